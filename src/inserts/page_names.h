// Names of resources that hold for all pages of a document: each page's own content names them as
// it likes, and two pages may come to lie on one sheet.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "draw/outside.h"
#include "inserts/object_copier.h"

namespace pliego::inserts {

// Of all pages of a file: what one object is called.
class FileNames {
 public:
  FileNames(std::string prefix, ObjectCopier& copier)
      : prefix_(std::move(prefix)), copier_(copier) {}

  // A resource under its new name. `value`: what the page's resources have for it.
  draw::OutsideResource name(const std::string& category, QPDFObjectHandle value,
                             QPDFObjectHandle resources, const Transform& space = {});
  ObjectCopier& copier() { return copier_; }
  // A name that nothing has: for what the file names and has not.
  std::string unknown() const { return prefix_ + "x"; }

 private:
  const std::string prefix_;
  ObjectCopier& copier_;
  std::map<std::pair<std::string, std::size_t>, std::string> names_;  // by category and object
};

// Of one page.
class PageNames {
 public:
  PageNames(FileNames& file, QPDFObjectHandle page_resources)
      : file_(file), page_resources_(page_resources) {}

  // The new name, with its slash, of `name` (with its slash) in `resources`, the page's own or
  // those of a form that is drawn in place; `space` is then that of the form's content in the
  // page's.
  std::string rename(QPDFObjectHandle resources, const std::string& category,
                     const std::string& name, const Transform& space);
  // A name for an object that no resources have: the appearance of an annotation.
  std::string add(const std::string& category, QPDFObjectHandle value) {
    return add(category, value, page_resources_, {});
  }

  // What stands for the page's DeviceGray, DeviceRGB and DeviceCMYK (8.6.5.6), by its own name.
  void keep_default_spaces();

  // All that were named, once each.
  std::vector<draw::OutsideResource> take();

 private:
  std::string add(const std::string& category, QPDFObjectHandle value, QPDFObjectHandle resources,
                  const Transform& space);

  FileNames& file_;
  QPDFObjectHandle page_resources_;
  // By the resources' own identity, category and old name.
  std::map<std::string, std::string> renamed_;
  std::map<std::string, draw::OutsideResource> used_;  // by category and new name
};

}  // namespace pliego::inserts
