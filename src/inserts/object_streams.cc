#include "inserts/object_streams.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <set>
#include <string_view>
#include <vector>

#include "inserts/content_parser.h"
#include "inserts/damage.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr std::string_view white("\0\t\n\f\r ", 6);

[[noreturn]] void fail() { throw Damage("its lists of objects can't be read"); }

// Where objects begin: every place that no string, list, dictionary or word goes over.
class Scan {
 public:
  explicit Scan(std::string_view data) : data_(data) {}

  // `places` ascend. False where one of them lies within something.
  bool all_begin_there(const std::vector<std::size_t>& places) {
    for (const std::size_t place : places) {
      at_ = std::min(at_, place);
      while (at_ < place || depth_ > 0) {
        if (at_ >= data_.size()) return false;
        step();
      }
      if (at_ != place) return false;
    }
    return true;
  }

 private:
  bool follows(char c) const { return at_ + 1 < data_.size() && data_[at_ + 1] == c; }

  void step() {
    const char c = data_[at_];
    if (c == '(') return skip_string();
    if (c == '%') return skip_to("\r\n");
    if (c == '[' || (c == '<' && follows('<'))) {
      ++depth_;
      at_ += c == '[' ? 1 : 2;
    } else if (c == ']' || (c == '>' && follows('>'))) {
      --depth_;
      at_ += c == ']' ? 1 : 2;
    } else if (c == '<') {
      skip_to(">");
    } else if (white.find(c) != white.npos || c == '>' || c == ')' || c == '{' || c == '}') {
      ++at_;
    } else {
      do ++at_;
      while (at_ < data_.size() && !ends_word(data_[at_]));
    }
  }

  static bool ends_word(char c) {
    return white.find(c) != white.npos || std::strchr("()<>[]{}/%", c) != nullptr;
  }

  void skip_to(std::string_view ends) {
    at_ = data_.find_first_of(ends, at_);
    at_ = at_ == data_.npos ? data_.size() : at_ + 1;
  }

  void skip_string() {
    int open = 0;
    for (; at_ < data_.size(); ++at_) {
      const char c = data_[at_];
      if (c == '\\') ++at_;
      if (c == '(') ++open;
      if (c == ')' && --open == 0) break;
    }
    at_ = std::min(at_ + 1, data_.size());
  }

  const std::string_view data_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

// The pairs of numbers in front of the objects.
std::vector<std::size_t> places_of(std::string_view head, long long count) {
  std::vector<std::size_t> places;
  const char* at = head.data();
  const char* const end = at + head.size();
  for (long long i = 0; i < 2 * count; ++i) {
    while (at < end && white.find(*at) != white.npos) ++at;
    std::size_t number = 0;
    const auto read = std::from_chars(at, end, number);
    if (read.ec != std::errc()) fail();
    at = read.ptr;
    if (i % 2 == 1) places.push_back(number);
  }
  return places;
}

void check(QPDFObjectHandle stream) {
  if (!stream.isStream()) fail();
  QPDFObjectHandle count = stream.getDict().getKey("/N"), first = stream.getDict().getKey("/First");
  if (!count.isInteger() || !first.isInteger()) fail();
  const std::string data = content_of(stream);
  spend(10 * data.size());
  const long long begin = first.getIntValue();
  if (begin < 0 || static_cast<std::size_t>(begin) > data.size()) fail();
  const std::string_view all(data);
  auto places = places_of(all.substr(0, static_cast<std::size_t>(begin)), count.getIntValue());
  std::sort(places.begin(), places.end());
  if (std::adjacent_find(places.begin(), places.end()) != places.end()) fail();
  if (!Scan(all.substr(static_cast<std::size_t>(begin))).all_begin_there(places)) fail();
}

}  // namespace

void check_object_streams(QPDF& pdf) {
  std::set<int> streams;
  for (const auto& [id, entry] : pdf.getXRefTable())
    if (entry.getType() == 2) streams.insert(entry.getObjStreamNumber());
  for (const int number : streams) check(pdf.getObjectByID(number, 0));
}

}  // namespace pliego::inserts
