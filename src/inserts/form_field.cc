#include "inserts/form_field.h"

#include <qpdf/Buffer.hh>

namespace pliego::inserts {
namespace {

constexpr int highest = 50;  // of parents of parents
constexpr int most_options = 1000;

// A text may also be a stream (7.9.3).
std::string text_of(QPDFObjectHandle value) {
  if (value.isString()) return value.getUTF8Value();
  if (value.isName()) return value.getName().substr(1);
  if (!value.isStream()) return {};
  const auto data = value.getStreamData(qpdf_dl_generalized);
  const std::string bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  return QPDFObjectHandle::newString(bytes).getUTF8Value();
}

std::vector<QPDFObjectHandle> list_of(QPDFObjectHandle value) {
  if (!value.isArray()) return {value};
  std::vector<QPDFObjectHandle> all;
  for (int i = 0; i < value.getArrayNItems() && i < most_options; ++i)
    all.push_back(value.getArrayItem(i));
  return all;
}

// An option is a text, or what is sent and what is shown (12.7.4.4).
QPDFObjectHandle part(QPDFObjectHandle option, int index) {
  const bool is_pair = option.isArray() && option.getArrayNItems() == 2;
  return is_pair ? option.getArrayItem(index) : option;
}

}  // namespace

QPDFObjectHandle FormField::inherited(const char* key) const {
  QPDFObjectHandle at = widget_;
  for (int i = 0; i < highest && at.isDictionary(); ++i) {
    if (QPDFObjectHandle value = at.getKey(key); !value.isNull()) return value;
    at = at.getKey("/Parent");
  }
  return form_.isDictionary() ? form_.getKey(key) : QPDFObjectHandle::newNull();
}

int FormField::number(const char* key) const {
  QPDFObjectHandle value = inherited(key);
  return value.isInteger() ? value.getIntValueAsInt() : 0;
}

FormField::Kind FormField::kind() const {
  QPDFObjectHandle type = inherited("/FT");
  if (type.isNameAndEquals("/Tx")) return Kind::text;
  if (type.isNameAndEquals("/Ch")) return Kind::choice;
  if (type.isNameAndEquals("/Btn")) return Kind::button;
  return type.isNameAndEquals("/Sig") ? Kind::signature : Kind::none;
}

std::vector<std::string> FormField::values() const {
  std::vector<std::string> all;
  QPDFObjectHandle value = inherited("/V");
  if (value.isNull()) return all;
  const auto options = list_of(inherited("/Opt"));
  for (QPDFObjectHandle each : list_of(value)) {
    std::string text = text_of(each);
    if (kind() == Kind::choice) {
      for (QPDFObjectHandle option : options) {
        if (!option.isArray() || text_of(part(option, 0)) != text) continue;
        text = text_of(part(option, 1));
        break;
      }
    }
    all.push_back(std::move(text));
  }
  return all;
}

std::vector<std::string> FormField::options() const {
  std::vector<std::string> all;
  QPDFObjectHandle options = inherited("/Opt");
  if (!options.isArray()) return all;
  for (QPDFObjectHandle option : list_of(options)) all.push_back(text_of(part(option, 1)));
  return all;
}

std::string FormField::state() const {
  QPDFObjectHandle value = inherited("/V");
  return value.isName() ? value.getName() : std::string();
}

bool FormField::is_on() const {
  QPDFObjectHandle own = widget_.getKey("/AS");
  const std::string seen = own.isName() ? own.getName() : state();
  return !seen.empty() && seen != "/Off";
}

std::string FormField::words() const {
  QPDFObjectHandle value = inherited("/TU");
  return value.isString() ? value.getUTF8Value() : std::string();
}

std::string FormField::default_appearance() const {
  QPDFObjectHandle value = inherited("/DA");
  return value.isString() ? value.getStringValue() : std::string();
}

std::string FormField::name() const {
  std::string name;
  QPDFObjectHandle at = widget_;
  for (int i = 0; i < highest && at.isDictionary(); ++i) {
    if (const std::string own = text_of(at.getKey("/T")); !own.empty())
      name = name.empty() ? own : own + "." + name;
    at = at.getKey("/Parent");
  }
  return name;
}

}  // namespace pliego::inserts
