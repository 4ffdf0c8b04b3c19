#include "packet/csv.h"

#include <algorithm>
#include <memory>

#include "base/invisible.h"
#include "base/utf8.h"
#include "yaml/source.h"

namespace pliego::packet {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::shared_ptr<const yaml::Source> source_of(std::string file, std::string_view text) {
  auto source = std::make_shared<yaml::Source>();
  source->file = std::move(file);
  source->text = text;
  source->line_starts.push_back(0);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') source->line_starts.push_back(i + 1);
  return source;
}

class Parser {
 public:
  Parser(std::shared_ptr<const yaml::Source> source, const CsvLimits& limits,
         Diagnostics& diagnostics)
      : source_(std::move(source)),
        text_(source_->text),
        limits_(limits),
        diagnostics_(diagnostics) {}

  std::vector<CsvRecord> parse() {
    if (!check_characters()) return {};
    while (at_ < text_.size() && records_.size() <= limits_.records) read_record();
    if (records_.size() > limits_.records)
      diagnostics_.error("csv-fields", records_.back().front().mark.place(),
                         "The file has more than " + std::to_string(limits_.records) + " lines.",
                         "Part it into several files.");
    return std::move(records_);
  }

 private:
  void fault(std::string_view rule, std::size_t at, std::string message, std::string hint) {
    diagnostics_.error(rule, yaml::mark_at(source_, std::min(at, text_.size())).place(),
                       std::move(message), std::move(hint));
  }
  void syntax(std::size_t at, std::string message, std::string hint) {
    fault("csv-syntax", at, std::move(message), std::move(hint));
  }

  // TEXTDATA and what parts it; beyond ASCII, well-formed UTF-8 without control characters.
  bool check_characters() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text_, &at);
      if (c == bad_code_point) {
        syntax(begin, "A letter here can't be read.",
               "Type it anew, and save the list as “CSV UTF-8”.");
        return false;
      }
      const bool ends_line = c == '\n' || (c == '\r' && at < text_.size() && text_[at] == '\n');
      if (c == '\t' && limits_.separator == '\t') continue;
      if (ends_line || (c >= 0x20 && (c < 0x7F || c > 0x9F))) continue;
      syntax(begin,
             c == '\r' ? "A line ends here in another way than the first does."
                       : "There is a sign here that can't be seen or printed.",
             "Save the list anew from your spreadsheet, as CSV UTF-8.");
      return false;
    }
    return true;
  }

  bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' ||
           (text_[at_] == '\r' && text_.substr(at_, 2) == "\r\n");
  }
  void skip_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size()) ++at_;
  }

  void read_record() {
    const std::size_t begin = at_;
    CsvRecord record;
    bool is_too_long = false;
    do {
      CsvField field = read_field();
      if (record.size() < limits_.fields)
        record.push_back(std::move(field));
      else  // spreadsheets write separators for columns that were only touched
        is_too_long = is_too_long || blank_end(field.text) < field.text.size();
    } while (take_comma());
    if (is_too_long)
      fault("csv-fields", begin,
            "This line has more than " + std::to_string(limits_.fields) + " cells.",
            "Delete the columns that the list does without, and save it anew.");
    skip_line_end();
    add_record(std::move(record), begin);
  }

  // Spreadsheets write lines of separators alone below a list, and more of them behind its lines.
  void add_record(CsvRecord record, std::size_t begin) {
    if (!records_.empty() && is_blank(record)) return;
    if (records_.size() == 1 && is_blank(records_.front())) records_.clear();
    if (!records_.empty())
      while (record.size() > records_.front().size() && record.back().text.empty())
        record.pop_back();
    add_untouched(record);
    expect_count(record, begin);
    records_.push_back(std::move(record));
  }

  // A shorter line lacks nothing where the first line has no headings either.
  void add_untouched(CsvRecord& record) const {
    if (records_.empty()) return;
    const CsvRecord& head = records_.front();
    const auto is_blank = [](const CsvField& field) {
      return blank_end(field.text) == field.text.size();
    };
    const auto from =
        head.begin() + static_cast<std::ptrdiff_t>(std::min(record.size(), head.size()));
    if (std::all_of(from, head.end(), is_blank))
      record.resize(std::max(record.size(), head.size()), {.text = {}, .mark = record.back().mark});
  }

  static bool is_blank(const CsvRecord& record) { return filled(record) == 0; }

  static std::size_t filled(const CsvRecord& record) {
    return static_cast<std::size_t>(std::count_if(
        record.begin(), record.end(),
        [](const CsvField& field) { return blank_end(field.text) < field.text.size(); }));
  }

  static std::string cells(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " cell" : " cells");
  }

  bool take_comma() {
    if (at_ >= text_.size() || text_[at_] != limits_.separator) return false;
    ++at_;
    return true;
  }

  void expect_count(const CsvRecord& record, std::size_t begin) {
    if (records_.empty() || record.size() == records_.front().size() || is_title_told_) return;
    const bool has_comma = limits_.separator == ',';
    const std::string quotes =
        has_comma ? "A comma inside a cell needs quotes around the cell: \"Center, Harbor County\"."
                  : "What stands between columns needs quotes around the cell where it is inside "
                    "of one.";
    const bool may_be_title = filled(records_.front()) == 1 && records_.size() == 1;
    is_title_told_ = may_be_title;  // all lines below have more cells than a title
    fault("csv-fields", begin,
          "This line has " + cells(record.size()) + ", the first line has " +
              cells(records_.front().size()) + ".",
          may_be_title ? "If the first line is a title, delete it: the first line names the "
                         "columns. " +
                             quotes
                       : quotes);
  }

  CsvField read_field() {
    const std::size_t begin = at_;
    CsvField field;
    if (at_ < text_.size() && text_[at_] == '"')
      read_quoted(field, begin);
    else
      read_plain(field);
    field.mark = yaml::mark_at(source_, begin, std::max<std::size_t>(at_ - begin, 1));
    return field;
  }

  void read_plain(CsvField& field) {
    const std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != limits_.separator) {
      if (text_[at_] == '"')
        syntax(at_, "A quote stands within a cell that doesn't begin with one.",
               "Put the whole cell in quotes, and write each quote in it twice.");
      ++at_;
    }
    field.text = text_.substr(begin, at_ - begin);
  }

  void read_quoted(CsvField& field, std::size_t begin) {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        field.text += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field.text += text_[++at_];
      } else {
        ++at_;
        skip_to_comma();
        return;
      }
    }
    syntax(begin, "This quote is never closed.", "Write a quote at the end of the cell.");
  }

  void skip_to_comma() {
    if (at_line_end() || text_[at_] == limits_.separator) return;
    syntax(at_, "There is text behind a closing quote.",
           "A quote within a cell that is in quotes is written twice.");
    while (!at_line_end() && text_[at_] != limits_.separator) ++at_;
  }

  std::shared_ptr<const yaml::Source> source_;
  std::string_view text_;
  const CsvLimits& limits_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  bool is_title_told_ = false;
  std::vector<CsvRecord> records_;
};

}  // namespace

std::vector<CsvRecord> parse_csv(std::string file, std::string_view bytes, Diagnostics& diagnostics,
                                 const CsvLimits& limits) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Diagnostics own;
  auto records = Parser(source_of(std::move(file), bytes), limits, own).parse();
  diagnostics.merge(own);
  if (own.has_errors()) records.clear();
  return records;
}

}  // namespace pliego::packet
