#include "pdf/marks.h"

namespace pliego::pdf {

Marks::Marks(const draw::Structure& structure, const std::string& document_language,
             std::size_t pages)
    : of_content(static_cast<std::size_t>(structure.content_count)),
      on_page(pages),
      owner(static_cast<std::size_t>(structure.content_count), -1),
      links(structure.nodes.size()) {
  for (std::size_t id = 0; id < structure.nodes.size(); ++id) {
    for (const draw::Kid& kid : structure.nodes[id].kids) {
      if (const auto* content = std::get_if<draw::ContentRef>(&kid))
        owner[static_cast<std::size_t>(content->id)] = static_cast<draw::NodeId>(id);
    }
    draw::NodeId from = static_cast<draw::NodeId>(id);
    const auto node = [&]() -> const draw::Node& {
      return structure.nodes[static_cast<std::size_t>(from)];
    };
    while (node().language.empty() && node().parent >= 0) from = node().parent;
    language.push_back(node().language.empty() ? document_language : node().language);
  }
}

int Marks::add(draw::ContentId content, int page) {
  auto& here = on_page[static_cast<std::size_t>(page)];
  const int mcid = static_cast<int>(here.size());
  here.push_back(content);
  of_content[static_cast<std::size_t>(content)].push_back({page, mcid});
  return mcid;
}

}  // namespace pliego::pdf
