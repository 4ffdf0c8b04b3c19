#include <algorithm>

#include "translate/exchange_text.h"
#include "translate/po.h"

namespace pliego::translate {

namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else {
      result += c;
    }
  }
  return result + "\"";
}

// `keyword "text"`; a text of several lines has each in quotes of its own, as gettext writes it.
void put(std::string& out, std::string_view keyword, std::string_view text,
         std::string_view prefix = {}) {
  out.append(prefix).append(keyword).append(" ");
  if (text.find('\n') == std::string_view::npos) {
    out += quoted(text) + "\n";
    return;
  }
  out += "\"\"\n";
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t bytes = end == std::string_view::npos ? text.size() : end + 1;
    out.append(prefix).append(quoted(text.substr(0, bytes))).append("\n");
    text.remove_prefix(bytes);
  }
}

std::string po_tag(std::string tag) {
  std::replace(tag.begin(), tag.end(), '-', '_');
  return tag;
}

// Fields that gettext's check asks for are there; those that name a person or a time are empty.
std::string head(const UnitList& list) {
  return "Project-Id-Version: Pliego\n"
         "PO-Revision-Date: \n"
         "Last-Translator: \n"
         "Language-Team: \n"
         "Language: " +
         po_tag(list.target_locale) +
         "\n"
         "MIME-Version: 1.0\n"
         "Content-Type: text/plain; charset=UTF-8\n"
         "Content-Transfer-Encoding: 8bit\n"
         "X-Source-Language: " +
         po_tag(list.source_locale) +
         "\n"
         "X-Pliego-Folder: " +
         list.target_folder + "\n";
}

void put_unit(std::string& out, const Unit& unit, const UnitList& list) {
  const std::string source = trimmed(unit.source), target = trimmed(unit.target);
  const bool stale = unit.state == State::stale;
  out += "\n";
  for (const std::string& note : notes_for(unit, list)) out += "#. " + note + "\n";
  out += "#. " + mark_note(unit, list) + "\n";
  out += "#: content/" + list.target_folder + "/" + unit.file + ".yaml";
  if (unit.line > 0) out += ":" + std::to_string(unit.line);
  out += "\n";
  if (stale) out += "#, fuzzy\n";
  if (stale && !unit.previous.empty()) put(out, "msgid", trimmed(unit.previous), "#| ");
  put(out, "msgctxt", key_of(unit));
  put(out, "msgid", source);
  put(out, "msgstr", target);
}

}  // namespace

std::string write_po(const UnitList& list) {
  std::string out;
  put(out, "msgid", "");
  put(out, "msgstr", head(list));
  for (const Unit& unit : list.units) put_unit(out, unit, list);
  return out;
}

}  // namespace pliego::translate
