#include "resolve/composed.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace pliego::resolve {

std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  const icu::UnicodeString result = U_SUCCESS(status) ? form->normalize(text, status) : text;
  std::string out;
  (U_SUCCESS(status) ? result : text).toUTF8String(out);
  return out;
}

}  // namespace pliego::resolve
