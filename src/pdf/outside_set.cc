#include "pdf/outside_set.h"

#include <algorithm>

#include "draw/visit.h"

namespace pliego::pdf {

void OutsideSet::add_resources(const draw::Page& page, Dict resources,
                               std::map<std::string, Dict> categories) {
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* placed = std::get_if<draw::PlacedPage>(&item);
    if (!placed) return;
    const draw::OutsideFile& file = *placed->page->file;
    if (std::find(files_.begin(), files_.end(), &file) == files_.end()) files_.push_back(&file);
    for (const draw::OutsideResource& each : placed->page->resources) {
      auto category = categories.find(each.category);
      if (category == categories.end())
        category = categories.emplace(each.category, resources.dict(each.category.c_str())).first;
      category->second.reference(each.name.c_str(), object(file, each.object));
    }
  });
  write_waiting();
}

Dict OutsideSet::object(const draw::OutsideFile& file, std::size_t index) {
  const Key key{&file, index};
  if (const auto found = made_.find(key); found != made_.end()) return found->second;
  const std::string& twin = file.objects[index].same_as;
  if (const auto found = same_.find(twin); !twin.empty() && found != same_.end())
    return made_.emplace(key, found->second).first->second;
  const Dict made = objects_.dict();
  made_.emplace(key, made);
  if (!twin.empty()) same_.emplace(twin, made);
  waiting_.push_back(key);
  return made;
}

// Not by recursion: chains of objects may be long.
void OutsideSet::write_waiting() {
  for (std::size_t i = 0; i < waiting_.size(); ++i) {
    const auto [file, index] = waiting_[i];
    write(*file, index);
  }
  waiting_.clear();
}

void OutsideSet::write(const draw::OutsideFile& file, std::size_t index) {
  const draw::OutsideObject& source = file.objects[index];
  std::string syntax;
  std::size_t from = 0;
  for (const draw::OutsideObject::Reference& reference : source.references) {
    syntax.append(source.syntax, from, reference.at - from);
    syntax += std::to_string(object(file, reference.object).object_number()) + " 0 R";
    from = reference.at;
  }
  syntax.append(source.syntax, from);
  const Dict own = made_.at({&file, index});
  if (source.data) {
    objects_.set_syntax(own, std::move(syntax), source.data, source.data_size);
  } else {
    objects_.set_syntax(own, std::move(syntax));
  }
}

void OutsideSet::add_layers() {
  std::vector<std::pair<Dict, bool>> layers;
  for (const draw::OutsideFile* file : files_) {
    for (const draw::OutsideLayer& layer : file->layers) {
      const auto made = made_.find({file, layer.object});
      if (made != made_.end()) layers.emplace_back(made->second, layer.visible);
    }
  }
  if (layers.empty()) return;
  Dict properties = objects_.catalog().dict("OCProperties");
  Array all = properties.array("OCGs");
  for (const auto& [layer, visible] : layers) all.reference(layer);
  Dict state = properties.dict("D");
  state.text("Name", "Layers");  // PDF/UA-1, 7.10: a configuration has a name
  Array order = state.array("Order"), off = state.array("OFF");
  for (const auto& [layer, visible] : layers) {
    order.reference(layer);
    if (!visible) off.reference(layer);
  }
}

}  // namespace pliego::pdf
