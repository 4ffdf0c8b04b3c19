#include "packet/spreadsheet_cells.h"

#include <algorithm>

#include "base/invisible.h"
#include "packet/people_words.h"

namespace pliego::packet {

namespace {

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

}  // namespace

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

bool is_title(const CsvRecord& first, const CsvRecord& second) {
  if (filled(first) != 1) return false;
  return std::any_of(second.begin(), second.end(), is_name);
}

}  // namespace pliego::packet
