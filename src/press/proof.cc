#include "press/proof.h"

#include <lcms2.h>

#include <cmath>

#include "files/files.h"
#include "press/built_in_profiles.h"
#include "press/profile.h"

namespace pliego::press {
namespace {

std::shared_ptr<const Gradient> seen_gradient(Gradient gradient, const Proof& proof) {
  for (GradientStop& stop : gradient.stops) stop.color = proof.seen(stop.color);
  return std::make_shared<const Gradient>(std::move(gradient));
}

void show(std::vector<draw::Item>& items, const Proof& proof) {
  for (draw::Item& item : items) {
    if (auto* text = std::get_if<draw::TextRun>(&item)) text->color = proof.seen(text->color);
    if (auto* group = std::get_if<draw::Group>(&item)) show(group->items, proof);
    auto* path = std::get_if<draw::Path>(&item);
    if (path && path->fill) path->fill = proof.seen(*path->fill);
    if (path && path->gradient) path->gradient = seen_gradient(*path->gradient, proof);
    if (path && path->stroke) path->stroke->color = proof.seen(path->stroke->color);
  }
}

}  // namespace

void Proof::Close::operator()(void* transform) const { cmsDeleteTransform(transform); }

Proof::Proof() {
  const Profile screen = open_profile(press::srgb_profile()),
                press = open_profile(press::press_profile());
  transform_.reset(cmsCreateTransform(press.get(), TYPE_CMYK_8, screen.get(), TYPE_RGB_8,
                                      INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOCACHE));
  if (!transform_) throw SystemError("Little CMS can't show the press's inks");
}

Proof::~Proof() = default;

Color Proof::seen(Color color) const {
  if (!color.has_inks) return color;
  const std::uint8_t inks[] = {as_byte(color.cyan), as_byte(color.magenta), as_byte(color.yellow),
                               as_byte(color.black)};
  std::uint8_t rgb[3];
  cmsDoTransform(transform_.get(), inks, rgb, 1);
  color.red = rgb[0] / 255., color.green = rgb[1] / 255., color.blue = rgb[2] / 255.;
  return color;
}

draw::Document Proof::seen(draw::Document document) const {
  for (draw::Page& page : document.pages) show(page.items, *this);
  return document;
}

}  // namespace pliego::press
