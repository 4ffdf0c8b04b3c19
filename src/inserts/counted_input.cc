#include "inserts/counted_input.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

// qpdf fetches the data of streams in larger parts than these, and what it takes for objects in
// smaller ones. A byte of an object becomes some fifty in memory.
constexpr std::size_t head_of_list = 6;  // bytes that qpdf reads to know a list of objects
constexpr qpdf_offset_t most_blanks = 64;
constexpr std::size_t largest_part = 1'024;
constexpr std::size_t parts_of_any = std::size_t{4} << 20, parts_of_byte = 16;

class CountedInput : public InputSource {
 public:
  CountedInput(std::string name, std::shared_ptr<const Bytes> bytes)
      : name_(std::move(name)),
        bytes_(std::move(bytes)),
        size_(static_cast<qpdf_offset_t>(bytes_->size())) {
    left_ = parts_of_any + static_cast<std::size_t>(size_) * parts_of_byte;
  }

  qpdf_offset_t findAndSkipNextEOL() override {
    char one = 0;
    while (read(&one, 1) == 1) {
      if (one != '\r' && one != '\n') continue;
      const qpdf_offset_t end = tell() - 1;
      while (read(&one, 1) == 1)
        if (one != '\r' && one != '\n') {
          unreadCh(one);
          break;
        }
      return end;
    }
    return tell();
  }

  std::string const& getName() const override { return name_; }
  qpdf_offset_t tell() override { return at_; }
  void rewind() override { at_ = 0; }
  void unreadCh(char) override { at_ = at_ > 0 ? at_ - 1 : 0; }

  void seek(qpdf_offset_t offset, int whence) override {
    const qpdf_offset_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? at_ : size_;
    if (offset < -from || offset > (qpdf_offset_t{1} << 60))
      throw std::runtime_error("it names a place that is not in it");
    at_ = from + offset;
    if (whence == SEEK_SET) sought_ = at_;
  }

  size_t read(char* to, size_t count) override {
    last_offset = at_;
    const auto rest = at_ < size_ ? static_cast<std::size_t>(size_ - at_) : 0;
    count = std::min(count, rest);
    if (count == 0) return 0;
    charge(count);
    const std::size_t got = count > buffer_.size() ? straight(to, count) : buffered(to, count);
    for (const auto& [place, other] : moved_)
      for (std::size_t i = 0; i < other.size(); ++i) {
        const qpdf_offset_t from_here = place + static_cast<qpdf_offset_t>(i) - at_;
        if (from_here >= 0 && from_here < static_cast<qpdf_offset_t>(got)) to[from_here] = other[i];
      }
    if (count == head_of_list) move_blanks({to, got});
    at_ += static_cast<qpdf_offset_t>(got);
    return got;
  }

 private:
  // qpdf looks past blanks before "xref", and then begins to read as many bytes too soon. Where it
  // looks, the word comes first and the blanks behind it.
  void move_blanks(std::string_view read) {
    const qpdf_offset_t blanks = at_ - sought_;
    if (read.substr(0, 4) != "xref" || blanks <= 0 || blanks > most_blanks) return;
    for (const auto& [place, other] : moved_)
      if (place == sought_) return;
    moved_.emplace_back(sought_, "xref" + std::string(static_cast<std::size_t>(blanks), ' '));
  }

  void charge(std::size_t count) {
    spend(count + 20);
    if (count > largest_part) return;
    if (count > left_) spend(static_cast<std::size_t>(-1));
    left_ -= count;
  }

  std::size_t straight(char* to, std::size_t count) {
    return bytes_->read(static_cast<std::uintmax_t>(at_), {to, count});
  }

  std::size_t buffered(char* to, std::size_t count) {
    if (at_ < from_ || at_ + static_cast<qpdf_offset_t>(count) > from_ + filled_) {
      from_ = at_;
      filled_ = static_cast<qpdf_offset_t>(straight(buffer_.data(), buffer_.size()));
    }
    const auto there = static_cast<std::size_t>(from_ + filled_ - at_);
    const std::size_t taken = std::min(count, there);
    std::copy_n(buffer_.data() + (at_ - from_), taken, to);
    return taken;
  }

  const std::string name_;
  const std::shared_ptr<const Bytes> bytes_;
  const qpdf_offset_t size_;
  qpdf_offset_t at_ = 0;
  std::array<char, 8192> buffer_{};
  qpdf_offset_t from_ = 0, filled_ = 0;                       // of the buffer
  std::size_t left_ = 0;                                      // bytes of small parts
  qpdf_offset_t sought_ = 0;                                  // where it was sent last
  std::vector<std::pair<qpdf_offset_t, std::string>> moved_;  // what stands at a place instead
};

}  // namespace

std::shared_ptr<InputSource> counted_input(const std::string& name,
                                           std::shared_ptr<const Bytes> bytes) {
  return std::make_shared<CountedInput>(name, std::move(bytes));
}

}  // namespace pliego::inserts
