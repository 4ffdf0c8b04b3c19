#include "base/json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace pliego::json_test {

TEST_CASE("a diagnostic as JSON has its parts in a fixed order") {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.rule = "some-rule";
  diagnostic.message = "Algo está mal";
  diagnostic.place = {"content/es/a.yaml", 3, 4, 2, "line"};
  diagnostic.hint = "Do \"this\"";
  CHECK(to_json(diagnostic).dump() ==
        R"({"severity":"warning","rule":"some-rule","message":"Algo está mal",)"
        R"("file":"content/es/a.yaml","line":3,"column":4,"hint":"Do \"this\""})");
}

TEST_CASE("a diagnostic with bad bytes still becomes JSON") {
  Diagnostic diagnostic;
  diagnostic.place.file = "\xf1.yaml";
  CHECK(to_json(diagnostic)["file"] == "\uFFFD.yaml");
  CHECK_NOTHROW(to_json(diagnostic).dump());
}

}  // namespace pliego::json_test
