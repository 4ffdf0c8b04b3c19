#include "packet/participants.h"

#include <algorithm>
#include <map>

#include "packet/csv.h"

namespace pliego::packet {
namespace {

constexpr std::size_t longest_field = 120;  // bytes: a name must fit on a cover
const std::vector<std::string>& column_names() {
  static const std::vector<std::string> names = {"name", "language", "organization"};
  return names;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

using Columns = std::map<std::string, std::size_t>;

Columns read_columns(const CsvRecord& head, Diagnostics& diagnostics) {
  Columns columns;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const std::string name = lower(trimmed(head[i].text));
    const auto& known = column_names();
    if (std::find(known.begin(), known.end(), name) == known.end())
      diagnostics.error(
          "participants-column", head[i].mark.place(), "There is no column '" + name + "'.",
          "The columns are name, language and organization. " + nearest_hint(name, known));
    else if (!columns.emplace(name, i).second)
      diagnostics.error("participants-column", head[i].mark.place(),
                        "The column '" + name + "' stands twice.", "Take one of them out.");
  }
  if (!columns.contains("name") && !head.empty())
    diagnostics.error("participants-column", head.front().mark.place(),
                      "The column 'name' is missing.",
                      "The first line names the columns: name,language,organization");
  return columns;
}

class Reading {
 public:
  Reading(const std::vector<std::string>& languages, Columns columns, Diagnostics& diagnostics)
      : languages_(languages), columns_(std::move(columns)), diagnostics_(diagnostics) {}

  Participant read(const CsvRecord& record) {
    const CsvField name = field(record, "name"), organization = field(record, "organization");
    Participant one{name.text, field(record, "language").text, organization.text, name.mark,
                    organization.mark};
    if (one.name.empty())
      fault(name, "A participant has no name.", "Write one, or take the line out.");
    if (one.language.empty())
      one.language = languages_.front();
    else if (std::find(languages_.begin(), languages_.end(), one.language) == languages_.end())
      fault(field(record, "language"), "The packet is not made in '" + one.language + "'.",
            "Add the language to the packet's 'languages', or choose one of them.");
    return one;
  }

 private:
  CsvField field(const CsvRecord& record, const char* column) {
    const auto found = columns_.find(column);
    if (found == columns_.end()) return {};
    CsvField field = record[found->second];
    field.text = trimmed(field.text);
    if (field.text.size() > longest_field || field.text.find('\n') != std::string::npos)
      fault(field, "This is too long for a cover, or has more than one line.", "Shorten it.");
    return field;
  }

  void fault(const CsvField& field, std::string message, std::string hint) {
    diagnostics_.error("participants-value", field.mark.place(), std::move(message),
                       std::move(hint));
  }

  const std::vector<std::string>& languages_;
  const Columns columns_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<Participant> read_participants(std::string file, std::string_view bytes,
                                           const std::vector<std::string>& languages,
                                           Diagnostics& diagnostics) {
  Diagnostics own;
  const auto records =
      parse_csv(file, bytes, own, {.records = most_participants + 1, .fields = 20});
  std::vector<Participant> people;
  if (!records.empty()) {
    Columns columns = read_columns(records.front(), own);
    const bool sound = !own.has_errors();
    Reading reading(languages, std::move(columns), own);
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
