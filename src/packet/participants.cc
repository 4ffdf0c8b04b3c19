#include "packet/participants.h"

#include <algorithm>
#include <string_view>

#include "base/file_kind.h"
#include "base/invisible.h"
#include "base/spoiled_text.h"
#include "base/utf8.h"
#include "packet/csv.h"
#include "packet/people_columns.h"
#include "packet/people_words.h"
#include "packet/spreadsheet_text.h"

namespace pliego::packet {
namespace {

// What spreadsheets leave in a list of names that is no name.

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_blank(const CsvField& field) { return blank_end(field.text) == field.text.size(); }

std::size_t filled(const CsvRecord& record) {
  return static_cast<std::size_t>(
      std::count_if(record.begin(), record.end(), [](const auto& f) { return !is_blank(f); }));
}

bool is_name(const CsvField& heading) {
  const std::string column = column_of(heading.text);
  return column == "name" || column == "full-name" || column == "first-name";
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_number(const std::string& word) { return std::all_of(word.begin(), word.end(), is_digit); }

bool has_letters(const CsvField& field) {
  const std::vector<std::string> words = bare_words(field.text);
  return !std::all_of(words.begin(), words.end(), is_number);
}

// "#N/A", "#REF!", "#¡VALOR!", "#####", "Err:508": what a cell shows whose formula has no result,
// or that is too narrow, in Excel, LibreOffice and Google Sheets, in any language.
bool is_cell_error(std::string_view text) {
  if (text.starts_with("Err:"))
    return text.size() > 4 && std::all_of(text.begin() + 4, text.end(), is_digit);
  if (!text.starts_with('#') || text.size() < 2) return false;
  if (text.find_first_not_of('#') == text.npos) return true;
  if (is_one_of(text,
                {"#N/A", "#n/a", "#N/D", "#n/d", "#NV", "#GETTING_DATA", "#OBTENIENDO_DATOS"}))
    return true;
  const bool is_shouted = std::none_of(text.begin(), text.end(), is_small);
  return is_shouted && text.find(' ') == text.npos && (text.back() == '!' || text.back() == '?');
}

// Whether a line counts those above it: its first words are "Total", "Total: 12", "Grand total", or
// the like in Spanish.
bool is_total(const CsvRecord& record) {
  const auto first = std::find_if(record.begin(), record.end(),
                                  [](const auto& field) { return !is_blank(field); });
  if (first == record.end()) return false;
  std::vector<std::string> words = bare_words(first->text);
  if (words.size() > 1 && is_one_of(words[0], {"grand", "suma"})) words.erase(words.begin());
  if (words.empty()) return false;
  if (!is_one_of(words[0], {"total", "totals", "totales", "subtotal", "subtotales", "sum", "suma"}))
    return false;
  // A name of one word may have the surname beside it.
  const bool may_be_name = words.size() == 1 && first->text.find(':') == std::string::npos;
  if (may_be_name && std::any_of(first + 1, record.end(), has_letters)) return false;
  return std::all_of(words.begin() + 1, words.end(), [](const std::string& word) {
    return is_number(word) ||
           is_one_of(word, {"of", "de", "participants", "participantes", "people", "personas",
                            "attendees", "asistentes", "registered", "inscritos", "names",
                            "nombres", "general", "count", "number"});
  });
}

// Whether `first` is a title above the headings, which are in `second`.
bool is_title(const CsvRecord& first, const CsvRecord& second) {
  if (filled(first) != 1) return false;
  return std::any_of(second.begin(), second.end(), is_name);
}

constexpr int longest_field = 120;  // letters: a name must fit on a cover

std::string trimmed(const std::string& text) {
  const std::string_view kept = std::string_view(text).substr(0, text.size() - blank_end(text));
  const std::size_t first = kept.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : std::string(kept.substr(first));
}

class Reading {
 public:
  Reading(const std::vector<std::string>& languages, const CsvRecord& head, PeopleColumns columns,
          Diagnostics& diagnostics)
      : languages_(languages),
        head_(head),
        columns_(std::move(columns)),
        diagnostics_(diagnostics) {}

  Participant read(const CsvRecord& record) {
    expect_headings(record);
    if (is_total(record)) ask_of_total(record);
    const CsvField name = whole_name(record), organization = field(record, "organization");
    Participant one{name.text, field(record, "language").text, organization.text, name.mark,
                    organization.mark};
    if (one.name.empty())
      fault(name, "A participant has no name.", "Write one, or take the line out.");
    read_language(record, one);
    return one;
  }

 private:
  void read_language(const CsvRecord& record, Participant& one) {
    if (one.language.empty()) {
      one.language = languages_.front();
      return;
    }
    const std::string meant = language_called(one.language, languages_);
    if (meant.empty())
      fault(field(record, "language"), "The packet is not made in '" + one.language + "'.",
            "Write one of its languages (" + joined(languages_) +
                ") in this cell, or add the language to the packet's 'languages'.");
    else
      one.language = meant;
  }

  static std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
  }

  CsvField whole_name(const CsvRecord& record) {
    CsvField name = field(record, "full-name");
    NameParts parts{.full = name.text,
                    .given = {},
                    .may_be_all = columns_.contains("name"),
                    .middle = field(record, "middle-name").text,
                    .last = field(record, "last-name").text,
                    .second_last = field(record, "second-last-name").text};
    const CsvField given = field(record, parts.may_be_all ? "name" : "first-name");
    parts.given = given.text;
    if (lacks_surname(parts))
      fault(name, "'" + parts.last + "' is not in the full name '" + parts.full + "'.",
            "Write the whole name here. If the column has first names alone, call it First name.");
    if (!columns_.contains("full-name")) name = given;
    name.text = packet::whole_name(parts);
    return name;
  }

  void ask_of_total(const CsvRecord& record) {
    const auto first = std::find_if(record.begin(), record.end(),
                                    [](const CsvField& field) { return !field.text.empty(); });
    fault(*first, "Is '" + trimmed(first->text) + "' a person? It seems to count the lines above.",
          "Take this line out of the list. If somebody is called so, write the whole name.");
  }

  // A list of names alone whose lines have other separators would print them on covers.
  void expect_headings(const CsvRecord& record) {
    for (std::size_t i = 0; i < record.size(); ++i)
      if (trimmed(head_[i].text).empty() && !trimmed(record[i].text).empty())
        fault(record[i], "This column has no name.", "Name it in the first line.");
    if (record.size() == 1 && record[0].text.find_first_of(";\t") != std::string::npos)
      fault(record[0], "There is one column, and this line seems to have several.",
            "Put commas between the columns, in the first line too: name,language,organization");
  }

  CsvField field(const CsvRecord& record, const char* column) {
    const auto found = columns_.find(column);
    if (found == columns_.end()) return {};
    CsvField field = record[found->second];
    field.text = trimmed(field.text);
    if (count_graphemes(field.text) > longest_field || field.text.find('\n') != std::string::npos)
      fault(field, "This is too long for a cover, or has more than one line.", "Shorten it.");
    if (const auto hidden = find_invisible(field.text))
      fault(field, hidden->what + ".", hidden->advice);
    if (is_cell_error(field.text))
      fault(field, "Here the spreadsheet shows a fault of its own: '" + field.text + "'.",
            "Open the list in the spreadsheet, type in this cell what it should be (or make its "
            "column wider), and save the list anew.");
    if (const std::string right = before_wrong_reading(field.text); !right.empty())
      fault(field, "'" + field.text + "' seems to be '" + right + "', saved in a wrong way.",
            "Save the list anew from where it was right, or type the name anew.");
    else if (const std::string mac = as_macintosh(field.text); !mac.empty())
      fault(field, "'" + field.text + "' seems to be '" + mac + "', saved as “CSV (Macintosh)” is.",
            "Save the list anew as “CSV UTF-8”.");
    else if (const auto lost = find_lost_letter(field.text))
      fault(field, lost->what + ".",
            "Save the list anew from where it was right, or type the name anew.");
    if (const auto entity = find_entity(field.text))
      fault(field, entity->what + ".", entity->advice);
    return field;
  }

  void fault(const CsvField& field, std::string message, std::string hint) {
    diagnostics_.error("participants-value", field.mark.place(), std::move(message),
                       std::move(hint));
  }

  const std::vector<std::string>& languages_;
  const CsvRecord& head_;
  const PeopleColumns columns_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<Participant> read_participants(std::string file, std::string_view bytes,
                                           const std::vector<std::string>& languages,
                                           Diagnostics& diagnostics) {
  if (const auto other = other_kind(bytes, "CSV UTF-8")) {
    diagnostics.error("csv-syntax", {.file = std::move(file)}, other->what + ".", other->advice);
    return {};
  }
  Diagnostics own;
  const SpreadsheetText text = spreadsheet_text(file, bytes, own);
  const CsvLimits limits{
      .records = most_participants + 1, .fields = 50, .separator = text.separator};
  std::vector<CsvRecord> records;
  if (!own.has_errors()) records = parse_csv(file, text.text, own, limits);
  std::vector<Participant> people;
  if (records.size() > 1 && is_title(records[0], records[1])) {
    const auto title = std::find_if(records[0].begin(), records[0].end(),
                                    [](const CsvField& field) { return !field.text.empty(); });
    own.error("participants-column", title->mark.place(),
              "Above the names of the columns stands another line: '" + trimmed(title->text) + "'.",
              "Delete it: the first line names the columns, such as name,language,organization");
  } else if (!records.empty()) {
    PeopleColumns columns = read_columns(records.front(), own);
    const bool sound = !own.has_errors();
    Reading reading(languages, records.front(), std::move(columns), own);
    for (std::size_t i = 1; sound && i < records.size(); ++i)
      people.push_back(reading.read(records[i]));
  }
  if (people.empty() && !own.has_errors())
    own.error("participants-value", {.file = std::move(file)}, "Nobody is in the list.",
              "Write a line for each participant below the names of the columns.");
  diagnostics.merge(own);
  if (own.has_errors()) people.clear();
  return people;
}

}  // namespace pliego::packet
