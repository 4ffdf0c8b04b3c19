// A PDF from elsewhere through the whole packet: what is taken in must come out sound.
#include "files/source.h"
#include "inserts/insert.h"
#include "packet/join.h"
#include "packet/numbers.h"
#include "packet/on_paper.h"
#include "packet/order.h"
#include "pdf/writer.h"
#include "sound.h"
#include "target.h"

namespace pliego::fuzz {

namespace {

std::shared_ptr<const packet::Part> part_of(inserts::Insert insert) {
  return std::make_shared<const packet::Part>(packet::Part{.kind = packet::Part::Kind::insert,
                                                           .id = "f",
                                                           .title = "F",
                                                           .about = {},
                                                           .language = {},
                                                           .document = std::move(insert.document)});
}

}  // namespace

void outside_pdf(std::string_view bytes) {
  Diagnostics diagnostics;
  auto insert = inserts::read_insert({.folder = files::Source::of({{"f.pdf", std::string(bytes)}}),
                                      .path = "f.pdf",
                                      .name = "f.pdf",
                                      .prefix = "K0_",
                                      .place = {}},
                                     diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) to_text(each);
  if (!insert) {
    if (!diagnostics.has_errors()) finding("refused without a word");
    return;
  }
  const packet::Parts parts = {part_of(std::move(*insert))};
  for (const bool two_sided : {false, true}) {
    const packet::PageOrder order = packet::order_pages(parts, two_sided);
    const packet::JoinedAs as{.title = "Packet",
                              .subject = {},
                              .language = "en-US",
                              .date = "2026-01-01",
                              .two_sided = two_sided};
    pdf::Writer writer;
    require_sound(writer.write(packet::join(parts, order, as)));
  }
}

}  // namespace pliego::fuzz
