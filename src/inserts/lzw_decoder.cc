#include "inserts/lzw_decoder.h"

#include <stdexcept>

namespace pliego::inserts {

LzwDecoder::LzwDecoder(Pipeline* below, bool early_change)
    : Pipeline("lzw", below), early_(early_change ? 1 : 0) {
  for (int code = 0; code < 256; ++code) {
    const auto byte = static_cast<std::uint8_t>(code);
    table_[static_cast<std::size_t>(code)] = {0, 1, byte, byte};
  }
}

void LzwDecoder::write(unsigned char const* data, size_t size) {
  for (; size > 0 && !has_ended_; --size) {
    bits_ = bits_ << 8 | *data++;
    count_ += 8;
    if (count_ < width_) continue;
    count_ -= width_;
    take(static_cast<int>(bits_ >> count_) & ((1 << width_) - 1));
    bits_ &= (1u << count_) - 1;
  }
}

void LzwDecoder::take(int code) {
  if (code == end) {
    has_ended_ = true;
  } else if (code == clear) {
    width_ = 9;
    next_ = 258;
    previous_ = -1;
  } else {
    if (code > next_ || (code == next_ && previous_ < 0) || (code > end && previous_ < 0))
      throw std::runtime_error("it has a code that nothing stands for");
    if (previous_ >= 0 && next_ < most) {
      const Entry& before = table_[static_cast<std::size_t>(previous_)];
      const std::uint8_t last =
          code == next_ ? before.first : table_[static_cast<std::size_t>(code)].first;
      table_[static_cast<std::size_t>(next_++)] = {static_cast<std::uint16_t>(previous_),
                                                   static_cast<std::uint16_t>(before.length + 1),
                                                   before.first, last};
      if (next_ + early_ >= 1 << width_ && width_ < 12) ++width_;
    }
    if (code >= next_) throw std::runtime_error("it has a code that nothing stands for");
    put(code);
    previous_ = code;
  }
}

void LzwDecoder::put(int code) {
  out_.resize(table_[static_cast<std::size_t>(code)].length);
  for (auto at = out_.size(); at > 0; --at) {
    const Entry& entry = table_[static_cast<std::size_t>(code)];
    out_[at - 1] = entry.last;
    code = entry.before;
  }
  getNext()->write(out_.data(), out_.size());
}

}  // namespace pliego::inserts
