#include "inserts/layers.h"

#include <algorithm>
#include <optional>

#include "inserts/values_at.h"

namespace pliego::inserts {
namespace {

constexpr int deepest = 20;  // expressions within each other
constexpr std::size_t steps_of_each = 500;

// What the layer is to be where it is used so; nothing: no matter.
std::optional<bool> state_for(QPDFObjectHandle group, QPDFObjectHandle category) {
  struct Use {
    const char *category, *state;
  };
  constexpr Use uses[] = {
      {"/Print", "/PrintState"}, {"/View", "/ViewState"}, {"/Export", "/ExportState"}};
  for (const Use& use : uses) {
    if (!category.isNameAndEquals(use.category)) continue;
    QPDFObjectHandle state = value_at(value_at(value_at(group, "/Usage"), use.category), use.state);
    if (state.isName()) return !state.isNameAndEquals("/OFF");
  }
  return std::nullopt;
}

}  // namespace

Layers::Layers(QPDF& pdf, bool on_paper) {
  QPDFObjectHandle properties = pdf.getRoot().getKey("/OCProperties");
  QPDFObjectHandle state = value_at(properties, "/D");
  groups_ = list_at(properties, "/OCGs", steps_of_each);
  if (value_at(state, "/BaseState").isNameAndEquals("/OFF")) {
    for (QPDFObjectHandle group : groups_) hidden_.insert(group.getObjGen());
    for (QPDFObjectHandle group : list_at(state, "/ON", steps_of_each))
      hidden_.erase(group.getObjGen());
  }
  for (QPDFObjectHandle group : list_at(state, "/OFF", steps_of_each))
    hidden_.insert(group.getObjGen());
  apply_uses(state, on_paper);
}

// One that says no counts more than others that say yes (8.11.4.4).
void Layers::apply_uses(QPDFObjectHandle configuration, bool on_paper) {
  for (QPDFObjectHandle use : list_at(configuration, "/AS", steps_of_each)) {
    if (!value_at(use, "/Event").isNameAndEquals(on_paper ? "/Print" : "/View")) continue;
    for (QPDFObjectHandle group : list_at(use, "/OCGs", steps_of_each)) {
      std::optional<bool> is_on;
      for (QPDFObjectHandle category : list_at(use, "/Category", steps_of_each))
        if (const auto state = state_for(group, category)) is_on = is_on.value_or(true) && *state;
      if (!is_on) continue;
      if (*is_on)
        hidden_.erase(group.getObjGen());
      else
        hidden_.insert(group.getObjGen());
    }
  }
}

bool Layers::shows(QPDFObjectHandle content, int depth) const {
  spend(steps_of_each);
  if (!content.isDictionary() || depth > deepest) return true;
  if (!content.getKey("/Type").isNameAndEquals("/OCMD"))
    return !content.isIndirect() || !hidden_.contains(content.getObjGen());
  if (content.getKey("/VE").isArray()) return is_true(content.getKey("/VE"), depth + 1);
  QPDFObjectHandle of = content.getKey("/OCGs"), policy = content.getKey("/P");
  std::vector<QPDFObjectHandle> groups = list_at(content, "/OCGs", steps_of_each);
  if (of.isDictionary()) groups.push_back(of);
  std::erase_if(groups, [](QPDFObjectHandle each) { return !each.isDictionary(); });
  if (groups.empty()) return true;
  const auto on = static_cast<std::size_t>(
      std::count_if(groups.begin(), groups.end(),
                    [&](QPDFObjectHandle group) { return shows(group, depth + 1); }));
  if (policy.isNameAndEquals("/AllOn")) return on == groups.size();
  if (policy.isNameAndEquals("/AllOff")) return on == 0;
  return policy.isNameAndEquals("/AnyOff") ? on < groups.size() : on > 0;
}

// [/And ...], [/Or ...], [/Not ...] of layers and of such again.
bool Layers::is_true(QPDFObjectHandle expression, int depth) const {
  if (!expression.isArray()) return shows(expression, depth);
  if (depth > deepest || expression.getArrayNItems() < 2) return true;
  spend(static_cast<std::size_t>(expression.getArrayNItems()) * steps_of_each);
  const auto all = expression.getArrayAsVector();
  const auto holds = [&](QPDFObjectHandle part) { return is_true(part, depth + 1); };
  if (QPDFObjectHandle(all[0]).isNameAndEquals("/Not")) return !holds(all[1]);
  if (QPDFObjectHandle(all[0]).isNameAndEquals("/Or"))
    return std::any_of(all.begin() + 1, all.end(), holds);
  return std::all_of(all.begin() + 1, all.end(), holds);
}

std::vector<draw::OutsideLayer> Layers::of(ObjectCopier& copier) const {
  std::vector<draw::OutsideLayer> layers;
  for (QPDFObjectHandle group : groups_) {
    if (!group.isIndirect() || !copier.has_copied(group)) continue;
    layers.push_back(
        {copier.copy(group, QPDFObjectHandle::newNull()), !hidden_.contains(group.getObjGen())});
  }
  return layers;
}

}  // namespace pliego::inserts
