#include "packet/facing.h"

#include <catch2/catch.hpp>

#include "packet/join.h"
#include "sheet/small_pages.h"

namespace pliego::facing_test {

using namespace pliego::test;
using packet::PageOrder;
using packet::Part;
using packet::Parts;
using packet::TicketPiece;

namespace {

std::shared_ptr<Part> part(const std::string& id, const std::vector<std::string>& names) {
  auto made = std::make_shared<Part>();
  made->id = id;
  made->title = "The " + id;
  made->document = small_pages(names);
  return made;
}

// A page by page "a1" or "" of the language, from the cover's on.
std::vector<std::string> words(const PageOrder& order, const Parts& parts) {
  std::vector<std::string> all;
  for (const packet::PagePlace& place : order) {
    if (place.part < 0) {
      all.emplace_back();
      continue;
    }
    const auto& page = parts[static_cast<std::size_t>(place.part)]
                           ->document.pages[static_cast<std::size_t>(place.page)];
    all.push_back(page.label + std::string(static_cast<std::size_t>(place.copy), '*'));
  }
  return all;
}

using Words = std::vector<std::string>;

// Both languages' words on each page.
Words together(const Parts& first, const Parts& second, bool two_sided) {
  const auto orders = packet::order_facing(first, second, two_sided);
  Words all = words(orders.versos, first);
  const Words others = words(orders.rectos, second);
  REQUIRE(all.size() == others.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK((all[i].empty() || others[i].empty()));
    all[i] += others[i];
  }
  return all;
}

}  // namespace

TEST_CASE("The first page is the cover's; then each item begins on an opening in both languages") {
  const Parts english = {part("a", {"a1"}), part("b", {"b1", "b2"})};
  const Parts spanish = {part("a", {"A1"}), part("b", {"B1", "B2"})};
  CHECK(together(english, spanish, false) == Words{"", "a1", "A1", "b1", "B1", "b2", "B2"});
  CHECK(together(english, spanish, true) == Words{"", "a1", "A1", "b1", "B1", "b2", "B2"});
}

TEST_CASE("Where one version has more pages, the other's side stays blank") {
  const Parts english = {part("a", {"a1"}), part("b", {"b1", "b2"}), part("c", {"c1"})};
  const Parts spanish = {part("a", {"A1", "A2"}), part("b", {"B1"}), part("c", {"C1"})};
  CHECK(together(english, spanish, false) ==
        Words{"", "a1", "A1", "", "A2", "b1", "B1", "b2", "", "c1", "C1"});
}

TEST_CASE("Each copy faces its own, in print alone") {
  auto english = part("a", {"a1"}), spanish = part("a", {"A1"});
  english->copies = spanish->copies = 2;
  CHECK(together({english}, {spanish}, true) == Words{"", "a1", "A1", "a1*", "A1*"});
  CHECK(together({english}, {spanish}, false) == Words{"", "a1", "A1"});
}

TEST_CASE("What has a sheet of its own follows its other version, and shares no sheet") {
  const auto folded = [](const Words& names) {
    auto made = part("f", names);
    made->has_own_sheet = true;
    return made;
  };
  const Parts english = {part("a", {"a1"}), folded({"f1", "f2"}), part("b", {"b1"})};
  const Parts spanish = {part("a", {"A1"}), folded({"F1", "F2"}), part("b", {"B1"})};
  // Sheets: cover and a1; A1; f; F; a blank front and b1; B1.
  CHECK(together(english, spanish, true) ==
        Words{"", "a1", "A1", "", "f1", "f2", "F1", "F2", "", "b1", "B1"});
  CHECK(together(english, spanish, false) ==
        Words{"", "a1", "A1", "f1", "F1", "f2", "F2", "b1", "B1"});
  CHECK(together({folded({"f1"})}, {folded({"F1"})}, true) == Words{"", "", "f1", "", "F1", ""});
}

TEST_CASE("Pages with paper of their own have blank backs, copy by copy") {
  auto english = part("a", {"a1", "a2"}), spanish = part("a", {"A1"});
  english->has_own_paper = spanish->has_own_paper = true;
  english->copies = spanish->copies = 2;
  CHECK(together({english}, {spanish}, true) ==
        Words{"", "", "a1", "", "a2", "", "a1*", "", "a2*", "", "A1", "", "A1*", ""});
}

TEST_CASE("Only versions of the same items can face each other") {
  CHECK_THROWS_AS(packet::order_facing({part("a", {"a1"})}, {}, false), std::logic_error);
}

TEST_CASE("Two languages laid over a cover are one document, a Part each, without faults") {
  const Parts english = {part("a", {"a1"}), part("b", {"b1"})};
  auto longer = part("b", {"B1", "B2"}), headed = part("a", {"A1"});
  headed->document.structure.nodes[1].role = draw::Role::h1;
  for (draw::Item& item : longer->document.pages[0].items)
    if (auto* link = std::get_if<draw::Link>(&item)) link->uri.clear(), link->page = 6;
  const Parts spanish = {headed, longer};
  const auto orders = packet::order_facing(english, spanish, true);
  packet::JoinedAs as{.title = "All",
                      .language = "en-US",
                      .two_sided = true,
                      .below_title = true,
                      .facing_pages = true};
  auto cover = part("cover", {"cover"});
  cover->kind = Part::Kind::cover;
  PageOrder cover_order(orders.versos.size());
  cover_order.front() = {.part = 0};
  const auto under = packet::join({cover}, cover_order, as);
  const auto first = packet::join(english, orders.versos, as);
  as.language = "es-US";
  const auto bound = packet::lay_over(
      under, {{"English", first}, {"español", packet::join(spanish, orders.rectos, as)}});

  CHECK(draw::faults(bound).empty());
  CHECK(draw::reading_text(bound) == "coverlink\na1link\nb1link\nA1link\nB1link\nB2link\n");
  CHECK(bound.metadata.facing_pages);
  const draw::Structure& tree = bound.structure;
  const auto kid = [&](const draw::Node& node, std::size_t i) -> const draw::Node& {
    return tree.nodes[static_cast<std::size_t>(std::get<draw::ChildRef>(node.kids.at(i)).id)];
  };
  const draw::Node& root = tree.nodes.front();
  REQUIRE(root.kids.size() == 3);
  CHECK(kid(root, 0).role == draw::Role::section);
  CHECK(kid(root, 1).role == draw::Role::part);
  CHECK(kid(root, 1).language.empty());
  CHECK(kid(root, 2).language == "es-US");
  CHECK(kid(kid(kid(root, 2), 0), 0).role == draw::Role::h2);  // below the cover's title

  Words outline, labels;
  for (const auto& entry : bound.outline)
    outline.push_back(std::to_string(entry.level) + " " + entry.title + " " +
                      std::to_string(entry.page));
  CHECK(outline == Words{"1 The cover 0", "1 English 1", "2 The a 1", "2 The b 3", "1 español 2",
                         "2 The a 2", "2 The b 4", "3 B2 6"});
  for (const auto& page : bound.pages) labels.push_back(page.label);
  CHECK(labels == Words{"1", "2", "3", "4", "5", "6", "7"});
  CHECK(bound.pages[5].items.empty());
  int target = -1;
  for (const draw::Item& item : bound.pages[4].items)
    if (const auto* link = std::get_if<draw::Link>(&item)) target = link->page;
  CHECK(target == 6);
}

TEST_CASE(
    "A blank side is as large as the page before it, and a file keeps what all of it claims") {
  auto wide = part("b", {"B1", "B2"});
  for (draw::Page& page : wide->document.pages) {
    page.trim = {300, 200};
    page.media = page.bleed = {0, 0, 300, 200};
  }
  wide->document.metadata.conformance = draw::Metadata::Conformance::ua1;
  auto narrow = part("b", {"b1"});
  narrow->document.metadata.conformance = draw::Metadata::Conformance::ua1_a2a;
  const auto orders = packet::order_facing({narrow}, {wide}, false);
  const packet::JoinedAs as{.title = "All", .language = "en-US"};
  PageOrder cover_order(orders.versos.size());
  cover_order.front() = {.part = 0};
  const auto bound = packet::lay_over(packet::join({narrow}, cover_order, as),
                                      {{"1", packet::join({narrow}, orders.versos, as)},
                                       {"2", packet::join({wide}, orders.rectos, as)}});
  CHECK(bound.pages[1].trim.width == 100);
  REQUIRE(bound.pages[3].items.empty());
  CHECK(bound.pages[3].trim.width == 300);
  CHECK(bound.pages[3].media.width == 300);
  CHECK(bound.metadata.conformance == draw::Metadata::Conformance::ua1);
}

TEST_CASE("In print a blank front is as large as its back") {
  auto folded = part("f", {"f1"}), next = part("b", {"b1"});
  folded->has_own_sheet = true;
  folded->document.pages[0].trim = {300, 200};
  const auto orders = packet::order_facing({folded, next}, {folded, next}, true);
  const packet::JoinedAs as{.title = "All", .language = "en-US", .two_sided = true};
  PageOrder cover_order(orders.versos.size());
  cover_order.front() = {.part = 0};
  const auto bound = packet::lay_over(packet::join({next}, cover_order, as),
                                      {{"1", packet::join({folded, next}, orders.versos, as)},
                                       {"2", packet::join({folded, next}, orders.rectos, as)}});
  std::vector<double> widths;
  for (const draw::Page& page : bound.pages) widths.push_back(page.trim.width);
  CHECK(widths == std::vector<double>{100, 100, 300, 300, 300, 300, 100, 100, 100});
}

TEST_CASE("Every sheet of facing pages is counted once, for whose front it is") {
  const auto card = part("c", {"c1"}), second_card = part("c", {"C1", "C2"});
  card->has_own_sheet = second_card->has_own_sheet = true;
  const Parts english = {part("a", {"a1"}), part("b", {"b1", "b2", "b3"}), card};
  const Parts spanish = {part("a", {"A1"}), part("b", {"B1", "B2"}), second_card};
  const auto orders = packet::order_facing(english, spanish, true);
  const auto sheets = packet::facing_sheets(orders.versos, orders.rectos, 3);
  int all = sheets.cover;
  for (std::size_t i = 0; i < 3; ++i) all += sheets.versos[i] + sheets.rectos[i];
  CHECK(all == static_cast<int>(orders.versos.size() + 1) / 2);
  CHECK(sheets.rectos[0] == 1);
  CHECK(sheets.versos[0] == 0);  // on the back of the cover
  CHECK(sheets.versos[2] == 1);  // on sheets of its own
  CHECK(sheets.rectos[2] == 1);
}

TEST_CASE("A ticket counts the joint file once, and facing versions as one piece") {
  packet::Ticket english, spanish;
  for (auto* each : {&english, &spanish}) {
    each->jobs.push_back({.file = "all.pdf", .is_main = true, .sheets = 5, .is_facing = true});
    each->jobs.push_back({.file = "cards.pdf"});
    each->pieces = {{.id = "sheet", .title = "Sheet", .sides = 2, .is_facing = true},
                    {.id = "card", .title = "Card", .job = 1, .on_sheet = 5}};
  }
  spanish.pieces[0].title = "Hoja";
  spanish.pieces[0].sides = 3;
  const packet::Ticket both = packet::facing_ticket(english, spanish);
  CHECK(both.sheets_each(0) == 5);
  REQUIRE(both.jobs.size() == 3);
  REQUIRE(both.pieces.size() == 3);
  CHECK(both.pieces[0].title == "Sheet · Hoja");
  CHECK(both.pieces[0].sides == 5);
  CHECK(both.pieces[0].sheets == 3);
  CHECK(both.pieces[0].two_sided);
  CHECK(both.pieces[1].job == 1);
  CHECK(both.pieces[2].job == 2);
  CHECK(both.pieces[2].id == "card-2");
}

}  // namespace pliego::facing_test
