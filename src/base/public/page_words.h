// Numbers of pages as a person says them.
#pragma once

#include <string>
#include <vector>

namespace pliego {

// "page 3", "pages 1 to 17", "pages 1, 3 and 5 to 7"; after some, "pages 1, 3, 5 and others".
// `numbers` ascend, without repeats; at least one.
std::string page_words(const std::vector<int>& numbers);

}  // namespace pliego
