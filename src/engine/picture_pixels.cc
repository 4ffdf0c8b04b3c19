// How many pixels pieces and packets may hold.
#include <algorithm>
#include <set>

#include "engine/workspace_checks.h"

namespace pliego::engine {
namespace {

// A letter page at 300 dots to the inch has 8.4 million. A press takes eight bytes for each.
constexpr std::size_t most_of_piece = 60'000'000, most_of_packet = 120'000'000;
constexpr std::size_t most_named = 5;

using Names = std::set<std::string>;

void gather(const content::FieldMap& fields, Names& names) {
  for (const auto& [key, field] : fields) {
    const auto* word = std::get_if<std::string>(&field.value);
    if (word && word->starts_with("pictures/")) names.insert(*word);
    if (const auto* items = std::get_if<std::vector<content::Item>>(&field.value))
      for (const content::Item& item : *items) gather(item.fields, names);
  }
}

Names pictures_of(const content::Material& material) {
  Names names;
  for (const content::Section& section : material.sections)
    for (const content::Block& block : section.blocks) gather(block.fields, names);
  return names;
}

struct Sized {
  std::string name;
  std::size_t pixels;
};

// The largest first.
std::vector<Sized> sized(const Names& names, const content::Project& project) {
  std::vector<Sized> all;
  for (const std::string& name : names) {
    const auto found = project.registries.pictures.find(name);
    if (found != project.registries.pictures.end()) all.push_back({name, found->second->pixels()});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Sized& a, const Sized& b) { return a.pixels > b.pixels; });
  return all;
}

std::string millions(std::size_t pixels) {
  return std::to_string((pixels + 500'000) / 1'000'000) + " million";
}

// False after a diagnostic.
bool fit(const std::vector<Sized>& pictures, std::size_t most, const std::string& what,
         const Place& place, Diagnostics& diagnostics) {
  std::size_t sum = 0;
  for (const Sized& each : pictures) sum += each.pixels;
  if (sum <= most) return true;
  std::string named;
  for (std::size_t i = 0; i < std::min(pictures.size(), most_named); ++i)
    named +=
        (named.empty() ? "" : ", ") + pictures[i].name + " (" + millions(pictures[i].pixels) + ")";
  diagnostics.error(
      "picture-pixels", place,
      "The pictures of " + what + " have " + millions(sum) + " pixels together, and " +
          millions(most) + " fit. The largest: " + named + ".",
      "Save them smaller: a picture as wide as a letter page needs 2550 pixels across, "
      "one of half its width 1275.");
  return false;
}

}  // namespace

void require_modest_pictures(Workspace& workspace) {
  std::erase_if(workspace.project.materials, [&](const content::Material& material) {
    return !fit(sized(pictures_of(material), workspace.project), most_of_piece,
                "'" + material.name + "'", material.mark.place(), workspace.diagnostics);
  });
}

void check_pictures_together(const Workspace& workspace, const yaml::Mark& mark,
                             Diagnostics& diagnostics) {
  Names all;
  for (const content::Material& material : workspace.project.materials)
    all.merge(pictures_of(material));
  fit(sized(all, workspace.project), most_of_packet, "this packet", mark.place(), diagnostics);
}

}  // namespace pliego::engine
