#include "pdf/marks.h"

#include "draw/outside.h"

namespace pliego::pdf {

Marks::Marks(const draw::Structure& structure, const std::string& document_language,
             std::size_t pages)
    : of_content(static_cast<std::size_t>(structure.content_count)),
      on_page(pages),
      owner(static_cast<std::size_t>(structure.content_count), -1),
      links(structure.nodes.size()),
      boxes(structure.nodes.size()) {
  for (const draw::Node& node : structure.nodes) {  // parents come before their kids
    const bool is_figure =
        node.outside ? node.outside->box.has_value() : node.role == draw::Role::figure;
    const auto self = static_cast<draw::NodeId>(figure_.size());
    figure_.push_back(is_figure          ? self
                      : node.parent >= 0 ? figure_[static_cast<std::size_t>(node.parent)]
                                         : -1);
  }
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

void Marks::extend_figure(draw::NodeId figure, int page, const Rect& area) {
  FigureBox& box = boxes[static_cast<std::size_t>(figure)];
  box.split = box.split || (box.page >= 0 && box.page != page);
  if (box.page < 0) box.area = area;
  box.page = page;
  box.area = united(box.area, area);
}

int Marks::add(draw::ContentId content, int page) {
  auto& here = on_page[static_cast<std::size_t>(page)];
  const int mcid = static_cast<int>(here.size());
  here.push_back(content);
  of_content[static_cast<std::size_t>(content)].push_back({page, mcid});
  return mcid;
}

int Marks::add_form(Dict stream, int page) {
  forms.push_back({stream, page, next_key(), {}});
  return static_cast<int>(forms.size()) - 1;
}

int Marks::add_in_form(draw::ContentId content, int form) {
  FormMarks& here = forms[static_cast<std::size_t>(form)];
  const int mcid = static_cast<int>(here.contents.size());
  here.contents.push_back(content);
  of_content[static_cast<std::size_t>(content)].push_back({here.page, mcid, form});
  return mcid;
}

}  // namespace pliego::pdf
