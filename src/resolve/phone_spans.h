// A telephone number as every page prints it.
#pragma once

#include "resolve/labels.h"

namespace pliego::resolve {

// The number with its extension in the words of the page: "505-555-0123 ext. 12". `uri` is the link
// of all of it; empty: none. Rules of Labels::text(), for the label 'extension'.
std::vector<InlineSpan> phone_spans(const content::Phone& number, const std::string& uri,
                                    const Labels& labels);

}  // namespace pliego::resolve
