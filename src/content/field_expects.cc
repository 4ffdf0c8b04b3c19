#include "content/field_expects.h"

#include "base/listed.h"
#include "content/readers.h"
#include "yaml/fields.h"

namespace pliego::content {

namespace {

std::string name_in(const std::string& what, const std::string& file, const std::string& example) {
  return "the name of a " + what + " in content/" + file + ".yaml, such as " + example;
}

std::string names_in(const std::string& what, const std::string& file, const std::string& example) {
  return name_in(what, file, example) + ", or several: [one, another]";
}

}  // namespace

std::string expects_of(const FieldSpec& spec) {
  switch (spec.key.type) {
    case FieldType::message:
      return "text in double quotes: \"…\"";
    case FieldType::name:
      return read::name().expects;
    case FieldType::choice:
      return read::choice(spec.choices).expects;
    case FieldType::integer:
      return read::integer(spec.low, spec.high).expects + ", such as " + std::to_string(spec.low);
    case FieldType::flag:
      return read::flag().expects;
    case FieldType::icon:
      return icon_name().expects;
    case FieldType::fact:
      return name_in("fact", "facts", "pressured");
    case FieldType::contacts:
      return names_in("contact", "contacts", "hotline");
    case FieldType::notices:
      return names_in("notice", "notices", "professionals");
    case FieldType::references:
      return names_in("reference", "references", "bosk-2022");
    case FieldType::picture:
      return expects_picture;
    case FieldType::choices:
      return "one or several of " + listed(spec.choices, "and") + ", such as [" +
             spec.choices.front() + "]";
    case FieldType::address:
      return web_address().expects;
    case FieldType::items:
      return expects_items;
    case FieldType::rows:
      break;
  }
  return expects_rows;
}

}  // namespace pliego::content
