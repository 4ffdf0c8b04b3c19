#include "resolve/contacts.h"

#include <catch2/catch.hpp>

#include "content/blocks/contacts.h"
#include "content/blocks/text.h"
#include "resolve/fixed_span.h"
#include "resolve/resolve.h"
#include "spans.h"
#include "support/small_project.h"

namespace pliego::resolve::contacts_test {

namespace {

using Phrases = std::vector<std::string>;

constexpr const char* everything = "show: [call, text, tty, chat, web, languages, hours]";

// The contacts of the card in one language, after `prepare`.
std::vector<ContactEntry> entries(const test::SmallProject& small, std::string_view language) {
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  REQUIRE(project.material("card"));
  const auto resolved =
      resolve(project, *project.material("card"), *project.language(language), diagnostics);
  for (const Diagnostic& each : diagnostics.all()) {
    UNSCOPED_INFO(to_text(each));
  }
  REQUIRE(resolved);
  return resolved->section("help")->blocks[1].fields.contacts(content::contacts::contacts);
}

void show(const test::SmallProject& small, std::string_view what) {
  small.change("content/en/card.yaml", "[hotline, tribal]",
               "[hotline, tribal], " + std::string(what));
}

Phrases others(const ContactEntry& entry) {
  Phrases phrases;
  for (const Text& text : entry.others) phrases.push_back(text.plain());
  return phrases;
}

}  // namespace

TEST_CASE("a contact in English") {
  const test::SmallProject small;
  show(small, everything);
  const auto found = entries(small, "en");
  REQUIRE(found.size() == 2);
  CHECK(found[0].name.plain() == "National Hotline");
  CHECK(shown(found[0].primary) == "[⟦1-800-799-7233⟧](tel:+18007997233)");
  CHECK(others(found[0]) == Phrases{"Text START to 88788", "TTY 1-800-787-3224",
                                    "Chat: thehotline.org", "English and Spanish",
                                    "Day and night"});
  CHECK(others(found[1]) == Phrases{"Call or text", "English"});
}

TEST_CASE("a contact in Spanish, and one that doesn't answer in it") {
  const test::SmallProject small;
  show(small, everything);
  const auto found = entries(small, "es");
  REQUIRE(found.size() == 2);
  CHECK(found[0].name.plain() == "Línea Nacional");
  CHECK(others(found[0]) == Phrases{"Envíe START al 88788", "TTY 1-800-787-3224",
                                    "Chat: thehotline.org", "espanol.thehotline.org",
                                    "inglés y español", "Día y noche"});
  CHECK(shown(found[1].primary) == "[⟦1-844-762-8483⟧](tel:+18447628483)");
  CHECK(others(found[1]) == Phrases{"Llame o envíe un texto", "en inglés"});
}

TEST_CASE("only what is asked for, in its order") {
  const test::SmallProject small;
  show(small, "show: [hours, web, text]");
  const auto found = entries(small, "en");
  CHECK(found[0].primary.empty());
  CHECK(others(found[0]) == Phrases{"Day and night", "thehotline.org", "Text START to 88788"});
  CHECK(others(found[1]) == Phrases{"Text 1-844-762-8483"});
}

TEST_CASE("phrases are links, and numbers in them stand alone") {
  const test::SmallProject small;
  show(small, everything);
  const ContactEntry entry = entries(small, "en")[0];
  CHECK(shown(entry.others[0]) ==
        "[Text ](sms:88788)[⟦START⟧](sms:88788)[ to ](sms:88788)[⟦88788⟧](sms:88788)");
  CHECK(shown(entry.others[1]) == "[TTY ](tel:+18007873224)[⟦1-800-787-3224⟧](tel:+18007873224)");
  CHECK(shown(entry.others[2]) ==
        "[Chat: ](https://thehotline.org)[⟦thehotline.org⟧](https://thehotline.org)");
  CHECK(entry.others[3].spans[0].uri.empty());
}

TEST_CASE("each language has its own way in") {
  const test::SmallProject small;
  small.change("content/contacts.yaml",
               "      - {kind: call, number: 1-844-762-8483}\n"
               "      - {kind: text, number: 1-844-762-8483}\n",
               "      - {kind: call, number: \"988\", languages: [en]}\n"
               "      - {kind: call, number: \"988\", press: \"2\", languages: [es]}\n"
               "      - {kind: text, number: \"988\", languages: [en]}\n"
               "      - {kind: text, number: \"988\", keyword: AYUDA, languages: [es]}\n");
  CHECK(others(entries(small, "en")[1]) == Phrases{"Call or text"});
  const ContactEntry spanish = entries(small, "es")[1];
  CHECK(shown(spanish.primary) == "[⟦988⟧](tel:988)");
  CHECK(others(spanish) == Phrases{"Oprima 2", "Envíe AYUDA al 988"});
}

TEST_CASE("an interpreter is offered where the label for it exists") {
  const test::SmallProject small;
  small.change("content/contacts.yaml", "    languages: [en]\n",
               "    languages: [en]\n    interpreter: true\n");
  CHECK(others(entries(small, "es")[1]) == Phrases{"Llame o envíe un texto", "en inglés"});
  small.change("content/en/language.yaml", "  tty:", "  interpreter: Interpreters\n  tty:");
  small.change("content/es/language.yaml", "  tty:", "  interpreter: Hay intérpretes\n  tty:");
  CHECK(others(entries(small, "es")[1]) == Phrases{"Llame o envíe un texto", "Hay intérpretes"});
}

TEST_CASE("names of contacts are data: neither markup nor patterns") {
  const test::SmallProject small;
  small.change("content/contacts.yaml", "Tribal Helpline", "\"A *B* _c_ {d} 'e' [f](g)\"");
  const ContactEntry entry = entries(small, "en")[1];
  CHECK(shown(entry.name) == "A *B* _c_ {d} 'e' [f](g)");
  CHECK(entry.name.id == "contact.tribal");
}

TEST_CASE("numbers and addresses as values in running text") {
  const test::SmallProject small;
  small.change("content/en/card.yaml", "Some text.",
               "Call {contact_hotline} or {contact_hotline_web}.");
  small.change("content/es/card.yaml", "Un texto.", "{contact_hotline_web}, {contact_hotline}.");
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  const content::Material& card = *project.material("card");
  const auto intro = [&](std::string_view language) {
    const auto resolved = resolve(project, card, *project.language(language), diagnostics);
    REQUIRE(resolved);
    return shown(*resolved->sections[0].blocks[1].fields.text(content::text::text));
  };
  CHECK(intro("en") ==
        "Call [⟦1-800-799-7233⟧](tel:+18007997233) or [⟦thehotline.org⟧](https://thehotline.org).");
  CHECK(intro("es") ==
        "[⟦espanol.thehotline.org⟧](https://espanol.thehotline.org), "
        "[⟦1-800-799-7233⟧](tel:+18007997233).");
}

TEST_CASE("a number's extension is printed wherever the number is") {
  const test::SmallProject small;
  small.change("content/en/language.yaml", "  tty:", "  extension: ext. {extension}\n  tty:");
  small.change("content/es/language.yaml", "  tty:", "  extension: anexo {extension}\n  tty:");
  small.change("content/contacts.yaml", "{kind: call, number: 1-844-762-8483}",
               "{kind: call, number: (505) 555-0123 ext. 12}\n"
               "      - {kind: tty, number: 505-555-0124 x3}");
  small.change("content/en/card.yaml", "Some text.",
               "Call {contact_tribal} or {contact_tribal_tty}.");
  small.change("content/es/card.yaml", "\"Un texto.\"", "\"\"");
  show(small, "show: [call, tty]");
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  for (const Diagnostic& each : diagnostics.all()) UNSCOPED_INFO(to_text(each));
  REQUIRE(project.material("card"));
  const auto page = [&](std::string_view language) {
    const auto resolved =
        resolve(project, *project.material("card"), *project.language(language), diagnostics);
    REQUIRE(resolved);
    return *resolved;
  };
  const Material english = page("en");
  CHECK(english.sections[0].blocks[1].fields.text(content::text::text)->plain() ==
        "Call 505-555-0123 ext. 12 or 505-555-0124 ext. 3.");
  CHECK(shown(*english.sections[0].blocks[1].fields.text(content::text::text))
            .find("[⟦12⟧](tel:+15055550123;ext=12)") != std::string::npos);
  const ContactEntry entry =
      english.section("help")->blocks[1].fields.contacts(content::contacts::contacts)[1];
  CHECK(entry.primary.plain() == "505-555-0123 ext. 12");
  CHECK(others(entry) == Phrases{"TTY 505-555-0124 ext. 3"});
  // A text that stays in the source's language has the source's word for it.
  CHECK(page("es").sections[0].blocks[1].fields.text(content::text::text)->plain() ==
        "[en] Call 505-555-0123 ext. 12 or 505-555-0124 ext. 3.");
  CHECK(page("es")
            .section("help")
            ->blocks[1]
            .fields.contacts(content::contacts::contacts)[1]
            .primary.plain() == "505-555-0123 anexo 12");
}

TEST_CASE("of a contact without a number the languages are told that its file names, each once") {
  const auto spanish = [&](const char* contact) {
    const test::SmallProject small;
    small.change("content/contacts.yaml",
                 "    languages: [en]\n"
                 "    channels:\n"
                 "      - {kind: call, number: 1-844-762-8483}\n"
                 "      - {kind: text, number: 1-844-762-8483}\n",
                 contact);
    show(small, everything);
    return others(entries(small, "es")[1]);
  };
  CHECK(spanish("    channels:\n      - {kind: web, address: example.org, languages: [en]}\n") ==
        Phrases{"en inglés", "example.org"});
  CHECK(
      spanish("    languages: [en]\n    channels:\n      - {kind: web, address: example.org}\n") ==
      Phrases{"en inglés", "example.org"});
  CHECK(spanish("    channels:\n      - {kind: web, address: example.org}\n") ==
        Phrases{"example.org"});
}

TEST_CASE("numbers to dial") {
  const auto call = [](const char* typed) { return call_uri(content::read_phone(typed).phone); };
  CHECK(call("1-800-799-7233") == "tel:+18007997233");
  CHECK(call("800-799-7233") == "tel:+18007997233");
  CHECK(call("555-555-0100 x12") == "tel:+15555550100;ext=12");
  CHECK(call("988") == "tel:988");
  CHECK(text_uri(content::read_phone("88788").phone) == "sms:88788");
}

TEST_CASE("an address with letters of its own is printed as typed and linked in ASCII") {
  const InlineSpan span = linked_address("niñez.example.org/año?q=á");
  CHECK(span.text == "niñez.example.org/año?q=á");
  CHECK(span.uri == "https://xn--niez-hqa.example.org/a%C3%B1o?q=%C3%A1");
  CHECK(span.address);
  CHECK(linked_address("http://example.org").uri == "http://example.org");
}

TEST_CASE("a label that is missing everywhere") {
  const test::SmallProject small;
  small.change("content/en/language.yaml", "  call-or-text: Call or text\n", "");
  small.change("content/es/language.yaml", "  call-or-text: Llame o envíe un texto\n", "");
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  REQUIRE(diagnostics.all().empty());
  CHECK_FALSE(resolve(project, *project.material("card"), *project.language("en"), diagnostics));
  CHECK(test::told(diagnostics) ==
        std::vector<std::string>{"error label-missing content/en/language.yaml:1"});
}

}  // namespace pliego::resolve::contacts_test
