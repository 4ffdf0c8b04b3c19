#include "inserts/annotations.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <set>

#include "draw/visit.h"
#include "inserts/looks.h"
#include "inserts/web_address.h"

namespace pliego::inserts {
namespace {

// What a link has around it, or below it, where its file asks for a frame (ISO 32000-1, 12.5.4):
// LaTeX and others mark links so.

using Object = QPDFObjectHandle;

Object real(double value) { return Object::newReal(value, 4); }

// Entry BS, or the older one; a frame's width, "S"olid, "D"ashed or "U"nderline, and its dashes.
struct Style {
  double width = 0;
  bool is_dashed = false, is_underline = false;
  Object dashes = Object::newNull();
};

Style frame_style(Object link) {
  constexpr double widest = 20;
  Style style;
  Object newer = link.getKey("/BS"), older = link.getKey("/Border");
  if (newer.isDictionary()) {
    Object width = newer.getKey("/W");
    style.width = width.isNumber() ? width.getNumericValue() : 1;
    style.is_dashed = newer.getKey("/S").isNameAndEquals("/D");
    style.is_underline = newer.getKey("/S").isNameAndEquals("/U");
    style.dashes = newer.getKey("/D");
  } else if (older.isArray() && older.getArrayNItems() >= 3) {
    if (older.getArrayItem(2).isNumber()) style.width = older.getArrayItem(2).getNumericValue();
    if (older.getArrayNItems() >= 4) style.dashes = older.getArrayItem(3);
    style.is_dashed = style.dashes.isArray() && style.dashes.getArrayNItems() > 0;
  }
  style.width = std::clamp(style.width, 0.0, widest);
  return style;
}

Object rectangle(const Rect& area) {
  return Object::newArray(
      std::vector<Object>{real(area.x), real(area.y), real(area.right()), real(area.bottom())});
}

Object written(const Style& style) {
  Object made = Object::newDictionary();
  made.replaceKey("/W", real(style.width));
  made.replaceKey("/S", Object::newName(style.is_dashed ? "/D" : "/S"));
  if (style.is_dashed) made.replaceKey("/D", style.dashes);
  return made;
}

// A mark of its own that looks like it, on the edges of the link's area as Poppler draws it; null
// where the link has none. Without an entry for it there is none either: viewers agree on that, and
// not with the standard.
QPDFObjectHandle frame_of_link(QPDFObjectHandle link) {
  const Style style = frame_style(link);
  const Rect area = area_of(link);
  Object color = link.getKey("/C");
  const bool is_clear = color.isArray() && color.getArrayNItems() == 0;
  if (style.width <= 0 || is_clear || area.width <= 0 || area.height <= 0) return Object::newNull();
  Object frame = Object::newDictionary();
  frame.replaceKey("/Type", Object::newName("/Annot"));
  frame.replaceKey("/Subtype", Object::newName(style.is_underline ? "/Line" : "/Square"));
  frame.replaceKey("/Rect", rectangle(area.outset(style.width / 2)));
  frame.replaceKey("/L", rectangle({area.x, area.y, area.width, 0}));
  frame.replaceKey("/BS", written(style));
  frame.replaceKey("/C", color.isArray() ? color : Object::newArray({real(0)}));
  frame.replaceKey("/F", Object::newInteger(4));
  return frame;
}

constexpr int hidden = 2, print = 4, no_view = 32;  // 12.5.3

// Things that open, play or hold something (12.5.6).
bool acts(const std::string& subtype) {
  static const std::set<std::string> all = {"/FileAttachment", "/Sound", "/Movie", "/Screen", "/3D",
                                            "/RichMedia",      "/Text"};
  return all.contains(subtype);
}

class Reading {
 public:
  Reading(const PageFrame& frame, const Destinations& destinations, Looks& looks,
          const Layers& layers, bool on_paper)
      : frame_(frame),
        destinations_(destinations),
        looks_(looks),
        layers_(layers),
        on_paper_(on_paper) {}

