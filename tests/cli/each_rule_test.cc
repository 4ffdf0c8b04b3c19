// One thing broken for a rule: `pliego check` tells that rule, and before told nothing of it.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::each_rule_test {

using namespace pliego::test;

namespace {

struct Broken {
  std::string rule, file, from, to;
};

// A text so many times as long.
std::string meetings(int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += i ? " Meet alone." : "Meet alone.";
  return text;
}

constexpr const char* card = "content/en/palm-card.yaml";
constexpr const char* spanish = "content/es/palm-card.yaml";
constexpr const char* facts = "content/facts.yaml";
constexpr const char* layout = "layouts/card-5x7.yaml";
constexpr const char* theme = "layouts/themes/pliego.yaml";
constexpr const char* fonts = "fonts/fonts.yaml";

// What does harm first: words and facts, then texts, then files and layouts.
const Broken all[] = {
    {"shaming-word", card, "Meet alone.", "Meet the addict alone."},
    {"shaming-word", spanish, "Hablen a solas.", "Hablen del abuso de sustancias."},
    {"typed-value", card, "Meet alone.", "Call 1-800-799-7233."},
    {"typed-value", spanish, "Hablen a solas.", "Son 43 %."},
    {"numbers-differ", spanish, "Hablen a solas.", "Hablen a solas 2 veces."},
    {"glossary-avoid", spanish, "Hablen a solas.", "Hablen de la reincidencia."},
    {"glossary-term", card, "Meet alone.", "Meet alone about recovery."},
    {"glossary-form", "content/glossary.yaml", "avoid: [sobre dosis,", "avoid: [sobredosis,"},
    {"arguments-differ", spanish, "al {contact_emergency}.", "a emergencias."},
    {"statistic-without-base", card, "{hotline_2012} had lived", "Women had lived"},
    {"mixed-bases", card, "**{pressured}** were", "**{blocked_treatment}** were"},
    {"unsourced", facts, "sources: [R, A]", "sources: []"},
    {"unknown-fact", card, "fact: any_substance_use_coercion", "fact: any_coercion"},
    {"unknown-argument", card, "{contact_emergency}", "{contact_emergencia}"},
    {"phone-form", "content/contacts.yaml", "1-800-799-7233", "1-800-199-7233"},
    {"contact-outdated", "content/contacts.yaml", "verified:", "verified: 2020-01-01"},
    {"fact-fraction", facts, "value: 43", "value: 0.43"},
    {"fact-outdated", facts, "verified: 2026-11-22", "verified: 2020-01-01"},
    {"fact-not-verified", facts, "verified: 2026-11-22", "verified:"},
    {"unknown-string", spanish, "  headline.text:", "  headlin.text: x\n  headline.text:"},
    {"simpler-word", card, "Meet alone.", "Utilize a room."},
    {"long-sentence", card, "Meet alone.",
     "Meet alone, and meet again, and meet once more, and then meet again, and meet once more, "
     "and then meet again, and meet once more, and then meet again, and meet once more, and go."},
    {"lost-letter", spanish, "Hablen a solas.", "Hablen a solas en la Reuni?n."},
    {"html-entity", card, "Meet alone.", "Meet&nbsp;alone."},
    {"unused-allowance", card,
     "layouts:", "allow: [{rule: shaming-word, id: title, reason: None.}]\nlayouts:"},
    {"link-unseen", card, "Meet alone.", "Meet [alone](https://example.org/a)."},
    {"link-address", card, "Meet alone.", "[Meet](ftp://example.org) alone."},
    {"markup", card, "Meet alone.", "Meet `alone`."},
    {"overflow", card, "Meet alone.", meetings(66)},
    {"missing-glyph", card, "Meet alone.", "Meet alone \\U00012000."},
    {"no-room-to-translate", card, "Meet alone.", meetings(38)},
    {"unknown-script", "layouts/scripts.yaml", "  Arab:", "  Arap:"},
    {"unknown-icon", card, "icon: local_bar", "icon: no_such_icon"},
    {"unknown-layout", card, "layouts: [card-5x7,", "layouts: [no-such-layout, card-5x7,"},
    {"section-not-placed", layout, "[help, notices]", "[help]"},
    {"layout-formats", layout, "panels:", "formats: [pdf, pdf]\npanels:"},
    {"sheets-piece", layout, "  back:\n", "  spare: {stack: []}\n  back:\n"},
    {"frame-depth", layout, "- {sections: [words],",
     "- {stack: [{stack: [{stack: [{stack: [{stack: [{stack: [{stack: [{sections: "
     "[words]}]}]}]}]}]}]}]}\n      - {sections: [front-foot],"},
    {"theme-incomplete", theme, "\n  kicker:", "\n  kickers:"},
    {"font-missing", fonts, "lato/Lato-Regular.ttf", "lato/Lato-Nowhere.ttf"},
    {"key-unknown", card, "audience:", "audiense: x\naudience:"},
};

std::string tag(const std::string& rule) { return " [" + rule + "]"; }

std::string told(const ProjectCopy& copy) {
  std::string err = run_pliego({"check", "--project", copy.root()}).err;
  for (std::size_t at = err.find('\n'); at != std::string::npos; at = err.find('\n', at + 1))
    if (err.compare(at, 3, "\n  ") == 0) err.replace(at, 3, " ");
  return err;
}

}  // namespace

