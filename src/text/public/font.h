// One font file, loaded once a run and shared by shaping, PDF and PNG. Immutable after loading, so
// any thread may read it.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

typedef struct hb_face_t hb_face_t;
typedef struct hb_font_t hb_font_t;

namespace pliego::text {

// A glyph's outline in font units, y upward. Quadratic curves are kept as such.
struct OutlineSegment {
  enum class Kind { move, line, quad, cubic, close } kind;
  float x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0;  // control points, then the end point
};
using Outline = std::vector<OutlineSegment>;

struct FontMetrics {
  int units_per_em = 1000;
  double ascender = 0, descender = 0;  // font units; descender is negative
  double cap_height = 0, x_height = 0;
  double underline_position = 0, underline_thickness = 0;
  double italic_angle = 0;  // degrees
};

// What a glyph's ink covers, in font units, y upward.
struct GlyphBox {
  double left = 0, bottom = 0, right = 0, top = 0;
};

// A file's bytes, which live as long as `owner` does.
struct FileBytes {
  std::shared_ptr<const void> owner;
  std::string_view bytes;
};

class Font {
 public:
  // Throws pliego::SystemError when the bytes are no font HarfBuzz can read.
  Font(std::string id, FileBytes file);
  ~Font();
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;

  const std::string& id() const { return id_; }  // as fonts.yaml names it: "lato-black"
  const std::string& postscript_name() const { return postscript_name_; }
  const FontMetrics& metrics() const { return metrics_; }
  hb_face_t* face() const { return face_; }  // immutable
  hb_font_t* font() const { return font_; }  // immutable, scaled to units per em
  bool is_cff() const { return is_cff_; }
  int glyph_count() const;
  std::size_t file_size() const { return file_.bytes.size(); }

  bool covers(char32_t code_point) const;
  std::uint32_t nominal_glyph(char32_t code_point) const;  // 0 when missing
  double advance(std::uint32_t glyph) const;               // font units
  Outline outline(std::uint32_t glyph) const;
  std::optional<GlyphBox> ink(std::uint32_t glyph) const;  // none: a space. Kept once found

 private:
  FileBytes file_;
  std::string id_, postscript_name_;
  FontMetrics metrics_;
  bool is_cff_ = false;
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
  mutable std::mutex ink_mutex_;
  mutable std::unordered_map<std::uint32_t, std::optional<GlyphBox>> ink_;
};

}  // namespace pliego::text
