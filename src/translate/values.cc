#include "translate/values.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>

#include "base/invisible.h"
#include "base/utf8.h"
#include "content/readers.h"
#include "resolve/inline_markup.h"
#include "resolve/pattern.h"
#include "resolve/text_as_read.h"
#include "translate/pattern_walk.h"
#include "translate/unit_list.h"
#include "translate/yaml_text.h"

namespace pliego::translate {

namespace {

std::optional<resolve::Pattern> parse(std::string_view pattern, Diagnostics& faults) {
  content::Message message;
  message.pattern = std::string(pattern);
  return resolve::parse_pattern(message, faults);
}

std::string in_braces(const std::set<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "{" : ", {") + name + "}";
  return all;
}

std::set<std::string> without(const std::set<std::string>& all, const std::set<std::string>& some) {
  std::set<std::string> rest;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

// What a line of a file holds, with the text's id before it.
constexpr std::size_t longest_line = 16'000;
// With the blanks that a program has put between its words.
constexpr std::size_t longest_target = 4 * longest_line;

bool tell_length(const std::string& key, const Place& place, Diagnostics& diagnostics) {
  diagnostics.error("exchange-pattern", place, key + ": it is too long for any page",
                    "A text has at most 16,000 letters.");
  return false;
}

bool check_characters(const std::string& target, const std::string& key, const Place& place,
                      Diagnostics& diagnostics) {
  if (in_double_quotes(target).size() > longest_line) return tell_length(key, place, diagnostics);
  for (std::size_t at = 0; at < target.size();) {
    const char32_t c = next_code_point(target, &at);
    if (c == bad_code_point || c == 0xFFFD) {  // what programs put where they could not read one
      diagnostics.error("exchange-pattern", place, key + ": a letter of it was lost",
                        "A program has taken it for another: type the text anew.");
      return false;
    }
    if (!is_forbidden_character(c)) continue;
    diagnostics.error("exchange-pattern", place,
                      key + ": it has a sign in it that can't be seen or printed",
                      "Type the words anew at which it stands.");
    return false;
  }
  const auto invisible = find_invisible(target);
  if (!invisible) return true;
  diagnostics.error("exchange-pattern", place, key + ": " + invisible->what, invisible->advice);
  return false;
}

// What a pattern may print: its text, and that of each of its branches, with a digit for each
// value.
class Forms : public PatternVisitor {
 public:
  void word(std::string_view text) override { open_.back() += text; }
  void space(std::string_view text) override { open_.back() += text; }
  void other(std::string_view text) override { open_.back() += text; }
  void value(std::string_view) override { open_.back() += '0'; }
  void begin_branch() override { open_.emplace_back(); }
  void end_branch() override {
    done_.push_back(std::move(open_.back()));
    open_.pop_back();
  }
  std::vector<std::string> take() {
    done_.push_back(std::move(open_.front()));
    return std::move(done_);
  }

 private:
  std::vector<std::string> open_{std::string()};
  std::vector<std::string> done_;
};

bool check_marks(const std::string& target, const std::string& key, const Place& place,
                 Diagnostics& diagnostics) {
  Forms forms;
  walk_pattern(target, forms);
  Diagnostics faults;
  for (const std::string& form : forms.take()) {
    content::Message message;
    message.pattern = form;
    resolve::parse_inline(form, message, faults);
  }
  if (!faults.has_errors()) return true;
  const Diagnostic& fault = faults.all().front();  // the others are mostly the same once more
  diagnostics.error("exchange-markup", place, key + ": " + fault.message, fault.hint);
  return false;
}

// Values that the pattern chooses by, for which it needs a number, or writes as a percentage.
std::set<std::string> used_as(const resolve::Pattern& pattern, bool percentage) {
  using Use = resolve::Mention::Use;
  std::set<std::string> names;
  for (const resolve::Mention& mention : pattern.mentions)
    if (mention.use != Use::value && (mention.use == Use::percent) == percentage)
      names.insert(mention.name);
  return names;
}

bool check_file_name(const std::string& target, const std::string& key, const Place& place,
                     Diagnostics& diagnostics) {
  if (content::is_file_name(target)) return true;
  diagnostics.error("exchange-pattern", place,
                    key + ": it must be " + std::string(content::file_name_form),
                    "It becomes a part of the names of files.");
  return false;
}

// Values that the translation has more often than the source: some programs write the new text in
// front of the old one's values and leave those where they were.
std::set<std::string> doubled(const resolve::Pattern& source, const resolve::Pattern& target) {
  std::map<std::string, int> uses;
  for (const resolve::Mention& mention : source.mentions) ++uses[mention.name];
  for (const resolve::Mention& mention : target.mentions) --uses[mention.name];
  std::set<std::string> names;
  for (const auto& [name, left] : uses)
    if (left < 0) names.insert(name);
  return names;
}

bool check_names(const resolve::Pattern& source, const resolve::Pattern& target,
                 const std::string& key, const Place& place, Diagnostics& diagnostics) {
  const auto lost = without(source.names(), target.names());
  const auto invented = without(target.names(), source.names());
  std::string what;
  if (!lost.empty()) what += " the translation has lost " + in_braces(lost);
  if (!lost.empty() && !invented.empty()) what += ", and";
  if (!invented.empty()) what += " the source has no " + in_braces(invented);
  if (what.empty() && !source.chooses && !target.chooses) {
    const auto twice = doubled(source, target);
    if (!twice.empty()) what = " the source has fewer of " + in_braces(twice);
  }
  if (what.empty()) return true;
  diagnostics.error("exchange-values", place, key + ":" + what,
                    "Names in braces are never translated: copy each from the source, braces and "
                    "all.");
  return false;
}

// Of labels, whose values are known only where they are printed: of others resolving tells.
bool check_choices(const resolve::Pattern& source, const resolve::Pattern& target,
                   const std::string& key, const Place& place, Diagnostics& diagnostics) {
  auto wrong = without(used_as(target, false), used_as(source, false));
  wrong.merge(without(used_as(target, true), used_as(source, true)));
  if (wrong.empty()) return true;
  diagnostics.error("exchange-values", place,
                    key + ": the source does not use " + in_braces(wrong) + " so",
                    "Write the value as the source does.");
  return false;
}

}  // namespace

bool is_file_name(const Unit& unit) {
  return unit.id == "file" && unit.file != registries_file && unit.file != labels_file;
}

bool is_pattern(const Unit& unit) {
  return unit.file != registries_file || !unit.id.starts_with("contact.");
}

bool chooses(std::string_view pattern) {
  Diagnostics ignored;
  const auto parsed = parse(pattern, ignored);
  return parsed && parsed->chooses;
}

bool has_words(const Unit& unit) {
  const std::string text = is_pattern(unit) ? resolve::text_as_read(unit.source).text : unit.source;
  for (std::size_t at = 0; at < text.size();)
    if (u_isalpha(static_cast<UChar32>(next_code_point(text, &at)))) return true;
  return false;
}

std::vector<std::string> values_of(std::string_view pattern) {
  Diagnostics ignored;
  const auto parsed = parse(pattern, ignored);
  if (!parsed) return {};
  std::vector<std::string> values;
  const auto add = [&](const std::string& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  };
  if (parsed->chooses) {
    for (const auto& mention : parsed->mentions) add(mention.name);
  } else {
    for (const PatternPart& part : parts_of(pattern))
      if (part.value) add(part.text);
  }
  return values;
}

std::vector<PatternPart> parts_of(std::string_view pattern) {
  Diagnostics ignored;
  const auto parsed = parse(pattern, ignored);
  if (!parsed || parsed->chooses) return {{std::string(pattern), false}};
  std::vector<PatternPart> parts;
  for (std::size_t at = 0; at < pattern.size();) {
    const bool value = pattern[at] == '{';
    std::size_t end = value ? pattern.find('}', at) : pattern.find('{', at);
    end = end == std::string_view::npos ? pattern.size() : end + (value ? 1 : 0);
    parts.push_back({std::string(pattern.substr(at, end - at)), value});
    at = end;
  }
  return parts;
}

bool check_length(std::string_view target, const std::string& key, const Place& place,
                  Diagnostics& diagnostics) {
  return target.size() <= longest_target || tell_length(key, place, diagnostics);
}

bool check_translation(const Unit& unit, const Edit& edit, const Place& place,
                       Diagnostics& diagnostics) {
  const std::string key = edit.file + ":" + edit.id;
  if (!check_characters(edit.target, key, place, diagnostics)) return false;
  if (is_file_name(unit)) return check_file_name(edit.target, key, place, diagnostics);
  if (!is_pattern(unit)) return true;
  Diagnostics faults, ignored;
  const auto translation = parse(edit.target, faults);
  if (!translation) {
    for (const Diagnostic& fault : faults.all())
      diagnostics.error("exchange-pattern", place, key + ": " + fault.message, fault.hint);
    return false;
  }
  const auto source = parse(edit.source, ignored);
  if (source && !check_names(*source, *translation, key, place, diagnostics)) return false;
  if (source && edit.file == labels_file &&
      !check_choices(*source, *translation, key, place, diagnostics))
    return false;
  return check_marks(edit.target, key, place, diagnostics);
}

}  // namespace pliego::translate
