#include "pdf/structure_cache.h"

namespace pliego::pdf {
namespace {

constexpr std::size_t max_entries = 8;
constexpr std::size_t max_nodes = 5'000;  // of one tree; some 200 bytes each

}  // namespace

StructureKey::StructureKey(const draw::Structure& tree, const Marks& marks,
                           const std::vector<Dict>& pages, int first)
    : structure(&tree), figures(&marks.boxes) {
  // Counts stand before what they count, so that no two lists can be taken for one another.
  const auto put_count = [&](std::size_t count) { places.push_back(static_cast<int>(count)); };
  places = {first, marks.key_count};
  put_count(pages.size());
  for (const Dict& page : pages) places.push_back(page.object_number());
  for (const auto& contents : marks.on_page) {
    put_count(contents.size());
    places.insert(places.end(), contents.begin(), contents.end());
  }
  put_count(marks.forms.size());
  for (const FormMarks& form : marks.forms) {
    places.insert(places.end(), {form.stream.object_number(), form.page, form.parent_key});
    put_count(form.contents.size());
    places.insert(places.end(), form.contents.begin(), form.contents.end());
  }
  for (const auto& links : marks.links) {
    put_count(links.size());
    for (const LinkPlace& link : links)
      places.insert(places.end(), {link.annotation.object_number(), link.page, link.parent_key});
  }
}

std::shared_ptr<const PackedGroup> StructureCache::find(const StructureKey& key) {
  for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
    if (entry->places != key.places || entry->figures != *key.figures ||
        entry->structure != *key.structure)
      continue;
    entries_.splice(entries_.begin(), entries_, entry);
    return entry->group;
  }
  return nullptr;
}

void StructureCache::add(const StructureKey& key, std::shared_ptr<const PackedGroup> group) {
  if (key.structure->nodes.size() > max_nodes) return;
  entries_.push_front({*key.structure, *key.figures, key.places, std::move(group)});
  if (entries_.size() > max_entries) entries_.pop_back();
}

}  // namespace pliego::pdf
