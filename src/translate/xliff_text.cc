#include "translate/xliff_text.h"

namespace pliego::translate {

namespace {

std::string value(const XmlAttributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string() : found->second;
}

bool is_code(std::string_view name) {
  return name == "ph" || name == "x" || name == "bx" || name == "ex" || name == "bpt" ||
         name == "ept" || name == "it";
}

// What a reviser has deleted with his changes shown (Trados Studio's mark).
bool is_struck_out(std::string_view name, const XmlAttributes& attributes) {
  return name == "mrk" && value(attributes, "mtype") == "x-sdl-deleted";
}

}  // namespace

void InlineText::begin(std::string_view name, const XmlAttributes& attributes) {
  open_.push_back({is_code(name), is_struck_out(name, attributes), value(attributes, "id"),
                   value(attributes, "equiv-text"), text_.size()});
}

void InlineText::end() {
  const Open element = open_.back();
  open_.pop_back();
  if (element.struck_out) text_.erase(element.from);
  if (!element.code) return;
  if (text_.size() > element.from) {
    codes_.emplace(element.id, text_.substr(element.from));
    return;
  }
  const auto known = codes_.find(element.id);
  text_ += known != codes_.end() ? known->second : element.equiv;
}

}  // namespace pliego::translate
