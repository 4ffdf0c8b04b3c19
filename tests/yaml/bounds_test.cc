// Files that are made to harm: bounded in depth, count and size, never a stack overflow.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "support/yaml_text.h"

namespace pliego::bounds_test {

using pliego::test::has_rule;

namespace {

std::string repeated(std::string_view part, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += part;
  return text;
}

std::string only_rule(std::string text, const yaml::Limits& limits = {}) {
  Diagnostics diagnostics;
  CHECK_FALSE(yaml::parse("test.yaml", std::move(text), diagnostics, limits));
  REQUIRE(diagnostics.all().size() == 1);
  return diagnostics.all()[0].rule;
}

bool is_good(std::string text, const yaml::Limits& limits = {}) {
  Diagnostics diagnostics;
  return yaml::parse("test.yaml", std::move(text), diagnostics, limits).has_value();
}

}  // namespace

TEST_CASE("nesting is allowed up to the bound") {
  CHECK(is_good(repeated("[", 24) + repeated("]", 24)));
  CHECK(only_rule(repeated("[", 25) + repeated("]", 25)) == "yaml-depth");
  CHECK(is_good("a:\n  b: [x]\n", {3, 100}));
  CHECK(only_rule("a:\n  b: [x]\n", {2, 100}) == "yaml-depth");
}

TEST_CASE("deep nesting of any kind is a diagnostic") {
  CHECK(only_rule(repeated("[\n", 100'000)) == "yaml-depth");
  CHECK(only_rule(repeated("[", 10'000)) == "yaml-depth");
  CHECK(only_rule(repeated("{a: ", 4'000)) == "yaml-depth");
  CHECK(only_rule(repeated("- ", 8'000)) == "yaml-depth");
  CHECK(only_rule(repeated("? ", 8'000)) == "yaml-depth");
  CHECK(only_rule(repeated("[", 100'000)) == "yaml-size");  // one line
  std::string stairs;
  for (int i = 0; i < 1'000; ++i) stairs += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(only_rule(stairs) == "yaml-depth");
}

TEST_CASE("the count of values is bounded") {
  CHECK(is_good("[a, b, c]", {24, 4}));
  CHECK(only_rule("[a, b, c, d]", {24, 4}) == "yaml-size");
  CHECK(only_rule(repeated("- a\n", 50'000)) == "yaml-size");
}

TEST_CASE("the size of a file and of a line is bounded") {
  CHECK(is_good("a: " + std::string(16'000, 'x')));
  CHECK(only_rule("a: " + std::string(17'000, 'x')) == "yaml-size");
  CHECK(only_rule(std::string(max_input_bytes + 1, '\n')) == "yaml-size");
}

TEST_CASE("large harmless files are read in linear time") {
  // Quadratic time would make these last for minutes.
  CHECK(is_good(std::string(2'000'000, '\n')));
  CHECK(is_good("a: |\n" + repeated("  text\n", 200'000)));
  CHECK(is_good("a: \"" + repeated("text\n\n", 200'000) + "\""));
  CHECK(is_good("[" + repeated("x,\n", 40'000) + "]"));
}

}  // namespace pliego::bounds_test
