// A figure's picture inside a page.
#pragma once

#include <set>
#include <string>

#include "draw/document.h"

namespace pliego::html {

// An <img> with all that these contents draw, which says `alt`; empty where they draw nothing.
// Throws std::bad_alloc when memory is short.
std::string picture(const draw::Document& document, const std::set<draw::ContentId>& contents,
                    const std::string& alt);

}  // namespace pliego::html
