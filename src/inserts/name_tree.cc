#include "inserts/name_tree.h"

#include <set>
#include <vector>

#include "inserts/values_at.h"

namespace pliego::inserts {
namespace {

constexpr std::size_t steps_of_node = 2'000, steps_of_name = 200;

}  // namespace

void for_each_name(QPDF& pdf, const char* kind,
                   const std::function<void(std::string, QPDFObjectHandle)>& f) {
  std::vector<QPDFObjectHandle> waiting = {value_at(value_at(pdf.getRoot(), "/Names"), kind)};
  std::set<QPDFObjGen> seen;
  while (!waiting.empty()) {
    QPDFObjectHandle node = waiting.back();
    waiting.pop_back();
    spend(steps_of_node);
    if (node.isIndirect() && !seen.insert(node.getObjGen()).second) continue;
    for (QPDFObjectHandle kid : list_at(node, "/Kids", steps_of_name)) waiting.push_back(kid);
    auto names = list_at(node, "/Names", steps_of_name);
    for (std::size_t i = 0; i + 1 < names.size(); i += 2)
      if (names[i].isString()) f(QPDFObjectHandle(names[i]).getUTF8Value(), names[i + 1]);
  }
}

}  // namespace pliego::inserts
