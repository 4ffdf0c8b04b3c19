#include "aids/print_guide.h"

#include <algorithm>
#include <stdexcept>

#include "aids/guide_drawing.h"
#include "aids/guide_job.h"
#include "aids/paper_words.h"
#include "base/diagnostic.h"
#include "content/blocks/heading.h"
#include "content/blocks/steps.h"
#include "content/blocks/table.h"
#include "content/blocks/text.h"
#include "draw/visit.h"
#include "resolve/draft_mark.h"
#include "resolve/piece_labels.h"
#include "resolve/resolved.h"

namespace pliego::aids {
namespace {

// The guide's words, in the piece's language, as a material that any layout could set.

using resolve::Block;
using resolve::Item;
using resolve::Section;
using Look = content::ParagraphStyle;

Block block(const char* kind, const char* id) {
  return {.kind = content::find_block_kind(kind), .id = id, .fields = {}, .mark = {}};
}

Section section(const char* name, Block only) {
  Section made{.name = name, .blocks = {}, .mark = {}};
  made.blocks.push_back(std::move(only));
  return made;
}

Block paragraph(const char* id, Look style, resolve::Text text) {
  Block made = block("text", id);
  made.fields.set(content::text::style, style);
  text.id = id;  // the drawing finds its place by it
  made.fields.set(content::text::text, std::move(text));
  return made;
}

const char* sheets_label(const GuideJob& job) {
  if (job.is_cut()) return job.is_two_sided() ? "guide-several-both" : "guide-several-one";
  return job.is_two_sided() ? "guide-each-both" : "guide-each-one";
}

Section head(resolve::PieceLabels& say, const resolve::Material& piece, const GuideJob& job) {
  Section made{.name = "head", .blocks = {}, .mark = {}};
  made.blocks.push_back(paragraph("kicker", Look::kicker, say("guide-kicker")));
  Block title = block("heading", "title");
  title.fields.set(content::heading::level, 1);
  title.fields.set(content::heading::text, resolve::plain_text("title", piece.title));
  made.blocks.push_back(std::move(title));
  made.blocks.push_back(
      paragraph("about", Look::lede,
                say(sheets_label(job), {{"sheets", job.sheet_count()}, {"copies", job.copies}})));
  return made;
}

resolve::Text sides(resolve::PieceLabels& say, const GuideJob& job) {
  if (job.sheets->metadata.duplex == draw::Duplex::simplex) return say("guide-simplex");
  if (!job.is_two_sided()) return say("guide-one-side");
  const bool is_short = job.sheets->metadata.duplex == draw::Duplex::flip_short_edge;
  return say(is_short ? "guide-short-edge" : "guide-long-edge");
}

class Steps {
 public:
  explicit Steps(resolve::PieceLabels& say) : say_(say) {}

  void add(const char* id, resolve::Text text) {
    Item step{.id = id, .fields = {}, .mark = {}};
    step.fields.set(content::steps::item::head, say_("guide-" + std::string(id)));
    step.fields.set(content::steps::item::text, std::move(text));
    items_.push_back(std::move(step));
  }
  Section take() {
    Block made = block("steps", "steps");
    made.fields.set(content::steps::items, std::move(items_));
    return section("steps", std::move(made));
  }

