#include "resolve/phone_spans.h"

#include "resolve/fixed_span.h"

namespace pliego::resolve {

std::vector<InlineSpan> phone_spans(const content::Phone& number, const std::string& uri,
                                    const Labels& labels) {
  std::vector<InlineSpan> spans = {fixed_span(number.printed, uri)};
  if (number.extension.empty()) return spans;
  spans.push_back({.text = " ", .uri = uri});
  const Text extension = labels.text(
      "extension", WordArguments({{"extension", as_argument(fixed_span(number.extension))}}));
  for (InlineSpan span : extension.spans) {
    span.uri = uri;
    spans.push_back(std::move(span));
  }
  return spans;
}

}  // namespace pliego::resolve
