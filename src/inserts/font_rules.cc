#include "inserts/font_rules.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

// Names of letters in fonts.

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

// Whether all readers know which letter it names, without slash: those of Latin text (ISO 32000-1,
// D.2), and "uni00E9" or "u1F600".
bool is_letter_name(const std::string& name) {
  if (name.size() == 1)
    return (name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z');
  return is_number_name(name) || (name.size() > 1 && names.find(" " + name + " ") != names.npos);
}

constexpr int symbolic = 4;  // ISO 32000-1, table 123

bool is_name(QPDFObjectHandle value, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](const char* name) { return value.isNameAndEquals(name); });
}

QPDFObjectHandle part(QPDFObjectHandle dictionary, const char* key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

bool is_symbolic(QPDFObjectHandle font) {
  QPDFObjectHandle flags = part(font.getKey("/FontDescriptor"), "/Flags");
  return flags.isInteger() && (flags.getIntValue() & symbolic) != 0;
}

bool knows_all(QPDFObjectHandle differences) {
  if (!differences.isArray()) return true;
  spend(static_cast<std::size_t>(differences.getArrayNItems()) * 1'000);
  const auto all = differences.getArrayAsVector();
  return std::all_of(all.begin(), all.end(), [](QPDFObjectHandle each) {
    return !each.isName() || each.isNameAndEquals("/.notdef") ||
           is_letter_name(each.getName().substr(1));
  });
}

bool is_latin_encoding(QPDFObjectHandle name) {
  return is_name(
      name, {"/WinAnsiEncoding", "/MacRomanEncoding", "/MacExpertEncoding", "/StandardEncoding"});
}

// Without ToUnicode, what says which letters it shows is its encoding.
bool says_by_encoding(QPDFObjectHandle font) {
  QPDFObjectHandle encoding = font.getKey("/Encoding");
  if (is_latin_encoding(encoding)) return true;
  if (!encoding.isDictionary() || !knows_all(encoding.getKey("/Differences"))) return false;
  return is_latin_encoding(encoding.getKey("/BaseEncoding")) || !is_symbolic(font) ||
         font.getKey("/Subtype").isNameAndEquals("/Type3");
}

// Composite fonts with the characters of a registry, which has a letter for each (9.10.2).
bool is_of_registry(QPDFObjectHandle font) {
  QPDFObjectHandle below = font.getKey("/DescendantFonts");
  if (!below.isArray() || below.getArrayNItems() < 1) return false;
  QPDFObjectHandle order = part(part(below.getArrayItem(0), "/CIDSystemInfo"), "/Ordering");
  if (!order.isString()) return false;
  const std::string name = order.getStringValue();
  return name == "GB1" || name == "CNS1" || name == "Japan1" || name == "Korea1";
}

bool says_its_letters(QPDFObjectHandle font) {
  if (font.getKey("/ToUnicode").isStream() || is_name(font.getKey("/ToUnicode"), {"/Identity-H"}))
    return true;
  return font.getKey("/Subtype").isNameAndEquals("/Type0") ? is_of_registry(font)
                                                           : says_by_encoding(font);
}

// 7.21.6: of TrueType fonts, letters have names, and signs have none.
bool has_odd_encoding(QPDFObjectHandle font) {
  if (!font.getKey("/Subtype").isNameAndEquals("/TrueType")) return false;
  QPDFObjectHandle encoding = font.getKey("/Encoding");
  if (is_symbolic(font)) return !encoding.isNull();
  QPDFObjectHandle base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
  return !is_name(base, {"/WinAnsiEncoding", "/MacRomanEncoding"}) ||
         !knows_all(part(encoding, "/Differences"));
}

// Without the six letters that mark a part of it (9.6.4).
std::string name_of(QPDFObjectHandle font) {
  QPDFObjectHandle base = font.getKey("/BaseFont");
  if (!base.isName()) return "fonts";
  const std::string name = base.getName().substr(1);
  return "font '" + (name.find('+') == 6 ? name.substr(7) : name) + "'";
}

}  // namespace

std::optional<std::string> font_fault(QPDFObjectHandle font) {
  if (is_name(font.getKey("/Subtype"), {"/CIDFontType0", "/CIDFontType2"})) return std::nullopt;
  if (!says_its_letters(font)) return "nothing says which letters its " + name_of(font) + " shows";
  if (has_odd_encoding(font)) return "the letters of its " + name_of(font) + " are numbered oddly";
  return std::nullopt;
}

bool lacks_outline_map(QPDFObjectHandle font) {
  return font.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
         part(font.getKey("/FontDescriptor"), "/FontFile2").isStream() &&
         font.getKey("/CIDToGIDMap").isNull();
}

}  // namespace pliego::inserts
