#include "press/finish.h"

#include <cmath>

#include "draw/ground.h"
#include "press/small_type.h"
#include "press/walk.h"

namespace pliego::press {
namespace {

constexpr std::size_t most_kept = 25'000'000;  // pixels of pictures

void take_off_meaning(draw::Document& document) {
  for (draw::Page& page : document.pages) draw::make_decoration(page.items);
  document.structure = {};
  document.outline.clear();
}

bool is_black_alone(const Color& color) {
  return color.cyan == 0 && color.magenta == 0 && color.yellow == 0 && color.black > 0;
}

// Tints of black too: small letters cut out of a tint below would show a white edge.
void overprint_black_text(draw::Document& document) {
  change_each_leaf(document, [](draw::Item& item, const Transform&) {
    if (auto* text = std::get_if<draw::TextRun>(&item))
      text->overprint = is_black_alone(text->color);
  });
}

// Each ink between the ground's and the picture's own, as far as the picture is solid.
void lay_over(std::vector<std::uint8_t>& inks, const std::vector<std::uint8_t>& alpha,
              const Color& ground) {
  const double below[] = {ground.cyan * 255, ground.magenta * 255, ground.yellow * 255,
                          ground.black * 255};
  for (std::size_t i = 0; i < inks.size(); ++i) {
    const double part = alpha[i / 4] / 255.0;
    inks[i] = static_cast<std::uint8_t>(std::lround(inks[i] * part + below[i % 4] * (1 - part)));
  }
}

// A colour with ink values, thinned over the ground's.
Color laid_over(Color color, double opacity, const Color& ground) {
  const auto mix = [&](double& own, double below) { own = own * opacity + below * (1 - opacity); };
  mix(color.cyan, ground.cyan);
  mix(color.magenta, ground.magenta);
  mix(color.yellow, ground.yellow);
  mix(color.black, ground.black);
  return color;
}

// See-through paths over one colour become solid; all their colours have inks.
void make_solid(draw::Path& path, const Color& ground) {
  if (path.fill) path.fill = laid_over(*path.fill, path.opacity, ground);
  if (path.gradient) {
    Gradient gradient = *path.gradient;
    for (GradientStop& stop : gradient.stops)
      stop.color = laid_over(stop.color, path.opacity, ground);
    path.gradient = std::make_shared<const Gradient>(std::move(gradient));
  }
  path.opacity = 1;
  if (!path.stroke) return;
  path.stroke->color = laid_over(path.stroke->color, path.stroke->opacity, ground);
  path.stroke->opacity = 1;
}

bool is_ready(const Picture& picture) { return picture.channels == 1 && picture.alpha.empty(); }

}  // namespace

draw::Document Finisher::finish(draw::Document document) {
  take_off_meaning(document);
  for (draw::Page& page : document.pages) give_inks(page);
  simplify_small_type(document);
  overprint_black_text(document);
  document.metadata.inks = draw::Metadata::Inks::cmyk;
  document.metadata.conformance = draw::Metadata::Conformance::x1a;
  return document;
}

const InkConverter& Finisher::converter() {
  if (!converter_) converter_.emplace();
  return *converter_;
}

void Finisher::give_inks(draw::Page& page) {
  draw::Ground ground;
  change_each_leaf(page.items, Transform{}, [&](draw::Item& item, const Transform& to_page) {
    give_inks(item);
    auto* path = std::get_if<draw::Path>(&item);
    if (path && draw::is_see_through(*path)) {
      if (const auto below = ground.under(to_page.apply(draw::bounds(item).value_or(Rect{}))))
        make_solid(*path, *below);
    }
    if (auto* image = std::get_if<draw::Image>(&item)) {
      if (!is_ready(*image->picture))
        image->picture = with_inks(image->picture, ground.under(to_page.apply(image->area)));
    }
    ground.add(item, to_page);
  });
}

void Finisher::give_inks(draw::Item& item) {
  const auto ready = [&](Color& color) {
    if (!color.has_inks) color = converter().with_inks(color);
  };
  if (auto* text = std::get_if<draw::TextRun>(&item)) ready(text->color);
  if (auto* path = std::get_if<draw::Path>(&item)) {
    if (path->fill) ready(*path->fill);
    if (path->stroke) ready(path->stroke->color);
    if (path->gradient) {
      Gradient gradient = *path->gradient;
      for (GradientStop& stop : gradient.stops) ready(stop.color);
      path->gradient = std::make_shared<const Gradient>(std::move(gradient));
    }
  }
}

Finisher::Converted Finisher::with_inks(const std::shared_ptr<const Picture>& picture,
                                        const std::optional<Color>& ground) {
  const bool is_solid = picture->alpha.empty();
  if (!is_solid && !ground) return picture;
  if (const auto known = solid_.find(picture); is_solid && known != solid_.end())
    return known->second;
  auto made = std::make_shared<Picture>(*picture);
  made->inks = converter().inks_of(*picture);
  if (!is_solid) lay_over(made->inks, picture->alpha, *ground);
  if (is_solid) {
    std::size_t kept = made->pixels();
    for (const auto& [from, to] : solid_) kept += to->pixels();
    if (kept > most_kept) solid_.clear();
    solid_.emplace(picture, made);
  }
  return made;
}

}  // namespace pliego::press
