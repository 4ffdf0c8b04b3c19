#include "inserts/name_tree.h"

#include <set>
#include <vector>

#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr std::size_t steps_of_node = 2'000, steps_of_name = 200;

QPDFObjectHandle key_of(QPDFObjectHandle dictionary, const char* key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

std::vector<QPDFObjectHandle> list_at(QPDFObjectHandle dictionary, const char* key) {
  QPDFObjectHandle list = key_of(dictionary, key);
  if (!list.isArray()) return {};
  spend(static_cast<std::size_t>(list.getArrayNItems()) * steps_of_name);
  return list.getArrayAsVector();
}

}  // namespace

void for_each_name(QPDF& pdf, const char* kind,
                   const std::function<void(std::string, QPDFObjectHandle)>& f) {
  std::vector<QPDFObjectHandle> waiting = {key_of(key_of(pdf.getRoot(), "/Names"), kind)};
  std::set<QPDFObjGen> seen;
  while (!waiting.empty()) {
    QPDFObjectHandle node = waiting.back();
    waiting.pop_back();
    spend(steps_of_node);
    if (node.isIndirect() && !seen.insert(node.getObjGen()).second) continue;
    for (QPDFObjectHandle kid : list_at(node, "/Kids")) waiting.push_back(kid);
    auto names = list_at(node, "/Names");
    for (std::size_t i = 0; i + 1 < names.size(); i += 2)
      if (names[i].isString()) f(QPDFObjectHandle(names[i]).getUTF8Value(), names[i + 1]);
  }
}

}  // namespace pliego::inserts
