// Whether a piece has a place for the program of --local.
#pragma once

#include "content/local.h"
#include "draw/document.h"
#include "layout/layout.h"
#include "resolve/resolved.h"

namespace pliego::engine {

// A note (rule "local-no-place") where the pages show nothing of the program: the piece has no
// block for it, or the layout leaves it out.
void tell_no_place(const draw::Document& pages, const resolve::Material& material,
                   const layout::Layout& layout, const content::Local& local,
                   Diagnostics& diagnostics);

// What the pages show of the program, for those who don't see them: its name, and the first way
// in. Empty where they show nothing of it.
std::string program_words(const draw::Document& pages, const resolve::Material& material);

// Words that tell what pages show, and below them those of the program.
std::string with_program(std::string words, const draw::Document& pages,
                         const resolve::Material& material);

}  // namespace pliego::engine
