// A layout: the sizes, panels and frames that a material is set in.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "draw/printing.h"
#include "files/source.h"
#include "layout/theme.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::layout {

// Space in lines of body text, which moves with the type, or in points, which does not.
struct Space {
  double lines = 0;
  double points = 0;
};

// Where content stands in space left over.
enum class Align { top, middle, bottom };

constexpr std::string_view word_of(Align align) {
  switch (align) {
    case Align::top:
      return "top";
    case Align::middle:
      return "middle";
    case Align::bottom:
      return "bottom";
  }
  return {};
}

// A frame holds sections, a part of a flow, or other frames above each other (stack) or side by
// side (row).
struct Frame {
  std::vector<std::string> sections;
  std::string flow;  // the flow whose text goes on here
  std::vector<Frame> stack;
  std::vector<Frame> row;
  std::optional<ColorRole> fill;    // behind it; none: what lies there shows
  bool dark = false;                // the fill is dark: text takes its on-dark colours
  std::optional<ColorRole> accent;  // of headings inside; none: the style's own
  std::string art;     // what is drawn in the space below the text (layout/art.h); empty: nothing
  Space before;        // above the fill
  Space above, below;  // padding
  double inset = 0;    // extra padding at both sides, points
  double grow = 0;     // share of the space left over
  double weight = 1;   // share of the width in a row
  int columns = 1;
  double gap = 18;           // between columns or the frames of a row, points
  bool spread = true;        // space left over goes between the blocks; else below them
  Align align = Align::top;  // when not spread
  yaml::Mark mark;
};

struct Panel {
  std::string name;
  std::vector<Frame> stack;
  int repeat = 0;  // up to so many pages, as the flow needs; 0: one page, always
  yaml::Mark mark;
};

struct Limits {
  double smallest = 1;  // times the type scale
  double largest = 1;
  double apart = 0;  // by how much one panel's type may be larger than another's
};

// What a running line may say at one of its ends.
enum class RunningText { title, page };

constexpr std::string_view word_of(RunningText text) {
  switch (text) {
    case RunningText::title:
      return "title";
    case RunningText::page:
      return "page";
  }
  return {};
}

// A line of words at the head or the foot of each page.
struct RunningLine {
  double height = 0;  // of the zone that it takes from the page, points
  std::optional<RunningText> start, end;
  std::string section;  // a section whose blocks stand at the start instead of words
  int from = 1;         // the first page that has it
  bool rule = false;    // a thin line between it and the page
  yaml::Mark mark;
};

struct Running {
  std::optional<RunningLine> head, foot;
};

// What a piece is made into. A layout is for PDF, PNG or both; the others are made of any.
enum class Format { html, pdf, png, svg };

constexpr std::string_view word_of(Format format) {
  switch (format) {
    case Format::html:
      return "html";
    case Format::pdf:
      return "pdf";
    case Format::png:
      return "png";
    case Format::svg:
      return "svg";
  }
  return {};
}

struct Layout {
  std::string name;
  std::string title;  // in plain words, for lists
  std::string theme;
  std::string scale;  // a type scale of the theme
  Size trim;
  double bleed = 0;
  double safe = 0;    // everything of meaning this far inside the trim
  double margin = 0;  // of text, left and right (from the trim)
  Limits fit;
  std::vector<Panel> panels;  // in reading order
  // Text that goes on from frame to frame and page to page: sections in order, by the flow's name.
  std::map<std::string, std::vector<std::string>, std::less<>> flows;
  Running running;
  std::vector<std::string> omit;  // "section" or "section/block": left out on purpose
  // PDF, PNG or both, each once; the first is made where none is asked for.
  std::vector<Format> formats = {Format::pdf, Format::png};
  // How a printer turns paper with a page on each side, where no sheet plan says it; none: each
  // page on paper of its own.
  draw::Flip flip = draw::Flip::long_edge;
  draw::Stock stock = draw::Stock::plain;
  yaml::Node sheet;   // how panels lie on a sheet; read by sheet::read_plan
  yaml::Node sheets;  // larger ones, by name; read by sheet::read_sheets
  // Which of `sheets` an office file has unless another is asked for; empty: the layout's own.
  std::string office_sheet;
  yaml::Mark mark;
  // Of its keys, by their way from the top: "margin", "panels.front.repeat".
  std::map<std::string, yaml::Mark, std::less<>> marks;

  // The key's place; the layout's where the file does not have it.
  const yaml::Mark& mark_of(std::string_view key) const;

  std::vector<std::string> panel_names() const;
  // Pages are counted, not named, where text flows over them or a line tells their number.
  bool paged() const { return !flows.empty() || running.head || running.foot; }
  bool omits(std::string_view section, std::string_view block) const;
  // The most columns of a frame in which text flows; 1 where none does.
  int flow_columns() const;
  bool is_for(Format format) const;
  bool is_picture_only() const { return !is_for(Format::pdf); }  // its px are the picture's pixels
};

// `file`: its path in the project.
std::optional<Layout> load_layout(const files::Source& project, const std::string& file,
                                  Diagnostics& diagnostics);

// What load_layout() takes; the keys 'sheet' and 'sheets' are shared under these names.
schema::Describe layout_schema();

// layouts/*.yaml and layouts/themes/*.yaml of a project.
struct Library {
  std::map<std::string, Layout, std::less<>> layouts;
  std::map<std::string, Theme, std::less<>> themes;
  std::vector<std::string> names;  // of all layout files, whether read and sound or not
};

// Where layouts are named in `only`, the others are not read.
Library load_library(const files::Source& project, Diagnostics& diagnostics,
                     const std::optional<std::set<std::string>>& only = std::nullopt);

}  // namespace pliego::layout
