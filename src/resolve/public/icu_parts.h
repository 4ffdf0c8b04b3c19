// A text cut by one of ICU's break iterators, in bytes of its UTF-8.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace pliego::resolve {

// Throws std::runtime_error: ICU fails only where its data are missing.
inline void expect(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

// Calls take(begin, end) for each part, one after the other.
template <class Take>
void each_part(icu::BreakIterator& breaks, std::string_view text, const Take& take) {
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
  breaks.setText(&utext, status);
  expect(status, "ICU can't read a text");
  int32_t begin = breaks.first();
  for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    take(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    begin = end;
  }
  utext_close(&utext);
}

}  // namespace pliego::resolve
