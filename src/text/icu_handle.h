// Owners of ICU's C objects.
#pragma once

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>

#include <memory>

namespace pliego::text {

struct CloseIcu {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

using BidiHandle = std::unique_ptr<UBiDi, CloseIcu>;
using BreakHandle = std::unique_ptr<UBreakIterator, CloseIcu>;

}  // namespace pliego::text
