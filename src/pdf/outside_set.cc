#include "pdf/outside_set.h"

#include <algorithm>

#include "base/number_text.h"
#include "draw/pdf_syntax.h"

namespace pliego::pdf {

namespace {

void write_numbers(draw::SyntaxWriter& to, const char* key, std::initializer_list<double> values) {
  to.name(key);
  to.open_array();
  for (const double value : values) {
    std::string number;
    append_number(number, value, 5);
    to.token(number);
  }
  to.close_array();
}

// A page's transparency group comes with its resources, as "Group".
bool is_group(const draw::OutsideResource& resource) { return resource.category == "Group"; }

Transform inverse(const Transform& m) {
  const double size = m.a * m.d - m.b * m.c;
  return {m.d / size,
          -m.b / size,
          -m.c / size,
          m.a / size,
          (m.c * m.f - m.d * m.e) / size,
          (m.b * m.e - m.a * m.f) / size};
}

// The area of the content's own space that is shown.
Rect shown(const draw::OutsidePage& page) {
  return inverse(page.from_content).apply(Rect{0, 0, page.size.width, page.size.height});
}

}  // namespace

void OutsideSet::finish_form(Dict form, const draw::OutsidePage& page, Bytes content,
                             std::optional<int> parent_key) {
  std::string syntax;
  draw::SyntaxWriter to(syntax);
  to.open_dictionary();
  to.name("Type"), to.name("XObject"), to.name("Subtype"), to.name("Form");
  const Rect box = shown(page);
  write_numbers(to, "BBox", {box.x, box.y, box.right(), box.bottom()});
  const Transform& m = page.from_content;
  write_numbers(to, "Matrix", {m.a, m.b, m.c, m.d, m.e, m.f});
  to.name("Resources"), to.reference(resources_of(page).object_number());
  for (const draw::OutsideResource& each : page.resources)
    if (is_group(each))
      to.name("Group"), to.reference(object(*page.file, each.object).object_number());
  write_waiting();
  if (parent_key) to.name("StructParents"), to.integer(*parent_key);
  to.name("Filter"), to.name("FlateDecode");
  to.close_dictionary();
  const std::size_t size = content->size();
  objects_.set_syntax(
      form, std::move(syntax), [content](std::string& out) { out += *content; }, size);
}

Dict OutsideSet::resources_of(const draw::OutsidePage& page) {
  if (const auto known = resources_.find(&page); known != resources_.end()) return known->second;
  const Dict made = resources_.emplace(&page, objects_.dict()).first->second;
  const draw::OutsideFile& file = *page.file;
  if (std::find(files_.begin(), files_.end(), &file) == files_.end()) files_.push_back(&file);
  std::map<std::string, Dict> categories;
  for (const draw::OutsideResource& each : page.resources) {
    if (is_group(each)) continue;
    auto category = categories.find(each.category);
    if (category == categories.end())
      category = categories.emplace(each.category, Dict(made).dict(each.category.c_str())).first;
    category->second.reference(each.name.c_str(), object(file, each.object));
  }
  write_waiting();
  return made;
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
