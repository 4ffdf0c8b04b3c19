#include "language/resolved.h"

#include "base/soft_hyphens.h"

namespace pliego::language {

namespace {

template <class T>
const T* get(const FieldMap& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? nullptr : std::get_if<T>(&found->second);
}

template <class T>
const std::vector<T>& list(const FieldMap& values, std::string_view name) {
  static const std::vector<T> none;
  const auto* found = get<std::vector<T>>(values, name);
  return found ? *found : none;
}

}  // namespace

std::string Text::plain() const {
  std::string words;
  for (const InlineSpan& span : spans) words += span.text;
  return without_soft_hyphens(std::move(words));
}

const Text* Fields::text(std::string_view name) const { return get<Text>(values, name); }

std::string_view Fields::word(std::string_view name, std::string_view otherwise) const {
  const auto* word = get<std::string>(values, name);
  return word ? std::string_view(*word) : otherwise;
}

int Fields::integer(std::string_view name, int otherwise) const {
  const int* number = get<int>(values, name);
  return number ? *number : otherwise;
}

bool Fields::flag(std::string_view name) const {
  const bool* flag = get<bool>(values, name);
  return flag && *flag;
}

const Figure* Fields::figure(std::string_view name) const { return get<Figure>(values, name); }

const std::vector<Item>& Fields::items(std::string_view name) const {
  return list<Item>(values, name);
}

const std::vector<ContactEntry>& Fields::contacts(std::string_view name) const {
  return list<ContactEntry>(values, name);
}

const std::vector<Text>& Fields::texts(std::string_view name) const {
  return list<Text>(values, name);
}

const std::shared_ptr<const Picture>& Fields::picture(std::string_view name) const {
  static const std::shared_ptr<const Picture> none;
  const auto* found = get<std::shared_ptr<const Picture>>(values, name);
  return found ? *found : none;
}

const Section* Material::section(std::string_view section_name) const {
  for (const Section& section : sections) {
    if (section.name == section_name) return &section;
  }
  return nullptr;
}

}  // namespace pliego::language
