#include "press/inks.h"

#include <lcms2.h>

#include <cmath>

#include "files/files.h"
#include "press/built_in_profiles.h"
#include "press/profile.h"

namespace pliego::press {
namespace {}  // namespace

void InkConverter::Close::operator()(void* transform) const { cmsDeleteTransform(transform); }

InkConverter::InkConverter() {
  const Profile screen = open_profile(press::srgb_profile()),
                press = open_profile(press::press_profile());
  transform_.reset(cmsCreateTransform(
      screen.get(), TYPE_RGB_8, press.get(), TYPE_CMYK_8, INTENT_RELATIVE_COLORIMETRIC,
      cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE | cmsFLAGS_HIGHRESPRECALC));
  if (!transform_) throw SystemError("Little CMS can't convert to the press's inks");
}

InkConverter::~InkConverter() = default;

void InkConverter::convert(std::span<const std::uint8_t> rgb, std::span<std::uint8_t> inks) const {
  cmsDoTransform(transform_.get(), rgb.data(), inks.data(),
                 static_cast<cmsUInt32Number>(rgb.size() / 3));
}

Color InkConverter::with_inks(Color color) const {
  if (color.has_inks) return color;
  const std::uint8_t rgb[] = {as_byte(color.red), as_byte(color.green), as_byte(color.blue)};
  std::uint8_t inks[4];
  convert(rgb, inks);
  color.cyan = std::round(inks[0] / 2.55) / 100;
  color.magenta = std::round(inks[1] / 2.55) / 100;
  color.yellow = std::round(inks[2] / 2.55) / 100;
  color.black = std::round(inks[3] / 2.55) / 100;
  color.has_inks = true;
  return color;
}

std::vector<std::uint8_t> InkConverter::inks_of(const Picture& picture) const {
  std::vector<std::uint8_t> inks(picture.pixels() * 4);
  if (picture.channels == 3) {
    convert(picture.color, inks);
  } else {
    for (std::size_t i = 0; i < picture.pixels(); ++i)
      inks[4 * i + 3] = static_cast<std::uint8_t>(255 - picture.color[i]);
  }
  return inks;
}

}  // namespace pliego::press
