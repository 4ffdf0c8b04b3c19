#include "layout/layout.h"

#include <algorithm>
#include <set>

#include "base/fields.h"
#include "base/files.h"

namespace pliego::layout {
namespace {

// Frames within frames deeper than this are a mistake.
constexpr int max_frame_depth = 6;

Reader<std::vector<Frame>> frames_reader();

const Record<Frame>& frame_record() {
  static const Record<Frame> record(
      "a frame",
      {optional("sections", &Frame::sections, read::list(read::name(), true),
                "The sections that flow here."),
       optional("stack", &Frame::stack, frames_reader(), "Frames above each other."),
       optional("row", &Frame::row, frames_reader(), "Frames side by side."),
       optional("fill", &Frame::fill, read::name(), "A colour behind the frame."),
       optional("dark", &Frame::dark, read::flag(), "Text takes its colours for a dark fill."),
       optional("accent", &Frame::accent, read::name(), "The colour of headings inside."),
       optional("above", &Frame::above, read::number(0, 40),
                "Space above the text, in lines of body text."),
       optional("below", &Frame::below, read::number(0, 40),
                "Space below the text, in lines of body text."),
       optional("inset", &Frame::inset, read::length(0, 500), "Extra space at both sides."),
       optional("grow", &Frame::grow, read::number(0, 100), "Share of the space left over."),
       optional("weight", &Frame::weight, read::number(0.05, 100), "Share of the width in a row."),
       optional("columns", &Frame::columns, read::integer(1, 6), "Balanced columns."),
       optional("gap", &Frame::gap, read::length(0, 500), "Between columns, or frames of a row."),
       optional("spread", &Frame::spread, read::flag(), "Space left over goes between the blocks."),
       optional("align", &Frame::align, read::choice({"top", "middle", "bottom"}),
                "Where text stands in space left over.")});
  return record;
}

Reader<Frame> frame_reader() {
  return {"a frame", [](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Frame> {
            auto frame = frame_record().reader().read(node, diagnostics);
            if (!frame) return std::nullopt;
            frame->mark = node.mark;
            const int kinds =
                !frame->sections.empty() + !frame->stack.empty() + !frame->row.empty();
            if (kinds != 1) {
              diagnostics.error("frame-content", node.mark.place(),
                                "A frame holds either sections, a stack or a row.",
                                "Give it exactly one of these keys.");
            }
            return frame;
          }};
}

Reader<std::vector<Frame>> frames_reader() {
  // Resolved at reading time, because a frame holds frames.
  return {"a list of frames", [](const yaml::Node& node, Diagnostics& diagnostics) {
            return read::list(frame_reader()).read(node, diagnostics);
          }};
}

const Record<Panel>& panel_record() {
  static const Record<Panel> record("a panel", {required("stack", &Panel::stack, frames_reader(),
                                                         "Its frames, from the top down.")});
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

Reader<std::vector<std::string>> formats_reader() {
  const auto list = read::list(read::choice({"pdf", "png"}), true);
  return {list.expects,
          [list](const yaml::Node& node,
                 Diagnostics& diagnostics) -> std::optional<std::vector<std::string>> {
            auto formats = list.read(node, diagnostics);
            if (!formats || formats->size() == 1) return formats;
            if (formats->size() == 2 && formats->front() != formats->back()) return formats;
            diagnostics.error("layout-formats", node.mark.place(),
                              "'formats' names pdf, png or both, each once.",
                              "Leave it out where the layout is for both.");
            return std::nullopt;
          }};
}

struct RawLayout : Layout {
  std::vector<std::pair<std::string, Panel>> named_panels;
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
       optional<L, std::vector<std::string>>("omit", &L::omit, read::list(read::name()),
                                             "Sections left out on purpose."),
       optional<L, std::vector<std::string>>("formats", &L::formats, formats_reader(),
                                             "What it is for."),
       optional<L, yaml::Node>("sheet", &L::sheet, read::node(), "How panels lie on sheets.")});
  return record;
}

void check_measures(const Layout& layout, Diagnostics& diagnostics) {
  const auto bad = [&](const std::string& message, const std::string& hint) {
    diagnostics.error("layout-measure", layout.mark.place(), message, hint);
  };
  if (layout.margin < layout.safe)
    bad("The margin is smaller than the safe distance.",
        "Text may not stand nearer to the edge than 'safe'.");
  if (2 * layout.margin > layout.trim.width * 0.8)
    bad("The margins leave less than a fifth of the width for text.", "Make 'margin' smaller.");
  if (layout.panels.empty()) bad("The layout has no panels.", "Add at least one under 'panels'.");
}

void gather_sections(const Frame& frame, std::vector<std::pair<std::string, yaml::Mark>>& to,
                     int depth, Diagnostics& diagnostics) {
  if (depth > max_frame_depth) {
    diagnostics.error("frame-depth", frame.mark.place(), "Frames are nested too deep.",
                      "At most six levels of stacks and rows.");
    return;
  }
  for (const auto& section : frame.sections) to.emplace_back(section, frame.mark);
  for (const auto& kid : frame.stack) gather_sections(kid, to, depth + 1, diagnostics);
  for (const auto& kid : frame.row) gather_sections(kid, to, depth + 1, diagnostics);
}

void check_sections(const Layout& layout, Diagnostics& diagnostics) {
  std::vector<std::pair<std::string, yaml::Mark>> all;
  for (const Panel& panel : layout.panels)
    for (const Frame& frame : panel.stack) gather_sections(frame, all, 1, diagnostics);
  std::set<std::string> seen(layout.omit.begin(), layout.omit.end());
  for (const auto& [section, mark] : all) {
    if (!seen.insert(section).second) {
      diagnostics.error("section-twice", mark.place(),
                        "The section '" + section + "' is placed twice.",
                        "Let it flow into one frame only, or take it out of 'omit'.");
    }
  }
}

void check_fills(const Frame& frame, const Theme& theme, Diagnostics& diagnostics) {
  for (const std::string& color : {frame.fill, frame.accent}) {
    if (color.empty() || theme.colors.contains(color)) continue;
    std::vector<std::string> names;
    for (const auto& [name, value] : theme.colors) names.push_back(name);
    diagnostics.error("unknown-color", frame.mark.place(),
                      "The theme '" + theme.name + "' has no colour '" + color + "'.",
                      nearest_hint(color, names));
  }
  for (const auto& kid : frame.stack) check_fills(kid, theme, diagnostics);
  for (const auto& kid : frame.row) check_fills(kid, theme, diagnostics);
}

void check_against_theme(const Layout& layout, const Library& library, Diagnostics& diagnostics) {
  const auto theme = library.themes.find(layout.theme);
  if (theme == library.themes.end()) {
    diagnostics.error("unknown-theme", layout.mark.place(),
                      "The layout '" + layout.name + "' names the theme '" + layout.theme +
                          "', which layouts/themes does not have.",
                      "Correct 'theme', or add the file.");
    return;
  }
  if (!theme->second.scales.contains(layout.scale)) {
    diagnostics.error("unknown-scale", layout.mark.place(),
                      "The theme '" + layout.theme + "' has no type scale '" + layout.scale + "'.",
                      "Correct 'scale', or add it to the theme.");
  }
  for (const Panel& panel : layout.panels)
    for (const Frame& frame : panel.stack) check_fills(frame, theme->second, diagnostics);
}

std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml")
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<std::string> Layout::panel_names() const {
  std::vector<std::string> names;
  for (const Panel& panel : panels) names.push_back(panel.name);
  return names;
}

bool Layout::is_for(std::string_view format) const {
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

std::optional<Layout> load_layout(const std::filesystem::path& file,
                                  const std::string& display_name, Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const auto root = yaml::parse(display_name, read_file(file), diagnostics);
  if (!root) return std::nullopt;
  RawLayout raw = layout_record().read(*root, diagnostics);
  for (auto& [name, panel] : raw.named_panels) {
    panel.name = name;
    raw.panels.push_back(std::move(panel));
  }
  raw.mark = root->mark;
  if (diagnostics.errors() > errors_before) return std::nullopt;
  if (raw.name != file.stem().string()) {
    diagnostics.error(
        "file-name", root->mark.place(),
        "The layout is called '" + raw.name + "' but its file '" + file.filename().string() + "'.",
        "Give both the same name.");
  }
  check_measures(raw, diagnostics);
  check_sections(raw, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return Layout(std::move(raw));
}

Library load_library(const std::filesystem::path& root, Diagnostics& diagnostics) {
  Library library;
  const auto folder = root / "layouts";
  for (const auto& file : yaml_files(folder / "themes")) {
    const std::string shown = "layouts/themes/" + file.filename().string();
    if (auto theme = load_theme(file, shown, diagnostics))
      library.themes.emplace(theme->name, *theme);
  }
  for (const auto& file : yaml_files(folder)) {
    const std::string shown = "layouts/" + file.filename().string();
    const int errors_before = diagnostics.errors();
    if (auto layout = load_layout(file, shown, diagnostics)) {
      check_against_theme(*layout, library, diagnostics);
      if (diagnostics.errors() == errors_before)
        library.layouts.emplace(layout->name, std::move(*layout));
    }
  }
  return library;
}

}  // namespace pliego::layout
