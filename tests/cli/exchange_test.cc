// `pliego translate export` and `import`, as a maintainer runs them for a translator.
#include <catch2/catch.hpp>
#include <map>
#include <thread>

#include "files/files.h"
#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::exchange_test {

using namespace pliego::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

constexpr const char* spanish = "content/es/palm-card.yaml";
constexpr const char* record = "content/es/translated-from/palm-card.yaml";

// A project of one material, and a translator's folder.
struct Bench {
  ProjectCopy copy{real_project(), palm_card_only};

  Said translate(std::vector<std::string> words) const {
    words.insert(words.begin(), "translate");
    words.insert(words.end(), {"--project", copy.root()});
    return run_pliego(words, {copy.root()});
  }
  std::string file(const std::string& name) const { return copy.root() / name; }

  // The translator's file of Spanish with one text changed.
  void changed(const std::string& name, const std::string& id, const std::string& from,
               const std::string& to) const {
    REQUIRE(translate({"export", "es", "--out", file(name)}).status == 0);
    std::string text = copy.read(name);
    const std::size_t at = text.find(from, text.find("msgctxt \"" + id + "\""));
    REQUIRE(at != std::string::npos);
    copy.write(name, text.replace(at, from.size(), to));
  }

  std::map<std::string, std::string> content() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(copy.root() / "content"))
      if (entry.is_regular_file()) files.emplace(entry.path().string(), bytes_of(entry.path()));
    return files;
  }
};

}  // namespace

TEST_CASE("export writes one file for all, the same bytes each time") {
  const Bench bench;
  const Said said = bench.translate({"export", "es"});
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Contains("out/es.po: "));
  const std::string first = bench.copy.read("out/es.po");
  CHECK_THAT(first, Contains("msgctxt \"palm-card:title\"") && Contains("msgctxt \"registries:") &&
                        Contains("msgctxt \"language:labels.draft\""));
  REQUIRE(bench.translate({"export", "es"}).status == 0);
  CHECK(bench.copy.read("out/es.po") == first);
}

TEST_CASE("export writes a file for each material that was asked for") {
  const Bench bench;
  const Said said = bench.translate({"export", "es", "--format", "xliff", "--each", "--out",
                                     bench.file("to"), "palm-card", "language"});
  CHECK(said.status == 0);
  CHECK(fs::exists(bench.file("to/palm-card.xlf")));
  CHECK(fs::exists(bench.file("to/language.xlf")));
  CHECK_FALSE(fs::exists(bench.file("to/registries.xlf")));
  CHECK_THAT(bench.copy.read("to/language.xlf"), !Contains("palm-card"));
  CHECK(bench.translate({"export", "es", "palm-cart"}).status == 2);
  CHECK(bench.translate({"export", "en"}).status == 2);
}

TEST_CASE("An export never writes over a translator's work, nor over any other file") {
  const Bench bench;
  bench.changed("es.po", "palm-card:headline.text", "Coacción por", "Presión por");
  const std::string work = bench.copy.read("es.po"), yaml = bench.copy.read(spanish);
  const Said again = bench.translate({"export", "es", "--out", bench.file("es.po")});
  CHECK(again.status == 2);
  CHECK_THAT(again.err, Contains("palm-card:headline.text") && Contains("translate import"));
  CHECK(bench.copy.read("es.po") == work);
  for (const std::string name : {"content/es/palm-card.yaml", "notes.txt", "to"}) {
    const Said other = bench.translate({"export", "es", "--out", bench.file(name)});
    CHECK(other.status == 2);
    CHECK_THAT(other.err, Contains(".po"));
  }
  CHECK(bench.copy.read(spanish) == yaml);
  bench.copy.write("letter.po", "Dear all,\n");
  CHECK(bench.translate({"export", "es", "--out", bench.file("letter.po")}).status == 2);
  CHECK(bench.copy.read("letter.po") == "Dear all,\n");
  REQUIRE(bench.translate({"import", bench.file("es.po")}).status == 0);
  CHECK(bench.translate({"export", "es", "--out", bench.file("es.po")}).status == 0);
}

TEST_CASE("A file that comes back as it went changes no byte") {
  const Bench bench;
  for (const std::string format : {"po", "xliff"}) {
    const std::string name = format == "po" ? "es.po" : "es.xliff";
    REQUIRE(
        bench.translate({"export", "es", "--format", format, "--out", bench.file(name)}).status ==
        0);
    const auto before = bench.content();
    const Said said = bench.translate({"import", bench.file(name)});
    INFO(said.out << said.err);
    CHECK(said.status == 0);
    CHECK_THAT(said.out, Contains("es: 0 texts taken in"));
    CHECK(bench.content() == before);
  }
}

