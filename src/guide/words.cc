#include "guide/words.h"

#include "content/blocks/heading.h"
#include "content/blocks/steps.h"
#include "content/blocks/table.h"
#include "content/blocks/text.h"
#include "guide/paper_words.h"
#include "guide/phrases.h"

namespace pliego::guide {
namespace {

using language::Block;
using language::Item;
using language::Section;
using Look = content::ParagraphStyle;

Block block(const char* kind, const char* id) {
  return {.kind = content::find_block_kind(kind), .id = id, .fields = {}, .mark = {}};
}

Section section(const char* name, Block only) {
  Section made{.name = name, .blocks = {}, .mark = {}};
  made.blocks.push_back(std::move(only));
  return made;
}

Block paragraph(const char* id, Look style, language::Text text) {
  Block made = block("text", id);
  made.fields.set(content::text::style, style);
  text.id = id;  // the drawing finds its place by it
  made.fields.set(content::text::text, std::move(text));
  return made;
}

const char* sheets_label(const Job& job) {
  if (job.is_cut()) return job.is_two_sided() ? "guide-several-both" : "guide-several-one";
  return job.is_two_sided() ? "guide-each-both" : "guide-each-one";
}

Section head(Phrases& say, const language::Material& piece, const Job& job) {
  Section made{.name = "head", .blocks = {}, .mark = {}};
  made.blocks.push_back(paragraph("kicker", Look::kicker, say("guide-kicker")));
  Block title = block("heading", "title");
  title.fields.set(content::heading::level, 1);
  title.fields.set(content::heading::text, plain_text("title", piece.title));
  made.blocks.push_back(std::move(title));
  made.blocks.push_back(
      paragraph("about", Look::lede,
                say(sheets_label(job), {{"sheets", job.sheet_count()}, {"copies", job.copies}})));
  return made;
}

language::Text sides(Phrases& say, const Job& job) {
  if (job.sheets->metadata.duplex == draw::Duplex::simplex) return say("guide-simplex");
  if (!job.is_two_sided()) return say("guide-one-side");
  const bool is_short = job.sheets->metadata.duplex == draw::Duplex::flip_short_edge;
  return say(is_short ? "guide-short-edge" : "guide-long-edge");
}

class Steps {
 public:
  explicit Steps(Phrases& say) : say_(say) {}

  void add(const char* id, language::Text text) {
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
  Phrases& say_;
  std::vector<Item> items_;
};

const char* cut_label(const Job& job) {
  if (job.stock != draw::Stock::perforated) return "guide-cut-marks";
  return job.is_folded() ? "guide-tear-rows" : "guide-tear";
}

const char* fold_label(const Job& job) {
  if (job.finish == Finish::booklet) return "guide-fold-booklet";
  return job.is_two_sided() ? "guide-fold-front" : "guide-fold-outward";
}

Section steps(Phrases& say, const Job& job) {
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
Section sheets(Phrases& say, const Job& job) {
  Block table = block("table", "sheets");
  std::vector<Item> columns;
  Item row{.id = "sheets", .fields = {}, .mark = {}};
  const auto add = [&](const std::string& id, language::Text text, language::Text cell) {
    Item column{.id = id, .fields = {}, .mark = {}};
    column.fields.set(content::table::column::text, std::move(text));
    columns.push_back(std::move(column));
    row.fields.set_cell(id, std::move(cell));
  };
  add("copies", say("guide-copies"), say("guide-sheets"));
  for (const int copies : {25, 50, 100, 200}) {
    const int count = (copies + job.copies - 1) / job.copies * job.sheet_count();
    const std::string id = "n" + std::to_string(copies);
    add(id, plain_text(id, say.number(copies)), plain_text(id, say.number(count)));
  }
  table.fields.set(content::table::columns, std::move(columns));
  table.fields.set(content::table::rows, {std::move(row)});
  return section("sheets", std::move(table));
}

}  // namespace

std::optional<language::Material> words(const language::Material& piece, const Job& job,
                                        Diagnostics& diagnostics) {
  Phrases say(piece, diagnostics);
  language::Material made{.name = piece.name,
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

std::string drawing_words(const language::Material& piece, const Job& job) {
  Diagnostics told_already;
  Phrases say(piece, told_already);
  std::string all = say(job.is_two_sided() ? "guide-drawing-both" : "guide-drawing-one").plain();
  if (job.is_folded()) all += " " + say("guide-drawing-folded").plain();
  if (job.finish == Finish::joined) all += " " + say("guide-drawing-joined").plain();
  return all;
}

}  // namespace pliego::guide
