#include "inserts/bare_picture.h"

#include <memory>
#include <qpdf/Buffer.hh>
#include <vector>

#include "inserts/content_parser.h"
#include "inserts/effort.h"
#include "inserts/picture_bytes.h"

namespace pliego::inserts {
namespace {

std::vector<QPDFObjectHandle> list_of(QPDFObjectHandle value) {
  if (value.isArray()) return value.getArrayAsVector();
  return value.isNull() ? std::vector<QPDFObjectHandle>{} : std::vector{value};
}

// Puts the first entries under `key` to one dictionary, and the last one to another.
void part(QPDFObjectHandle from, const char* key, QPDFObjectHandle outer, QPDFObjectHandle last) {
  auto all = list_of(from.getKey(key));
  last.removeKey(key);
  if (all.empty()) return;
  if (!all.back().isNull()) last.replaceKey(key, all.back());
  all.pop_back();
  outer.replaceKey(key, QPDFObjectHandle::newArray(all));
}

}  // namespace

BareBytes bare_bytes_of(QPDFObjectHandle dictionary) {
  const auto filters = list_of(dictionary.getKey("/Filter"));
  if (filters.empty()) return nullptr;
  QPDFObjectHandle last = filters.back();
  if (last.isNameAndEquals("/DCTDecode") || last.isNameAndEquals("/DCT")) return bare_jpeg;
  return last.isNameAndEquals("/JPXDecode") ? bare_jpx : nullptr;
}

QPDFObjectHandle with_last_filter(QPDFObjectHandle stream) {
  QPDFObjectHandle dictionary = stream.getDict();
  if (list_of(dictionary.getKey("/Filter")).size() < 2) return stream;
  QPDF* pdf = &stream.getQPDF();
  QPDFObjectHandle outer = QPDFObjectHandle::newStream(pdf, stream.getRawStreamData());
  QPDFObjectHandle made = QPDFObjectHandle::newStream(pdf);
  QPDFObjectHandle last = dictionary.shallowCopy();
  part(dictionary, "/Filter", outer.getDict(), last);
  part(dictionary, "/DecodeParms", outer.getDict(), last);
  const std::string bytes = content_of(outer);
  hold(bytes.size());  // as long as it is in memory alone
  made.replaceDict(last);
  made.replaceStreamData(bytes, last.getKey("/Filter"), last.getKey("/DecodeParms"));
  return made;
}

}  // namespace pliego::inserts
