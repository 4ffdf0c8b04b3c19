#include "layout/script_rules.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <functional>

#include "layout/theme.h"
#include "resolve/resolve.h"
#include "text/language_scripts.h"
#include "yaml/fields.h"
#include "yaml/file.h"

namespace pliego::layout {
namespace {

const Record<ScriptRule>& rule_record() {
  static const Record<ScriptRule> record(
      "a script's rules",
      {optional("leading", &ScriptRule::leading, read::number(0, 1),
                "Added to the leading of each style, in em."),
       optional("italics", &ScriptRule::italics, read::flag(), "Whether it has italics."),
       optional("tracking", &ScriptRule::tracking, read::flag(),
                "Whether its letters may stand further apart or closer."),
       optional("capitals", &ScriptRule::capitals, read::flag(), "Whether it has capitals.")});
  return record;
}

struct Tables {
  yaml::Node scripts, languages;
  std::vector<std::string> mirrored_icons;
};

const Record<Tables>& tables_record() {
  static const Record<Tables> record(
      "the rules for scripts",
      {required("scripts", &Tables::scripts, read::node(schema::map("", rule_record().describe())),
                "By ISO 15924 code, such as Arab."),
       optional("languages", &Tables::languages,
                read::node(schema::map("", rule_record().describe())),
                "Languages that are set otherwise than their script."),
       optional("mirrored-icons", &Tables::mirrored_icons, read::list(read::text(100)),
                "Icons that are turned round on pages from right to left.")});
  return record;
}

bool is_script(const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = USCRIPT_INVALID_CODE;
  return code.size() == 4 && uscript_getCode(code.c_str(), &script, 1, &status) == 1 &&
         U_SUCCESS(status) && uscript_getShortName(script) == code;
}

bool is_language(const std::string& tag) { return resolve::canonical_locale(tag).has_value(); }

constexpr ScriptRule as_latin{.leading = 0, .italics = true, .tracking = true, .capitals = true};

struct Names {
  bool (*known)(const std::string&);
  const char* what;
  const char* form;
};

// What a row does not say is as in `otherwise`.
ScriptRule read_rule(const yaml::Node& row, const ScriptRule& otherwise, Diagnostics& diagnostics) {
  ScriptRule rule = rule_record().read(row, diagnostics);
  const auto says = [&](std::string_view key) {
    return std::any_of(row.entries.begin(), row.entries.end(),
                       [&](const yaml::Entry& each) { return each.key == key; });
  };
  if (!says("leading")) rule.leading = otherwise.leading;
  if (!says("italics")) rule.italics = otherwise.italics;
  if (!says("tracking")) rule.tracking = otherwise.tracking;
  if (!says("capitals")) rule.capitals = otherwise.capitals;
  return rule;
}

using Otherwise = std::function<ScriptRule(const std::string&)>;

std::map<std::string, ScriptRule, std::less<>> read_rules(const yaml::Node& map, const Names& names,
                                                          const Otherwise& otherwise,
                                                          Diagnostics& diagnostics) {
  std::map<std::string, ScriptRule, std::less<>> rules;
  if (map.kind != yaml::Kind::map && map.mark.source)
    diagnostics.error(
        "value-type", map.mark.place(),
        std::string("Each line here must begin with ") + names.form + " and a colon.");
  for (const yaml::Entry& entry : map.entries) {
    rules.emplace(entry.key, read_rule(entry.value, otherwise(entry.key), diagnostics));
    if (names.known(entry.key)) continue;
    diagnostics.error("unknown-script", entry.key_mark.place(),
                      "'" + entry.key + "' is no " + names.what,
                      std::string("Write ") + names.form + ".");
  }
  return rules;
}

std::string upright(const std::string& font, const text::Library& fonts) {
  const text::FontEntry* entry = fonts.entry(font);
  return entry && !entry->upright.empty() ? entry->upright : font;
}

void drop_italics(TextStyle& style, const text::Library& fonts) {
  style.font = upright(style.font, fonts);
  style.strong = upright(style.strong, fonts);
  style.emphasis = style.strong.empty() ? upright(style.emphasis, fonts) : style.strong;
}

}  // namespace

schema::Describe script_rules_schema() { return tables_record().describe(); }

const ScriptRule* ScriptRules::of(std::string_view language) const {
  for (std::string_view tag = language; !languages_.empty(); tag = tag.substr(0, tag.rfind('-'))) {
    if (const auto own = languages_.find(tag); own != languages_.end()) return &own->second;
    if (tag.find('-') == std::string_view::npos) break;
  }
  if (scripts_.empty()) return nullptr;
  const auto script = scripts_.find(text::writing_of(language));
  return script == scripts_.end() ? nullptr : &script->second;
}

std::optional<ScriptRules> load_script_rules(const files::Source& project, const std::string& file,
                                             Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const auto root = yaml::load(project, file, diagnostics);
  if (!root) return std::nullopt;
  const Tables tables = tables_record().read(*root, diagnostics);
  ScriptRules rules;
  rules.scripts_ = read_rules(
      tables.scripts, {is_script, "script", "its code of four letters (ISO 15924), such as Arab"},
      [](const std::string&) { return ScriptRule(); }, diagnostics);
  const auto of_script = [&](const std::string& tag) {
    const ScriptRule* rule = rules.of(tag);
    return rule ? *rule : as_latin;
  };
  rules.languages_ =
      read_rules(tables.languages, {is_language, "language", "its tag, such as vi or zh-Hant"},
                 of_script, diagnostics);
  rules.mirrored_icons_.insert(tables.mirrored_icons.begin(), tables.mirrored_icons.end());
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return rules;
}

std::optional<Theme> theme_for(const Theme& theme, std::string_view language,
                               const text::Library& fonts) {
  const ScriptRule* rule = theme.scripts.of(language);
  if (!rule || *rule == as_latin) return std::nullopt;
  Theme changed = theme;
  for (auto& [name, style] : changed.styles) {
    style.leading += rule->leading;
    if (!rule->italics) drop_italics(style, fonts);
    if (!rule->tracking) style.tracking = 0;
    if (!rule->capitals) style.uppercase = false;
  }
  return changed;
}

}  // namespace pliego::layout
