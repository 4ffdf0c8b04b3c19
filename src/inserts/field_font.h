// The font that a field or a mark names for its text, and what it can say.
#pragma once

#include <optional>
#include <qpdf/QPDF.hh>
#include <string>

#include "base/color.h"
#include "inserts/font_widths.h"

namespace pliego::inserts {

// "/Helv 12 Tf 0 g" (ISO 32000-1, 12.7.3.3).
struct TextStyle {
  std::string font;   // with slash
  double size = 0;    // 0: as large as its box holds
  std::string color;  // operators; empty: black
  Color fill;         // the same on screens
};
TextStyle style_of(const std::string& default_appearance);

class FieldFont {
 public:
  // `fonts`: the form's resources of that kind, which may be none. A font that can't say Latin
  // letters by WinAnsiEncoding gives way to Helvetica.
  FieldFont(QPDFObjectHandle fonts, const std::string& name);

  QPDFObjectHandle dictionary() const { return font_; }
  bool is_bold() const { return is_bold_; }
  // Its codes for the text, UTF-8; nothing where it has none for a letter.
  std::optional<std::string> codes(const std::string& text) const;
  double width(const std::string& codes) const;  // for a size of 1

 private:
  void use_standard(const std::string& name);
  double width_of(unsigned char code) const;

  QPDFObjectHandle font_;
  std::optional<FontWidths> own_;  // of a font with widths
  std::string name_;               // of one without, as BaseFont
  bool is_bold_ = false;
};

}  // namespace pliego::inserts
