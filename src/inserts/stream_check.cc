#include "inserts/stream_check.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <qpdf/Pl_Count.hh>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "inserts/damage.h"
#include "inserts/effort.h"
#include "inserts/stream_filters.h"

namespace pliego::inserts {
namespace {

// How much data a picture's size asks for.

constexpr long long most_pixels_of_side = 1'000'000;

bool is_any(QPDFObjectHandle name, std::initializer_list<const char*> names) {
  for (const char* each : names)
    if (name.isNameAndEquals(each)) return true;
  return false;
}

// Numbers of one pixel; 0: not known.
long long components(QPDFObjectHandle space) {
  if (is_any(space, {"/DeviceGray"})) return 1;
  if (is_any(space, {"/DeviceRGB"})) return 3;
  if (is_any(space, {"/DeviceCMYK"})) return 4;
  if (!space.isArray() || space.getArrayNItems() < 2) return 0;
  QPDFObjectHandle kind = space.getArrayItem(0), of = space.getArrayItem(1);
  if (is_any(kind, {"/CalGray", "/Indexed", "/Separation"})) return 1;
  if (is_any(kind, {"/CalRGB", "/Lab"})) return 3;
  if (is_any(kind, {"/DeviceN"})) return of.isArray() ? of.getArrayNItems() : 0;
  if (!is_any(kind, {"/ICCBased"}) || !of.isStream()) return 0;
  QPDFObjectHandle count = of.getDict().getKey("/N");
  return count.isInteger() ? count.getIntValue() : 0;
}

long long number(QPDFObjectHandle dictionary, const char* key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isInteger() ? value.getIntValue() : 0;
}

bool has_samples(QPDFObjectHandle filter) {
  if (filter.isArray() && filter.getArrayNItems() > 0)
    filter = filter.getArrayItem(filter.getArrayNItems() - 1);
  return !is_any(filter,
                 {"/DCTDecode", "/DCT", "/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode", "/CCF"});
}

// Bytes of an image's unpacked samples (ISO 32000-1, 8.9.5.2); nothing where its dictionary doesn't
// tell, or its data has another form (JPEG, JPEG 2000, fax).
std::optional<std::size_t> sample_bytes(QPDFObjectHandle dictionary) {
  if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image") ||
      !has_samples(dictionary.getKey("/Filter")))
    return std::nullopt;
  QPDFObjectHandle mask = dictionary.getKey("/ImageMask");
  const bool is_mask = mask.isBool() && mask.getBoolValue();
  const long long width = number(dictionary, "/Width"), height = number(dictionary, "/Height");
  const long long bits = is_mask ? 1 : number(dictionary, "/BitsPerComponent");
  const long long count = is_mask ? 1 : components(dictionary.getKey("/ColorSpace"));
  const auto is_in = [](long long value, long long most) { return value >= 1 && value <= most; };
  if (!is_in(width, most_pixels_of_side) || !is_in(height, most_pixels_of_side) ||
      !is_in(bits, 16) || !is_in(count, 32))
    return std::nullopt;
  return static_cast<std::size_t>((width * bits * count + 7) / 8 * height);
}

constexpr std::size_t most_filters = 8;
constexpr long long most_side_looked_at = 1'000'000, most_pixels = 1'000'000'000;  // of a picture

enum class Packing { unknown, decodable, picture };

// ISO 32000-1, 7.4, table 6, and the short names that readers take too.
Packing packing_of(const std::string& filter) {
  static const std::vector<std::string> decodable = {
      "/FlateDecode",   "/Fl",  "/LZWDecode",      "/LZW", "/RunLengthDecode", "/RL",
      "/ASCII85Decode", "/A85", "/ASCIIHexDecode", "/AHx", "/DCTDecode",       "/DCT"};
  static const std::vector<std::string> pictures = {"/CCITTFaxDecode", "/CCF", "/JBIG2Decode",
                                                    "/JPXDecode"};
  const auto is_in = [&](const auto& all) {
    return std::find(all.begin(), all.end(), filter) != all.end();
  };
  if (is_in(decodable)) return Packing::decodable;
  return is_in(pictures) ? Packing::picture : Packing::unknown;
}

[[noreturn]] void fail() { throw Damage("something in it is packed in a way that can't be read"); }

std::vector<std::string> filters_of(QPDFObjectHandle dictionary) {
  QPDFObjectHandle filter = dictionary.getKey("/Filter");
  if (filter.isNull()) return {};
  if (filter.isName()) return {filter.getName()};
  if (!filter.isArray() || static_cast<std::size_t>(filter.getArrayNItems()) > most_filters) fail();
  std::vector<std::string> names;
  for (QPDFObjectHandle each : filter.getArrayAsVector()) {
    if (!each.isName()) fail();
    names.push_back(each.getName());
  }
  return names;
}

// Parameters are a dictionary, or null, for each filter.
void check_parameters(QPDFObjectHandle dictionary, std::size_t filters) {
  QPDFObjectHandle parameters = dictionary.getKey("/DecodeParms");
  const auto is_sound = [](QPDFObjectHandle each) { return each.isNull() || each.isDictionary(); };
  if (!parameters.isArray()) {
    if (!is_sound(parameters)) fail();
    return;
  }
  const auto all = parameters.getArrayAsVector();
  if (!all.empty() && all.size() != filters) fail();
  if (!std::all_of(all.begin(), all.end(), is_sound)) fail();
}

void check_size(QPDFObjectHandle dictionary) {
  if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image")) return;
  QPDFObjectHandle width = dictionary.getKey("/Width"), height = dictionary.getKey("/Height");
  if (!width.isInteger() || !height.isInteger()) return;
  const long long x = width.getIntValue(), y = height.getIntValue();
  if (x < 0 || y < 0 || x > most_side_looked_at || y > most_side_looked_at || x * y > most_pixels)
    throw Damage("a picture in it says that it is larger than any can be");
}

// Returns how many bytes it holds.
std::size_t unpack(QPDFObjectHandle stream) {
  const PassingThrough nothing_kept;
  Pl_Discard end;
  Pl_Count nowhere("count", &end);
  bool is_decoded = false;
  const bool is_whole = stream.pipeStreamData(&nowhere, &is_decoded, 0, qpdf_dl_all, true, false);
  spend(1'000);  // throws where the allowance ended in there
  if (!is_decoded) fail();
  if (!is_whole) throw Damage("something in it can't be unpacked");
  return static_cast<std::size_t>(nowhere.getCount());
}

}  // namespace

bool check_stream(QPDFObjectHandle stream) {
  QPDFObjectHandle dictionary = stream.getDict();
  const auto filters = filters_of(dictionary);
  check_parameters(dictionary, filters.size());
  check_size(dictionary);
  bool can_unpack = true;
  for (std::size_t i = 0; i < filters.size(); ++i) {
    const Packing packing = packing_of(filters[i]);
    if (packing == Packing::unknown) fail();
    if (packing == Packing::picture && i + 1 < filters.size()) fail();
    can_unpack = can_unpack && packing == Packing::decodable;
  }
  const auto needed = sample_bytes(dictionary);
  if (!can_unpack || (filters.empty() && !needed)) return true;
  const std::size_t held = unpack(stream);
  return !needed || held >= *needed;
}

}  // namespace pliego::inserts
