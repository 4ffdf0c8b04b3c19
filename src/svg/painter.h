// Draws the items of a page as SVG's elements.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "svg/definitions.h"
#include "svg/elements.h"
#include "svg/meaning.h"

namespace pliego::svg {

// The words over the outlines of their letters: unseen, in the reader's own type, each as wide as
// its letters are. They are what is found, selected, followed and read out.

class TextLayer {
 public:
  explicit TextLayer(const Meaning& meaning) : meaning_(meaning) {}

  // The run must outlive the next write().
  void add(const draw::TextRun& run);

  // All that was added since the last time as one element, so that words are found over the ends of
  // lines. `block` is what they are part of; -1: decoration, which is not read out.
  void write(Elements& out, draw::NodeId block);

 private:
  // Runs of one font that follow each other on a line.
  struct Stretch {
    const draw::TextRun* first;
    draw::NodeId owner;
    const draw::Link* link;
    std::string words;
    double width;  // points
  };

  // What holds for the element unless a stretch says otherwise.
  struct Whole {
    double size;     // of its type, points
    std::string id;  // of its content
    bool leftward;
  };

  bool goes_left(const std::vector<Stretch>& all) const;
  bool goes_on(const Stretch& stretch, const draw::TextRun& run, draw::NodeId owner) const;
  void write(Elements& out, const Stretch& stretch, const Whole& whole) const;

  const Meaning& meaning_;
  std::vector<Stretch> stretches_;
};

// lang and xml:lang: the one for web pages, the other for XML.
void set_language(Elements& out, const std::string& language);

// What is read as one (Meaning::block_of) becomes a group: shapes and outlines first, its words
// over them. Decoration between its parts goes into it, decoration after it does not.
class Painter {
 public:
  Painter(const Meaning& meaning, Definitions& definitions)
      : meaning_(meaning), definitions_(definitions), texts_(meaning) {}

  void paint(const std::vector<draw::Item>& items);
  std::string take();

 private:
  void paint_item(const draw::TextRun& text);
  void paint_item(const draw::Path& path);
  void paint_item(const draw::Link& link);
  void paint_item(const draw::Image& image);
  [[noreturn]] void paint_item(const draw::PlacedPage& placed);
  void paint_item(const draw::Group& group);

  Elements& place_for(const draw::Mark& mark);
  void start_block(draw::NodeId block);
  void end_block();
  void set_words_of_figure(draw::NodeId figure);
  void set_fill(Elements& out, const draw::Path& path);

  const Meaning& meaning_;
  Definitions& definitions_;
  TextLayer texts_;
  Elements out_;
  Elements held_;                // decoration since the last item of the block
  draw::NodeId block_ = -1;      // that is open
  std::set<draw::NodeId> told_;  // figures whose words have been given
};

}  // namespace pliego::svg
