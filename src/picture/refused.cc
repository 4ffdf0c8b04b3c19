#include "picture/refused.h"

#include <algorithm>
#include <array>

#include "picture/scan.h"

namespace pliego::picture {
namespace {

constexpr const char* words_to_paths =
    "Turn the words into outlines. In Inkscape: Path > Object to Path; in Illustrator: Type > "
    "Create Outlines; in Figma: Flatten. Then save it anew.";
constexpr const char* no_pictures =
    "Take it out, or trace it (in Inkscape: Path > Trace Bitmap). A logo that is a photograph is "
    "better saved as PNG or JPEG.";
constexpr const char* no_page_parts =
    "It is part of a web page. Save the drawing anew from a drawing program as plain SVG.";
constexpr const char* plain_shapes = "In Inkscape: Path > Object to Path. Or save it as PNG.";

struct Refused {
  std::string_view name;
  const char* what;
  const char* advice;
};

constexpr Refused refused[] = {
    {"text", "words that are still type", words_to_paths},
    {"tspan", "words that are still type", words_to_paths},
    {"textPath", "words that are still type", words_to_paths},
    {"tref", "words that are still type", words_to_paths},
    {"flowRoot", "words that are still type", words_to_paths},
    {"image", "a picture made of pixels", no_pictures},
    {"foreignObject", "part of a web page", no_page_parts},
    {"video", "a film", no_page_parts},
    {"audio", "sound", no_page_parts},
    {"canvas", "part of a web page", no_page_parts},
    {"iframe", "part of a web page", no_page_parts},
    {"a", "a link", "Take the link off: the drawing itself can't be followed."},
    {"mesh", "a mesh of colours", plain_shapes},
    {"meshgradient", "a mesh of colours", plain_shapes},
    {"hatch", "a hatching", plain_shapes},
};

constexpr std::array silent = {
    "defs",       "symbol",       "clipPath",  "mask",          "linearGradient", "radialGradient",
    "pattern",    "filter",       "marker",    "style",         "title",          "desc",
    "metadata",   "font",         "font-face", "cursor",        "view",           "color-profile",
    "solidcolor", "meshgradient", "hatch",     "missing-glyph", "glyph",          "stop"};

constexpr std::array running = {"script",        "animate",          "animateColor",
                                "animateMotion", "animateTransform", "set",
                                "discard",       "handler",          "listener"};

bool is_in(const auto& names, const Element& element) {
  return std::any_of(names.begin(), names.end(),
                     [&](const char* name) { return element.name == name; });
}

bool says_something(const Element& element) {
  if (!trimmed(element.text).empty()) return true;
  return std::any_of(element.kids.begin(), element.kids.end(),
                     [](const auto& kid) { return says_something(*kid); });
}

}  // namespace

bool draws_nothing_itself(const Element& element) {
  return element.name.empty() || is_in(silent, element);
}

void refuse_what_runs(const Element& element) {
  if (element.name == "script" || element.name == "handler" || element.name == "listener")
    refuse(element, "a script", "Save it anew as plain SVG, without scripts.");
  if (is_in(running, element)) refuse(element, "motion", "Save the drawing without motion.");
  for (const auto& [name, value] : element.attributes)
    if (name.size() > 4 && name.starts_with("on") && !value.empty())
      refuse(element, "a script ('" + name + "')", "Save it anew as plain SVG, without scripts.");
  for (const auto& kid : element.kids) refuse_what_runs(*kid);
}

void refuse_unless_drawable(const Element& element) {
  const bool is_empty_text =
      (element.name == "text" || element.name == "flowRoot") && !says_something(element);
  if (is_empty_text) return;
  for (const Refused& each : refused)
    if (element.name == each.name) refuse(element, each.what, each.advice);
  refuse(element, "something that SVG has no name for", "Save it anew as plain SVG.");
}

}  // namespace pliego::picture
