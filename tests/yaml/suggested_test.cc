// A line that a message suggests, put in the place of the faulty one, is read without a fault, and
// gives the text that was meant.
#include <catch2/catch.hpp>

#include "support/yaml_text.h"

namespace pliego::suggested_test {

using Catch::Matchers::Contains;

namespace {

// What stands in the hint behind one of the words that begin a suggestion.
std::string suggested(const std::string& hint) {
  for (const std::string words :
       {"Write it as: ", "Write: ", "with the space bar: ", "behind the name: ",
        "behind its name: ", "Put the whole value in quotes: ", "put them in braces: ",
        "in each line of the list: ", "Write straight ones: ", "Write both, or none: "}) {
    const std::size_t at = hint.find(words);
    if (at == std::string::npos) continue;
    std::string line = hint.substr(at + words.size());
    if (words == "Write straight ones: " || words == "Put the whole value in quotes: ")
      line.resize(std::min(line.find(". If it"), line.size()));
    if (words == "Write straight ones: ") line.resize(std::min(line.find(". If"), line.size()));
    if (words == "Write both, or none: ") line.pop_back();
    return line;
  }
  return {};
}

// The text with line `number` as suggested, where it was indented.
std::string replaced(const std::string& text, int number, const std::string& line) {
  std::size_t begin = 0;
  for (int i = 1; i < number; ++i) begin = text.find('\n', begin) + 1;
  const std::size_t first = text.find_first_not_of(' ', begin);
  return text.substr(0, first) + line + text.substr(std::min(text.find('\n', first), text.size()));
}

// The first fault's suggestion put in place, as often as `times`, until there is none.
std::string mended(std::string text, int times) {
  for (int i = 0; i < times; ++i) {
    Diagnostics diagnostics;
    yaml::parse("test.yaml", text, diagnostics);
    if (diagnostics.all().empty()) return text;
    const Diagnostic& first = diagnostics.all().front();
    const std::string line = suggested(first.hint);
    INFO(text << to_text(first));
    REQUIRE_FALSE(line.empty());
    text = replaced(text, first.place.line, line);
  }
  Diagnostics diagnostics;
  yaml::parse("test.yaml", text, diagnostics);
  INFO(text << pliego::test::all_text(diagnostics));
  CHECK(diagnostics.all().empty());
  return text;
}

// What the value of the name 'a', or of a name below it, is when all is mended.
std::string value_of(const std::string& text, const std::string& name, int times) {
  const std::string right = mended(text, times);
  INFO(text << "became\n" << right);
  const yaml::Node root = pliego::test::node_of(right);
  REQUIRE(root.find(name));
  return root.find(name)->scalar;
}

}  // namespace

TEST_CASE("A suggested line with quotes gives the text between the quotes that were typed") {
  const std::string text = "Coacción por consumo de sustancias";
  const std::string end = "\nb: \"x: y\"\nc: 'z'\n";
  const auto meant = [&](const char* typed, const std::string& wanted) {
    std::string written;
    for (const char* at = typed; *at != '\0'; ++at)
      written += *at == 'T' ? text : std::string(1, *at);
    INFO(typed);
    CHECK(value_of("headline.text: " + written + end, "headline.text", 1) == wanted);
    CHECK(value_of("b: 1\nheadline.text: " + written + "\n", "headline.text", 1) == wanted);
  };
  for (const char* typed : {"\"T”", "\"T\";", "\"T\",", "\"T\" // x", "\"T\"; # x", "\"T” # x",
                            "`T`", "''T''", "``T''", "'T';", "\"T\" ;", "'T’", "\"T”;"})
    meant(typed, text);
  for (const char* typed : {"“T: T\"", "“T: T” # x", "´T: T´", "«T: T»;", "„T: T“", "‘T: T’,",
                            "“T: T” // x", "T: T", "T: T  # x"})
    meant(typed, text + ": " + text);
  meant("\"T\".", text + ".");
  meant("\"T.\".", text + ".");
  meant("\"Dijo “T”", "Dijo “" + text + "”");
  meant("\"T “T”, T\" // x", text + " “" + text + "”, " + text);
  meant("“Dijo \"T\": T”", "Dijo \"" + text + "\": " + text);
  meant("'T's T'", text + "'s " + text);
  meant("\"8.5\" x 11\" T\"", "8.5\" x 11\" " + text);
  meant("\"A\" and T", "\"A\" and " + text);
  meant("\"A\" and \"B\"", "\"A\" and \"B\"");
  for (const std::string first : {"@", "%", "*", "&", "!", "{T} ", "[T] ", "- ", ", "}) {
    INFO(first);
    CHECK(value_of("headline.text: " + first + text + end, "headline.text", 1) == first + text);
  }
}

TEST_CASE("A suggested line with a colon gives the name and the text that were typed") {
  const auto meant = [](const std::string& line, const std::string& wanted) {
    INFO(line);
    for (const std::string around : {"L\nb: 2\n", "b: 2\nL\n", "b: 2\nL\nc: \"x: y\"\n"}) {
      std::string text = around;
      text.replace(text.find('L'), 1, line);
      CHECK(value_of(text, "headline.text", 1) == wanted);
    }
  };
  meant("headline.text:\"Coacción por consumo\"", "Coacción por consumo");
  meant("headline.text:\"Coacción: por consumo\"", "Coacción: por consumo");
  meant("headline.text:\u00a0\"Coacción: por consumo\"", "Coacción: por consumo");
  meant("headline.text:“Coacción: por consumo”", "Coacción: por consumo");
  meant("headline.text:'Coacción'", "Coacción");
  meant("headline.text:Coacción por consumo", "Coacción por consumo");
  meant("headline.text = \"Coacción\"", "Coacción");
  meant("headline.text = Coacción por consumo", "Coacción por consumo");
  meant("headline.text; “Coacción”", "Coacción");
  meant("headline.text：Coacción", "Coacción");
  meant("headline.text Coacción", "Coacción");
  const std::string sentence(
      "Una persona que usa el consumo de sustancias para controlar a su pareja ejerce coacción, y "
      "quien la vive no tiene la culpa de ello");
  meant("headline.text:\"" + sentence + "\"", sentence);
}

TEST_CASE("A quote that lost its other, beside a colon of the text's own, is told and goes") {
  const std::string end = "\nb: \"x: y\"\n";
  const auto value = [&](const std::string& line) {
    INFO(line);
    CHECK(value_of(line + end, "title", 1) == "One: two, three");
    CHECK(value_of("b: 1\n" + line + "\n", "title", 1) == "One: two, three");
  };
  value("title: One: two, three\"");
  value("title: One: two, three\"  # x");
  value("title \"One: two, three\"");
  // Inches stay.
  CHECK(value_of("title: Paper: 8.5 x 11\"" + end, "title", 1) == "Paper: 8.5 x 11\"");
}

TEST_CASE("A text that no line of has a colon and a space is told at its first line") {
  for (const std::string sign : {":", "=", ":\u00a0", " = ", " ", "："}) {
    const std::string text =
        "name" + sign + "Harbor County Center\nphone" + sign + "555-555-0100\n";
    INFO(text);
    CHECK(value_of(text, "name", 2) == "Harbor County Center");
    CHECK(value_of(text, "phone", 2) == "555-555-0100");
  }
}

TEST_CASE("Dashes that a word processor made are told, each where an item may stand") {
  for (const std::string sign :
       {"– ", "— ", "• ", "•", "•\t", "* ", "· ", "‣ ", "o ", "–\u00a0", "\uF0B7 "}) {
    for (const std::string items :
         {"B cover\nB contents\n", "  B cover\n  B contents\n", "- first\nB cover\nB contents\n",
          "  B material: a\n    layout: b\n  B cover\n", "  B cover\n  B material: a\n",
          "  B material: a\n  B layout: b\nc: 1\n"}) {
      std::string text = "items:\n" + items;
      for (std::size_t at = text.find('B'); at != text.npos; at = text.find('B'))
        text.replace(at, 1, sign.substr(0, sign.size()));
      for (std::size_t at = text.find(sign + " "); at != text.npos; at = text.find(sign + " "))
        text.erase(at + sign.size(), 1);
      const std::string right = mended(text, 3);
      INFO(text << "became\n" << right);
      const yaml::Node root = pliego::test::node_of(right);
      REQUIRE(root.find("items"));
      CHECK(root.find("items")->kind == yaml::Kind::sequence);
      CHECK(root.find("items")->items.size() >= 2);
      Diagnostics diagnostics;
      CHECK_FALSE(yaml::parse("test.yaml", text, diagnostics));
      CHECK_THAT(pliego::test::all_text(diagnostics), Contains("hyphen and a space"));
    }
  }
  for (const char* right :
       {"a: – no item\n", "a: |\n  – a line\n  • another\n", "a: some text\n  – goes on\n",
        "a: \"some\n  – more\"\n", "a:\n  o bien esto\n", "a: o no\n"}) {
    Diagnostics diagnostics;
    INFO(right);
    CHECK(yaml::parse("test.yaml", right, diagnostics));
  }
}

TEST_CASE("A text over several lines is closed on its last one") {
  for (const char* end : {"sustancias”", "sustancias”  # nota", "sustancias”;", "sustancias"}) {
    const std::string text = "a: \"consumo de\n  " + std::string(end) + "\nb: \"x\"\n";
    Diagnostics diagnostics;
    CHECK_FALSE(yaml::parse("test.yaml", text, diagnostics));
    const std::string hint = diagnostics.all().at(0).hint, words = "Write its last line so: ";
    INFO(text << hint);
    REQUIRE(hint.find(words) != hint.npos);
    const std::string right = replaced(text, 2, hint.substr(hint.find(words) + words.size()));
    CHECK(pliego::test::node_of(right).find("a")->scalar == "consumo de sustancias");
  }
}

TEST_CASE("A text in typographic quotes with a colon in it is no key") {
  for (const char* text : {"a:\n  - “One: two”\n", "a:\n  - x\n  - «One: two»\n"}) {
    const yaml::Node root = pliego::test::node_of(mended(text, 1));
    CHECK(root.find("a")->items.back().scalar == "One: two");
  }
  CHECK(value_of("a:\n  “One: two”\n", "a", 1) == "One: two");
}

TEST_CASE("Typographic quotes in braces are told before what they make of the text") {
  for (const std::string braces :
       {"{en: “Weekdays, 9 to 5”, es: “De lunes”}", "{en: “Weekdays: 9 to 5”, es: “De lunes”}",
        "{en: “Weekdays, 9 to 5\", es: \"De lunes\"}",
        "{en: \"Weekdays, 9 to 5”, es: \"De lunes\"}", "{en: ‘Weekdays, 9 to 5’, es: 'De lunes'}",
        "{en: «Weekdays, it’s 9», es: “De lunes”}", "{en: “Weekdays, 9 to 5” , es: De lunes}"}) {
    const std::string text = "hours: " + braces + "\nb: \"x: y\"\n";
    Diagnostics diagnostics;
    CHECK_FALSE(yaml::parse("test.yaml", text, diagnostics));
    INFO(text << pliego::test::all_text(diagnostics));
    CHECK_THAT(pliego::test::all_text(diagnostics), Contains("only straight quotes"));
    const yaml::Node root = pliego::test::node_of(mended(text, 1));
    REQUIRE(root.find("hours"));
    REQUIRE(root.find("hours")->find("es"));
    CHECK(root.find("hours")->find("es")->scalar == "De lunes");
    CHECK_THAT(root.find("hours")->find("en")->scalar, Contains("9"));
  }
  const yaml::Node list = pliego::test::node_of(mended("a: [“One, two”, '', “three”]\n", 1));
  REQUIRE(list.find("a")->items.size() == 3);
  CHECK(list.find("a")->items[0].scalar == "One, two");
  CHECK(list.find("a")->items[1].scalar.empty());
}

TEST_CASE("Names in a row, with or without parentheses, are suggested in braces") {
  for (const char* line : {"- (material: a, layout: b)", "- material: a, layout: b",
                           "- material: a, layout: b, language: es,"}) {
    const std::string text = "items:\n" + std::string(line) + "\n- material: c\n";
    const yaml::Node root = pliego::test::node_of(mended(text, 1));
    INFO(text);
    REQUIRE(root.find("items")->items.size() == 2);
    CHECK(root.find("items")->items[0].find("material")->scalar == "a");
    CHECK(root.find("items")->items[0].find("layout")->scalar == "b");
  }
  const yaml::Node root = pliego::test::node_of(mended("hours: (en: A, es: B)\nb: 1\n", 1));
  CHECK(root.find("hours")->find("es")->scalar == "B");
}

TEST_CASE("Signs by the thousand are looked at in their own time", "[long]") {
  const auto many = [](const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
      text += part;
      for (std::size_t at = text.find('N'); at != text.npos; at = text.find('N', at))
        text.replace(at, 1, std::to_string(i));
    }
    return text;
  };
  for (const std::string& text :
       {"p: 1\n" + many("• kN: 1\n", 20'000), "p: 1\n" + many("o kN: 1\np: 2\n", 5'000),
        "a: [" + many("“a “b”, ", 1'000) + "x]\n", "a: “" + many("a’’", 3'000) + "” # x\n",
        many("a: [" + many("“a “b, ", 1'000) + "x]\n", 20)}) {
    Diagnostics diagnostics;
    yaml::parse("test.yaml", text, diagnostics);
    CHECK(diagnostics.all().size() < 30'000);
  }
}

}  // namespace pliego::suggested_test
