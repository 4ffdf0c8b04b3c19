#include "inserts/form_field.h"

#include <map>
#include <set>

#include "inserts/content_parser.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr int highest = 50;                      // of parents of parents
constexpr std::size_t longest_text = 1'000'000;  // bytes

// Many fields may have one text.
std::string decoded(const std::string& bytes) {
  spend(100 + 20 * bytes.size());
  return QPDFObjectHandle::newString(bytes).getUTF8Value();
}

// A text may also be a stream (7.9.3).
std::string text_of(QPDFObjectHandle value) {
  if (value.isString()) return decoded(value.getStringValue());
  if (value.isName()) return value.getName().substr(1);
  return value.isStream() ? decoded(content_of(value, longest_text)) : std::string();
}

std::vector<QPDFObjectHandle> list_of(QPDFObjectHandle value) {
  if (!value.isArray()) return {value};
  std::vector<QPDFObjectHandle> all;
  for (int i = 0; i < value.getArrayNItems() && i < FormField::most_options; ++i)
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
  if (value.isNull()) return kind() == Kind::choice ? chosen_options() : all;
  const auto shown =
      kind() == Kind::choice ? shown_for_sent() : std::map<std::string, std::string>();
  for (QPDFObjectHandle each : list_of(value)) {
    std::string text = text_of(each);
    const auto found = shown.find(text);
    all.push_back(found == shown.end() ? std::move(text) : found->second);
  }
  return all;
}

std::map<std::string, std::string> FormField::shown_for_sent() const {
  std::map<std::string, std::string> all;
  for (QPDFObjectHandle option : list_of(inherited("/Opt")))
    if (option.isArray()) all.try_emplace(text_of(part(option, 0)), text_of(part(option, 1)));
  return all;
}

// By their numbers (entry I), where nothing else says which.
std::vector<std::string> FormField::chosen_options() const {
  const auto all = options();
  std::vector<std::string> chosen;
  QPDFObjectHandle indices = inherited("/I");
  if (!indices.isArray()) return chosen;
  std::set<long long> numbers;
  for (QPDFObjectHandle index : list_of(indices))
    if (index.isInteger()) numbers.insert(index.getIntValue());
  for (const long long number : numbers)
    if (number >= 0 && number < static_cast<long long>(all.size()))
      chosen.push_back(all[static_cast<std::size_t>(number)]);
  return chosen;
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
