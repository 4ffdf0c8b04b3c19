// What stands on the pages, by the content it belongs to: words with their looks, links.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::html {

// How a stretch of words is set.
struct Look {
  bool strong = false, italic = false;
  bool right_to_left = false;
  double size = 0;      // points
  Color color, ground;  // of the words, and what lies below them
};

struct Run {
  std::string text;  // UTF-8, in reading order, without inserted hyphens
  Look look;
};

using Runs = std::vector<Run>;

struct Words {
  explicit Words(const draw::Document& document);

  std::vector<Runs> of_content;             // by draw::ContentId
  std::map<draw::NodeId, std::string> uri;  // of links
};

// How many letters a look has been given to, for finding the usual one.
std::size_t letters(const std::string& utf8);

}  // namespace pliego::html
