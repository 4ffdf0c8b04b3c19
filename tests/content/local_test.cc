// The file of a local program.
#include "content/local.h"

#include <catch2/catch.hpp>
#include <set>

#include "files/files.h"
#include "support/pictures.h"
#include "support/small_project.h"

namespace pliego::content::local_test {

namespace {

using Told = std::vector<std::string>;

struct LocalFile {
  explicit LocalFile(const std::string& text) {
    write_file(folder.path() / "logo.png", test::png_file(30, 20, 3, test::ramp(30, 20, 3)));
    write_file(folder.path() / "marks/other.jpg", test::jpeg_file(8, 8, 3, test::ramp(8, 8, 3)));
    write_file(folder.path() / "broken.png", "\x89PNG\r\n\x1A\n");
    write_file(folder.path() / "program.yaml", "name: Harbor House\n" + text);
  }
  std::optional<Local> load() {
    return load_local(read_file(folder.path() / "program.yaml"), folder.path(), "program.yaml",
                      diagnostics);
  }
  Told told() {
    load();
    return test::told(diagnostics);
  }
  std::string hint(std::string_view rule) {
    load();
    return test::hint_of(diagnostics, rule);
  }

  test::TempFolder folder;
  Diagnostics diagnostics;
};

}  // namespace

TEST_CASE("a program's file keeps what it was given") {
  LocalFile file(
      "phone: 1-555-555-0100\ntext: \"88788\"\nlanguages: [en, es]\nlogo: logo.png\n"
      "brand:\n  colors:\n    lead: {rgb: \"#12395B\", cmyk: [95, 75, 35, 30]}\n");
  const auto local = file.load();
  REQUIRE(local);
  CHECK(local->languages == Told{"en", "es"});
  REQUIRE(local->logo);
  CHECK(local->logo->picture()->width == 30);
  REQUIRE(local->brand_colors.size() == 1);
  CHECK(hex(local->brand_colors.at("lead").color) == "#12395B");
  CHECK(local->brand_colors.at("lead").color.name == "lead");
}

TEST_CASE("the brand's logo goes before the program's") {
  LocalFile file("logo: logo.png\nbrand: {logo: marks/other.jpg}\n");
  const auto local = file.load();
  REQUIRE(local);
  CHECK(local->logo->name() == "marks/other.jpg");
}

TEST_CASE("a logo lies beside the file, or below it") {
  for (const char* wrong : {"nothing.png", "../logo.png", "/etc/hostname", "marks"}) {
    INFO(wrong);
    CHECK(LocalFile(std::string("logo: ") + wrong + "\n").told() ==
          Told{"error local-logo program.yaml:2"});
  }
  CHECK(LocalFile("logo: broken.png\n").told() == Told{"error picture-unusable program.yaml:2"});
  CHECK(LocalFile("brand:\n  logo: none.png\n").told() == Told{"error local-logo program.yaml:3"});
}

TEST_CASE("a logo whose name is written otherwise is told with the file's own") {
  CHECK(LocalFile("logo: LOGO.PNG\n").hint("local-logo") == "Did you mean 'logo.png'?");
  CHECK(LocalFile("logo: logo\n").hint("local-logo") == "Did you mean 'logo.png'?");
  CHECK(LocalFile("logo: marks/Othr.jpg\n").hint("local-logo") ==
        "Did you mean 'marks/other.jpg'?");
  CHECK_THAT(LocalFile("logo: quite-another.svg\n").hint("local-logo"),
             Catch::Contains("Put the logo in the same folder"));
}

TEST_CASE("an address may begin with a capital, and have a port") {
  LocalFile capital("web: Https://example.org:8443/help\n");
  CHECK(capital.load()->ways.front().address == "example.org:8443/help");
  CHECK(LocalFile("web: Http://example.org/help\n").hint("local-web") ==
        "Write https://example.org/help.");
  CHECK(LocalFile("web: example.org:99999\n").told() == Told{"error local-web program.yaml:2"});
  CHECK(LocalFile("web: example.org:help\n").told() == Told{"error local-web program.yaml:2"});
}

TEST_CASE("an address says what to write in its place") {
  CHECK(LocalFile("web: http://example.org/help\n").hint("local-web") ==
        "Write https://example.org/help.");
  CHECK(LocalFile("web: https://example.org/%zz\n").told() ==
        Told{"error local-web program.yaml:2"});
  CHECK(LocalFile("web: https://example.org/50%\n").told() ==
        Told{"error local-web program.yaml:2"});
  CHECK(LocalFile("web: https://example.org/a%20b\n").told().empty());
}

TEST_CASE(
    "a sign behind an address is no part of it, and the address is not said to have no host") {
  for (const char* web : {"https://example.org.", "example.org,", "\"example.org:\"",
                          "example.org;", "example.org)", "example.org!"}) {
    INFO(web);
    CHECK(LocalFile(std::string("web: ") + web + "\n").hint("local-web") == "Write example.org.");
  }
}

TEST_CASE("numbers have the form of phone numbers") {
  CHECK(LocalFile("phone: 555-0100\n").told() == Told{"error local-phone program.yaml:2"});
  CHECK(LocalFile("phone: \"88788\"\n").told() == Told{"error local-phone program.yaml:2"});
  CHECK(LocalFile("phone: call us\n").told() == Told{"error local-phone program.yaml:2"});
  CHECK(LocalFile("text: 555-555-0100 x2\n").told() == Told{"error local-phone program.yaml:2"});
  CHECK(LocalFile("phone: \"555\u00AD555\u00AD0100\"\n").told() ==
        Told{"error local-phone program.yaml:2"});
}

TEST_CASE("several phones, each with its label and language, in the file's order") {
  LocalFile file(
      "phone:\n  - (555) 555-0100 ext. 12\n  - {number: 5555550102, language: es}\n"
      "  - {number: 555.555.0103, label: tty}\n  - {number: +1 555 555 0104, label: fax}\n"
      "text: [88788, 555-555-0101]\nweb: https://example.org/help\n");
  const auto local = file.load();
  REQUIRE(local);
  Told ways;
  for (const Channel& way : local->ways)
    ways.push_back(std::string(word_of(way.kind)) + " " + way.number.printed + way.address +
                   (way.languages.empty() ? "" : " " + way.languages.front()));
  CHECK(ways == Told{"call 555-555-0100", "call 555-555-0102 es", "tty 555-555-0103",
                     "fax 555-555-0104", "text 88788", "text 555-555-0101",
                     "web example.org/help"});
  CHECK(local->ways[0].number.extension == "12");
  CHECK(local->ways[2].mark.line == 5);
}

TEST_CASE("faults of several phones are told at each of them") {
  CHECK(LocalFile("phone:\n  - 555-0100\n  - {number: 88788}\n  - {number: 555-555-0102, "
                  "label: home}\n  - {nummer: 555-555-0102}\n")
            .told() == Told{"error local-phone program.yaml:3", "error local-phone program.yaml:4",
                            "error value-type program.yaml:5", "error key-missing program.yaml:6",
                            "error key-unknown program.yaml:6"});
  CHECK(LocalFile("phone: {number: 88788, label: text}\n").told().empty());
}

TEST_CASE("words may be written for each language") {
  LocalFile file("hours: {en: \"Weekdays, 9 to 5\", es: \"De lunes a viernes\"}\n");
  const auto local = file.load();
  REQUIRE(local);
  CHECK(local->hours.find("es")->second == "De lunes a viernes");
  CHECK(local->hours.find("es-MX")->second == "De lunes a viernes");
  CHECK(local->hours.find("vi")->second == "Weekdays, 9 to 5");
  CHECK(local->name.find("vi")->second == "Harbor House");
  CHECK(LocalFile("hours: {Spanish!: x}\n").told() == Told{"error value-type program.yaml:2"});
}

TEST_CASE("a language's name in the place of its sign is told with the sign") {
  for (const char* typed :
       {"phone: {number: 555-555-0100, language: Spanish}",
        "phone: {number: 555-555-0100, language: [en, Spanish]}", "hours: {en: x, spanish: y}",
        "web: {español: example.org}", "languages: [English, Spanish]"}) {
    LocalFile file(std::string(typed) + "\n");
    const Told told = file.told();
    INFO(typed);
    CHECK(std::set<std::string>(told.begin(), told.end()) ==
          std::set<std::string>{"error value-type program.yaml:2"});
  }
}

TEST_CASE("an address is taken as people copy it, and told where it is none") {
  CHECK(LocalFile("web: https://www.example.org/help\n").told().empty());
  for (const char* web : {"http://example.org", "help@example.org", "example", "exa mple.org",
                          "\"exa\u00ADmple.org\""}) {
    INFO(web);
    CHECK(LocalFile(std::string("web: ") + web + "\n").told() ==
          Told{"error local-web program.yaml:2"});
  }
}

TEST_CASE("numbers may be written for each language, as names are") {
  LocalFile file("phone: {en: 555-555-0100, es: {number: 555-555-0102, label: text}}\n");
  const auto local = file.load();
  REQUIRE(local);
  REQUIRE(local->ways.size() == 2);
  CHECK(local->ways[0].languages == Told{"en"});
  CHECK(local->ways[1].languages == Told{"es"});
  CHECK(local->ways[1].kind == Channel::Kind::text);
  CHECK(LocalFile("phone: {en: 555-0100}\n").told() == Told{"error local-phone program.yaml:2"});
}

TEST_CASE("words that were written over several lines are one line") {
  LocalFile file("hours: |\n  Weekdays,\n  9 to 5\n");
  CHECK(file.load()->hours.by_language.front().second == "Weekdays, 9 to 5");
}

TEST_CASE("words whose letters were lost, or with codes of HTML, are told") {
  CHECK(LocalFile("hours: De lunes a s?bado\n").told() == Told{"error lost-letter program.yaml:2"});
  CHECK(LocalFile("hours: {en: x, es: De lunes a sÃ¡bado}\n").told() ==
        Told{"error lost-letter program.yaml:2"});
  CHECK(LocalFile("hours: \"9 to 5 &amp; by call\"\n").told() ==
        Told{"error html-entity program.yaml:2"});
  CHECK(LocalFile("hours: Why wait? Q&A all day\n").told().empty());
}

TEST_CASE("faults of the brand are told in their place") {
  CHECK(LocalFile("brand:\n  colors:\n    lead: {cmyk: [95, 75, 35, 30]}\n").told() ==
        Told{"error key-missing program.yaml:4"});
  CHECK(LocalFile("brand: plum\n").told() == Told{"error value-type program.yaml:2"});
  CHECK(LocalFile("brand:\n  colours: {}\n").told() == Told{"error key-unknown program.yaml:3"});
}

TEST_CASE(
    "a file whose lines have no colon and space is told so, with its first line as it should be") {
  for (const char* sign : {":", "=", ":\u00a0", " "}) {
    const std::string sep = sign, text = "name" + sep + "Harbor County Center\nphone" + sep +
                                         "555-555-0100\nweb" + sep + "example.org\n";
    Diagnostics diagnostics;
    const test::TempFolder folder;
    INFO(text);
    CHECK_FALSE(load_local(text, folder.path(), "program.yaml", diagnostics));
    CHECK(test::told(diagnostics) == Told{"error yaml-syntax program.yaml:1"});
    CHECK(test::hint_of(diagnostics, "yaml-syntax").ends_with(": name: Harbor County Center"));
  }
}

TEST_CASE("dashes of a word processor before phones are told") {
  LocalFile file("phone:\n  – 555-555-0100\n  – 555-555-0101\n");
  CHECK(file.told() == Told{"error yaml-syntax program.yaml:3"});
  CHECK(file.hint("yaml-syntax").ends_with(": - 555-555-0100"));
}

TEST_CASE("a document of an office program is named in the place of a text") {
  LocalFile none("");
  Diagnostics diagnostics;
  const std::string docx = std::string("PK\x03\x04\x14\0\x06\0", 8) + "word/document.xml";
  CHECK_FALSE(load_local(docx, none.folder.path(), "program.yaml", diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].message == "This is a Word document, not a text file");
  CHECK(diagnostics.all()[0].hint.find("plain text with the encoding UTF-8") != std::string::npos);
}

}  // namespace pliego::content::local_test
