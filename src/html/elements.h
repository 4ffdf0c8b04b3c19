// The structure tree as HTML's elements (HTML Living Standard, 4.3 to 4.9).
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"
#include "html/markup.h"
#include "html/palette.h"
#include "html/words.h"

namespace pliego::html {

// Above text by so many times: a large figure; a piece's first lines; and below it, small print.
inline constexpr double large_type = 1.6, lede_type = 1.18, small_type = 0.88;

// What most of an element's letters have.
struct Usual {
  bool strong = false, italic = false;
  double size = 0;  // points; 0 of no words
};

class Elements {
 public:
  Elements(const draw::Document& document, const Words& words);

  // The markup of nodes that follow each other below one parent, a line an element.
  std::string markup(const std::vector<draw::NodeId>& nodes) const;

  // The words below a node, but for labels and heads of columns, which have grounds of their own.
  std::vector<Said> words(draw::NodeId id) const;

 private:
  using Role = draw::Role;
  const draw::Node& node(draw::NodeId id) const {
    return document_.structure.nodes[static_cast<std::size_t>(id)];
  }
  const Runs& content(const draw::Kid& kid) const {
    return words_.of_content[static_cast<std::size_t>(std::get<draw::ContentRef>(kid).id)];
  }
  std::vector<draw::NodeId> children(draw::NodeId id) const;
  std::vector<const Run*> runs(draw::NodeId id) const;  // in reading order
  std::string plain(draw::NodeId id) const;
  bool says_something(draw::NodeId id) const;
  bool is_inline(draw::NodeId id) const;  // it and all below it
  bool has_blocks(draw::NodeId id) const;
  Usual usual(draw::NodeId id) const;

  std::string language(draw::NodeId id) const;  // its own or inherited
  bool right_to_left(draw::NodeId id) const;
  std::vector<Attribute> attributes(draw::NodeId id, const std::string& classes = {}) const;
  std::string element(const char* name, draw::NodeId id, const std::string& inside,
                      const std::string& classes = {}) const;

  std::string block(draw::NodeId id) const;
  std::string text_block(const char* name, draw::NodeId id) const;
  std::string flow(draw::NodeId id) const;
  std::string phrasing(draw::NodeId id, const Usual& around) const;
  std::string phrase(draw::NodeId id, const Usual& around) const;
  std::string words_of(const Runs& runs, const Usual& around) const;
  std::string link(draw::NodeId id, const Usual& around) const;

  bool has_number_to_call(draw::NodeId id) const;
  std::string list(draw::NodeId id) const;
  std::string list_item(draw::NodeId id, bool with_label) const;
  std::string table(draw::NodeId id) const;
  std::string table_row(draw::NodeId id) const;
  std::string figure(draw::NodeId id, draw::NodeId caption) const;
  std::string classes_of(draw::NodeId id) const;

  const draw::Document& document_;
  const Words& words_;
  double body_ = 0;  // points: what most letters of the document have
};

}  // namespace pliego::html
