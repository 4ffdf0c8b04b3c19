#include "inserts/structure_types.h"

#include <algorithm>
#include <string_view>

namespace pliego::inserts {
namespace {

constexpr std::string_view standard_types[] = {
    "Document", "Part",    "Art",   "Sect",      "Div",     "BlockQuote", "Caption",
    "TOC",      "TOCI",    "Index", "NonStruct", "Private", "P",          "H",
    "H1",       "H2",      "H3",    "H4",        "H5",      "H6",         "L",
    "LI",       "Lbl",     "LBody", "Table",     "TR",      "TH",         "TD",
    "THead",    "TBody",   "TFoot", "Span",      "Quote",   "Note",       "Reference",
    "BibEntry", "Code",    "Link",  "Annot",     "Ruby",    "RB",         "RT",
    "RP",       "Warichu", "WT",    "WP",        "Figure",  "Formula",    "Form"};

constexpr int longest_chain = 16;  // of types mapped to types

bool is_inline(const std::string& type) {
  static constexpr std::string_view all[] = {"Quote", "BibEntry", "Code", "Annot", "Ruby",   "RB",
                                             "RT",    "RP",       "WT",   "WP",    "Warichu"};
  return std::find(std::begin(all), std::end(all), type) != std::end(all);
}

}  // namespace

bool is_standard_type(const std::string& type) {
  return std::find(std::begin(standard_types), std::end(standard_types), type) !=
         std::end(standard_types);
}

std::string standard_type(const std::string& type, QPDFObjectHandle role_map) {
  std::string now = type;
  for (int i = 0; i < longest_chain && role_map.isDictionary(); ++i) {
    QPDFObjectHandle mapped = role_map.getKey("/" + now);
    if (!mapped.isName() || mapped.getName().substr(1) == now) break;
    now = mapped.getName().substr(1);
    if (is_standard_type(now)) break;
  }
  return is_standard_type(now) ? now : std::string();
}

draw::Role role_of(const std::string& standard) {
  for (int role = 0; role <= static_cast<int>(draw::Role::form); ++role)
    if (standard == draw::role_name(static_cast<draw::Role>(role)))
      return static_cast<draw::Role>(role);
  if (standard == "H") return draw::Role::h1;
  if (is_inline(standard)) return draw::Role::span;
  return draw::Role::division;
}

}  // namespace pliego::inserts
