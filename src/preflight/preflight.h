// Our own preflight: a finished document for a press, held against the rules of PDF/X-1a:2003 that
// its drawing decides, and against what print shops ask for. docs/press.md lists them.
#pragma once

#include "preflight/rule.h"

namespace pliego::preflight {

struct Result {
  const Rule* rule = nullptr;
  Findings findings;  // empty: kept
};

// Every rule, in a fixed order. `document`: as press::finish makes it.
std::vector<Result> check(const draw::Document& document);

bool passes(const std::vector<Result>& results);

}  // namespace pliego::preflight
