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
             c == '\r' ? "A line ends with CR alone."
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
    do {
      record.push_back(read_field());
    } while (take_comma() && record.size() <= limits_.fields);
    if (record.size() > limits_.fields) {
      fault("csv-fields", begin,
            "A line has at most " + std::to_string(limits_.fields) + " fields.", "");
      at_ = std::min(text_.find('\n', at_), text_.size());
    }
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
    expect_count(record, begin);
    records_.push_back(std::move(record));
  }

  static bool is_blank(const CsvRecord& record) {
    return std::all_of(record.begin(), record.end(), [](const CsvField& field) {
      return blank_end(field.text) == field.text.size();
    });
  }

  bool take_comma() {
    if (at_ >= text_.size() || text_[at_] != limits_.separator) return false;
    ++at_;
    return true;
  }

  void expect_count(const CsvRecord& record, std::size_t begin) {
    if (records_.empty() || record.size() == records_.front().size()) return;
    fault("csv-fields", begin,
          "This line has " + std::to_string(record.size()) + " fields, the first has " +
              std::to_string(records_.front().size()) + ".",
          limits_.separator == ','
              ? "A comma inside a field needs quotes around the field: \"Center, Harbor County\"."
              : "What stands between columns needs quotes around the field where it is inside of "
                "one.");
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
        syntax(at_, "A quote within a field that doesn't begin with one.",
               "Put the whole field in quotes, and write each quote in it twice.");
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
    syntax(begin, "This quote is never closed.", "Write a quote at the end of the field.");
  }

  void skip_to_comma() {
    if (at_line_end() || text_[at_] == limits_.separator) return;
    syntax(at_, "There is text behind a closing quote.",
           "A quote within a quoted field is written twice.");
    while (!at_line_end() && text_[at_] != limits_.separator) ++at_;
  }

  std::shared_ptr<const yaml::Source> source_;
  std::string_view text_;
  const CsvLimits& limits_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
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
