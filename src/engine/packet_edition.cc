#include "engine/packet_edition.h"

#include <algorithm>

#include "aids/paper_words.h"
#include "content/blocks/heading.h"
#include "engine/packet_paper.h"
#include "engine/packet_press.h"
#include "engine/packet_settle.h"
#include "packet/facing.h"
#include "packet/words.h"
#include "resolve/draft_mark.h"

namespace pliego::engine {
namespace {

using packet::Item;
using packet::Part;

std::string last_revised(const packet::Packet& packet, const content::Project& project) {
  std::string last;
  for (const Item& item : packet.items)
    if (const content::Material* material = project.material(item.material))
      last = std::max(last, material->revised);
  return last.empty() ? packet.date : last;
}

}  // namespace

bool PacketEdition::compose(Composer& composer, Diagnostics& diagnostics) {
  const auto order = [&] {
    return std::vector<packet::PageOrder>{packet::order_pages(parts_, use_.on_paper())};
  };
  if (!set_parts(composer, diagnostics) || !settle({this}, order, composer, diagnostics))
    return false;
  Diagnostics of_press;
  if (use_.purpose == sheet::Purpose::press)
    check_for_press(document(), packet_, language_.folder, of_press);
  diagnostics.merge(of_press);
  return !of_press.has_errors();
}

bool PacketEdition::set_parts(Composer& composer, Diagnostics& diagnostics) {
  Diagnostics own;
  const auto words = packet::words_of(packet_, workspace_.project, language_,
                                      last_revised(packet_, workspace_.project), own);
  if (words) {
    words_ = *words;
    std::vector<SetPiece> pieces = set_pieces(composer);
    const bool of_drafts = std::any_of(pieces.begin(), pieces.end(), [](const SetPiece& piece) {
      return piece.words && piece.words->draft;
    });
    draft_mark_ = resolve::own_draft_mark(workspace_.project, language_, "packet-", of_drafts, own);
    for (std::size_t i = 0; i < pieces.size(); ++i)
      add_item(packet_.items[i], std::move(pieces[i]), composer, own);
    if (use_.booklet)
      for (const auto& part : parts_) require_shared_paper(*part, packet_.mark, own);
  }
  diagnostics.merge(own);
  return !own.has_errors();
}

void PacketEdition::finish(packet::PageOrder order, Composer& composer) {
  order_ = std::move(order);
  number(composer);
  fill_ticket();
}

void PacketEdition::add_item(const Item& item, SetPiece piece, Composer& composer,
                             Diagnostics& diagnostics) {
  if (item.kind == Item::Kind::material) {
    add_material(item, std::move(piece), composer, diagnostics);
  } else if (item.kind == Item::Kind::pdf) {
    add_insert(item, diagnostics);
  } else if (item.kind == Item::Kind::cover) {
    if (use_.facing) return;  // both languages have one
    const auto words = packet::cover(packet_, words_, nullptr, diagnostics);
    if (auto part = own_page(Part::Kind::cover, "cover", words, packet::cover_layout, composer,
                             diagnostics))
      parts_.push_back(std::move(part));
  } else {
    // Set when the numbers of all pages are known; until then it keeps the place of one page.
    auto part = std::make_shared<Part>();
    part->kind = Part::Kind::contents;
    part->document.pages.resize(1);
    parts_.push_back(std::move(part));
  }
}

std::optional<draw::Document> PacketEdition::set_own(const resolve::Material& words,
                                                     const char* layout, sheet::Purpose purpose,
                                                     Composer& composer,
                                                     Diagnostics& diagnostics) const {
  const auto found = workspace_.layouts.layouts.find(layout);
  if (found == workspace_.layouts.layouts.end()) {
    diagnostics.error("unknown-layout", packet_.mark.place(),
                      std::string("The layout '") + layout + "' is not in layouts/.",
                      "A packet's own pages are set in it: put it back.");
    return std::nullopt;
  }
  resolve::Material material = words;
  resolve::add_draft_notice(material, draft_mark_);
  if (workspace_.local)
    resolve::add_local(material, *workspace_.local, workspace_.project, language_, diagnostics);
  auto composed = composer.compose(material, found->second, purpose, diagnostics);
  if (!composed || !composed->is_sound()) return std::nullopt;
  return std::move(composed->document);
}

std::shared_ptr<Part> PacketEdition::own_page(Part::Kind kind, const char* id,
                                              const resolve::Material& words, const char* layout,
                                              Composer& composer, Diagnostics& diagnostics) const {
  auto document = set_own(words, layout, use_.purpose, composer, diagnostics);
  if (!document) return nullptr;
  auto part = std::make_shared<Part>();
  part->kind = kind;
  part->id = id;
  part->title = words.title;
  part->document = std::move(*document);
  return part;
}

std::string PacketEdition::free_id(std::string id) const {
  const auto taken = [&](const std::string& wanted) {
    return std::any_of(parts_.begin(), parts_.end(),
                       [&](const auto& part) { return part->id == wanted; });
  };
  std::string free = id;
  for (int n = 2; taken(free); ++n) free = id + "-" + std::to_string(n);
  return free;
}

// Into the packet, or into the file of its paper, with a slip sheet in its place.
void PacketEdition::add_piece(std::shared_ptr<Part> part, const layout::Layout& layout,
                              Composer& composer, Diagnostics& diagnostics) {
  const PieceSheet sheet = piece_sheet(workspace_, layout, use_.purpose);
  part->has_own_sheet = sheet.is_folded || sheet.on_sheet > 1;
  packet::TicketPiece row = ticket_piece(*part, sheet);
  const bool apart = use_.parts_papers() && !is_packet_paper(*part, sheet.stock);
  row.is_facing = use_.facing && !apart && packet::can_face(*part);
  if (!apart) {
    ticket_.pieces.push_back(std::move(row));
    parts_.push_back(std::move(part));
    return;
  }
  PaperFile& file = paper_file(*part, sheet.stock);
  row.job = static_cast<std::size_t>(&file - papers_.data()) + 1;
  ticket_.pieces.push_back(std::move(row));
  add_slip(*part, sheet.stock, file.name, composer, diagnostics);
  file.parts.push_back(std::move(part));
}

PacketEdition::PaperFile& PacketEdition::paper_file(const Part& part, draw::Stock stock) {
  const std::string name = use_.stem + "-" + std::string(word_of(stock)) + "-" +
                           paper_word(part.document.pages.front().trim) + ".pdf";
  const auto found = std::find_if(papers_.begin(), papers_.end(),
                                  [&](const PaperFile& file) { return file.name == name; });
  if (found != papers_.end()) return *found;
  papers_.push_back({name, stock, {}});
  return papers_.back();
}

void PacketEdition::add_slip(const Part& part, draw::Stock stock, const std::string& file,
                             Composer& composer, Diagnostics& diagnostics) {
  resolve::PieceLabels say(words_, diagnostics);
  const auto paper = aids::paper_words(say, part.document.pages.front().trim, stock);
  const auto words = packet::slip(words_, part.title, paper, file, diagnostics);
  auto slip = own_page(Part::Kind::slip, part.id.c_str(), words, packet::slip_layout, composer,
                       diagnostics);
  if (!slip) return;
  slip->title = part.title;
  slip->about = part.about;
  slip->on_front = true;
  slip->has_own_sheet = true;
  parts_.push_back(std::move(slip));
}

void PacketEdition::set_contents(const packet::PageOrder& order, Composer& composer,
                                 Diagnostics& diagnostics) {
  const auto contents = std::find_if(parts_.begin(), parts_.end(), [](const auto& part) {
    return part->kind == Part::Kind::contents;
  });
  if (contents == parts_.end()) return;
  const auto first = packet::first_pages(order, parts_.size());
  const auto words = packet::contents(words_, parts_, first, use_.first_number, diagnostics);
  auto set = own_page(Part::Kind::contents, "contents", words, packet::contents_layout, composer,
                      diagnostics);
  if (!set) return;
  set->title = words.section("head")->blocks.back().fields.text(content::heading::text)->plain();
  *contents = std::move(set);
}

void PacketEdition::number(Composer& composer) {
  const layout::Layout& layout = workspace_.layouts.layouts.find(packet::slip_layout)->second;
  const layout::Theme& theme = workspace_.layouts.themes.find(layout.theme)->second;
  const packet::NumberLook look{theme, theme.scales.find(layout.scale)->second, words_,
                                use_.first_number, use_.purpose == sheet::Purpose::press};
  numbers_ = packet::find_numbers(packet::join(parts_, order_, joined_as(use_.on_paper())), parts_,
                                  order_, look, composer.compositor());
  if (use_.purpose == sheet::Purpose::press) numbers_ = in_inks(std::move(numbers_));
}

packet::JoinedAs PacketEdition::joined_as(bool two_sided) const {
  return {.title = words_.title,
          .subject = words_.subject,
          .language = words_.locale,
          .date = workspace_.outside.day.value_or(words_.revised),
          .right_to_left = words_.right_to_left,
          .two_sided = two_sided,
          .first_number = use_.first_number,
          .below_title = use_.facing,
          .facing_pages = use_.facing && !use_.booklet};
}

std::shared_ptr<const Part> PacketEdition::cover_with(const PacketEdition& second,
                                                      Composer& composer,
                                                      Diagnostics& diagnostics) const {
  auto words = packet::facing_cover(packet_, words_, second.words_, diagnostics);
  resolve::add_draft_notice(words, draft_mark_);
  resolve::add_draft_notice(words, second.draft_mark_);
  return own_page(Part::Kind::cover, "cover", words, packet::facing_cover_layout, composer,
                  diagnostics);
}

std::shared_ptr<const Part> PacketEdition::cover_for(const packet::Participant& participant,
                                                     Composer& composer,
                                                     Diagnostics& diagnostics) const {
  const auto words = packet::cover(packet_, words_, &participant, diagnostics);
  return own_page(Part::Kind::cover, "cover", words, packet::cover_layout, composer, diagnostics);
}

draw::Document PacketEdition::document(const std::shared_ptr<const Part>& cover) const {
  draw::Document joined = pages(cover);
  if (use_.booklet) joined = bound(std::move(joined));
  return joined;
}

draw::Document PacketEdition::pages(const std::shared_ptr<const Part>& cover) const {
  packet::Parts parts = parts_;
  if (cover && has_cover()) parts.front() = cover;
  draw::Document joined = packet::join(parts, order_, joined_as(use_.on_paper()));
  packet::add_numbers(joined, numbers_);
  return joined;
}

draw::Document PacketEdition::own_pages(const std::shared_ptr<const Part>& cover) const {
  const packet::JoinedAs as = joined_as(use_.on_paper());
  if (!cover) return {.metadata = {.title = as.title, .language = as.language, .date = as.date}};
  const packet::Parts alone = {cover};
  return packet::join(alone, packet::order_pages(alone, use_.on_paper()), as);
}

// A file by itself: no cover of another stands above it, no page of it faces another's.
draw::Document PacketEdition::document(const PaperFile& file) const {
  packet::JoinedAs as = joined_as(true);
  as.below_title = as.facing_pages = false;
  return packet::join(file.parts, packet::order_pages(file.parts, true), as);
}

}  // namespace pliego::engine
