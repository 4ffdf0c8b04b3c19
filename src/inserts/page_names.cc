#include "inserts/page_names.h"

#include "inserts/effort.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {

draw::OutsideResource FileNames::name(const std::string& category, QPDFObjectHandle value,
                                      QPDFObjectHandle resources, const Transform& space) {
  const std::size_t object = category == "Pattern" ? copier_.copy_pattern(value, resources, space)
                                                   : copier_.copy(value, resources);
  const auto [named, is_new] = names_.try_emplace({category, object});
  if (is_new) named->second = prefix_ + std::to_string(names_.size());
  return {category, named->second, object};
}

std::string PageNames::rename(QPDFObjectHandle resources, const std::string& category,
                              const std::string& name, const Transform& space) {
  QPDFObjectHandle of_category =
      resources.isDictionary() ? resources.getKey("/" + category) : QPDFObjectHandle::newNull();
  QPDFObjectHandle value =
      of_category.isDictionary() ? of_category.getKey(name) : QPDFObjectHandle::newNull();
  if (value.isNull()) return "/" + file_.unknown();
  if (file_.copier().borrows(value))
    return add(category, value, file_.copier().resources_within(resources, page_resources_), space);
  // Values that stand in the dictionary itself have no number: what they say tells them.
  std::string key =
      category + (value.isIndirect() ? value.getObjGen().unparse('g') : value.unparse());
  if (category == "Pattern") key += ' ' + matrix_syntax(space);
  spend(100 + 2 * key.size());
  if (const auto known = renamed_.find(key); known != renamed_.end()) return known->second;
  return renamed_.emplace(key, add(category, value, resources, space)).first->second;
}

std::string PageNames::add(const std::string& category, QPDFObjectHandle value,
                           QPDFObjectHandle resources, const Transform& space) {
  draw::OutsideResource resource = file_.name(category, value, resources, space);
  std::string name = "/" + resource.name;
  used_.try_emplace(category + name, std::move(resource));
  return name;
}

void PageNames::keep_default_spaces() {
  if (!page_resources_.isDictionary()) return;
  QPDFObjectHandle spaces = page_resources_.getKey("/ColorSpace");
  if (!spaces.isDictionary()) return;
  for (const char* name : {"DefaultGray", "DefaultRGB", "DefaultCMYK"}) {
    QPDFObjectHandle space = spaces.getKey(std::string("/") + name);
    if (!space.isArray()) continue;
    const std::size_t object = file_.copier().copy(space, page_resources_);
    used_.insert_or_assign(std::string("ColorSpace/") + name,
                           draw::OutsideResource{"ColorSpace", name, object});
  }
}

std::vector<draw::OutsideResource> PageNames::take() {
  std::vector<draw::OutsideResource> all;
  for (auto& [key, resource] : used_) all.push_back(std::move(resource));
  used_.clear();
  return all;
}

}  // namespace pliego::inserts
