#include "inserts/picture_size.h"

namespace pliego::inserts {
namespace {

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

}  // namespace

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

}  // namespace pliego::inserts
