#include "yaml/packed_node.h"

#include <cstdint>

namespace pliego::yaml {

namespace {

// Where the letters of a scalar are: in the file at its mark, there behind a quote, or here.
enum class Letters : std::uint8_t { in_file, in_quotes, here };

constexpr unsigned kind_bits = 2, quoted_bit = 1u << kind_bits, letters_shift = 3;
constexpr int deepest = 100;

// No sequence for a sign, no more than ten bytes (Protocol Buffers' varint).
void put_number(std::string& out, std::uint64_t n) {
  for (; n >= 0x80; n >>= 7) out += static_cast<char>(n | 0x80);
  out += static_cast<char>(n);
}

std::size_t offset_of(const Mark& mark) {
  return mark.source->line_starts[static_cast<std::size_t>(mark.line - 1)] +
         static_cast<std::size_t>(mark.byte_column);
}

Letters letters_of(const std::string& value, const Mark& mark) {
  const std::string& text = mark.source->text;
  const std::size_t at = offset_of(mark);
  if (text.compare(at, value.size(), value) == 0) return Letters::in_file;
  if (at < text.size() && text.compare(at + 1, value.size(), value) == 0) return Letters::in_quotes;
  return Letters::here;
}

class Packer {
 public:
  void node(const Node& node) {
    const Letters letters =
        node.kind == Kind::scalar ? letters_of(node.scalar, node.mark) : Letters::in_file;
    out_ += static_cast<char>(static_cast<unsigned>(node.kind) | (node.quoted ? quoted_bit : 0) |
                              static_cast<unsigned>(letters) << letters_shift);
    mark(node.mark);
    if (node.kind == Kind::scalar) text(node.scalar, letters);
    if (node.kind == Kind::sequence) {
      put_number(out_, node.items.size());
      for (const Node& item : node.items) this->node(item);
    }
    if (node.kind == Kind::map) {
      put_number(out_, node.entries.size());
      for (const Entry& each : node.entries) entry(each);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  void entry(const Entry& entry) {
    const Letters letters = letters_of(entry.key, entry.key_mark);
    out_ += static_cast<char>(letters);
    mark(entry.key_mark);
    text(entry.key, letters);
    node(entry.value);
  }

  void text(const std::string& value, Letters letters) {
    put_number(out_, value.size());
    if (letters == Letters::here) out_ += value;
  }

  // Lines mostly go on; one that goes back is a turn further (unsigned numbers wrap around).
  void mark(const Mark& mark) {
    put_number(out_, static_cast<std::uint32_t>(mark.line) - static_cast<std::uint32_t>(line_));
    put_number(out_, static_cast<std::uint64_t>(mark.byte_column));
    put_number(out_, static_cast<std::uint64_t>(mark.bytes));
    line_ = mark.line;
  }

  std::string out_;
  int line_ = 0;
};

// Ends the reading.
struct NoNode {};

class Unpacker {
 public:
  Unpacker(std::string_view bytes, const std::shared_ptr<const Source>& source)
      : rest_(bytes), source_(source) {}

  Node node(const std::string& key, int item, int depth) {
    if (depth > deepest) throw NoNode{};
    const unsigned head = byte();
    Node node;
    node.kind = static_cast<Kind>(head & (quoted_bit - 1));
    node.quoted = (head & quoted_bit) != 0;
    node.mark = mark();
    node.key = key;
    node.item = item;
    if (node.kind == Kind::scalar) node.scalar = text(node.mark, head >> letters_shift);
    if (node.kind == Kind::sequence) items(node, depth + 1);
    if (node.kind == Kind::map) entries(node, depth + 1);
    return node;
  }
  bool is_through() const { return rest_.empty(); }

 private:
  void items(Node& list, int depth) {
    const std::size_t count = number(rest_.size());
    list.items.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
      list.items.push_back(node(list.key, static_cast<int>(i) + 1, depth));
  }

  void entries(Node& map, int depth) {
    const std::size_t count = number(rest_.size());
    map.entries.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      const unsigned letters = byte();
      Entry& entry = map.entries.emplace_back();
      entry.key_mark = mark();
      entry.key = text(entry.key_mark, letters);
      entry.value = node(entry.key, 0, depth);
    }
  }

  std::string text(const Mark& mark, unsigned letters) {
    const bool is_here = letters == static_cast<unsigned>(Letters::here);
    const std::string_view file = source_->text;
    const std::size_t at = offset_of(mark) + (letters == static_cast<unsigned>(Letters::in_quotes));
    const std::string_view from = is_here ? rest_ : file.substr(std::min(at, file.size()));
    const std::size_t size = number(file.size() + rest_.size());
    if (letters > static_cast<unsigned>(Letters::here)) throw NoNode{};
    if (!is_here) {
      if (size > from.size()) throw NoNode{};
      return std::string(from.substr(0, size));
    }
    if (size > rest_.size()) throw NoNode{};
    std::string value(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return value;
  }

  Mark mark() {
    const std::uint64_t on = number(UINT32_MAX);
    line_ = static_cast<int>(static_cast<std::uint32_t>(line_) + static_cast<std::uint32_t>(on));
    const std::size_t column = number(source_->text.size());
    const std::size_t bytes = number(source_->text.size() + 1);
    const auto lines = source_->line_starts.size();
    if (line_ < 1 || static_cast<std::size_t>(line_) > lines) throw NoNode{};
    return {source_, line_, static_cast<int>(column), static_cast<int>(bytes)};
  }

  unsigned byte() {
    if (rest_.empty()) throw NoNode{};
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }

  std::size_t number(std::size_t most) {
    std::uint64_t n = 0;
    for (unsigned shift = 0;; shift += 7) {
      const unsigned part = byte();
      if (shift > 56) throw NoNode{};
      n |= std::uint64_t{part & 0x7f} << shift;
      if (part < 0x80) break;
    }
    if (n > most) throw NoNode{};
    return static_cast<std::size_t>(n);
  }

  std::string_view rest_;
  const std::shared_ptr<const Source>& source_;
  int line_ = 0;
};

}  // namespace

std::string_view parser_state() {
  return
#include "yaml/parser_state.inc"
      ;
}

std::string packed(const Node& root) {
  Packer packer;
  packer.node(root);
  return packer.take();
}

std::optional<Node> unpacked(std::string_view bytes, const std::shared_ptr<const Source>& source) {
  try {
    Unpacker unpacker(bytes, source);
    Node root = unpacker.node("", 0, 0);
    if (unpacker.is_through()) return root;
  } catch (const NoNode&) {
  }
  return std::nullopt;
}

}  // namespace pliego::yaml
