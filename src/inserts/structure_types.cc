#include "inserts/structure_types.h"

#include <algorithm>
#include <map>
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

QPDFObjectHandle entry(QPDFObjectHandle dictionary, const std::string& key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

// What `type` is mapped to, with the namespace that this is of; empty: nothing.
std::string mapped_type(const std::string& type, QPDFObjectHandle role_map,
                        QPDFObjectHandle& name_space) {
  QPDFObjectHandle mapped = entry(entry(name_space, "/RoleMapNS"), "/" + type);
  if (mapped.isArray() && mapped.getArrayNItems() == 2) {
    name_space = mapped.getArrayItem(1);
    mapped = mapped.getArrayItem(0);
  } else if (mapped.isName()) {
    name_space = QPDFObjectHandle::newNull();
  } else {
    mapped = entry(role_map, "/" + type);
  }
  return mapped.isName() ? mapped.getName().substr(1) : std::string();
}

// Of a type that PDF 2.0 has brought (ISO 32000-2, 14.8.4), the nearest one of 1.7; empty: of
// others.
std::string earlier_type(const std::string& type) {
  static const std::map<std::string, std::string> earlier = {
      {"DocumentFragment", "Part"}, {"Aside", "Sect"},        {"Title", "P"},
      {"FENote", "Note"},           {"Sub", "Span"},          {"Em", "Span"},
      {"Strong", "Span"},           {"Artifact", "NonStruct"}};
  const auto found = earlier.find(type);
  if (found != earlier.end()) return found->second;
  const bool is_deep_heading = type.size() >= 2 && type.size() <= 4 && type[0] == 'H' &&
                               type[1] != '0' &&
                               type.find_first_not_of("0123456789", 1) == type.npos;
  return is_deep_heading ? "H6" : std::string();
}

}  // namespace

bool is_standard_type(const std::string& type) {
  return std::find(std::begin(standard_types), std::end(standard_types), type) !=
         std::end(standard_types);
}

std::string standard_type(const std::string& type, QPDFObjectHandle role_map,
                          QPDFObjectHandle name_space) {
  std::string now = type;
  for (int i = 0; i < longest_chain; ++i) {
    const std::string mapped = mapped_type(now, role_map, name_space);
    if (mapped.empty() || mapped == now) break;
    now = mapped;
    if (is_standard_type(now)) break;
  }
  return is_standard_type(now) ? now : earlier_type(now);
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
