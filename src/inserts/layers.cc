#include "inserts/layers.h"

#include <set>

#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

std::vector<QPDFObjectHandle> list_at(QPDFObjectHandle dictionary, const char* key) {
  if (!dictionary.isDictionary()) return {};
  QPDFObjectHandle list = dictionary.getKey(key);
  if (list.isArray()) spend(static_cast<std::size_t>(list.getArrayNItems()) * 500);
  return list.isArray() ? list.getArrayAsVector() : std::vector<QPDFObjectHandle>{};
}

}  // namespace

std::vector<draw::OutsideLayer> read_layers(QPDF& pdf, ObjectCopier& copier) {
  QPDFObjectHandle properties = pdf.getRoot().getKey("/OCProperties");
  if (!properties.isDictionary()) return {};
  QPDFObjectHandle state = properties.getKey("/D");
  const bool begins_hidden =
      state.isDictionary() && state.getKey("/BaseState").isNameAndEquals("/OFF");
  std::set<QPDFObjGen> changed;
  for (QPDFObjectHandle group : list_at(state, begins_hidden ? "/ON" : "/OFF"))
    changed.insert(group.getObjGen());
  std::vector<draw::OutsideLayer> layers;
  for (QPDFObjectHandle group : list_at(properties, "/OCGs")) {
    if (!group.isIndirect() || !copier.has_copied(group)) continue;
    const bool is_changed = changed.contains(group.getObjGen());
    layers.push_back(
        {copier.copy(group, QPDFObjectHandle::newNull()), begins_hidden == is_changed});
  }
  return layers;
}

}  // namespace pliego::inserts