  void add(QPDFObjectHandle annotation) {
    if (!annotation.isDictionary()) return;
    QPDFObjectHandle kind = annotation.getKey("/Subtype"), bits = annotation.getKey("/F");
    const std::string subtype = kind.isName() ? kind.getName() : std::string();
    const int flags = bits.isInteger() ? bits.getIntValueAsInt() : 0;
    if ((flags & hidden) != 0 || subtype == "/Popup") return;
    if (!layers_.shows(annotation.getKey("/OC"))) return;
    if (subtype == "/Link") {
      const bool is_seen = on_paper_ ? (flags & print) != 0 : (flags & no_view) == 0;
      if (add_link(annotation) && is_seen) add_frame(annotation);
    } else if (acts(subtype)) {
      ++found_.left_out.acting;
    } else if (subtype.empty()) {
      ++found_.left_out.without_look;
    } else if (on_paper_ || (flags & no_view) == 0) {
      add_look(annotation, (flags & print) != 0);
    }
  }

  PageAnnotations take() { return std::move(found_); }

 private:
  void add_look(QPDFObjectHandle annotation, bool is_for_paper) {
    const auto [outcome, text] = looks_.settle(annotation);
    if (outcome == Looks::Outcome::nothing) return;
    LeftOut& left_out = found_.left_out;
    if (on_paper_ && !is_for_paper) {
      ++left_out.for_screens;
    } else if (outcome == Looks::Outcome::unknown) {
      ++left_out.without_look;
    } else {
      if (outcome == Looks::Outcome::unsayable)
        left_out.unsaid.push_back(looks_.name_of(annotation));
      if (annotation.getKey("/AP").isDictionary())
        found_.drawn.push_back({QPDFAnnotationObjectHelper(annotation), text});
    }
  }

  // A link's frame is part of the page from here on.
  void add_frame(QPDFObjectHandle link) {
    QPDFObjectHandle frame = frame_of_link(link);
    if (frame.isDictionary() && looks_.settle(frame).outcome == Looks::Outcome::shown)
      found_.drawn.push_back({QPDFAnnotationObjectHelper(frame), nullptr});
  }

  // Whether it goes along.
  bool add_link(QPDFObjectHandle dictionary) {
    draw::Link link;
    link.area = draw::common_area(frame_.to_top_left.apply(area_of(dictionary)), frame_.area());
    QPDFObjectHandle contents = dictionary.getKey("/Contents");
    if (contents.isString()) link.contents = contents.getUTF8Value();
    if (!set_target(dictionary, link)) {
      ++found_.left_out.links;
      return false;
    }
    if (link.area.width <= 0 || link.area.height <= 0) return false;
    found_.links.push_back({dictionary.getObjGen(), std::move(link)});
    return true;
  }

  bool set_target(QPDFObjectHandle dictionary, draw::Link& link) const {
    QPDFObjectHandle action = dictionary.getKey("/A");
    QPDFObjectHandle destination = dictionary.getKey("/Dest");
    if (action.isDictionary()) {
      if (action.getKey("/S").isNameAndEquals("/URI") && action.getKey("/URI").isString())
        return set_address(action.getKey("/URI"), link);
      if (!action.getKey("/S").isNameAndEquals("/GoTo")) return false;
      destination = action.getKey("/D");
    }
    const auto target = destinations_.find(destination);
    if (!target) return false;
    link.page = target->page;
    if (link.contents.empty()) link.contents = std::to_string(target->page + 1);
    return true;
  }

  static bool set_address(QPDFObjectHandle said, draw::Link& link) {
    const std::string address = web_address(said);
    if (address.empty()) return false;
    link.uri = address;
    if (link.contents.empty()) link.contents = address;
    return true;
  }

  const PageFrame& frame_;
  const Destinations& destinations_;
  Looks& looks_;
  const Layers& layers_;
  const bool on_paper_;
  PageAnnotations found_;
};

}  // namespace

void LeftOut::add(const LeftOut& other) {
  acting += other.acting;
  links += other.links;
  files += other.files;
  for_screens += other.for_screens;
  without_look += other.without_look;
  unsaid.insert(unsaid.end(), other.unsaid.begin(), other.unsaid.end());
}

PageAnnotations read_annotations(QPDFPageObjectHelper page, const PageFrame& frame,
                                 const Destinations& destinations, Looks& looks,
                                 const Layers& layers, bool on_paper) {
  Reading reading(frame, destinations, looks, layers, on_paper);
  QPDFObjectHandle all = page.getObjectHandle().getKey("/Annots");
  if (all.isArray())
    for (QPDFObjectHandle annotation : all.getArrayAsVector()) reading.add(annotation);
  return reading.take();
}

}  // namespace pliego::inserts