TEST_CASE("Each rule tells of a fault, and of none where there is none", "[long]") {
  const ProjectCopy sound(real_project(), palm_card_only);
  const std::string before = told(sound);
  for (const Broken& broken : all) {
    INFO(broken.rule << " in " << broken.file);
    CHECK_THAT(before, !Catch::Contains(tag(broken.rule)));
    const ProjectCopy copy(real_project(), palm_card_only);
    copy.change(broken.file, broken.from, broken.to);
    CHECK_THAT(told(copy), Catch::Contains(tag(broken.rule)));
  }
}

TEST_CASE("The project as it stands breaks no rule, but for what waits for a person") {
  const std::set<std::string> waiting = {"contact-not-verified", "discreet-draft",
                                         "draft-translation", "no-room-to-translate",
                                         "not-translated"};
  const Said said = run_pliego({"check", "--project", real_project(), "--json"});
  CHECK(said.status == 0);
  const Json found = Json::parse(said.out);
  for (const Json& each : found.at("diagnostics")) {
    INFO(each.dump());
    CHECK(waiting.contains(each.at("rule").get<std::string>()));
  }
}

TEST_CASE("A piece without a place for the local program tells so") {
  const ProjectCopy copy(real_project(), {"palm-card", "survivor-card"});
  copy.write("local.yaml", "name: Harbor Center\nweb: example.org\n");
  const auto err_of = [&](const std::string& piece) {
    return run_pliego({"check", piece, "--project", copy.root(), "--local",
                       (copy.root() / "local.yaml").string()})
        .err;
  };
  CHECK_THAT(err_of("survivor-card"), Catch::Contains("[local-no-place]"));
  CHECK_THAT(err_of("palm-card"), !Catch::Contains("[local-no-place]"));
}

TEST_CASE("A packet's own pages need no place for the local program, its pieces do") {
  const ProjectCopy files(real_project(), palm_card_only);
  files.write("local.yaml", "name: Harbor Center\nweb: example.org\n");
  files.write("pk.yaml",
              "packet: pk\ntitle: Papers\nlanguages: [en]\nitems:\n  - cover\n  - contents\n"
              "  - {material: palm-card}\n  - {material: survivor-card}\n");
  const Said said =
      run_pliego({"packet", files.root() / "pk.yaml", "--project", real_project(), "--out",
                  files.root() / "out", "--local", files.root() / "local.yaml"});
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK_THAT(said.err, Catch::Contains("'survivor-card'") && !Catch::Contains("'pk' has no place"));
}

TEST_CASE("A local program's web address is told where nobody could type it") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const std::string file = copy.root() / "local.yaml";
  const auto err_with = [&](const std::string& web) {
    copy.write("local.yaml", "name: Harbor Center\nweb: " + web + "\n");
    return run_pliego({"check", "--project", copy.root(), "--local", file}).err;
  };
  CHECK_THAT(err_with("http://example.org"), Catch::Contains("[local-web]"));
  CHECK_THAT(err_with("example.org/help"), !Catch::Contains("[local-web]"));
}

}  // namespace pliego::each_rule_test
