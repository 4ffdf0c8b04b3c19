#include "svg/definitions.h"

#include "base/base64.h"
#include "picture/png_file.h"
#include "svg/path_data.h"

namespace pliego::svg {
namespace {

// Font units are whole numbers, fine enough but where an em has few.
int outline_decimals(const text::Font& font) { return font.metrics().units_per_em < 500 ? 2 : 0; }

std::string path_of(const text::Font& font, std::uint32_t glyph) {
  return path_data(font.outline(glyph), outline_decimals(font));
}

void set_ends(Elements& out, const Gradient& gradient) {
  if (!gradient.radial) {
    out.set("x1", gradient.from.x).set("y1", gradient.from.y);
    out.set("x2", gradient.to.x).set("y2", gradient.to.y);
    return;
  }
  out.set("fx", gradient.from.x).set("fy", gradient.from.y).set("fr", gradient.from_radius);
  out.set("cx", gradient.to.x).set("cy", gradient.to.y).set("r", gradient.to_radius);
}

}  // namespace

std::string reference(const std::string& id) { return "#" + id; }

std::string url(const std::string& id) { return "url(#" + id + ")"; }

std::string transform_text(const Transform& t) {
  if (t == Transform{}) return {};
  std::string text = "matrix(";
  for (const double value : {t.a, t.b, t.c, t.d}) {
    append_number(text, value, scale_decimals);
    text += ' ';
  }
  append_number(text, t.e, place_decimals);
  text += ' ';
  append_number(text, t.f, place_decimals);
  return text + ')';
}

GlyphPaths new_glyph_paths() {
  constexpr std::size_t limit = 4 << 20;  // bytes
  return {path_of, limit};
}

const std::string& Definitions::glyph(const text::Font& font, std::uint32_t glyph) {
  const auto [place, is_new] = glyphs_.try_emplace({&font, glyph});
  if (!is_new) return place->second;
  const std::string& path = paths_.get(font, glyph);
  if (path.empty()) return place->second;
  place->second = new_id('g', glyphs_made_);
  out_.open("path").set("id", place->second);
  out_.set_plain("d", path).end();
  return place->second;
}

const std::string& Definitions::gradient(const std::shared_ptr<const Gradient>& gradient) {
  const auto [place, is_new] = gradients_.try_emplace(gradient.get());
  if (!is_new) return place->second;
  place->second = new_id('c', gradients_made_);
  const char* const name = gradient->radial ? "radialGradient" : "linearGradient";
  out_.open(name).set("id", place->second).set("gradientUnits", "userSpaceOnUse");
  set_ends(out_, *gradient);
  if (const std::string turned = transform_text(gradient->place); !turned.empty())
    out_.set("gradientTransform", turned);
  out_.inside();
  for (const GradientStop& stop : gradient->stops)
    out_.open("stop").set("offset", stop.at).set("stop-color", hex(stop.color)).end();
  out_.close(name);
  return place->second;
}

const std::string& Definitions::picture(const std::shared_ptr<const Picture>& picture) {
  const auto [place, is_new] = pictures_.try_emplace(picture.get());
  if (!is_new) return place->second;
  place->second = new_id('p', pictures_made_);
  const picture::File file = picture::to_file(*picture);
  out_.open("image").set("id", place->second).set("width", 1).set("height", 1);
  out_.set("preserveAspectRatio", "none");
  out_.set_plain("href", std::string("data:") + file.type + ";base64," + base64(file.bytes)).end();
  return place->second;
}

std::string Definitions::clip(const Rect& area) {
  std::string id = new_id('k', clips_made_);
  out_.open("clipPath").set("id", id).inside();
  out_.open("rect").set("x", area.x).set("y", area.y);
  out_.set("width", area.width).set("height", area.height).end();
  out_.close("clipPath");
  return id;
}

std::string Definitions::clip(const Outline& outline) {
  std::string id = new_id('k', clips_made_);
  out_.open("clipPath").set("id", id).inside();
  out_.open("path").set_plain("d", path_data(outline.segments, place_decimals));
  if (outline.even_odd) out_.set("clip-rule", "evenodd");
  out_.end();
  out_.close("clipPath");
  return id;
}

std::string Definitions::take() {
  if (out_.empty()) return {};
  return "<defs>" + out_.take() + "</defs>";
}

}  // namespace pliego::svg
