#include "base/page_words.h"

#include <catch2/catch.hpp>

namespace pliego::page_words_test {

using pliego::page_words;

TEST_CASE("pages are named one by one, and neighbours together") {
  CHECK(page_words({3}) == "page 3");
  CHECK(page_words({1, 2}) == "pages 1 to 2");
  CHECK(page_words({1, 3, 5, 6, 7}) == "pages 1, 3 and 5 to 7");
  CHECK(page_words({1, 3, 5, 7, 9}) == "pages 1, 3, 5, 7 and 9");
  CHECK(page_words({1, 3, 5, 7, 9, 11, 13}) == "pages 1, 3, 5, 7, 9 and others");
}

}  // namespace pliego::page_words_test
