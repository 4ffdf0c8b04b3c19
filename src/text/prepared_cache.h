// Analysed paragraphs by their text and styles, so that fitting a panel at many sizes and measures
// analyses each once. Bounded, and only ever a saving: what it gives never depends on what it was
// asked before.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "text/prepared.h"

namespace pliego::text {

class PreparedCache {
 public:
  explicit PreparedCache(const Library& library) : itemizer_(library) {}

  // Valid until the next call.
  Prepared& get(const ParagraphInput& input);

  Shaper& shaper() { return shaper_; }

 private:
  void make_room();
  std::unique_ptr<Prepared> prepare(const ParagraphInput& input);

  Itemizer itemizer_;
  BreakFinder break_finder_;
  Shaper shaper_;
  std::unordered_map<std::string, std::unique_ptr<Prepared>> paragraphs_;
  std::size_t bytes_ = 0;  // of text in `paragraphs_`
  std::string key_;        // kept for its memory
};

}  // namespace pliego::text
