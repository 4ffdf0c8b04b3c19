#include "inserts/annotations.h"

#include <set>

#include "draw/visit.h"
#include "inserts/link_frame.h"
#include "inserts/web_address.h"

namespace pliego::inserts {
namespace {

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
