#include "inserts/annotations.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "draw/visit.h"

namespace pliego::inserts {
namespace {

constexpr int hidden = 2, print = 4;  // 12.5.3
constexpr std::size_t longest_address = 2'000;

// Things that open, play or hold something (12.5.6).
bool acts(const std::string& subtype) {
  static const std::set<std::string> all = {"/FileAttachment", "/Sound", "/Movie", "/Screen", "/3D",
                                            "/RichMedia",      "/Text"};
  return all.contains(subtype);
}

bool is_allowed(const std::string& address) {
  std::string scheme = address.substr(0, address.find(':'));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  static const std::set<std::string> all = {"https", "http", "mailto", "tel", "sms"};
  return address.size() > scheme.size() && address.size() <= longest_address &&
         all.contains(scheme);
}

class Reading {
 public:
  Reading(const PageFrame& frame, const Destinations& destinations)
      : frame_(frame), destinations_(destinations) {}

  void add(QPDFAnnotationObjectHelper annotation) {
    const std::string subtype = annotation.getSubtype();
    const int flags = annotation.getFlags();
    if ((flags & hidden) != 0 || subtype == "/Popup") return;
    if (subtype == "/Link") {
      add_link(annotation);
    } else if (acts(subtype)) {
      ++found_.left_out;
    } else if ((flags & print) != 0 && annotation.getAppearanceStream("/N").isStream()) {
      found_.drawn.push_back(annotation);
    }
  }

  PageAnnotations take() { return std::move(found_); }

 private:
  void add_link(QPDFAnnotationObjectHelper annotation) {
    QPDFObjectHandle dictionary = annotation.getObjectHandle();
    draw::Link link;
    link.area = draw::common_area(frame_.to_top_left.apply(area_of(annotation)), frame_.area());
    QPDFObjectHandle contents = dictionary.getKey("/Contents");
    if (contents.isString()) link.contents = contents.getUTF8Value();
    if (!set_target(dictionary, link)) {
      ++found_.left_out;
    } else if (link.area.width > 0 && link.area.height > 0) {
      found_.links.push_back({dictionary.getObjGen(), std::move(link)});
    }
  }

  static Rect area_of(QPDFAnnotationObjectHelper annotation) {
    const auto r = annotation.getRect();
    const double x = std::min(r.llx, r.urx), y = std::min(r.lly, r.ury);
    return {x, y, std::max(r.llx, r.urx) - x, std::max(r.lly, r.ury) - y};
  }

  bool set_target(QPDFObjectHandle dictionary, draw::Link& link) const {
    QPDFObjectHandle action = dictionary.getKey("/A");
    QPDFObjectHandle destination = dictionary.getKey("/Dest");
    if (action.isDictionary()) {
      if (action.getKey("/S").isNameAndEquals("/URI") && action.getKey("/URI").isString())
        return set_address(action.getKey("/URI").getStringValue(), link);
      if (!action.getKey("/S").isNameAndEquals("/GoTo")) return false;
      destination = action.getKey("/D");
    }
    const auto target = destinations_.find(destination);
    if (!target) return false;
    link.page = target->page;
    if (link.contents.empty()) link.contents = std::to_string(target->page + 1);
    return true;
  }

  static bool set_address(const std::string& address, draw::Link& link) {
    if (!is_allowed(address)) return false;
    link.uri = address;
    if (link.contents.empty()) link.contents = address;
    return true;
  }

  const PageFrame& frame_;
  const Destinations& destinations_;
  PageAnnotations found_;
};

}  // namespace

PageAnnotations read_annotations(QPDFPageObjectHelper page, const PageFrame& frame,
                                 const Destinations& destinations) {
  Reading reading(frame, destinations);
  for (QPDFAnnotationObjectHelper annotation : page.getAnnotations()) reading.add(annotation);
  return reading.take();
}

}  // namespace pliego::inserts
