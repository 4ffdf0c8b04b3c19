#include "pdf/cff_charset.h"

namespace pliego::pdf {
namespace {

// Reads big-endian numbers; past the end everything is 0 and `failed` is set.
class Reader {
 public:
  Reader(std::string_view data, std::size_t at) : data_(data), at_(at) {}

  unsigned number(int bytes) {
    unsigned value = 0;
    for (; bytes > 0; --bytes) value = value << 8 | byte();
    return value;
  }
  unsigned byte() {
    if (at_ < data_.size()) return static_cast<unsigned char>(data_[at_++]);
    failed = true;
    return 0;
  }
  std::size_t at() const { return at_; }
  bool failed = false;

 private:
  std::string_view data_;
  std::size_t at_;
};

// An INDEX (clause 5): its count, the first element, and where it ends.
struct Index {
  unsigned count = 0;
  std::string_view first;
  std::size_t end = 0;
};

Index read_index(std::string_view data, std::size_t at) {
  Reader reader(data, at);
  Index index{reader.number(2), {}, at + 2};
  if (index.count == 0 || reader.failed) return index;
  const int width = static_cast<int>(reader.byte());
  if (width < 1 || width > 4) return {};
  const unsigned first = reader.number(width), second = reader.number(width);
  const std::size_t base = at + 2 + (index.count + 1u) * static_cast<std::size_t>(width);
  Reader last(data, at + 3 + index.count * static_cast<std::size_t>(width));
  index.end = base + last.number(width);
  if (last.failed || second < first || base + second > data.size()) return {};
  index.first = data.substr(base + first, second - first);
  return index;
}

// What is wanted of the Top DICT (clauses 4 and 9).
struct Top {
  bool cid_keyed = false;  // has ROS
  unsigned charset = 0, char_strings = 0;
};

unsigned skip_real(Reader& reader) {
  while (!reader.failed && (reader.byte() & 0x0F) != 0x0F) continue;
  return 0;
}

unsigned read_operand(Reader& reader, unsigned lead) {
  if (lead == 28) return reader.number(2);
  if (lead == 29) return reader.number(4);
  if (lead == 30) return skip_real(reader);
  if (lead <= 246) return lead - 139;
  const unsigned low = reader.byte();
  return lead <= 250 ? (lead - 247) * 256 + low + 108 : 0u - (lead - 251) * 256 - low - 108;
}

Top read_top(std::string_view dict) {
  Top top;
  Reader reader(dict, 0);
  unsigned operand = 0;
  while (reader.at() < dict.size()) {
    const unsigned lead = reader.byte();
    if (lead > 21) {
      operand = read_operand(reader, lead);
    } else if (lead == 12) {
      top.cid_keyed |= reader.byte() == 30;
    } else if (lead == 15) {
      top.charset = operand;
    } else if (lead == 17) {
      top.char_strings = operand;
    }
  }
  return top;
}

// Charset formats 0, 1 and 2 (clause 13). Glyph 0 is not in them; its CID is 0.
std::vector<std::uint16_t> read_charset(std::string_view cff, const Top& top, unsigned glyphs) {
  Reader reader(cff, top.charset);
  const unsigned format = reader.byte();
  std::vector<std::uint16_t> cids = {0};
  while (cids.size() < glyphs && !reader.failed) {
    const unsigned first = reader.number(2);
    const unsigned more = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2);
    for (unsigned i = 0; i <= more && cids.size() < glyphs; ++i)
      cids.push_back(static_cast<std::uint16_t>(first + i));
  }
  return reader.failed ? std::vector<std::uint16_t>{} : cids;
}

}  // namespace

std::vector<std::uint16_t> cff_cids(std::string_view cff) {
  Reader header(cff, 2);
  const Index names = read_index(cff, header.byte());
  const Index tops = read_index(cff, names.end);
  const Top top = read_top(tops.first);
  if (!top.cid_keyed || top.charset < 3) return {};
  return read_charset(cff, top, read_index(cff, top.char_strings).count);
}

}  // namespace pliego::pdf