TEST_CASE("A changed translation goes into its line, and what it was made from is recorded") {
  const Bench bench;
  bench.changed("es.po", "palm-card:headline.text", "Coacción por",
                "Presión “y” \\\"coacción\\\" por");
  const std::string before = bench.copy.read(spanish);
  const Said dry = bench.translate({"import", "--dry-run", bench.file("es.po")});
  CHECK_THAT(dry.out, Contains("es: 1 text would go in"));
  CHECK(bench.copy.read(spanish) == before);
  const Said said = bench.translate({"import", bench.file("es.po")});
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Contains("es: 1 text taken in"));
  CHECK_THAT(
      bench.copy.read(spanish),
      Contains("  headline.text: \"Presión “y” \\\"coacción\\\" por consumo de sustancias\"\n"));
  CHECK_THAT(bench.copy.read(record),
             Contains("  headline.text:\n    source: \"Substance use coercion\"\n"));
  CHECK(bench.copy.read(spanish).size() ==
        before.size() + std::string("Presión “y” \\\"coacción\\\" por").size() -
            std::string("Coacción por").size());
}

TEST_CASE("A translation of a source that has changed meanwhile goes in and is stale at once") {
  const Bench bench;
  bench.changed("es.po", "palm-card:headline.text", "Coacción por", "Presión por");
  bench.copy.change("content/en/palm-card.yaml", "text: \"Substance use coercion\"",
                    "text: \"Coercion by substance use\"");
  REQUIRE(bench.translate({"import", bench.file("es.po")}).status == 0);
  CHECK_THAT(bench.copy.read(spanish), Contains("Presión por consumo"));
  CHECK_THAT(bench.translate({"status", "es", "palm-card"}).out,
             Contains("palm-card:headline.text"));
}

TEST_CASE("What may not go in is named with its id; all else goes in") {
  const Bench bench;
  bench.changed("es.po", "palm-card:how-common.text", "msgstr \"{hotline_2012} ", "msgstr \"");
  std::string file = bench.copy.read("es.po");
  const std::string known = "msgstr \"Coacción por consumo de sustancias\"";
  REQUIRE(file.find(known) != std::string::npos);
  file.replace(file.find(known), known.size(), "msgstr \"Presión\"");
  // Pliego keeps no names.
  file.replace(file.find("Last-Translator: "), 17, "Last-Translator: Someone <some@one.org>");
  bench.copy.write("es.po", file);
  const Said said = bench.translate({"import", bench.file("es.po")});
  INFO(said.out << said.err);
  CHECK(said.status == 1);
  const auto told = told_by(said.err);
  REQUIRE(told.size() == 1);
  CHECK(told[0].rule == "exchange-values");
  CHECK_THAT(told[0].message, Contains("palm-card:how-common.text") && Contains("{hotline_2012}"));
  CHECK_THAT(bench.copy.read(spanish), Contains("headline.text: \"Presión\""));
  for (const auto& [name, text] : bench.content()) CHECK_THAT(text, !Contains("some@one"));
}

TEST_CASE("A text that was changed on both sides stays as the project has it") {
  const Bench bench;
  bench.changed("es.po", "palm-card:headline.text", "Coacción por", "Presión por");
  bench.copy.change(spanish, "headline.text: \"Coacción por", "headline.text: \"Control por");
  const Said said = bench.translate({"import", bench.file("es.po")});
  CHECK(said.status == 1);
  REQUIRE(told_by(said.err).size() == 1);
  CHECK(told_by(said.err)[0].rule == "exchange-conflict");
  CHECK_THAT(bench.copy.read(spanish), Contains("Control por consumo"));
}

TEST_CASE("One damaged file among several: nothing of any goes in") {
  const Bench bench;
  bench.changed("good.po", "palm-card:headline.text", "Coacción por", "Presión por");
  bench.copy.write("bad.po", bench.copy.read("good.po") + "\n<<<<<<< ours\n");
  const auto before = bench.content();
  const Said said = bench.translate({"import", bench.file("good.po"), bench.file("bad.po")});
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[exchange-file]") && Contains("Nothing was changed."));
  CHECK(bench.content() == before);
  bench.copy.change(spanish, "strings:", "<<<<<<< ours\nstrings:");
  const auto broken = bench.content();
  CHECK(bench.translate({"import", bench.file("good.po")}).status == 1);
  CHECK(bench.content() == broken);
}

TEST_CASE("A file of another language is refused, and one of two languages in turn goes in") {
  const Bench bench;
  REQUIRE(bench.translate({"new", "vi"}).status == 0);
  bench.changed("es.po", "palm-card:headline.text", "Coacción por", "Presión por");
  bench.copy.change("es.po", "\"Language: es_US", "\"Language: vi");
  const Said said = bench.translate({"import", bench.file("es.po")});
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[exchange-language]") && Contains("Nothing was changed."));
}

