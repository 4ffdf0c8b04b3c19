#include <catch2/catch.hpp>

#include "packet/packet.h"
#include "support/yaml_text.h"

namespace pliego::packet_file_test {

using namespace pliego::test;
using packet::Item;

namespace {

const std::string head = "packet: test\ntitle: {en: Day, es: Día}\nlanguages: [en, es]\nitems:\n";

std::vector<std::string> faults(const std::string& items, const std::string& stem = "test") {
  Diagnostics diagnostics;
  CHECK_FALSE(packet::read_packet(node_of(head + items), stem, diagnostics));
  return spots(diagnostics);
}

// Two materials, of which one is about a person using violence in one of its layouts.
content::Project project() {
  content::Project made;
  for (const char* folder : {"en", "es"}) made.languages.push_back({.folder = folder});
  content::Material card, plan;
  card.name = "card";
  card.layouts = {"small", "large"};
  card.whose = {{"small", content::Whose::survivor}};
  plan.name = "plan";
  plan.layouts = {"own", "team"};
  plan.whose = {{"team", content::Whose::person_using_violence}};
  made.materials = {card, plan};
  made.material_names = {"card", "plan"};
  return made;
}

std::vector<std::string> checked(const std::string& text) {
  Diagnostics diagnostics;
  auto packet = packet::read_packet(node_of(text), "test", diagnostics);
  REQUIRE(packet);
  const bool sound = packet::check_packet(*packet, project(), diagnostics);
  CHECK(sound == !diagnostics.has_errors());
  return spots(diagnostics);
}

using Spots = std::vector<std::string>;

}  // namespace

TEST_CASE("Items are words or maps, with what stands in the file") {
  Diagnostics diagnostics;
  const auto packet = packet::read_packet(
      node_of(head + "  - cover\n  - {material: card, copies: 2, start: any, title: Our card}\n"),
      "test", diagnostics);
  REQUIRE(packet);
  REQUIRE(packet->items.size() == 2);
  CHECK(packet->items[0].kind == Item::Kind::cover);
  CHECK(packet->items[1].copies == 2);
  CHECK_FALSE(packet->items[1].on_front);
  CHECK(packet->items[1].title.in("es")->text == "Our card");
  CHECK(packet->title.in("es")->text == "Día");
}

TEST_CASE("A packet's form is checked, all faults at once") {
  CHECK(faults("  - {material: card}\n  - cover\n") == Spots{"packet-item@6:5"});
  CHECK(faults("  - cover\n  - contents\n") == Spots{"packet-item@5:3"});
  CHECK(faults("  - contents\n  - contents\n  - {material: card}\n") == Spots{"packet-item@6:5"});
  CHECK(faults("  - palm-card\n  - {material: card}\n") == Spots{"packet-item@5:5"});
  CHECK(faults("  - contnts\n  - {material: card}\n") == Spots{"value-type@5:5"});
  CHECK(faults("  - {copies: 2}\n  - {material: card, copies: 0}\n") ==
        Spots{"packet-item@5:5", "value-range@6:30"});
  CHECK(faults("  - {material: card}\n", "other") == Spots{"name-differs@1:9"});
}

TEST_CASE("A PDF from elsewhere has a title, and lies beside the packet's file") {
  Diagnostics diagnostics;
  const auto packet = packet::read_packet(
      node_of(head + "  - {pdf: inserts/agenda.pdf, title: Agenda, whose: survivor}\n"
                     "  - {pdf: {en: a.pdf, es: b.pdf}, title: A, copies: 2}\n"
                     "  - {pdf: a.pdf, title: Again}\n"),
      "test", diagnostics);
  REQUIRE(packet);
  CHECK(packet->items[0].kind == Item::Kind::pdf);
  CHECK(packet->items[0].whose == content::Whose::survivor);
  CHECK(packet->items[1].pdf.in("es")->text == "b.pdf");
  CHECK(packet->pdf_paths() == std::vector<std::string>{"inserts/agenda.pdf", "a.pdf", "b.pdf"});
  CHECK(faults("  - {pdf: a.pdf}\n") == Spots{"packet-pdf@5:5"});
  CHECK(faults("  - {pdf: ../a.pdf, title: A}\n  - {pdf: /etc/a.pdf, title: B}\n") ==
        Spots{"packet-pdf@5:11", "packet-pdf@6:11"});
  CHECK(faults("  - {pdf: a.pdf, title: A, material: card, layout: small}\n") ==
        Spots{"packet-item@5:38", "packet-item@5:52"});
  CHECK(faults("  - {material: card, whose: survivor}\n") == Spots{"packet-item@5:29"});
  CHECK(checked(head + "  - {pdf: {en: a.pdf}, title: A}\n") == Spots{"packet-words@5:16"});
}

TEST_CASE("What a packet names is there, in all its languages") {
  CHECK(checked(head + "  - {material: card}\n").empty());
  CHECK(checked(head + "  - {material: crd}\n") == Spots{"unknown-material@5:5"});
  CHECK(checked(head + "  - {material: card, layout: huge}\n") == Spots{"unknown-layout@5:5"});
  CHECK(checked("packet: test\ntitle: {en: Day}\nlanguages: [en, es, fr]\nitems:\n  - {material: "
                "card}\n") ==
        Spots{"packet-language@1:1", "packet-words@2:13", "packet-words@2:13"});
}

TEST_CASE("Pages about a person using violence are never beside a survivor's") {
  const std::string team = "  - {material: plan, layout: team}\n";
  CHECK(checked(head + "  - {material: card}\n" + team) == Spots{"packet-mix@6:5"});
  CHECK(checked(head + team + "  - {material: card, layout: small}\n") == Spots{"packet-mix@5:5"});
  CHECK(checked(head + team + "  - {material: card, layout: large}\n").empty());
  CHECK(checked(head + "  - {material: card}\n  - {material: plan}\n").empty());
  const std::string pdf = "  - {pdf: a.pdf, title: A, whose: ";
  CHECK(checked(head + team + pdf + "survivor}\n") == Spots{"packet-mix@5:5"});
  CHECK(checked(head + "  - {material: card}\n" + pdf + "person-using-violence}\n") ==
        Spots{"packet-mix@6:5"});
}

TEST_CASE("A place, a sentence and a kicker may hold links; a title may not") {
  const std::string items = "items:\n  - cover\n  - {material: card}\n";
  const std::string begin = "packet: test\nlanguages: [en]\n";
  CHECK(checked(begin + "title: Day\nplace: \"[example.org/join](https://example.org/join)\"\n" +
                items)
            .empty());
  CHECK(checked(begin + "title: Day\nplace: \"[join here](https://example.org/join)\"\n" + items) ==
        Spots{"link-unseen@4:8"});
  CHECK(checked(begin + "title: Day\nabout: \"[join](ftp://example.org)\"\n" + items)
            .front()
            .starts_with("link-address@4:"));
  CHECK(checked(begin + "title: \"[Day](https://example.org)\"\n" + items)
            .front()
            .starts_with("plain-text@3:"));
  CHECK(checked(begin + "title: Day\n" + items.substr(0, items.size() - 2) +
                ", title: \"[Card](https://example.org)\"}\n")
            .front()
            .starts_with("plain-text@6:"));
  Diagnostics none;
  const auto text = packet::marked_up({"**Room 2**, [a](https://a.org)", {}}, "place", none);
  REQUIRE(text.spans.size() == 3);
  CHECK(text.spans[0].strong);
  CHECK(text.spans[2].uri == "https://a.org");
}

}  // namespace pliego::packet_file_test
