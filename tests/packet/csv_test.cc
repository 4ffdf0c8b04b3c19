#include "packet/csv.h"

#include <catch2/catch.hpp>

#include "support/yaml_text.h"

namespace pliego::csv_test {

using namespace pliego::test;

namespace {

std::vector<std::vector<std::string>> texts(std::string_view csv) {
  Diagnostics diagnostics;
  std::vector<std::vector<std::string>> all;
  for (const auto& record : packet::parse_csv("people.csv", csv, diagnostics)) {
    all.emplace_back();
    for (const auto& field : record) all.back().push_back(field.text);
  }
  INFO(all_text(diagnostics));
  CHECK_FALSE(diagnostics.has_errors());
  return all;
}

std::vector<std::string> faults(std::string_view csv, const packet::CsvLimits& limits = {}) {
  Diagnostics diagnostics;
  CHECK(packet::parse_csv("people.csv", csv, diagnostics, limits).empty());
  return spots(diagnostics);
}

using Rows = std::vector<std::vector<std::string>>;
using Spots = std::vector<std::string>;

}  // namespace

TEST_CASE("Records end with CR LF or LF, the last one with neither too") {
  const Rows rows{{"a", "b"}, {"c", "d"}};
  CHECK(texts("a,b\r\nc,d\r\n") == rows);
  CHECK(texts("a,b\nc,d") == rows);
  CHECK(texts("").empty());
}

TEST_CASE("Quoted fields hold commas, line ends and quotes written twice") {
  CHECK(texts("\"a, \"\"b\"\"\",\"c\r\nd\"\r\n") == Rows{{"a, \"b\"", "c\r\nd"}});
  CHECK(texts("\"\",\r\n") == Rows{{"", ""}});
}

TEST_CASE("Spaces are part of a field, and a byte order mark is not") {
  CHECK(texts("\xEF\xBB\xBF a ,Íñigo\n") == Rows{{" a ", "Íñigo"}});
}

TEST_CASE("A fault of quoting is told with its line and column") {
  CHECK(faults("name\nAn\"a\n") == Spots{"csv-syntax@2:3"});
  CHECK(faults("name\n\"Ana\" B\n") == Spots{"csv-syntax@2:6"});
  CHECK(faults("name\n\"Ana\n") == Spots{"csv-syntax@2:1"});
  // A line of a quoted field counts as a line.
  CHECK(faults("\"a\nb\"\nc\"\n") == Spots{"csv-syntax@3:2"});
}

TEST_CASE("All lines have as many fields as the first") {
  CHECK(faults("a,b\nc\nd,e,f\n") == Spots{"csv-fields@2:1", "csv-fields@3:1"});
  CHECK(faults("a\nb\nc\n", {.records = 2, .fields = 5}) == Spots{"csv-fields@3:1"});
}

TEST_CASE("What is no text is refused: CR alone, control characters, other encodings") {
  CHECK(faults("a\rb") == Spots{"csv-syntax@1:2"});
  CHECK(faults(std::string_view("a\0b", 3)) == Spots{"csv-syntax@1:2"});
  CHECK(faults("a\nJos\xE9\n") == Spots{"csv-syntax@2:4"});
}

TEST_CASE("Lines of separators, and separators behind a line, are passed over") {
  CHECK(texts("a,b\nc,d,,\n,,\n\ne,f\n,\n\n") == Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}});
  CHECK(texts("\n,,\na,b\nc,d\n") == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(faults("a,b\nc,d,e,\n") == Spots{"csv-fields@2:1"});
}

TEST_CASE("Other separators part fields as commas do") {
  Diagnostics diagnostics;
  for (const char separator : {';', '\t'}) {
    std::string csv = "a|b\n\"c|c\"|d, e\n";
    std::replace(csv.begin(), csv.end(), '|', separator);
    const auto records =
        packet::parse_csv("people.csv", csv, diagnostics, {.separator = separator});
    REQUIRE(records.size() == 2);
    CHECK(records[1][0].text == std::string("c") + separator + "c");
    CHECK(records[1][1].text == "d, e");
  }
}

}  // namespace pliego::csv_test