 private:
  resolve::PieceLabels& say_;
  std::vector<Item> items_;
};

const char* cut_label(const GuideJob& job) {
  if (job.stock != draw::Stock::perforated) return "guide-cut-marks";
  return job.is_folded() ? "guide-tear-rows" : "guide-tear";
}

const char* fold_label(const GuideJob& job) {
  if (job.finish == Finish::booklet) return "guide-fold-booklet";
  return job.is_two_sided() ? "guide-fold-front" : "guide-fold-outward";
}

Section steps(resolve::PieceLabels& say, const GuideJob& job) {
  Steps steps(say);
  steps.add("paper", paper_words(say, job.front().trim, job.stock));
  steps.add("scale", say("guide-actual-size", {}, {{"full", say.share(100)}}));
  steps.add("sides", sides(say, job));
  if (job.is_two_sided()) {
    steps.add("test", say("guide-against-light"));
    if (job.stock != draw::Stock::plain || job.one_side_alone)
      steps.add("reload", say(job.one_side_alone ? "guide-two-files" : "guide-two-runs"));
  }
  if (job.is_cut()) steps.add("cut", say(cut_label(job)));
  if (job.finish == Finish::joined) steps.add("join", say("guide-join-marks"));
  if (job.is_folded()) steps.add("fold", say(fold_label(job)));
  return steps.take();
}

// How many sheets for so many copies.
Section sheets(resolve::PieceLabels& say, const GuideJob& job) {
  Block table = block("table", "sheets");
  std::vector<Item> columns;
  Item row{.id = "sheets", .fields = {}, .mark = {}};
  const auto add = [&](const std::string& id, resolve::Text text, resolve::Text cell) {
    Item column{.id = id, .fields = {}, .mark = {}};
    column.fields.set(content::table::column::text, std::move(text));
    columns.push_back(std::move(column));
    row.fields.set_cell(id, std::move(cell));
  };
  add("copies", say("guide-copies"), say("guide-sheets"));
  for (const int copies : {25, 50, 100, 200}) {
    const int count = (copies + job.copies - 1) / job.copies * job.sheet_count();
    const std::string id = "n" + std::to_string(copies);
    add(id, resolve::plain_text(id, say.number(copies)),
        resolve::plain_text(id, say.number(count)));
  }
  table.fields.set(content::table::columns, std::move(columns));
  table.fields.set(content::table::rows, {std::move(row)});
  return section("sheets", std::move(table));
}

// Sections head, views (one for each picture: view-front, view-back, view-folded), steps and
// sheets. All words are labels of the piece's language (rule "label-missing" where it lacks one).
std::optional<resolve::Material> guide_words(const resolve::Material& piece, const GuideJob& job,
                                             Diagnostics& diagnostics) {
  resolve::PieceLabels say(piece, diagnostics);
  resolve::Material made{.name = piece.name,
                         .file_name = piece.file_name,
                         .language = piece.language,
                         .locale = piece.locale,
                         .right_to_left = piece.right_to_left,
                         .subject = piece.subject,
                         .revised = piece.revised,
                         .labels = piece.labels,
                         .mark = piece.mark};
  made.title = say("guide-name", {}, {{"title", piece.title}}).plain();
  made.sections.push_back(head(say, piece, job));
  const auto view = [&](const char* name, const char* label) {
    made.sections.push_back(section(name, paragraph(name, Look::note, say(label))));
  };
  view("view-front", job.is_two_sided() ? "guide-front" : "guide-sheet");
  if (job.is_two_sided()) view("view-back", "guide-back");
  if (job.held) view("view-folded", job.finish == Finish::joined ? "guide-joined" : "guide-folded");
  made.sections.push_back(steps(say, job));
  made.sections.push_back(sheets(say, job));
  if (say.failed()) return std::nullopt;
  return made;
}

// A picture's words: a sentence for each thing it shows.
std::string drawing_words(const resolve::Material& piece, const GuideJob& job) {
  Diagnostics told_already;
  resolve::PieceLabels say(piece, told_already);
  std::string all = say(job.is_two_sided() ? "guide-drawing-both" : "guide-drawing-one").plain();
  if (job.is_folded()) all += " " + say("guide-drawing-folded").plain();
  if (job.finish == Finish::joined) all += " " + say("guide-drawing-joined").plain();
  return all;
}

constexpr double cell_gap = 24;   // between the pictures, points
constexpr double air_above = 34;  // between the words and the pictures, with room for the arrow
constexpr double air_below = 7;   // between a picture and its words

draw::NodeId node_called(const draw::Structure& structure, const std::string& id) {
  for (std::size_t i = 0; i < structure.nodes.size(); ++i)
    if (structure.nodes[i].id == id) return static_cast<draw::NodeId>(i);
  throw std::logic_error("the guide's layout has no place for '" + id + "'");
}

// The box around what a node holds by itself.
Rect box_of(const draw::Document& document, draw::NodeId node) {
  std::optional<Rect> box;
  for (const draw::Kid& kid : document.structure.nodes[static_cast<std::size_t>(node)].kids) {
    const auto* content = std::get_if<draw::ContentRef>(&kid);
    if (!content) continue;
    draw::for_each_leaf(document.pages.front(), [&](const draw::Item& item, const Transform&) {
      if (draw::mark_of(item) != content->id) return;
      const auto bounds = draw::bounds(item);
      if (bounds && box) {
        const double top = std::min(box->y, bounds->y);
        box = Rect{box->x, top, box->width, std::max(box->bottom(), bounds->bottom()) - top};
      } else if (bounds) {
        box = bounds;
      }
    });
  }
  if (!box) throw std::logic_error("a guide's words take no room");
  return *box;
}

std::vector<Rect> areas_of(const draw::Document& document, const layout::Layout& layout,
                           std::size_t count) {
  const Rect above = box_of(document, node_called(document.structure, "about"));
  const Rect words = box_of(document, node_called(document.structure, "view-front"));
  const double top = above.bottom() + air_above, bottom = words.y - air_below;
  const double all = layout.trim.width - 2 * layout.margin;
  const double width =
      (all - static_cast<double>(count - 1) * cell_gap) / static_cast<double>(count);
  std::vector<Rect> areas;
  for (std::size_t i = 0; i < count; ++i) {
    const double start = static_cast<double>(i) * (width + cell_gap);
    const double x = document.metadata.right_to_left ? all - start - width : start;
    areas.push_back({layout.margin + x, top, width, bottom - top});
  }
  return areas;
}

// A figure that is read before the words below its first picture.
draw::ContentId add_figure(draw::Structure& structure, const std::string& alt) {
  const draw::NodeId before = node_called(structure, "view-front");
  const draw::NodeId parent = structure.nodes[static_cast<std::size_t>(before)].parent;
  const draw::NodeId figure = structure.add(parent, draw::Role::figure);
  structure.nodes[static_cast<std::size_t>(figure)].alt = alt;
  structure.nodes[static_cast<std::size_t>(figure)].id = "drawing";
  auto& kids = structure.nodes[static_cast<std::size_t>(parent)].kids;
  const auto at = std::find(kids.begin(), kids.end(), draw::Kid{draw::ChildRef{before}});
  std::rotate(at, kids.end() - 1, kids.end());
  return structure.add_content(figure);
}

// Items of a page are in reading order: the drawing goes before the words below it.
void insert(std::vector<draw::Item>& items, std::vector<draw::Item> drawing,
            draw::ContentId before) {
  const auto at = std::find_if(items.begin(), items.end(), [&](const draw::Item& item) {
    return draw::mark_of(item) == before;
  });
  items.insert(at, std::make_move_iterator(drawing.begin()),
               std::make_move_iterator(drawing.end()));
}

draw::ContentId first_content(const draw::Structure& structure, const std::string& id) {
  const draw::Node& node = structure.nodes[static_cast<std::size_t>(node_called(structure, id))];
  for (const draw::Kid& kid : node.kids)
    if (const auto* content = std::get_if<draw::ContentRef>(&kid)) return content->id;
  throw std::logic_error("'" + id + "' has no words of its own");
}

}  // namespace

std::optional<draw::Document> print_guide(const resolve::Material& piece, const GuideJob& job,
                                          const layout::Layout& layout, const layout::Theme& theme,
                                          layout::Compositor& compositor, Diagnostics& diagnostics,
                                          const resolve::Text& draft_mark) {
  auto material = guide_words(piece, job, diagnostics);
  if (!material) return std::nullopt;
  resolve::add_draft_notice(*material, draft_mark);
  auto pages = layout::paginate(*material, layout, theme, compositor, diagnostics);
  if (!pages) return std::nullopt;
  draw::Document& document = pages->document;
  const std::size_t count = 1 + std::size_t{job.is_two_sided()} + std::size_t{job.held.has_value()};
  const std::vector<Rect> areas = areas_of(document, layout, count);
  const draw::ContentId before = first_content(document.structure, "view-front");
  const draw::ContentId mark = add_figure(document.structure, drawing_words(piece, job));
  insert(document.pages.front().items, guide_drawing(job, areas, theme, mark), before);
  document.metadata.no_print_scaling = true;
  return std::move(document);
}

}  // namespace pliego::aids
