// Our own preflight: a finished document for a press, held against the rules of PDF/X-1a:2003 that
// its drawing decides, and against what print shops ask for. docs/press.md lists them.
#pragma once

#include "press/preflight_rule.h"

namespace pliego::press {

struct PreflightResult {
  const PreflightRule* rule = nullptr;
  Findings findings;  // empty: kept
};

// Every rule, in a fixed order. `document`: as press::finish makes it.
std::vector<PreflightResult> preflight(const draw::Document& document);

bool passes_preflight(const std::vector<PreflightResult>& results);

}  // namespace pliego::press
