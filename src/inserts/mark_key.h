// What a structure element says of the marks that are its own (ISO 32000-1, 14.7.4).
#pragma once

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>

namespace pliego::inserts {

struct MarkKey {
  QPDFObjGen stream;  // of a form, or of an annotation that is drawn; 0 0: the page's own content
  int mcid = 0;       // none: no element can mean it by its number
  static constexpr int none = -1;
  bool operator<(const MarkKey& other) const {
    return stream < other.stream || (!(other.stream < stream) && mcid < other.mcid);
  }
};

// The number under which marked content stands, from 0 on; none where `value` is none of these.
inline std::optional<int> mark_number(QPDFObjectHandle value) {
  if (!value.isInteger() || value.getIntValue() < 0) return std::nullopt;
  return value.getIntValueAsInt();
}

}  // namespace pliego::inserts
