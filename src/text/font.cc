#include "text/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <utility>

#include "files/files.h"

namespace pliego::text {
namespace {

double metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &value);
  return value;
}

FontMetrics read_metrics(hb_face_t* face, hb_font_t* font) {
  FontMetrics metrics;
  metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  metrics.ascender = extents.ascender;
  metrics.descender = extents.descender;
  metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
  metrics.underline_position = metric(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
  metrics.underline_thickness = metric(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE);
  metrics.italic_angle = hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE);
  return metrics;
}

std::string read_postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned int size = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", -1), &size,
                      name.data());
  return name.data();
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* blob = hb_face_reference_table(face, tag);
  const bool found = hb_blob_get_length(blob) > 0;
  hb_blob_destroy(blob);
  return found;
}

// What HarfBuzz calls back with while it walks an outline.
Outline& segments(void* data) { return *static_cast<Outline*>(data); }

using Kind = OutlineSegment::Kind;

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  segments(data).push_back({.kind = Kind::move, .x = x, .y = y});
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  segments(data).push_back({.kind = Kind::line, .x = x, .y = y});
}

void quad_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x, float y,
             void*) {
  segments(data).push_back({.kind = Kind::quad, .x1 = x1, .y1 = y1, .x = x, .y = y});
}

void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2,
              float y2, float x, float y, void*) {
  segments(data).push_back(
      {.kind = Kind::cubic, .x1 = x1, .y1 = y1, .x2 = x2, .y2 = y2, .x = x, .y = y});
}

void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  segments(data).push_back({.kind = Kind::close});
}

void stretch(std::optional<GlyphBox>& box, double x, double y) {
  if (!box) box = GlyphBox{x, y, x, y};
  box->left = std::min(box->left, x), box->right = std::max(box->right, x);
  box->bottom = std::min(box->bottom, y), box->top = std::max(box->top, y);
}

// Around the points of its curves taken as cubic ones, as draw::glyph_path() draws them.
std::optional<GlyphBox> box_of(const Outline& outline) {
  std::optional<GlyphBox> box;
  double x = 0, y = 0;  // where the pen is
  for (const OutlineSegment& s : outline) {
    if (s.kind == Kind::close) continue;
    if (s.kind == Kind::quad) {
      stretch(box, x + (s.x1 - x) * 2 / 3, y + (s.y1 - y) * 2 / 3);
      stretch(box, s.x + (s.x1 - s.x) * 2 / 3, s.y + (s.y1 - s.y) * 2 / 3);
    } else if (s.kind == Kind::cubic) {
      stretch(box, s.x1, s.y1);
      stretch(box, s.x2, s.y2);
    }
    stretch(box, x = s.x, y = s.y);
  }
  return box;
}

hb_draw_funcs_t* make_draw_functions() {
  hb_draw_funcs_t* functions = hb_draw_funcs_create();
  hb_draw_funcs_set_move_to_func(functions, move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(functions, line_to, nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(functions, quad_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(functions, cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(functions, close_path, nullptr, nullptr);
  hb_draw_funcs_make_immutable(functions);
  return functions;
}

}  // namespace

Font::Font(std::string id, FileBytes file) : file_(std::move(file)), id_(std::move(id)) {
  hb_blob_t* blob =
      hb_blob_create(file_.bytes.data(), static_cast<unsigned int>(file_.bytes.size()),
                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  face_ = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  if (hb_face_get_glyph_count(face_) == 0 || !has_table(face_, HB_TAG('c', 'm', 'a', 'p'))) {
    hb_face_destroy(std::exchange(face_, nullptr));
    throw SystemError("font '" + id_ + "': the file is not a font that can be read");
  }
  hb_face_make_immutable(face_);
  font_ = hb_font_create(face_);  // its scale is the face's units per em
  hb_font_make_immutable(font_);
  metrics_ = read_metrics(face_, font_);
  postscript_name_ = read_postscript_name(face_);
  is_cff_ =
      has_table(face_, HB_TAG('C', 'F', 'F', ' ')) || has_table(face_, HB_TAG('C', 'F', 'F', '2'));
}

Font::~Font() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

int Font::glyph_count() const { return static_cast<int>(hb_face_get_glyph_count(face_)); }

bool Font::covers(char32_t code_point) const { return nominal_glyph(code_point) != 0; }

std::uint32_t Font::nominal_glyph(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, code_point, &glyph) ? glyph : 0;
}

double Font::advance(std::uint32_t glyph) const {
  return hb_font_get_glyph_h_advance(font_, glyph);
}

Outline Font::outline(std::uint32_t glyph) const {
  static hb_draw_funcs_t* const functions = make_draw_functions();  // immutable, shared by all
  Outline outline;
  hb_font_get_glyph_shape(font_, glyph, functions, &outline);
  return outline;
}

std::optional<GlyphBox> Font::ink(std::uint32_t glyph) const {
  const std::lock_guard lock(ink_mutex_);
  const auto [known, is_new] = ink_.try_emplace(glyph);
  if (is_new) known->second = box_of(outline(glyph));
  return known->second;
}

}  // namespace pliego::text
