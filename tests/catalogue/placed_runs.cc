#include "placed_runs.h"

#include <cmath>

#include "draw/visit.h"
#include "program/read_back.h"

namespace pliego::test {
namespace {

// Of each content id, the node that owns it.
std::vector<draw::NodeId> owners(const draw::Structure& structure) {
  std::vector<draw::NodeId> all(static_cast<std::size_t>(structure.content_count), -1);
  for (std::size_t i = 0; i < structure.nodes.size(); ++i)
    for (const draw::Kid& kid : structure.nodes[i].kids)
      if (const auto* content = std::get_if<draw::ContentRef>(&kid))
        all.at(static_cast<std::size_t>(content->id)) = static_cast<draw::NodeId>(i);
  return all;
}

// "signs" of the list item "signs.pressure.head", for its body too.
std::string block_of(const draw::Structure& structure, draw::NodeId node) {
  while (node >= 0 && structure.nodes[static_cast<std::size_t>(node)].id.empty())
    node = structure.nodes[static_cast<std::size_t>(node)].parent;
  if (node < 0) return {};
  const std::string& id = structure.nodes[static_cast<std::size_t>(node)].id;
  return id.substr(0, id.find('.'));
}

}  // namespace

std::vector<PlacedRun> runs_of(const draw::Document& document, const draw::Page& page) {
  const std::vector<draw::NodeId> owner = owners(document.structure);
  std::vector<PlacedRun> all;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& place) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    if (!run) return;
    const double scale = std::sqrt(std::abs(place.a * place.d - place.b * place.c));
    const draw::NodeId node = run->mark ? owner.at(static_cast<std::size_t>(*run->mark)) : -1;
    all.push_back({run, run->run.size * scale, block_of(document.structure, node)});
  });
  return all;
}

std::string words_on(const draw::Page& page) {
  std::string words;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    if (!run) return;
    std::string text = run->run.text;
    if (run->run.inserted_hyphen)
      text.resize(text.size() - (text.ends_with('-') ? 1 : std::string("\u2010").size()));
    words += text + (run->run.inserted_hyphen ? "" : " ");
  });
  return collapsed(words);
}

}  // namespace pliego::test
