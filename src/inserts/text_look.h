// Text in a box, as programs set what is filled into a form (ISO 32000-1, 12.7.3.3).
#pragma once

#include <string>
#include <vector>

#include "inserts/field_font.h"
#include "inserts/look.h"
#include "inserts/text_setter.h"

namespace pliego::inserts {

struct TextBox {
  double border = 0;           // its width, points
  double margin = 2, top = 3;  // within it; common viewers have these, and files count on them
  int quadding = 0;            // 0 left, 1 middle, 2 right
  bool is_multiline = false;
  int cells = 0;  // one letter in each; 0: none
};

// What the font can't say is left to `setter`, which may be null. False where that has no sign for
// a letter either: a question mark stands for it then. `text`: UTF-8.
bool draw_text(Look& look, const TextBox& box, const TextStyle& style, const FieldFont& font,
               TextSetter* setter, const std::string& text);

// The options of a choice below each other, those that are chosen on a ground of their own.
bool draw_list(Look& look, const TextBox& box, const TextStyle& style, const FieldFont& font,
               TextSetter* setter, const std::vector<std::string>& options,
               const std::vector<std::string>& chosen);

}  // namespace pliego::inserts
