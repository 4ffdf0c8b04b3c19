#include "spans.h"

namespace pliego::resolve {

std::string shown(const Text& text) {
  std::string all;
  for (const InlineSpan& span : text.spans) {
    std::string part = span.isolate_ltr ? "⟦" + span.text + "⟧" : span.text;
    if (span.emphasis) part = "<i>" + part + "</i>";
    if (span.strong) part = "<b>" + part + "</b>";
    if (!span.language.empty()) part = "{" + span.language + ":" + part + "}";
    if (!span.uri.empty()) part = "[" + part + "](" + span.uri + ")";
    all += part;
  }
  return all;
}

content::Message message(std::string pattern) {
  return {.id = "test", .pattern = std::move(pattern), .mark = {}};
}

}  // namespace pliego::resolve
