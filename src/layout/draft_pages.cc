#include "layout/draft_pages.h"

#include <algorithm>

namespace pliego::layout {

namespace {

class MarkFinder {
 public:
  MarkFinder(const resolve::Material& material, const Layout& layout)
      : layout_(layout), notice_(content::find_block_kind("notice")) {
    for (const resolve::Section& section : material.sections)
      if (has_notice(section)) marked_.insert(section.name);
  }

  bool finds(const Panel& panel) const {
    return in_frames(panel.stack, panel.repeat <= 1) || in_line(layout_.running.head) ||
           in_line(layout_.running.foot);
  }

 private:
  bool has_notice(const resolve::Section& section) const {
    return std::any_of(section.blocks.begin(), section.blocks.end(), [&](const auto& block) {
      return block.kind == notice_ && !layout_.omits(section.name, block.id);
    });
  }

  bool in_line(const std::optional<RunningLine>& line) const {
    return line && line->from == 1 && marked_.contains(line->section);
  }

  bool in_sections(const std::vector<std::string>& names) const {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return marked_.contains(name); });
  }

  // A flow that goes on to other pages has its notices on one of them.
  bool in_flow(const std::string& name) const {
    const auto flow = layout_.flows.find(name);
    if (flow == layout_.flows.end() || !in_sections(flow->second)) return false;
    return std::count_if(layout_.panels.begin(), layout_.panels.end(),
                         [&](const Panel& panel) { return has_flow(panel.stack, name); }) == 1;
  }

  static bool has_flow(const std::vector<Frame>& frames, const std::string& name) {
    return std::any_of(frames.begin(), frames.end(), [&](const Frame& frame) {
      return frame.flow == name || has_flow(frame.stack, name) || has_flow(frame.row, name);
    });
  }

  bool in_frames(const std::vector<Frame>& frames, bool one_page) const {
    return std::any_of(frames.begin(), frames.end(), [&](const Frame& frame) {
      return in_sections(frame.sections) || (one_page && in_flow(frame.flow)) ||
             in_frames(frame.stack, one_page) || in_frames(frame.row, one_page);
    });
  }

  const Layout& layout_;
  const content::BlockKind* notice_;
  std::set<std::string, std::less<>> marked_;  // sections
};

}  // namespace

void check_draft_pages(const resolve::Material& material, const Layout& layout,
                       Diagnostics& diagnostics) {
  if (!material.draft || material.discreet) return;
  const MarkFinder finder(material, layout);
  std::string pages;
  for (const Panel& panel : layout.panels)
    if (!finder.finds(panel)) pages += (pages.empty() ? "'" : ", '") + panel.name + "'";
  if (pages.empty()) return;
  diagnostics.warning("draft-mark-missing", material.mark.place(),
                      material.name + ", layout " + layout.name + ": the draft in '" +
                          material.language + "' doesn't say that it is one on the page " + pages,
                      "Add to a section of that page a block {kind: notice, id: draft, notices: "
                      "[]}, which prints the draft mark alone.");
}

}  // namespace pliego::layout
