#include "inserts/glyph_names.h"

#include <algorithm>
#include <string_view>

namespace pliego::inserts {
namespace {

constexpr std::string_view names =
    " AE Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex Edieresis "
    " Egrave Eth Euro Iacute Icircumflex Idieresis Igrave Lslash Ntilde OE Oacute Ocircumflex "
    " Odieresis Ograve Oslash Otilde Scaron Thorn Uacute Ucircumflex Udieresis Ugrave Yacute "
    " Ydieresis Zcaron aacute acircumflex acute adieresis ae agrave ampersand aring asciicircum "
    " asciitilde asterisk at atilde backslash bar braceleft braceright bracketleft bracketright "
    " breve brokenbar bullet caron ccedilla cedilla cent circumflex colon comma copyright currency "
    " dagger daggerdbl degree dieresis divide dollar dotaccent dotlessi eacute ecircumflex "
    " edieresis egrave eight ellipsis emdash endash equal eth exclam exclamdown ff ffi ffl fi five "
    " fl florin four fraction germandbls grave greater guillemotleft guillemotright guilsinglleft "
    " guilsinglright hungarumlaut hyphen iacute icircumflex idieresis igrave less logicalnot "
    " lslash macron minus mu multiply nine ntilde numbersign oacute ocircumflex odieresis oe "
    " ogonek ograve one onehalf onequarter onesuperior ordfeminine ordmasculine oslash otilde "
    " paragraph parenleft parenright percent period periodcentered perthousand plus plusminus "
    " question questiondown quotedbl quotedblbase quotedblleft quotedblright quoteleft quoteright "
    " quotesinglbase quotesingle registered ring scaron section semicolon seven six slash space "
    " sterling thorn three threequarters threesuperior tilde trademark two twosuperior uacute "
    " ucircumflex udieresis ugrave underscore yacute ydieresis yen zcaron zero ";

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789ABCDEF") == text.npos;
}

bool is_number_name(std::string_view name) {
  if (name.substr(0, 3) == "uni") return name.size() == 7 && is_hexadecimal(name.substr(3));
  return name.substr(0, 1) == "u" && name.size() >= 5 && name.size() <= 7 &&
         is_hexadecimal(name.substr(1));
}

}  // namespace

bool is_letter_name(const std::string& name) {
  if (name.size() == 1)
    return (name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z');
  return is_number_name(name) || (name.size() > 1 && names.find(" " + name + " ") != names.npos);
}

}  // namespace pliego::inserts
