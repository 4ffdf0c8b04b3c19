// A packet's own pieces: each set by itself, on several threads, then placed in order.
#include <thread>

#include "engine/draft_check.h"
#include "engine/packet_edition.h"
#include "engine/parallel.h"

namespace pliego::engine {
namespace {

using packet::Item;

// As pieces lie in the packet: turned over the long edge, like all of its pages.
Printing printing_for(const PacketUse& use) {
  Printing printing;
  printing.panels = use.booklet;
  if (use.parts_papers()) printing.options.flip = draw::Duplex::flip_long_edge;
  return printing;
}

// A thread's composer: the one at hand, which keeps what it has set, or one of its own.
class Setter {
 public:
  Setter(const Workspace& workspace, Composer* at_hand) : at_hand_(at_hand) {
    if (!at_hand) own_.emplace(workspace);
  }
  Composer& composer() { return at_hand_ ? *at_hand_ : *own_; }

 private:
  Composer* at_hand_;
  std::optional<Composer> own_;
};

}  // namespace

std::vector<PacketEdition::SetPiece> PacketEdition::set_pieces(Composer& composer) const {
  std::vector<std::size_t> materials;
  for (std::size_t i = 0; i < packet_.items.size(); ++i)
    if (packet_.items[i].kind == Item::Kind::material) materials.push_back(i);
  std::vector<SetPiece> pieces(packet_.items.size());
  const auto caller = std::this_thread::get_id();
  for_each_on_threads(
      materials.size(), workspace_.outside.jobs,
      [&] {
        return Setter(workspace_, std::this_thread::get_id() == caller ? &composer : nullptr);
      },
      [&](Setter& setter, std::size_t i) {
        pieces[materials[i]] = set_piece(packet_.items[materials[i]], setter.composer());
      });
  return pieces;
}

PacketEdition::SetPiece PacketEdition::set_piece(const Item& item, Composer& composer) const {
  SetPiece piece;
  const content::Material* material = workspace_.project.material(item.material);
  const auto layout = workspace_.layouts.layouts.find(item.layout);
  if (!material || layout == workspace_.layouts.layouts.end()) return piece;  // has told its faults
  if (layout->second.is_picture_only()) {
    piece.diagnostics.error("packet-layout", item.mark.place(),
                            "'" + item.layout + "' makes pictures for screens: it has no pages.",
                            "Choose a layout of '" + item.material + "' for paper.");
    return piece;
  }
  piece.words = composer.resolve({material, &language_, {}}, piece.diagnostics);
  if (!piece.words ||
      !may_be_made(*piece.words, workspace_.project,
                   use_.on_paper() ? sheet::Purpose::office : sheet::Purpose::screen, use_.drafts,
                   piece.diagnostics))
    return piece;
  auto composed = composer.compose(*piece.words, layout->second, use_.purpose, piece.diagnostics,
                                   printing_for(use_));
  if (composed && composed->is_sound()) piece.document = std::move(composed->document);
  return piece;
}

void PacketEdition::add_material(const Item& item, SetPiece piece, Composer& composer,
                                 Diagnostics& diagnostics) {
  diagnostics.merge(piece.diagnostics);
  if (!piece.document) return;
  const layout::Layout& layout = workspace_.layouts.layouts.find(item.layout)->second;
  const packet::Words::Entry* title = item.title.in(language_.folder);
  auto part = std::make_shared<packet::Part>();
  part->id = free_id(piece.words->file_name);
  part->title = title ? title->text : piece.words->title;
  part->about = piece.words->subject;
  part->document = std::move(*piece.document);
  part->copies = item.copies;
  part->on_front = item.on_front;
  part->is_discreet = workspace_.project.material(item.material)->discreet;
  part->has_own_paper = layout.flip == draw::Flip::none;
  add_piece(std::move(part), layout, composer, diagnostics);
}

}  // namespace pliego::engine
