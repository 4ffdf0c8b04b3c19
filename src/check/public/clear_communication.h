// The twenty questions of the Clear Communication Index, in short (Centers for Disease Control and
// Prevention, User Guide CS237928, 2013; a work of the United States government). People score it;
// the program only says what it can see.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/reading.h"
#include "resolve/resolved.h"

namespace pliego::check {

struct IndexItem {
  int number = 0;
  std::string_view part;  // "Language"
  std::string_view question;
  std::string seen;  // what the program can tell; empty: a person alone can
};

// `simpler_words` is how many words of the piece have a simpler one.
std::vector<IndexItem> clear_communication_index(const resolve::Material& material,
                                                 const Reading& reading, int simpler_words);

}  // namespace pliego::check
