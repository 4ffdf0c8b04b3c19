#include "inserts/form_check.h"

#include <algorithm>
#include <set>
#include <vector>

#include "inserts/damage.h"
#include "inserts/form_field.h"
#include "inserts/values_at.h"

namespace pliego::inserts {
namespace {

constexpr int deepest_field = 50;
constexpr std::size_t steps_of_field = 20'000, steps_of_form_byte = 100, steps_of_choice = 2'000,
                      steps_of_entry = 200;

class Check {
 public:
  // Each field below `root` once, not by recursion.
  void look_below(std::vector<QPDFObjectHandle> waiting) {
    while (!waiting.empty()) {
      QPDFObjectHandle field = waiting.back();
      waiting.pop_back();
      if (!field.isDictionary() || !seen_.insert(field.getObjGen()).second) continue;
      look_at(field);
      for (QPDFObjectHandle kid : list_at(field, "/Kids", steps_of_entry)) waiting.push_back(kid);
    }
  }

  // Its values are its own or those of a field above it.
  void look_at(QPDFObjectHandle field) {
    spend(steps_of_field);
    std::size_t bytes = 0;
    for (int depth = 0; field.isDictionary(); ++depth) {
      if (depth > deepest_field) throw Damage("its form fields lie too deep in each other");
      for (const char* key : {"/T", "/DA", "/DV", "/TU"}) bytes += size_of(field.getKey(key));
      for (const char* key : {"/V", "/Opt"}) bytes += size_of_choices(field.getKey(key));
      field = field.getKey("/Parent");
    }
    spend(bytes * steps_of_form_byte);
    held_.add(4 * bytes);
  }

 private:
  static std::size_t size_of(QPDFObjectHandle value) {
    return value.isString() ? value.getStringValue().size() : 0;
  }

  // A value or a list of them, or of options, which may be pairs.
  static std::size_t size_of_choices(QPDFObjectHandle value) {
    if (!value.isArray()) return size_of(value);
    const int count = std::min(value.getArrayNItems(), FormField::most_options);
    spend(static_cast<std::size_t>(count) * steps_of_choice);
    std::size_t bytes = 0;
    for (int i = 0; i < count; ++i) {
      QPDFObjectHandle each = value.getArrayItem(i);
      const bool is_pair = each.isArray() && each.getArrayNItems() == 2;
      bytes +=
          is_pair ? size_of(each.getArrayItem(0)) + size_of(each.getArrayItem(1)) : size_of(each);
    }
    return bytes;
  }

  std::set<QPDFObjGen> seen_;
  Held held_;
};

}  // namespace

void check_fields(QPDF& pdf) {
  QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
  if (!form.isDictionary()) return;
  Check check;
  check.look_below(list_at(form, "/Fields", steps_of_entry));
  for (QPDFObjectHandle page : pdf.getAllPages())
    for (QPDFObjectHandle annotation : list_at(page, "/Annots", steps_of_entry))
      if (annotation.isDictionary() && annotation.getKey("/Subtype").isNameAndEquals("/Widget"))
        check.look_at(annotation);
}

}  // namespace pliego::inserts
