// What a dictionary from elsewhere has under a key, whatever it is itself.
#pragma once

#include <cstddef>
#include <vector>

#include "inserts/effort.h"
#include "inserts/qpdf_without_json.h"

namespace pliego::inserts {

inline QPDFObjectHandle value_at(QPDFObjectHandle dictionary, const char* key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

// Empty where it is no array. Spends `steps_of_each` for each of them.
inline std::vector<QPDFObjectHandle> list_at(QPDFObjectHandle dictionary, const char* key,
                                             std::size_t steps_of_each) {
  QPDFObjectHandle list = value_at(dictionary, key);
  if (!list.isArray()) return {};
  spend(static_cast<std::size_t>(list.getArrayNItems()) * steps_of_each);
  return list.getArrayAsVector();
}

}  // namespace pliego::inserts
