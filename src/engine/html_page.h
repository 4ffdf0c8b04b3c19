// A piece as a page of HTML.
#pragma once

#include <string>

#include "draw/document.h"
#include "resolve/resolved.h"

namespace pliego::engine {

// Of a document that was set from the material for a screen. A draft says so first, in the words
// and languages of its notices; a discreet one that says nothing in print says nothing here. Throws
// as html::write does.
std::string html_page(const draw::Document& document, const resolve::Material& material);

}  // namespace pliego::engine
