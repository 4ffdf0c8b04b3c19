#include "layout/layout.h"

#include <algorithm>

#include "layout/art.h"
#include "layout/layout_checks.h"
#include "yaml/fields.h"
#include "yaml/file.h"

namespace pliego::layout {
namespace {

// A piece of more pages than this is a book.
constexpr int max_repeat = 100;

Reader<std::vector<Frame>> frames_reader();
schema::Describe frame_schema();

Reader<Space> space_reader() {
  const std::string expects = "lines of body text, such as 1.5, or a length, such as 12pt";
  return {expects,
          [expects](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Space> {
            Diagnostics quiet;
            if (const auto lines = read::number(0, 40).read(node, quiet)) return Space{*lines, 0};
            if (const auto points = read::length(0, 1000).read(node, quiet))
              return Space{0, *points};
            report_wrong_value(node, expects, diagnostics, "At most 40 lines, or 1000pt.");
            return std::nullopt;
          },
          schema::any_of({read::number(0, 40).describe, read::length(0, 1000).describe})};
}

const Record<Frame>& frame_record() {
  static const Record<Frame> record(
      "a frame",
      {optional("sections", &Frame::sections, read::list(read::name(), true),
                "The sections that flow here."),
       optional("flow", &Frame::flow, read::name(), "The flow whose text goes on here."),
       optional("stack", &Frame::stack, frames_reader(), "Frames above each other."),
       optional("row", &Frame::row, frames_reader(), "Frames side by side."),
       optional("fill", &Frame::fill, color_role_reader(), "The colour behind the frame, by role."),
       optional("dark", &Frame::dark, read::flag(), "Text takes its colours for a dark fill."),
       optional("accent", &Frame::accent, color_role_reader(),
                "The colour of headings inside, by role."),
       optional("art", &Frame::art, read::choice(art_names()),
                "What is drawn in the space below the text."),
       optional("before", &Frame::before, space_reader(), "Space above the fill."),
       optional("above", &Frame::above, space_reader(), "Space above the text."),
       optional("below", &Frame::below, space_reader(), "Space below the text."),
       optional("inset", &Frame::inset, read::length(0, 500), "Extra space at both sides."),
       optional("grow", &Frame::grow, read::number(0, 100), "Share of the space left over."),
       optional("weight", &Frame::weight, read::number(0.05, 100), "Share of the width in a row."),
       optional("columns", &Frame::columns, read::integer(1, 6), "Balanced columns."),
       optional("gap", &Frame::gap, read::length(0, 500), "Between columns, or frames of a row."),
       optional("spread", &Frame::spread, read::flag(), "Space left over goes between the blocks."),
       optional("align", &Frame::align, read::one_of<Align>(),
                "Where text stands in space left over.")});
  return record;
}

// Only now, because a frame holds frames.
schema::Describe frame_schema() {
  return schema::shared("frame", [](schema::Target to) {
    schema::with_one_of(frame_record().describe(),
                        {{"sections"}, {"flow"}, {"stack"}, {"row"}})(to);
  });
}

Reader<Frame> frame_reader() {
  return {"a frame",
          [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Frame> {
            auto frame = frame_record().reader().read(node, diagnostics);
            if (!frame) return std::nullopt;
            frame->mark = node.mark;
            const int kinds = !frame->sections.empty() + !frame->flow.empty() +
                              !frame->stack.empty() + !frame->row.empty();
            if (kinds != 1) {
              diagnostics.error("frame-content", node.mark.place(),
                                "A frame holds either sections, a flow, a stack or a row.",
                                "Give it exactly one of these keys.");
            }
            return frame;
          },
          frame_schema()};
}

Reader<std::vector<Frame>> frames_reader() {
  // Resolved at reading time, because a frame holds frames.
  return {"frames, each after a dash",
          [](const yaml::Node& node, Diagnostics& diagnostics) {
            return read::list(frame_reader()).read(node, diagnostics);
          },
          schema::list(frame_schema(), {0, 500})};
}

const Record<Panel>& panel_record() {
  static const Record<Panel> record(
      "a panel",
      {required("stack", &Panel::stack, frames_reader(), "Its frames, from the top down."),
       optional("repeat", &Panel::repeat, read::integer(1, max_repeat),
                "Up to so many pages, as the text needs.")});
  return record;
}

const Record<RunningLine>& running_line_record() {
  using L = RunningLine;
  static const Record<L> record(
      "a running line",
      {required<L, double>("height", &L::height, read::length(6, 500),
                           "The height it takes from the page."),
       optional<L, RunningText>("start", &L::start, read::one_of<RunningText>(),
                                "What stands at its start."),
       optional<L, RunningText>("end", &L::end, read::one_of<RunningText>(),
                                "What stands at its end."),
       optional<L, std::string>("section", &L::section, read::name(),
                                "A section that stands at its start."),
       optional<L, int>("from", &L::from, read::integer(1, 1000), "The first page that has it."),
       optional<L, bool>("rule", &L::rule, read::flag(), "A thin line to part it from the page.")});
  return record;
}

const Record<Running>& running_record() {
  static const Record<Running> record(
      "running lines", {optional("head", &Running::head, read::record(running_line_record()),
                                 "The line at the head of each page."),
                        optional("foot", &Running::foot, read::record(running_line_record()),
                                 "The line at the foot of each page.")});
  return record;
}

const Record<Size>& size_record() {
  static const Record<Size> record(
      "a size", {required("width", &Size::width, read::length(36, 14400), "Left to right."),
                 required("height", &Size::height, read::length(36, 14400), "Top to bottom.")});
  return record;
}

const Record<Limits>& limits_record() {
  static const Record<Limits> record(
      "limits of fit",
      {required("smallest", &Limits::smallest, read::number(0.5, 1), "How far type may shrink."),
       required("largest", &Limits::largest, read::number(1, 2), "How far type may grow."),
       optional("apart", &Limits::apart, read::number(0, 0.5),
                "By how much one panel's type may be larger than another's.")});
  return record;
}

// A section's name, or a section's and a block's with a slash between them.
Reader<std::string> omitted() {
  return {"a section, or section/block",
          [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<std::string> {
            const std::string& word = node.scalar;
            const std::size_t slash = word.find('/');
            const bool is_word = node.kind == yaml::Kind::scalar && !yaml::is_flag(node);
            const bool good = is_word && is_name(word.substr(0, slash)) &&
                              (slash == std::string::npos || is_name(word.substr(slash + 1)));
            if (good) return word;
            report_wrong_value(node, "a section, or section/block, such as help or lead/kicker",
                               diagnostics);
            return std::nullopt;
          },
          schema::word("^[a-z][a-z0-9_-]*(/[a-z][a-z0-9_-]*)?$")};
}

Reader<std::vector<Format>> formats_reader() {
  const Reader<Format> one = read::one_of<Format>({Format::pdf, Format::png});
  const auto list = read::list(one, true);
  return {list.expects,
          [list](const yaml::Node& node,
                 Diagnostics& diagnostics) -> std::optional<std::vector<Format>> {
            auto formats = list.read(node, diagnostics);
            if (!formats || formats->size() == 1) return formats;
            if (formats->size() == 2 && formats->front() != formats->back()) return formats;
            diagnostics.error("layout-formats", node.mark.place(),
                              "'formats' names pdf, png or both, each once.",
                              "Leave it out where the layout is for both.");
            return std::nullopt;
          },
          schema::list_or_one(one.describe, {1, 2}, true)};
}

struct RawLayout : Layout {
  std::vector<std::pair<std::string, Panel>> named_panels;
  std::vector<std::pair<std::string, std::vector<std::string>>> named_flows;
};

const Record<RawLayout>& layout_record() {
  using L = RawLayout;
  static const Record<L> record(
      "a layout",
      {required<L, std::string>("layout", &L::name, read::name(),
                                "The layout's name: that of its file."),
       required<L, std::string>("title", &L::title, read::text(200), "What it is, in plain words."),
       required<L, std::string>("theme", &L::theme, read::name(), "A theme of layouts/themes."),
       required<L, std::string>("scale", &L::scale, read::name(), "A type scale of the theme."),
       required<L, Size>("trim", &L::trim, read::record(size_record()),
                         "The size of one panel when cut."),
       required<L, double>("bleed", &L::bleed, read::length(0, 72),
                           "How far colour runs past the trim."),
       required<L, double>("safe", &L::safe, read::length(0, 200),
                           "How far inside the trim meaning stays."),
       required<L, double>("margin", &L::margin, read::length(0, 500), "Of text, left and right."),
       required<L, Limits>("fit", &L::fit, read::record(limits_record()),
                           "How far type may give way."),
       required("panels", &L::named_panels, read::map_of(read::record(panel_record())),
                "The panels, in reading order."),
       optional("flows", &L::named_flows, read::map_of(read::list(read::name(), true)),
                "Text that goes on from frame to frame: sections in order."),
       optional<L, Running>("running", &L::running, read::record(running_record()),
                            "The lines at the head and foot of each page."),
       optional<L, std::vector<std::string>>("omit", &L::omit, read::list(omitted()),
                                             "Sections and blocks left out on purpose."),
       optional<L, std::vector<Format>>("formats", &L::formats, formats_reader(),
                                        "What it is for."),
       optional<L, draw::Flip>("flip", &L::flip,
                               read::one_of<draw::Flip>({draw::Flip::long_edge,
                                                         draw::Flip::short_edge, draw::Flip::none}),
                               "How a printer turns paper with a page on each side."),
       optional<L, draw::Stock>("paper", &L::stock, read::one_of<draw::Stock>(),
                                "What it is printed on."),
       optional<L, yaml::Node>("sheet", &L::sheet, read::node(schema::shared_elsewhere("sheet")),
                               "How panels lie on a sheet."),
       optional<L, yaml::Node>("sheets", &L::sheets, read::node(schema::shared_elsewhere("sheets")),
                               "Larger sheets with several pieces, by name."),
       optional<L, std::string>("office", &L::office_sheet, read::text(),
                                "Which of 'sheets' an office printer takes.")});
  return record;
}

constexpr std::string_view scripts_file = "scripts.yaml";

// One table for all themes; a project of Latin letters alone may do without it.
void add_script_rules(const files::Source& project, Library& library, Diagnostics& diagnostics) {
  const std::string file = "layouts/" + std::string(scripts_file);
  if (library.themes.empty() || !project.is_there(file)) return;
  const auto rules = load_script_rules(project, file, diagnostics);
  if (!rules) return;
  for (auto& [name, theme] : library.themes) theme.scripts = *rules;
}

// Paths in the project.
std::vector<std::string> yaml_files(const files::Source& project, const std::string& folder) {
  std::vector<std::string> files;
  if (project.find(folder, 0).entry != files::Entry::folder) return files;
  for (const std::string& name : project.names(folder))
    if (name.ends_with(".yaml")) files.push_back(folder + "/" + name);
  return files;
}

// Keys within keys, as deep as faults point: not into frames, which have marks of their own.
void gather_marks(const yaml::Node& map, const std::string& above, Layout& layout) {
  for (const yaml::Entry& entry : map.entries) {
    const std::string key = above + entry.key;
    layout.marks[key] = entry.key_mark;
    gather_marks(entry.value, key + ".", layout);
  }
}

void set_marks(const yaml::Node& root, Layout& layout) {
  layout.mark = root.mark;
  gather_marks(root, "", layout);
  for (Panel& panel : layout.panels) panel.mark = layout.mark_of("panels." + panel.name);
  auto& [head, foot] = layout.running;
  if (head) head->mark = layout.mark_of("running.head");
  if (foot) foot->mark = layout.mark_of("running.foot");
}

}  // namespace

schema::Describe layout_schema() { return layout_record().describe(); }

std::vector<std::string> Layout::panel_names() const {
  std::vector<std::string> names;
  for (const Panel& panel : panels) names.push_back(panel.name);
  return names;
}

const yaml::Mark& Layout::mark_of(std::string_view key) const {
  const auto found = marks.find(key);
  return found == marks.end() ? mark : found->second;
}

bool Layout::omits(std::string_view section, std::string_view block) const {
  const auto is_block = [&](std::string_view entry) {
    return entry.size() == section.size() + 1 + block.size() && entry.starts_with(section) &&
           entry[section.size()] == '/' && entry.ends_with(block);
  };
  return std::any_of(omit.begin(), omit.end(), is_block);
}

bool Layout::is_for(Format format) const {
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

std::optional<Layout> load_layout(const files::Source& project, const std::string& file,
                                  Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const auto root = yaml::load(project, file, diagnostics);
  if (!root) return std::nullopt;
  RawLayout raw = layout_record().read(*root, diagnostics);
  for (auto& [name, panel] : raw.named_panels) {
    panel.name = name;
    raw.panels.push_back(std::move(panel));
  }
  raw.flows.insert(raw.named_flows.begin(), raw.named_flows.end());
  set_marks(*root, raw);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  if (raw.name != yaml::stem_of(file)) {
    diagnostics.error(
        "file-name", raw.mark_of("layout").place(),
        "The layout is called '" + raw.name + "' but its file '" + yaml::stem_of(file) + ".yaml'.",
        "Give both the same name.");
  }
  check_layout(raw, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return Layout(std::move(raw));
}

Library load_library(const files::Source& project, Diagnostics& diagnostics,
                     const std::optional<std::set<std::string>>& only) {
  Library library;
  for (const std::string& file : yaml_files(project, "layouts/themes"))
    if (auto theme = load_theme(project, file, diagnostics))
      library.themes.emplace(theme->name, *theme);
  add_script_rules(project, library, diagnostics);
  for (const std::string& file : yaml_files(project, "layouts")) {
    if (file.ends_with("/" + std::string(scripts_file))) continue;
    library.names.push_back(yaml::stem_of(file));
    if (only && !only->contains(library.names.back())) continue;
    const int errors_before = diagnostics.errors();
    if (auto layout = load_layout(project, file, diagnostics)) {
      const bool has_theme = library.themes.contains(layout->theme);
      // A theme that is there but has faults has told them itself.
      if (has_theme || !project.is_there("layouts/themes/" + layout->theme + ".yaml"))
        check_against_themes(*layout, library, diagnostics);
      if (has_theme && diagnostics.errors() == errors_before)
        library.layouts.emplace(layout->name, std::move(*layout));
    }
  }
  return library;
}

}  // namespace pliego::layout
