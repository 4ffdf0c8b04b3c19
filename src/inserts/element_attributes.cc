#include "inserts/element_attributes.h"

#include <algorithm>

#include "inserts/effort.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

class Writing {
 public:
  Writing(const std::set<std::string>& ids, const PageFrame* frame) : ids_(ids), frame_(frame) {}

  // Attribute dictionaries one by one; numbers between them count revisions and say nothing here.
  void add(QPDFObjectHandle attributes) {
    if (attributes.isArray())
      for (QPDFObjectHandle each : attributes.getArrayAsVector()) add_one(each);
    else
      add_one(attributes);
  }

  AttributesFound take() {
    if (count_ == 0) return {};
    out_.close_array();
    hold(found_.syntax.size());  // elements that have it in common each have their own
    return std::move(found_);
  }

 private:
  void add_one(QPDFObjectHandle attributes) {
    if (!attributes.isDictionary()) return;
    if (count_++ == 0) out_.open_array();
    out_.open_dictionary();
    if (attributes.getKey("/O").isNameAndEquals("/Table")) {
      read_span(attributes.getKey("/RowSpan"), found_.span.rows);
      read_span(attributes.getKey("/ColSpan"), found_.span.columns);
    }
    for (const std::string& key : attributes.getKeys()) {
      out_.name(name_bytes(key));
      write_entry(key, attributes.getKey(key));
    }
    out_.close_dictionary();
  }

  static void read_span(QPDFObjectHandle value, int& span) {
    if (value.isInteger()) span = value.getIntValueAsInt();
  }

  void write_entry(const std::string& key, QPDFObjectHandle value) {
    if (key == "/Headers" && value.isArray()) {
      write_headers(value);
    } else if (key == "/BBox" && value.isRectangle() && frame_ && !found_.box) {
      const auto r = value.getArrayAsRectangle();
      const double x = std::min(r.llx, r.urx), y = std::min(r.lly, r.ury);
      const Rect own{x, y, std::max(r.llx, r.urx) - x, std::max(r.lly, r.ury) - y};
      found_.box = frame_->to_top_left.apply(own);
      found_.holes.push_back({out_.leave_hole(), std::nullopt});
    } else {
      write_whole(value, out_);
    }
  }

  void write_headers(QPDFObjectHandle headers) {
    out_.open_array();
    for (QPDFObjectHandle header : headers.getArrayAsVector()) {
      spend(500);
      if (!header.isString() || !ids_.contains(header.getStringValue())) continue;
      found_.holes.push_back({out_.leave_hole(), static_cast<int>(found_.headers.size())});
      found_.headers.push_back(header.getStringValue());
      hold(found_.headers.back().size() + sizeof(std::string));
    }
    out_.close_array();
  }

  const std::set<std::string>& ids_;
  const PageFrame* frame_;
  int count_ = 0;
  AttributesFound found_;
  draw::SyntaxWriter out_{found_.syntax};
};

void add_class(QPDFObjectHandle name, QPDFObjectHandle class_map, Writing& writing) {
  if (name.isName() && class_map.isDictionary()) writing.add(class_map.getKey(name.getName()));
}

}  // namespace

AttributesFound read_attributes(QPDFObjectHandle element, QPDFObjectHandle class_map,
                                const std::set<std::string>& ids, const PageFrame* frame,
                                QPDFObjectHandle more) {
  Writing writing(ids, frame);
  QPDFObjectHandle classes = element.getKey("/C");
  if (classes.isArray())
    for (QPDFObjectHandle each : classes.getArrayAsVector()) add_class(each, class_map, writing);
  else
    add_class(classes, class_map, writing);
  writing.add(element.getKey("/A"));
  writing.add(more);
  return writing.take();
}

}  // namespace pliego::inserts
