// From the colours that a picture's file names to sRGB's, by Little CMS.
#include <lcms2.h>

#include <cmath>
#include <memory>

#include "picture/picture_formats.h"

namespace pliego {
namespace {

struct Close {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct Delete {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
struct Free {
  void operator()(cmsToneCurve* curve) const { cmsFreeToneCurve(curve); }
};
using Profile = std::unique_ptr<void, Close>;
using Conversion = std::unique_ptr<void, Delete>;
using Curve = std::unique_ptr<cmsToneCurve, Free>;

constexpr const char* advice =
    "Open it in an image program, convert its colours to sRGB and save it.";
constexpr double screen_gamma = 1 / 2.2;
constexpr int nobody_sees = 2;  // steps of 255

Profile open(const std::string& bytes, int channels) {
  Profile profile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
  if (!profile) throw PictureError("its colour profile is broken", advice);
  // As a number: a file may name a space that the library's list does not have.
  const auto space = static_cast<cmsUInt32Number>(cmsGetColorSpace(profile.get()));
  if (space == cmsSigCmykData)
    throw PictureError("its colour profile is one of printing inks (CMYK)", advice);
  if (space != (channels == 1 ? cmsSigGrayData : cmsSigRgbData))
    throw PictureError("its colour profile is of another kind than the picture", advice);
  return profile;
}

// sRGB's own curve (IEC 61966-2-1), or a power.
Curve curve_of(double gamma) {
  const double srgb[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  const bool is_screens = gamma <= 0 || std::abs(gamma / screen_gamma - 1) < 0.05;
  return Curve(is_screens ? cmsBuildParametricToneCurve(nullptr, 4, srgb)
                          : cmsBuildGamma(nullptr, 1 / gamma));
}

Profile made_of(const SourceColors& colors) {
  if (colors.gamma > 50 || (colors.gamma != 0 && colors.gamma < 0.02))
    throw PictureError("its gamma makes no sense", advice);
  const Curve curve = curve_of(colors.gamma);
  if (!curve) throw std::bad_alloc();
  cmsToneCurve* curves[] = {curve.get(), curve.get(), curve.get()};
  cmsCIExyY white{0.3127, 0.3290, 1};
  cmsCIExyYTRIPLE corners{{0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}};
  if (const auto& c = colors.corners; !c.empty()) {
    white = {c[0], c[1], 1};
    corners = {{c[2], c[3], 1}, {c[4], c[5], 1}, {c[6], c[7], 1}};
  }
  Profile profile(cmsCreateRGBProfile(&white, &corners, curves));
  if (!profile) throw PictureError("its colours make no sense (cHRM)", advice);
  return profile;
}

Conversion conversion(const Profile& from, int channels) {
  const Profile screen(cmsCreate_sRGBProfile());
  Conversion made(cmsCreateTransform(from.get(), channels == 1 ? TYPE_GRAY_8 : TYPE_RGB_8,
                                     screen.get(), TYPE_RGB_8, INTENT_PERCEPTUAL,
                                     cmsFLAGS_NOCACHE));
  if (!made) throw PictureError("its colour profile can't be used", advice);
  return made;
}

std::vector<std::uint8_t> converted(const Conversion& by, const std::vector<std::uint8_t>& samples,
                                    int channels) {
  const std::size_t pixels = samples.size() / static_cast<std::size_t>(channels);
  std::vector<std::uint8_t> out(pixels * 3);
  cmsDoTransform(by.get(), samples.data(), out.data(), static_cast<cmsUInt32Number>(pixels));
  return out;
}

bool is_grey(const std::string& profile) { return profile.substr(0, 20).ends_with("GRAY"); }

std::vector<std::uint8_t> thrice(const std::vector<std::uint8_t>& samples) {
  std::vector<std::uint8_t> out;
  out.reserve(samples.size() * 3);
  for (const std::uint8_t sample : samples) out.insert(out.end(), 3, sample);
  return out;
}

// Each ninth or so of every channel, all of them together.
bool changes_nothing(const Conversion& by, int channels) {
  std::vector<std::uint8_t> probe;
  for (int i = 0; i < (channels == 1 ? 256 : 9 * 9 * 9); ++i) {
    if (channels == 1) {
      probe.push_back(static_cast<std::uint8_t>(i));
    } else {
      for (const int part : {i % 9, i / 9 % 9, i / 81})
        probe.push_back(static_cast<std::uint8_t>(std::min(255, part * 32)));
    }
  }
  const auto seen = converted(by, probe, channels);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const std::size_t from = channels == 1 ? i / 3 : i;
    if (std::abs(seen[i] - probe[from]) > nobody_sees) return false;
  }
  return true;
}

}  // namespace

std::optional<std::vector<std::uint8_t>> to_srgb(const std::vector<std::uint8_t>& samples,
                                                 int channels, const SourceColors& colors) {
  const bool has_profile = !colors.profile.empty();
  if (channels == 1 && has_profile && !is_grey(colors.profile))
    return to_srgb(thrice(samples), 3, colors);
  if (!has_profile && colors.gamma == 0 && colors.corners.empty()) return std::nullopt;
  const Conversion by =
      conversion(has_profile ? open(colors.profile, channels) : made_of(colors), channels);
  if (changes_nothing(by, channels)) return std::nullopt;
  return converted(by, samples, channels);
}

}  // namespace pliego
