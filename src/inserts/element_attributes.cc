#include "inserts/element_attributes.h"

#include <algorithm>

namespace pliego::inserts {
namespace {

constexpr int deepest = 8;

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
    if (count_ > 1) {
      found_.syntax = "[" + found_.syntax + "]";
      for (auto& hole : found_.holes) ++hole.at;
    }
    return std::move(found_);
  }

 private:
  void add_one(QPDFObjectHandle attributes) {
    if (!attributes.isDictionary()) return;
    ++count_;
    write(attributes, 0);
  }

  void write(QPDFObjectHandle value, int depth) {
    std::string& out = found_.syntax;
    if (value.isStream() || depth > deepest) {
      out += "null";
    } else if (value.isDictionary()) {
      out += "<<";
      for (const std::string& key : value.getKeys()) {
        out += QPDFObjectHandle::newName(key).unparse() + " ";
        write_entry(key, value.getKey(key), depth);
      }
      out += ">>";
    } else if (value.isArray()) {
      write_array(value, depth);
    } else {
      out += value.unparseResolved();
    }
  }

  void write_array(QPDFObjectHandle array, int depth) {
    std::string& out = found_.syntax;
    out += "[";
    for (QPDFObjectHandle each : array.getArrayAsVector()) {
      if (out.back() != '[') out += ' ';
      write(each, depth + 1);
    }
    out += "]";
  }

  void write_entry(const std::string& key, QPDFObjectHandle value, int depth) {
    if (key == "/Headers" && value.isArray()) {
      write_headers(value);
    } else if (key == "/BBox" && value.isRectangle() && frame_ && !found_.box) {
      const auto r = value.getArrayAsRectangle();
      const double x = std::min(r.llx, r.urx), y = std::min(r.lly, r.ury);
      const Rect own{x, y, std::max(r.llx, r.urx) - x, std::max(r.lly, r.ury) - y};
      found_.box = frame_->to_top_left.apply(own);
      found_.holes.push_back({found_.syntax.size(), std::nullopt});
    } else {
      write(value, depth + 1);
    }
  }

  void write_headers(QPDFObjectHandle headers) {
    found_.syntax += "[";
    for (QPDFObjectHandle header : headers.getArrayAsVector()) {
      if (!header.isString() || !ids_.contains(header.getStringValue())) continue;
      found_.holes.push_back({found_.syntax.size(), static_cast<int>(found_.headers.size())});
      found_.headers.push_back(header.getStringValue());
    }
    found_.syntax += "]";
  }

  const std::set<std::string>& ids_;
  const PageFrame* frame_;
  int count_ = 0;
  AttributesFound found_;
};

void add_class(QPDFObjectHandle name, QPDFObjectHandle class_map, Writing& writing) {
  if (name.isName() && class_map.isDictionary()) writing.add(class_map.getKey(name.getName()));
}

}  // namespace

AttributesFound read_attributes(QPDFObjectHandle element, QPDFObjectHandle class_map,
                                const std::set<std::string>& ids, const PageFrame* frame) {
  Writing writing(ids, frame);
  QPDFObjectHandle classes = element.getKey("/C");
  if (classes.isArray())
    for (QPDFObjectHandle each : classes.getArrayAsVector()) add_class(each, class_map, writing);
  else
    add_class(classes, class_map, writing);
  writing.add(element.getKey("/A"));
  return writing.take();
}

}  // namespace pliego::inserts