TEST_CASE("A language made by new is translated in a file alone, also texts that came later") {
  const Bench bench;
  REQUIRE(bench.translate({"new", "vi"}).status == 0);
  bench.copy.change("content/vi/palm-card.yaml", "  kicker.text: \"\"\n", "");
  REQUIRE(bench.translate({"export", "vi", "palm-card", "--out", bench.file("vi.po")}).status == 0);
  std::string file = bench.copy.read("vi.po");
  int filled = 0;
  for (const std::string id : {"kicker.text", "headline.text"}) {
    const std::size_t at = file.find("msgstr \"\"", file.find("\"palm-card:" + id + "\""));
    REQUIRE(at != std::string::npos);
    file.replace(at, 9, "msgstr \"Chữ " + std::to_string(++filled) + "\"");
  }
  bench.copy.write("vi.po", file);
  const Said said = bench.translate({"import", bench.file("vi.po")});
  INFO(said.out << said.err);
  CHECK(said.status == 0);
  CHECK_THAT(bench.copy.read("content/vi/palm-card.yaml"),
             Contains("  kicker.text: \"Chữ 1\"\n") && Contains("  headline.text: \"Chữ 2\"\n"));
}

TEST_CASE("Another line end in the project's file stays") {
  const Bench bench;
  bench.changed("es.po", "palm-card:headline.text", "Coacción por", "Presión por");
  std::string dos = bench.copy.read(spanish);
  for (std::size_t at = 0; (at = dos.find('\n', at)) != std::string::npos; at += 2)
    dos.insert(at, "\r");
  bench.copy.write(spanish, dos);
  REQUIRE(bench.translate({"import", bench.file("es.po")}).status == 0);
  CHECK_THAT(bench.copy.read(spanish), Contains("Presión por consumo de sustancias\"\r\n"));
}

namespace {

// Two texts changed: one soundly, and one as given.
Said import_beside_sound(const Bench& bench, const std::string& text,
                         const std::vector<std::string>& more = {}) {
  bench.changed("es.po", "palm-card:headline.text", "Coacción por", "Presión por");
  std::string file = bench.copy.read("es.po");
  const std::string key = "msgctxt \"palm-card:practice-heading.text\"";
  const std::size_t at = file.find("msgstr \"", file.find(key));
  file.replace(at, file.find('\n', at) - at, "msgstr \"" + text + "\"");
  bench.copy.write("es.po", file);
  std::vector<std::string> words = {"import", bench.file("es.po")};
  words.insert(words.end(), more.begin(), more.end());
  return bench.translate(words);
}

}  // namespace

TEST_CASE("What check would refuse does not go in, and all else does", "[long]") {
  const std::pair<std::string, std::string> faulty[] = {
      {"Qué **preguntar", "exchange-markup"},
      {"Qué <b>preguntar</b>", "exchange-markup"},
      {"Qué preguntar a adictos", "shaming-word"},
      {"Llame al 1-800-799-7233", "typed-value"},
      {"Qué preguntar \xF0\x93\x80\x80", "missing-glyph"},
      {"Qué preguntar\\n\\ny hacer", "exchange-markup"},
      {"[Qué preguntar](https://example.org)", "link-differs"},
      {"\xEF\xBB\xBFQué preguntar", "exchange-pattern"},
      {"Qué preguntar a adic\u00ADtos", "shaming-word"},
      {"\u00A0\u2003\u00A0", "exchange-pattern"},
      {"Qué\u2028preguntar", "exchange-pattern"},
      {"Qué \u202Epreguntar", "exchange-pattern"},
      {"Qu? preguntar a ni?os", "lost-letter"},
      {"QuÃ© preguntar", "lost-letter"},
      {"Qu&eacute; preguntar", "html-entity"},
      {"Qu&#233; preguntar", "html-entity"},
  };
  for (const auto& [text, rule] : faulty) {
    const Bench bench;
    const Said said = import_beside_sound(bench, text);
    INFO(text << "\n" << said.out << said.err);
    CHECK(said.status == 1);
    CHECK_THAT(said.err, Contains("palm-card:practice-heading.text: ") &&
                             Contains("[" + rule + "]") && Contains("es.po:"));
    CHECK_THAT(said.out, Contains("1 text taken in") && Contains("1 left out"));
    CHECK_THAT(bench.copy.read(spanish),
               Contains("Presión por consumo") && Contains("\"Qué preguntar y qué hacer\""));
    CHECK(run_pliego({"render", "palm-card", "--lang", "es", "--layout", "card-5x7", "--project",
                      bench.copy.root(), "--out", bench.file("out")})
              .status == 0);
  }
}

