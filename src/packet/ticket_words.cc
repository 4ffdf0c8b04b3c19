// ticket_words(): the job ticket as a material of two tables.
#include "aids/paper_words.h"
#include "content/blocks/table.h"
#include "packet/sections.h"
#include "packet/words.h"
#include "resolve/fixed_span.h"
#include "resolve/piece_labels.h"

namespace pliego::packet {
namespace {

using resolve::PieceLabels;
using resolve::Text;
using Look = content::ParagraphStyle;

// A table being filled: its columns, then a cell for each of them in every row.
class Table {
 public:
  explicit Table(const char* id) : id_(id) {}

  void column(const char* id, Text head) {
    resolve::Item column = item_of(id);
    column.fields.set(content::table::column::text, std::move(head));
    columns_.push_back(std::move(column));
  }
  void row(const std::string& id, std::vector<Text> cells) {
    resolve::Item row = item_of(id);
    for (std::size_t i = 0; i < cells.size(); ++i)
      row.fields.set_cell(columns_[i].id, std::move(cells[i]));
    rows_.push_back(std::move(row));
  }
  resolve::Block take(Text caption) {
    resolve::Block block = block_of("table", id_);
    block.fields.set(content::table::caption, std::move(caption));
    block.fields.set(content::table::columns, std::move(columns_));
    block.fields.set(content::table::rows, std::move(rows_));
    return block;
  }

 private:
  const char* id_;
  std::vector<resolve::Item> columns_, rows_;
};

Text number(PieceLabels& say, int value) { return text_of("number", say.number(value)); }

// What lies on the sheets of another line has none of its own.
Text number(PieceLabels& say, const TicketPiece& piece, int value) {
  return piece.in_booklet ? text_of("number", "–") : number(say, value);
}

Text finish(PieceLabels& say, const TicketPiece& piece) {
  if (piece.is_booklet) return say("packet-saddle");
  if (piece.is_cut && piece.is_folded) return say("packet-cut-fold");
  if (piece.is_cut) return say("packet-cut");
  return say(piece.is_folded ? "packet-fold" : "packet-no-finish");
}

Text finish(PieceLabels& say, const TicketJob& job) {
  if (job.is_booklet) return say("packet-saddle");
  if (job.is_facing) return say("packet-spine");
  return say(job.is_main ? "packet-staple" : "packet-loose");
}

Text file_name(const TicketJob& job) {
  Text file = text_of("file", job.file);
  file.spans.front() = resolve::address_span(job.file);  // a long name may be divided as one is
  if (job.language.empty()) return file;
  for (resolve::InlineSpan& span : text_of("language", " (" + job.language + ")").spans)
    file.spans.push_back(std::move(span));
  return file;
}

// The columns that both tables end with.
void add_counts(Table& table, PieceLabels& say, const Ticket& ticket) {
  table.column("finish", say("packet-finish"));
  table.column("each", say("packet-each"));
  table.column("all", say("packet-all", {{"packets", ticket.packets}}));
}

resolve::Block jobs(PieceLabels& say, const Ticket& ticket) {
  Table table("jobs");
  table.column("file", say("packet-file"));
  table.column("paper", say("guide-paper"));
  add_counts(table, say, ticket);
  for (std::size_t i = 0; i < ticket.jobs.size(); ++i) {
    const TicketJob& job = ticket.jobs[i];
    table.row("job" + std::to_string(i),
              {file_name(job), aids::paper_words(say, job.paper, job.stock), finish(say, job),
               number(say, ticket.sheets_each(i)), number(say, ticket.sheets_for_all(i))});
  }
  return table.take(say("packet-jobs"));
}

resolve::Block pieces(PieceLabels& say, const Ticket& ticket) {
  Table table("pieces");
  table.column("piece", say("packet-piece"));
  table.column("sides", say("guide-sides"));
  add_counts(table, say, ticket);
  for (const TicketPiece& piece : ticket.pieces) {
    table.row(piece.id, {text_of("piece", piece.title),
                         say(piece.two_sided ? "packet-both-sides" : "packet-one-side"),
                         finish(say, piece), number(say, piece, piece.sheets_for(1)),
                         number(say, piece, ticket.sheets_for_all(piece))});
  }
  return table.take(say("packet-pieces"));
}

// What is set in a print window, or what a shop asks.
resolve::Section notes(PieceLabels& say, const Ticket& ticket) {
  std::vector<resolve::Block> blocks;
  const auto add = [&](const char* id, Text text) {
    blocks.push_back(paragraph(id, Look::note, std::move(text)));
  };
  const TicketJob& main = ticket.jobs.front();
  if (main.holds_all) add("all", say("packet-all-in-one", {}, {{"file", main.file}}));
  if (ticket.for_press) {
    add("press", say("packet-press", {}, {{"condition", "CGATS TR 006"}}));
    add("edge", say("packet-press-edge"));
  } else {
    add("scale", say("guide-actual-size", {}, {{"full", say.share(100)}}));
    add("edge", say("guide-long-edge"));
  }
  return section_of("notes", std::move(blocks));
}

}  // namespace

resolve::Material ticket_words(const resolve::Material& words, const Ticket& ticket,
                               Diagnostics& diagnostics) {
  PieceLabels say(words, diagnostics);
  resolve::Material made = words;
  made.title = say("packet-ticket-name", {}, {{"title", words.title}}).plain();
  int sheets = 0;
  for (std::size_t i = 0; i < ticket.jobs.size(); ++i) sheets += ticket.sheets_for_all(i);
  made.sections.push_back(section_of(
      "lead", {paragraph("kicker", Look::kicker, say("packet-ticket")),
               heading("title", 1, text_of("title", words.title)),
               paragraph("sum", Look::lede,
                         say("packet-sum", {{"packets", ticket.packets}, {"sheets", sheets}}))}));
  made.sections.push_back(section_of("jobs", {jobs(say, ticket)}));
  made.sections.push_back(section_of("pieces", {pieces(say, ticket)}));
  made.sections.push_back(notes(say, ticket));
  return made;
}

}  // namespace pliego::packet
