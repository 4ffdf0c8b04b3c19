// Keys of requests in messages, as each side words them.
#include "base/option_names.h"

#include <catch2/catch.hpp>

#include "base/more_faults.h"

namespace pliego::option_names_test {

TEST_CASE("a key in a message is an option on a command line, and a key in JSON") {
  const struct {
    const char* message;
    const char* line;
    const char* json;
  } all[] = {
      {"Add ⟪for office⟫.", "Add --for office.", "Add \"for\": \"office\"."},
      {"Name them: ⟪facing=en,es⟫", "Name them: --facing=en,es",
       "Name them: \"facing\": \"en,es\""},
      {"Render with ⟪no-guide⟫.", "Render with --no-guide.", "Render with \"guide\": false."},
      {"⟪both⟫ and ⟪facing⟫", "--both and --facing", "\"both\" and \"facing\""},
      {"Nothing of the kind", "Nothing of the kind", "Nothing of the kind"},
      {"A bracket ⟪left open", "A bracket ⟪left open", "A bracket ⟪left open"},
      {"", "", ""},
  };
  for (const auto& [message, line, json] : all) {
    CHECK(in_option_words(message, as_command_line) == line);
    CHECK(in_option_words(message, as_json) == json);
  }
}

TEST_CASE("what is worded keeps its place, its order and what it counts") {
  Diagnostics diagnostics;
  for (int line = 200; line > 0; --line) {
    Place place;
    place.file = "content/a.yaml";
    place.line = line;
    diagnostics.error("key-unknown", place, "No " + std::to_string(line), "Leave ⟪for⟫ out.");
  }
  const auto worded = in_option_words(diagnostics, as_command_line);
  const auto sorted = diagnostics.sorted();
  REQUIRE(worded.size() == sorted.size());
  int faults = 0;
  for (std::size_t i = 0; i < worded.size(); ++i) {
    CHECK(worded[i].message == sorted[i].message);
    CHECK(worded[i].place.line == sorted[i].place.line);
    faults += faults_of(worded[i]);
  }
  CHECK(faults == 200);
  CHECK(worded.front().hint == "Leave --for out.");
}

}  // namespace pliego::option_names_test