TEST_CASE("A text that pieces share is refused for what it does to one that prints it") {
  const Bench bench;
  const std::string before = bench.copy.read("content/es/registries.yaml");
  bench.changed("es.po", "palm-card:headline.text", "Coacción por", "Presión por");
  std::string file = bench.copy.read("es.po");
  const std::size_t at = file.find("de las mujeres", file.find("\"registries:base.hotline_2012\""));
  REQUIRE(at != std::string::npos);
  bench.copy.write("es.po", file.insert(at, "\xF0\x93\x80\x80 "));  // no font has this hieroglyph
  const Said said = bench.translate({"import", bench.file("es.po")});
  INFO(said.out << said.err);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("registries:base.hotline_2012: ") && Contains("[missing-glyph]"));
  CHECK_THAT(said.out, Contains("1 text taken in") && Contains("1 left out"));
  CHECK(bench.copy.read("content/es/registries.yaml") == before);
  CHECK(run_pliego({"check", "palm-card", "--project", bench.copy.root()}).status == 0);
}

TEST_CASE("A link that leads elsewhere goes in where the maintainer says so, and check tells it") {
  const Bench bench;
  const std::string id = "palm-card:practice-heading.text";
  const std::string text = "[Qué preguntar](https://example.org/es)";
  const Said said = import_beside_sound(bench, text, {"--links", id});
  INFO(said.out << said.err);
  CHECK(said.status == 0);
  CHECK_THAT(bench.copy.read(spanish), Contains(text));
  const auto check = [&] {
    return run_pliego({"check", "palm-card", "--project", bench.copy.root()}).err;
  };
  CHECK_THAT(check(), Contains("[link-differs]") && Contains("https://example.org/es"));
  bench.copy.write(spanish, bench.copy.read(spanish) +
                                "allow:\n  - rule: link-differs\n    id: practice-heading.text\n"
                                "    reason: The same page in Spanish.\n");
  CHECK_THAT(check(), !Contains("[link-differs]"));
  CHECK(bench.translate({"import", bench.file("es.po"), "--links", "palm-card:none"}).status == 2);
}

TEST_CASE("The source's own words are named and go in where the maintainer says so") {
  const Bench bench;
  const std::string english = "What to ask and do";
  const Said named = import_beside_sound(bench, english);
  INFO(named.out << named.err);
  CHECK(named.status == 0);
  CHECK_THAT(named.err, Contains("[exchange-same]") && Contains("palm-card:practice-heading.text"));
  CHECK_THAT(named.out, Contains("1 text taken in") && Contains("1 of them"));
  CHECK_THAT(bench.copy.read(spanish), !Contains("\"" + english + "\""));
  const Bench again;
  const Said said =
      import_beside_sound(again, english, {"--same", "palm-card:practice-heading.text"});
  CHECK_THAT(said.out, Contains("2 texts taken in"));
  CHECK_THAT(again.copy.read(spanish), Contains("\"" + english + "\""));
}

TEST_CASE("Two imports at once lose no text") {
  const Bench bench;
  const std::pair<const char*, const char*> edits[] = {
      {"palm-card:headline.text", "Presión por consumo"},
      {"palm-card:practice-heading.text", "Qué decir y qué hacer"}};
  bench.changed("a.po", edits[0].first, "Coacción por consumo", edits[0].second);
  bench.changed("b.po", edits[1].first, "Qué preguntar y qué hacer", edits[1].second);
  const auto before = bench.copy.read(spanish), record_before = bench.copy.read(record);
  for (int round = 0; round < 8; ++round) {
    bench.copy.write(spanish, before);
    bench.copy.write(record, record_before);
    Said other;
    std::thread second([&] { other = bench.translate({"import", bench.file("b.po")}); });
    const Said one = bench.translate({"import", bench.file("a.po")});
    second.join();
    INFO(one.out << one.err << other.out << other.err);
    CHECK(one.status == 0);
    CHECK(other.status == 0);
    for (const auto& [id, text] : edits) CHECK_THAT(bench.copy.read(spanish), Contains(text));
  }
}

TEST_CASE("An import leaves a file's permissions, and says how many texts its file lacks") {
  const Bench bench;
  fs::permissions(bench.copy.root() / spanish, fs::perms(0600));
  bench.changed("es.po", "palm-card:headline.text", "Coacción por", "Presión por");
  std::string file = bench.copy.read("es.po");
  const std::size_t at = file.find("msgctxt \"palm-card:practice-heading.text\"");
  const std::size_t from = file.rfind("\n\n", at), to = file.find("\n\n", at);
  bench.copy.write("es.po", file.erase(from, to - from));
  const Said said = bench.translate({"import", bench.file("es.po")});
  CHECK_THAT(said.out, Contains("1 text not in the file"));
  CHECK(fs::status(bench.copy.root() / spanish).permissions() == fs::perms(0600));
}

}  // namespace pliego::exchange_test
