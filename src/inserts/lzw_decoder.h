// LZW (ISO 32000-1, 7.4.4.2), in parts of a bounded size.
#pragma once

#include <array>
#include <cstdint>
#include <qpdf/Pipeline.hh>
#include <vector>

namespace pliego::inserts {

class LzwDecoder : public Pipeline {
 public:
  // `early_change`: codes grow a code sooner than they must.
  LzwDecoder(Pipeline* below, bool early_change);

  // Throws std::runtime_error at a code that nothing stands for.
  void write(unsigned char const* data, size_t size) override;
  void finish() override { getNext()->finish(); }

 private:
  struct Entry {
    std::uint16_t before;  // the code of all but its last byte
    std::uint16_t length;
    std::uint8_t first, last;
  };
  static constexpr int clear = 256, end = 257, most = 4096;

  void take(int code);
  void put(int code);

  std::array<Entry, most> table_{};
  std::vector<unsigned char> out_;
  const int early_;
  std::uint32_t bits_ = 0;  // read and not taken yet, in the low `count_`
  int count_ = 0, width_ = 9, next_ = 258, previous_ = -1;
  bool has_ended_ = false;
};

}  // namespace pliego::inserts
