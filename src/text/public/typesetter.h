// Sets paragraphs against one library. Keeps the shaped words it has seen (in font units, so that
// one entry serves every size), bounded; results never depend on what was set before. One per
// thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "text/library.h"
#include "text/paragraph.h"

namespace pliego::text {

class Typesetter {
 public:
  explicit Typesetter(const Library& library);
  ~Typesetter();

  Paragraph set(const ParagraphInput& input);

  // The same, kept for whoever asks again with the very same input: a page is measured at several
  // sizes, and pieces that follow share most of their text. Bounded.
  std::shared_ptr<const Paragraph> set_shared(const ParagraphInput& input);

  // As set_shared(), but lines have no runs: all that measuring asks for takes a third less time.
  std::shared_ptr<const Paragraph> measure_shared(const ParagraphInput& input);

  // The glyph that `name` makes by ligature in an icon font; nullopt when it gives more than one
  // glyph (a misspelt name).
  struct Icon {
    const Font* font;
    std::uint32_t glyph;
  };
  std::optional<Icon> icon(std::string_view font_id, std::string_view name);

  const Library& library() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pliego::text
