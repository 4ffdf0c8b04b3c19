#include "inserts/printed_field.h"

#include <vector>

#include "inserts/form_field.h"

namespace pliego::inserts {
namespace {

std::vector<QPDFObjectHandle> list_of(QPDFObjectHandle value) {
  return value.isArray() ? value.getArrayAsVector() : std::vector<QPDFObjectHandle>{value};
}

bool says_so(QPDFObjectHandle element) {
  for (QPDFObjectHandle each : list_of(element.getKey("/A")))
    if (each.isDictionary() && each.getKey("/O").isNameAndEquals("/PrintField")) return true;
  return false;
}

QPDFObjectHandle widget_in(QPDFObjectHandle element) {
  for (QPDFObjectHandle kid : list_of(element.getKey("/K"))) {
    if (!kid.isDictionary() || !kid.getKey("/Type").isNameAndEquals("/OBJR")) continue;
    if (QPDFObjectHandle object = kid.getKey("/Obj"); object.isDictionary()) return object;
  }
  return QPDFObjectHandle::newNull();
}

const char* printed_role(const FormField& field) {
  if (field.kind() != FormField::Kind::button) return "/tv";
  return field.is_pushed() ? "/pb" : field.is_radio() ? "/rb" : "/cb";
}

}  // namespace

QPDFObjectHandle printed_field(QPDFObjectHandle element, QPDFObjectHandle form) {
  if (says_so(element)) return QPDFObjectHandle::newNull();
  QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
  made.replaceKey("/O", QPDFObjectHandle::newName("/PrintField"));
  QPDFObjectHandle widget = widget_in(element);
  if (!widget.isDictionary()) {
    made.replaceKey("/Role", QPDFObjectHandle::newName("/tv"));
    return made;
  }
  const FormField field(widget, form);
  made.replaceKey("/Role", QPDFObjectHandle::newName(printed_role(field)));
  if (field.kind() == FormField::Kind::button && !field.is_pushed())
    made.replaceKey("/checked", QPDFObjectHandle::newName(field.is_on() ? "/on" : "/off"));
  if (const std::string words = field.words(); !words.empty())
    made.replaceKey("/Desc", QPDFObjectHandle::newUnicodeString(words));
  return made;
}

}  // namespace pliego::inserts
