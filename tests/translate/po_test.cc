#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "exchange_fixture.h"
#include "translate/exchange.h"

namespace pliego::po_test {

namespace {

using translate::Format;

const test::ExchangeReader parsed{"es.po"};

const std::string head =
    "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\"Content-Type: text/plain; "
    "charset=UTF-8\\n\"\n";

}  // namespace

TEST_CASE("A PO file says of each text what its translator needs") {
  const std::string po = translate::write_exchange(test::exchange_units(), Format::po);
  CHECK(po.find("#. Note: On the front. To be said aloud.\n"
                "#. Keep as it is: {contact_hotline}\n"
                "#. Room: 12 letters more than the source on its tightest page\n"
                "#. State: missing\n") != std::string::npos);
  CHECK(po.find("#. Glossary: women = mujeres; avoid: señoras, damas\n") != std::string::npos);
  CHECK(po.find("#: content/es/card.yaml:6\n#, fuzzy\n#| msgid \"{pressured} of women\"\n"
                "msgctxt \"card:base.text\"\n") != std::string::npos);
  CHECK(po.find("#. A choice by {sheets}: translate only the words in its inner braces. Forms of a "
                "plural in es-US: many, one, other\n") != std::string::npos);
  CHECK(po.find("{nombre} que no es") != std::string::npos);
}

TEST_CASE("A PO file has no day, no name and no address in it") {
  const std::string po = translate::write_exchange(test::exchange_units(), Format::po);
  CHECK(po.find("\"PO-Revision-Date: \\n\"\n\"Last-Translator: \\n\"\n\"Language-Team: \\n\"\n") !=
        std::string::npos);
  CHECK(po.find("POT-Creation-Date") == std::string::npos);
  CHECK(po.find('@') == std::string::npos);
}

TEST_CASE("What is written as PO is read back") {
  const auto list = test::exchange_units();
  Diagnostics diagnostics;
  const auto file = parsed(translate::write_exchange(list, Format::po), diagnostics);
  REQUIRE(file);
  CHECK(file->language == "es_US");
  CHECK(file->folder == "es");
  REQUIRE(file->units.size() == list.units.size());
  for (std::size_t i = 0; i < list.units.size(); ++i) {
    const auto& unit = list.units[i];
    INFO(unit.id);
    CHECK(file->units[i].key == unit.file + ":" + unit.id);
    // A line end at the very end says nothing and stays at home.
    CHECK(file->units[i].source == unit.source.substr(0, unit.source.find_last_not_of('\n') + 1));
    CHECK(file->units[i].target == unit.target.substr(0, unit.target.find_last_not_of('\n') + 1));
    CHECK(file->units[i].unsure == (unit.state == translate::State::stale));
    CHECK(file->units[i].mark.source.size() == 16);
    CHECK(file->units[i].mark.target.size() == 16);
  }
}

TEST_CASE("A PO file that other programs saved comes back whole") {
  const std::string saved =
      "\xEF\xBB\xBF# Translators' remark\r\n" + head +
      "\r\n#  mine\n#. pliego-export es/card:a 0123456789abcdef fedcba9876543210 \n#: a:1 b:2\r\n"
      "#, c-format, fuzzy\r\n#| msgid \"\"\r\n#| \"old\"\r\nmsgctxt \"card:a\"\r\n"
      "msgid \"\"\r\n\"one \"\r\n\"two\"\r\nmsgstr \"\"\r\n\"uno \\\"dos\\\"\\n\"\r\n\"tres\"\r\n"
      "msgctxt \"card:b\"\nmsgid \"b\"\nmsgstr \"be\"\n"
      "#~ msgid \"gone\"\n#~ msgstr \"ido\"\n";
  Diagnostics diagnostics;
  const auto file = parsed(saved, diagnostics);
  REQUIRE(file);
  REQUIRE(file->units.size() == 2);
  CHECK(file->units[0].source == "one two");
  CHECK(file->units[0].target == "uno \"dos\"\ntres");
  CHECK(file->units[0].unsure);
  CHECK(file->units[0].previous == "old");
  CHECK(file->units[1].previous.empty());
  CHECK(file->units[1].key == "card:b");
  CHECK_FALSE(file->units[1].unsure);
  CHECK(file->units[1].mark.target.empty());
}

TEST_CASE("Notes that a program wrapped are read as one, wherever it wrapped them") {
  const auto key_of = [](const std::string& notes) {
    Diagnostics diagnostics;
    const auto file = parsed(head + "\n" + notes + "msgid \"a\"\nmsgstr \"b\"\n", diagnostics);
    REQUIRE(file);
    const auto& mark = file->units[0].mark;
    return mark.folder + " " + mark.key + " " + mark.source + " " + mark.target;
  };
  const std::string all = "es palm-card:my-signs.a 0123456789abcdef fedcba9876543210";
  CHECK(key_of("#. pliego-export es/palm-card:my-signs.a 0123456789abcdef\n"
               "#. fedcba9876543210\n") == all);
  CHECK(key_of("#. Note: long\n#. and longer\n#. pliego-\n#. export es/palm-\n#. card:my-\n"
               "#. signs.a\n#. 0123456789abcdef\n#.   fedcba9876543210\n#. State: x\n") == all);
  CHECK(key_of("#  pliego-export es/palm-card:my-signs.a\n#  0123456789abcdef "
               "fedcba9876543210\n") == all);
  CHECK(key_of("#. State: missing pliego-export es/palm-card:my-signs.a 0123456789abcdef "
               "fedcba9876543210\n#: a:1\n") == all);
  CHECK(key_of("#. pliego-export\n#. pliego-export es/palm-card:my-signs.a 0123456789abcdef "
               "fedcba9876543210\n") == all);
}

TEST_CASE("Comments of an obsolete entry say nothing of the next one") {
  const std::string obsolete =
      "\n# same\n#. pliego-export es/card:x 0123456789abcdef fedcba9876543210\n#, fuzzy\n"
      "#~| msgid \"older\"\n#~ msgctxt \"card:x\"\n#~ msgid \"gone\"\n#~ msgstr \"ido\"\n";
  const std::string live = "\nmsgctxt \"card:a\"\nmsgid \"a\"\nmsgstr \"b\"\n";
  Diagnostics diagnostics;
  for (const std::string& text :
       {head + obsolete + live, head + live + obsolete, head + live + obsolete.substr(1),
        head + obsolete + live.substr(1)}) {
    const auto file = parsed(text, diagnostics);
    REQUIRE(file);
    REQUIRE(file->units.size() == 1);
    CHECK_FALSE(file->units[0].unsure);
    CHECK_FALSE(file->units[0].same_is_right);
    CHECK(file->units[0].mark.key.empty());
  }
}

TEST_CASE("The earlier source is read, and what is damaged of it says nothing") {
  const auto previous = [](const std::string& lines) {
    Diagnostics diagnostics;
    const auto file = parsed(head + lines + "\nmsgid \"a\"\nmsgstr \"b\"\n", diagnostics);
    REQUIRE(file);
    return file->units[0].previous;
  };
  CHECK(previous("#| msgid \"one\"") == "one");
  CHECK(previous("#| msgctxt \"card:x\"\n#| \"y\"\n#| msgid \"\"\n#| \"one \"\n#| \"two\"") ==
        "one two");
  CHECK(previous("#| msgid \"one\"\n#| msgid_plural \"many\"\n#| \"more\"") == "one");
  CHECK(previous("#| msgid one").empty());
  CHECK(previous("#|").empty());
}

TEST_CASE("A flag is a flag by its whole name") {
  const auto unsure = [](const std::string& flags) {
    Diagnostics diagnostics;
    const auto file = parsed(head + flags + "\nmsgid \"a\"\nmsgstr \"b\"\n", diagnostics);
    REQUIRE(file);
    return file->units[0].unsure;
  };
  CHECK(unsure("#, fuzzy"));
  CHECK(unsure("#,fuzzy"));
  CHECK(unsure("#, no-wrap,fuzzy"));
  CHECK(unsure("#, fuzzy, c-format"));
  CHECK(unsure("#= fuzzy"));
  CHECK_FALSE(unsure("#, no-fuzzy-format"));
  CHECK_FALSE(unsure("# fuzzy"));
  CHECK_FALSE(unsure("#. fuzzy"));
}

TEST_CASE("Letters that a program has written as numbers are letters") {
  const auto target = [](const std::string& written) {
    Diagnostics diagnostics;
    const auto file = parsed(head + "msgid \"a\"\nmsgstr \"" + written + "\"\n", diagnostics);
    REQUIRE(file);
    return file->units[0].target;
  };
  CHECK(target("\\303\\251l\\303\\251ment") == "élément");
  CHECK(target("\\xC3\\xA9t") == "ét");
  CHECK(target("\\0617") == "17");
  CHECK(target("a\\v\\f\\a\\bb") == "a\v\f\a\bb");
  CHECK(parsed.fault_of(head + "msgid \"a\"\nmsgstr \"\\0\"\n").place.line == 6);
  CHECK(parsed.fault_of(head + "msgid \"a\"\nmsgstr \"\\777\"\n").place.line == 6);
  CHECK(parsed.fault_of(head + "msgid \"a\"\nmsgstr \"\\x\"\n").place.line == 6);
}

TEST_CASE("A damaged PO file is refused with its line") {
  const auto at = [](const std::string& rest) { return parsed.fault_of(head + rest).place.line; };
  CHECK(at("msgid \"a\nmsgstr \"b\"\n") == 5);
  CHECK(at("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n") == 7);
  CHECK(at("msgctxt \"c:a\"\nmsgstr \"b\"\n") == 6);
  CHECK(at("msgid \"a\"\nmsgstr \"b\\q\"\n") == 6);
  CHECK(at("msgid \"a\"\nmsgstr \"b\"c\"\n") == 6);
  CHECK(at("what is this\n") == 5);
  CHECK(at("#. note\n\"text of nothing\"\n") == 6);
  CHECK(at("msgid_plural \"b\"\nmsgstr[0] \"c\"\n") == 5);
  CHECK(at("<<<<<<< ours\nmsgid \"a\"\nmsgstr \"b\"\n") == 5);
  CHECK(at("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\n") == 8);
  CHECK(at("msgid \"\"\nmsgstr \"b\"\n") == 6);
  CHECK(parsed.fault_of("msgid \"a\"\nmsgstr \"b\"\n").rule == "exchange-file");
  CHECK(parsed.fault_of("").rule == "exchange-file");
}

TEST_CASE("Another kind of file is named where translations are expected") {
  const std::string zip = std::string("PK\x03\x04\x14\0\x06\0", 8);
  CHECK(parsed.fault_of(zip + "word/document.xml").message ==
        "This is a Word document, not a text file");
  CHECK(parsed.fault_of(zip + "palm-card.po").hint.find("Unpack it") == 0);
  CHECK(parsed.fault_of("<!DOCTYPE html>\n<html></html>\n").message.find("a web page") !=
        std::string::npos);
}

TEST_CASE("A PO file in another encoding is refused with a hint") {
  CHECK(parsed.fault_of(std::string("\xFF\xFEm\0s\0", 6)).message.find("can't be read") !=
        std::string::npos);
  CHECK(parsed.fault_of(std::string("m\0s\0", 4)).message.find("can't be read") !=
        std::string::npos);
  CHECK(parsed.fault_of(head + "msgid \"a\"\nmsgstr \"\xE9\"\n").place.line == 6);
  const Diagnostic named =
      parsed.fault_of("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n");
  CHECK(named.message.find("ISO-8859-1") != std::string::npos);
  CHECK(named.hint.find("UTF-8") != std::string::npos);
}

TEST_CASE("A file of more than 32 MB is refused, whatever is in it") {
  const std::string large(translate::max_exchange_bytes + 1, ' ');
  CHECK(parsed.fault_of(large).rule == "exchange-size");
}

}  // namespace pliego::po_test
