// How scripts other than Latin are set: layouts/scripts.yaml. Each says by how much its lines stand
// further apart, and which of the habits of Latin type it does not have.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "files/source.h"
#include "text/library.h"
#include "yaml/schema.h"

namespace pliego::layout {

struct Theme;

struct ScriptRule {
  double leading = 0;     // em added to each style's leading
  bool italics = false;   // else: upright fonts, and emphasis by weight
  bool tracking = false;  // else: no space put in between letters or taken out
  bool capitals = false;  // else: nothing is set in capitals
  bool operator==(const ScriptRule&) const = default;
};

class ScriptRules {
 public:
  // For a language (BCP 47): its own rule, or that of the language without its last parts, or that
  // of the script it is usually written in; nullptr where there is none.
  const ScriptRule* of(std::string_view language) const;

  // Whether an icon points or runs one way, and so is turned round on a page from right to left.
  bool mirrors(std::string_view icon) const { return mirrored_icons_.contains(icon); }

  bool operator==(const ScriptRules&) const = default;

 private:
  friend std::optional<ScriptRules> load_script_rules(const files::Source&, const std::string&,
                                                      Diagnostics&);
  using Rules = std::map<std::string, ScriptRule, std::less<>>;
  Rules scripts_;    // by ISO 15924 code
  Rules languages_;  // by language tag
  std::set<std::string, std::less<>> mirrored_icons_;
};

// Rule "unknown-script" and those of yaml/fields.h; nullopt after an error.
std::optional<ScriptRules> load_script_rules(const files::Source& project, const std::string& file,
                                             Diagnostics& diagnostics);

schema::Describe script_rules_schema();  // what load_script_rules() takes

// The theme as its own rules change it for a language; nullopt where they change nothing.
std::optional<Theme> theme_for(const Theme& theme, std::string_view language,
                               const text::Library& fonts);

}  // namespace pliego::layout
