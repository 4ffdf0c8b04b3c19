// The words over the outlines of their letters: unseen, in the reader's own type, each as wide as
// its letters are. They are what is found, selected, followed and read out.
#pragma once

#include <string>
#include <vector>

#include "svg/elements.h"
#include "svg/meaning.h"

namespace pliego::svg {

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

}  // namespace pliego::svg
