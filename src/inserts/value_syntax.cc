#include "inserts/value_syntax.h"

#include <algorithm>
#include <cmath>
#include <qpdf/QUtil.hh>

#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr int deepest = 8;
constexpr std::size_t most_parts = 10'000;  // arrays may hold each other over and over

class Writing {
 public:
  explicit Writing(draw::SyntaxWriter& to) : to_(to) {}

  void write(QPDFObjectHandle value, int depth) {
    spend(500);
    if (value.isStream() || depth > deepest || ++parts_ > most_parts) {
      to_.token("null");
    } else if (value.isDictionary()) {
      to_.open_dictionary();
      for (const std::string& key : value.getKeys()) {
        to_.name(name_bytes(key));
        write(value.getKey(key), depth + 1);
      }
      to_.close_dictionary();
    } else if (value.isArray()) {
      to_.open_array();
      for (int i = 0; i < value.getArrayNItems() && parts_ <= most_parts; ++i)
        write(value.getArrayItem(i), depth + 1);
      to_.close_array();
    } else {
      write_scalar(value, to_);
    }
  }

 private:
  draw::SyntaxWriter& to_;
  std::size_t parts_ = 0;
};

}  // namespace

// qpdf stands a zero byte for each # that begins no number.
std::string name_bytes(const std::string& name) {
  std::string bytes = name.substr(name.starts_with('/') ? 1 : 0);
  std::replace(bytes.begin(), bytes.end(), '\0', '#');
  return bytes;
}

void write_scalar(QPDFObjectHandle value, draw::SyntaxWriter& to) {
  if (value.isName()) {
    to.name(name_bytes(value.getName()));
  } else {
    const std::string token = value.unparseResolved();
    spend(100 + 4 * token.size());  // one long text may stand at many places
    to.token(token);
  }
}

bool is_on_some_page(double value) { return std::abs(value) <= farthest; }

std::string number_syntax(double value, int decimals) {
  if (std::isnan(value)) value = 0;
  return QUtil::double_to_string(std::clamp(value, -farthest, farthest), decimals);
}

Transform transform_of(QPDFObjectHandle matrix) {
  if (!matrix.isMatrix()) return {};
  const auto m = matrix.getArrayAsMatrix();
  return {m.a, m.b, m.c, m.d, m.e, m.f};
}

std::string matrix_syntax(const Transform& matrix) {
  std::string out;
  draw::SyntaxWriter to(out);
  to.open_array();
  for (const double value : {matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f})
    to.token(number_syntax(value, 6));
  to.close_array();
  return out;
}

void write_whole(QPDFObjectHandle value, draw::SyntaxWriter& to) { Writing(to).write(value, 0); }

}  // namespace pliego::inserts
