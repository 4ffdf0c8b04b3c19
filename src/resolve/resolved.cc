#include "resolve/resolved.h"

#include "base/soft_hyphens.h"

namespace pliego::resolve {

std::string Text::plain() const {
  std::string words;
  for (const InlineSpan& span : spans) words += span.text;
  return without_soft_hyphens(std::move(words));
}

int Fields::integer(content::IntegerField field, int otherwise) const {
  const int* number = find(field);
  return number ? *number : otherwise;
}

bool Fields::flag(content::FlagField field) const {
  const bool* flag = find(field);
  return flag && *flag;
}

const std::vector<ContactEntry>& Fields::contacts(content::ContactsField field) const {
  static const std::vector<ContactEntry> none;
  const auto* found = find(field);
  return found ? *found : none;
}

const std::shared_ptr<const Picture>& Fields::picture(content::PictureField field) const {
  static const std::shared_ptr<const Picture> none;
  const auto* found = find(field);
  return found ? *found : none;
}

const Text* Fields::cell(std::string_view column) const {
  const auto found = values.find(column);
  return found == values.end() ? nullptr : std::get_if<Text>(&found->second);
}

void Fields::set_cell(const std::string& column, Text text) {
  values.insert_or_assign(column, std::move(text));
}

const Section* Material::section(std::string_view section_name) const {
  for (const Section& section : sections) {
    if (section.name == section_name) return &section;
  }
  return nullptr;
}

}  // namespace pliego::resolve
