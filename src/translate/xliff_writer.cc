#include <map>

#include "base/markup.h"
#include "translate/exchange_text.h"
#include "translate/values.h"
#include "translate/xliff.h"

namespace pliego::translate {

namespace {

// Numbers the values of a source, so that those of its translations can have the same numbers.
class Values {
 public:
  explicit Values(std::string_view source) {
    int number = 0;
    for (const PatternPart& part : parts_of(source))
      if (part.value) numbers_[part.text].push_back(++number);
  }

  // With each value in <ph>; one that the source has not, or not so often, stays plain.
  std::string marked(std::string_view pattern) const {
    std::map<std::string, std::size_t> seen;
    std::string result;
    for (const PatternPart& part : parts_of(pattern)) {
      const auto known = part.value ? numbers_.find(part.text) : numbers_.end();
      const std::size_t use = known == numbers_.end() ? 0 : seen[part.text]++;
      if (known == numbers_.end() || use >= known->second.size()) {
        result += escaped(part.text);
      } else {
        result +=
            "<ph id=\"" + std::to_string(known->second[use]) + "\">" + escaped(part.text) + "</ph>";
      }
    }
    return result;
  }

 private:
  std::map<std::string, std::vector<int>> numbers_;
};

std::string_view state_of(State state) {
  switch (state) {
    case State::missing:
      return "needs-translation";
    case State::stale:
      return "needs-review-translation";
    case State::unread:
      return "translated";
    case State::reviewed:
      return "signed-off";
  }
  return {};
}

void put_note(std::string& out, const std::string& note) {
  out += "        <note from=\"developer\">" + escaped(note) + "</note>\n";
}

void put_previous(std::string& out, const Unit& unit) {
  const std::string previous = trimmed(unit.previous);
  const Values values(previous);
  out +=
      "        <alt-trans alttranstype=\"previous-version\" xml:space=\"preserve\">\n"
      "          <source>" +
      values.marked(previous) +
      "</source>\n"
      "          <target>" +
      values.marked(trimmed(unit.target)) +
      "</target>\n"
      "        </alt-trans>\n";
}

void put_unit(std::string& out, const Unit& unit, const UnitList& list) {
  const std::string source = trimmed(unit.source), target = trimmed(unit.target);
  const Values values(is_pattern(unit) ? source : std::string());
  out += "      <trans-unit id=\"" + escaped(key_of(unit)) + "\" xml:space=\"preserve\"";
  if (unit.state == State::reviewed) out += " approved=\"yes\"";
  out += ">\n        <source>" + values.marked(source) + "</source>\n        <target state=\"";
  out.append(state_of(unit.state)).append("\">").append(values.marked(target));
  out += "</target>\n";
  for (const std::string& note : notes_for(unit, list)) put_note(out, note);
  put_note(out, mark_note(unit, list));
  if (unit.state == State::stale && !unit.previous.empty()) put_previous(out, unit);
  out += "      </trans-unit>\n";
}

void begin_file(std::string& out, const std::string& stem, const UnitList& list) {
  out += "  <file original=\"content/" + escaped(list.target_folder + "/" + stem) +
         ".yaml\" source-language=\"" + escaped(list.source_locale) + "\" target-language=\"" +
         escaped(list.target_locale) + "\" datatype=\"plaintext\">\n    <body>\n";
}

constexpr std::string_view file_end = "    </body>\n  </file>\n";

}  // namespace

std::string write_xliff(const UnitList& list) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n";
  std::string stem;
  for (const Unit& unit : list.units) {
    if (unit.file != stem) {
      if (!stem.empty()) out += file_end;
      begin_file(out, unit.file, list);
      stem = unit.file;
    }
    put_unit(out, unit, list);
  }
  if (stem.empty()) {
    begin_file(out, "none", list);
  }
  out += file_end;
  return out + "</xliff>\n";
}

}  // namespace pliego::translate
