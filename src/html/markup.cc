#include "html/markup.h"

#include "base/markup.h"

namespace pliego::html {

std::string escaped(std::string_view text) {
  std::string out;
  append_markup(out, text);
  return out;
}

std::string start_tag(std::string_view name, const std::vector<Attribute>& attributes) {
  std::string tag = "<" + std::string(name);
  for (const Attribute& attribute : attributes)
    if (!attribute.value.empty())
      tag += " " + attribute.name + "=\"" + escaped(attribute.value) + "\"";
  return tag + ">";
}

std::string end_tag(std::string_view name) { return "</" + std::string(name) + ">"; }

}  // namespace pliego::html
