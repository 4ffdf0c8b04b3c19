// What a page uses more than once, each written once, ahead of what uses it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "draw/item.h"
#include "svg/elements.h"

namespace pliego::svg {

// Ids are the prefix, a letter for the kind and a number in order of first use.
class Definitions {
 public:
  explicit Definitions(std::string id_prefix) : prefix_(std::move(id_prefix)) {}

  // The glyph's outline in font units, y downward; empty where it has none.
  const std::string& glyph(const text::Font& font, std::uint32_t glyph);
  // In the coordinates of what is filled. Not changed while this lives.
  const std::string& gradient(const std::shared_ptr<const Gradient>& gradient);
  // One by one: it lies on the square from (0, 0) to (1, 1).
  const std::string& picture(const std::shared_ptr<const Picture>& picture);
  std::string clip(const Rect& area);
  std::string clip(const Outline& outline);

  std::string take();  // the element with all of them; empty where there are none

 private:
  std::string new_id(char kind, int& count) { return prefix_ + kind + std::to_string(count++); }

  std::string prefix_;
  Elements out_;
  int glyphs_made_ = 0, gradients_made_ = 0, clips_made_ = 0, pictures_made_ = 0;
  std::map<std::pair<const text::Font*, std::uint32_t>, std::string> glyphs_;
  std::map<const Gradient*, std::string> gradients_;
  std::map<const Picture*, std::string> pictures_;
};

std::string reference(const std::string& id);  // "#id"
std::string url(const std::string& id);        // "url(#id)"
// "matrix(…)"; empty where it does nothing.
std::string transform_text(const Transform& transform);

}  // namespace pliego::svg
