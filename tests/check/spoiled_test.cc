// Rules lost-letter and html-entity: what programs have done to a text.
#include <catch2/catch.hpp>

#include "text_project.h"

namespace pliego::spoiled_test {

using namespace pliego::test;

namespace {

using Errors = std::vector<std::string>;

}  // namespace

TEST_CASE("A text whose letters were lost is told in each language, once") {
  CHECK(errors_in_spanish("La Reuni?n es hoy, ma?ana no.") == Errors{"lost-letter:?"});
  CHECK(errors_in_spanish("La ReuniÃ³n es hoy.") == Errors{"lost-letter:Ã³"});
  CHECK(errors_in_english("The parejaâ€™s **house**") == Errors{"lost-letter:â€™"});
  CHECK(errors_in_english("See [it](https://example.org/x?y=1). Why? **Why?**").empty());
}

TEST_CASE("An entity is told as one, and the number in it as no number that was typed") {
  CHECK(errors_in_spanish("Coacci&#243;n") == Errors{"html-entity:&#243;"});
  CHECK(errors_in_english("A&nbsp;b &oacute; &#8217;") ==
        Errors{"html-entity:&nbsp;", "html-entity:&oacute;", "html-entity:&#8217;"});
  CHECK(errors_in_english("R&D and AT&T; more").empty());
}

}  // namespace pliego::spoiled_test
