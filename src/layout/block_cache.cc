#include "layout/block_cache.h"

#include <algorithm>
#include <utility>

namespace pliego::layout {
namespace {

constexpr std::size_t max_bytes = 4'000'000;
constexpr std::size_t max_versions = 16;  // of blocks with one id: cards whose local line differs
constexpr std::size_t max_circumstances = 16;  // themes, type scales and languages in use together
constexpr std::size_t bytes_of_block = 1'000;  // resolved, about

struct Weight {
  std::size_t operator()(const draw::TextRun& text) const {
    return text.run.glyphs.size() * sizeof(text::Glyph) + text.run.text.size();
  }
  std::size_t operator()(const draw::Path& path) const {
    return path.segments.size() * sizeof(draw::PathSegment);
  }
  std::size_t operator()(const draw::Image& image) const {
    return image.picture->color.size() + image.picture->alpha.size();
  }
  std::size_t operator()(const draw::Group& group) const { return of(group.items); }
  std::size_t operator()(const auto&) const { return 0; }

  static std::size_t of(const std::vector<draw::Item>& items) {
    std::size_t bytes = items.size() * sizeof(draw::Item);
    for (const draw::Item& item : items) bytes += std::visit(Weight{}, item);
    return bytes;
  }
};

std::size_t weight_of(const SetBlock& set) {
  std::size_t bytes = sizeof(MadeBlock) + set.structure.nodes.size() * sizeof(draw::Node) +
                      set.pieces.size() * sizeof(Piece);
  for (const Piece& piece : set.pieces) bytes += Weight::of(piece.items);
  return bytes;
}

std::size_t bytes_of_pictures(const resolve::Block& block) {
  std::size_t bytes = 0;
  for (const auto& [name, value] : block.fields.values)
    if (const auto* picture = std::get_if<std::shared_ptr<const Picture>>(&value);
        picture && *picture)
      bytes += (*picture)->color.size() + (*picture)->alpha.size();
  return bytes;
}

// All that measuring asks of a block.
void keep_heights(SetBlock& set) {
  set.structure = {};
  for (Piece& piece : set.pieces) piece.items.clear();
}

}  // namespace

const MadeBlock* KeptBlock::find(const Look& look, double width) const {
  for (const MadeBlock& each : made)
    if (each.width == width && each.look == look) return &each;
  return nullptr;
}

std::size_t BlockCache::number_of(const Theme& theme, const TypeScale& steps,
                                  const resolve::Material& material) {
  const auto known =
      std::find_if(circumstances_.begin(), circumstances_.end(), [&](const Circumstances& each) {
        return each.locale == material.locale && each.right_to_left == material.right_to_left &&
               each.steps == steps && each.theme == theme;
      });
  if (known != circumstances_.end())
    return static_cast<std::size_t>(known - circumstances_.begin());
  if (circumstances_.size() == max_circumstances) {
    circumstances_.clear();  // kept blocks refer to their numbers
    blocks_.clear();
    bytes_ = 0;
  }
  circumstances_.push_back({theme, steps, material.locale, material.right_to_left});
  return circumstances_.size() - 1;
}

void BlockCache::make_room() {
  if (bytes_ <= max_bytes) return;
  blocks_.clear();
  bytes_ = 0;
}

BlockCache::Found BlockCache::keep(const resolve::Block& block, std::size_t circumstances) {
  make_room();
  auto& versions = blocks_[block.id];
  for (const auto& kept : versions)
    if (kept->circumstances == circumstances && kept->block == block) return {kept, true};
  if (versions.size() == max_versions) versions.erase(versions.begin());
  versions.push_back(std::make_shared<KeptBlock>(KeptBlock{block, circumstances, {}}));
  bytes_ += bytes_of_block + bytes_of_pictures(block);
  return {versions.back(), false};
}

void BlockCache::add(KeptBlock& kept, MadeBlock made) {
  bytes_ += weight_of(made.set);
  kept.made.push_back(std::move(made));
}

namespace {

// A fault of words that have no id of their own (a figure, a numeral) is their block's.
void name_block(TextFault& fault, const resolve::Block& block) {
  fault.block = block.id;
  if (!fault.id.empty()) return;
  fault.id = block.id;
  // An icon has the place of its item; a figure's own place is the registry of facts.
  if (fault.kind != TextFault::Kind::unknown_icon) fault.mark = block.mark;
}

SetBlock set_new(const resolve::Block& block, double width, Setting& setting) {
  const std::size_t faults_before = setting.faults.size();
  const double give_before = std::exchange(setting.give, 0.0);
  SetBlock set = setter_for(block.kind->name)(block, width, setting);
  set.give = std::exchange(setting.give, give_before);
  if (set.chooses) set.give = std::max(set.give, set.height() - set.least);
  for (std::size_t i = faults_before; i < setting.faults.size(); ++i) {
    name_block(setting.faults[i], block);
    setting.faults[i].may_pass = set.chooses;
  }
  return set;
}

}  // namespace

SetBlock PieceSetter::set(const resolve::Block& block, double width, Setting& setting) {
  cache_.go_on();
  SetBlock set = set_or_found(block, width, setting);
  set.of = &block;
  setting.give += set.give;
  return set;
}

SetBlock PieceSetter::set_or_found(const resolve::Block& block, double width, Setting& setting) {
  auto [found, first] = found_.try_emplace(&block);
  if (first) found->second = cache_.keep(block, circumstances_);
  KeptBlock& kept = *found->second.kept;
  // A block that never comes again is not worth a copy.
  if (!found->second.again) return set_new(block, width, setting);
  if (const MadeBlock* made = kept.find(setting, width)) {
    setting.faults.insert(setting.faults.end(), made->faults.begin(), made->faults.end());
    return made->set;
  }
  const std::size_t faults_before = setting.faults.size();
  SetBlock set = set_new(block, width, setting);
  if (setting.measuring) keep_heights(set);
  const auto new_faults = setting.faults.begin() + static_cast<std::ptrdiff_t>(faults_before);
  cache_.add(kept, {setting, width, set, {new_faults, setting.faults.end()}});
  return set;
}

}  // namespace pliego::layout
