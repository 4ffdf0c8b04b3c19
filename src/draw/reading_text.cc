#include <algorithm>
#include <map>
#include <string_view>

#include "draw/document.h"
#include "draw/run_words.h"
#include "draw/visit.h"

namespace pliego::draw {
namespace {

using Words = std::map<ContentId, std::string>;

// No-break spaces are layout: they say what a space says, in the PDF as well.
void add_plain(std::string_view text, std::string& to) {
  constexpr std::string_view no_break_space = "\u00A0";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find(no_break_space, at), text.size());
    to += text.substr(at, next - at);
    if (next < text.size()) to += ' ';
    at = next + no_break_space.size();
  }
}

// Adds what each stretch of content says, without the hyphens that line breaking put in.
void collect_words(const Page& page, Words& words) {
  for_each_leaf(page, [&](const Item& item, const Transform&) {
    const auto* text = std::get_if<TextRun>(&item);
    if (!text || !text->mark) return;
    add_plain(words_of(text->run), words[*text->mark]);
  });
}

bool is_inline(Role role) {
  return role == Role::link || role == Role::span || role == Role::reference;
}

void end_line(std::string& out) {
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (!out.empty() && out.back() != '\n') out += '\n';
}

void read_node(const Structure& tree, NodeId id, const Words& words, std::string& out) {
  const Node& node = tree.nodes[id];
  if (!is_inline(node.role)) end_line(out);
  if (!node.actual_text.empty()) {
    out += node.actual_text;
  } else {
    for (const Kid& kid : node.kids) {
      if (const auto* child = std::get_if<ChildRef>(&kid)) {
        read_node(tree, child->id, words, out);
      } else if (const auto found = words.find(std::get<ContentRef>(kid).id);
                 found != words.end()) {
        out += found->second;
      }
    }
  }
  if (!is_inline(node.role)) end_line(out);
}

}  // namespace

std::string reading_text(const Document& document) {
  Words words;
  for (const Page& page : document.pages) collect_words(page, words);
  std::string out;
  if (!document.structure.nodes.empty()) read_node(document.structure, 0, words, out);
  return out;
}

std::string reading_text(const Document& document, int page) {
  Words words;
  collect_words(document.pages.at(static_cast<std::size_t>(page)), words);
  std::string out;
  if (!document.structure.nodes.empty()) read_node(document.structure, 0, words, out);
  return out;
}

}  // namespace pliego::draw
