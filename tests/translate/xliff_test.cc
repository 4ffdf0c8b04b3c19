#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "exchange_fixture.h"
#include "translate/exchange.h"

namespace pliego::xliff_test {

namespace {

using translate::Format;

const test::ExchangeReader parsed{"es.xlf"};

// A file with these units.
std::string wrapped(const std::string& units) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
         "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">\n"
         "<file original=\"content/es/card.yaml\" source-language=\"en\" target-language=\"es\" "
         "datatype=\"plaintext\"><body>\n" +
         units + "</body></file></xliff>\n";
}

translate::ExchangeUnit unit_of(const std::string& unit) {
  Diagnostics diagnostics;
  const auto file = parsed(wrapped(unit), diagnostics);
  REQUIRE(file);
  REQUIRE(file->units.size() == 1);
  return file->units[0];
}

std::string target_of(const std::string& unit) {
  const auto read = unit_of(unit);
  CHECK_FALSE(read.unreadable);
  return read.target;
}

}  // namespace

TEST_CASE("An XLIFF file protects values, with the same number in source and target") {
  const std::string xliff = translate::write_exchange(test::exchange_units(), Format::xliff);
  CHECK(xliff.find(
            "<source>Call **<ph id=\"1\">{contact_hotline}</ph>** &amp; &lt;ask&gt;.</source>\n"
            "        <target state=\"needs-translation\"></target>") != std::string::npos);
  CHECK(xliff.find("<source><ph id=\"1\">{pressured}</ph> &quot;of women&quot;, <ph "
                   "id=\"2\">{base}</ph>, <ph id=\"3\">{pressured}</ph>.</source>\n        <target "
                   "state=\"needs-review-translation\"><ph id=\"1\">{pressured}</ph> de las") !=
        std::string::npos);
  CHECK(xliff.find("<source>{sheets, plural, one {One sheet} other {# sheets}}</source>") !=
        std::string::npos);
  CHECK(xliff.find("<source>A {name} that is none</source>") != std::string::npos);
}

TEST_CASE("A stale unit carries its earlier source and translation") {
  const std::string xliff = translate::write_exchange(test::exchange_units(), Format::xliff);
  const std::size_t at = xliff.find("<alt-trans alttranstype=\"previous-version\"");
  REQUIRE(at != std::string::npos);
  CHECK(xliff.find("<source><ph id=\"1\">{pressured}</ph> of women</source>", at) !=
        std::string::npos);
  CHECK(xliff.find("<alt-trans", at + 1) == std::string::npos);
}

TEST_CASE("What is written as XLIFF is read back") {
  const auto list = test::exchange_units();
  Diagnostics diagnostics;
  const auto file = parsed(translate::write_exchange(list, Format::xliff), diagnostics);
  REQUIRE(file);
  CHECK(file->language == "es-US");
  CHECK(file->folder == "es");
  REQUIRE(file->units.size() == list.units.size());
  for (std::size_t i = 0; i < list.units.size(); ++i) {
    const auto& unit = list.units[i];
    INFO(unit.id);
    CHECK(file->units[i].key == unit.file + ":" + unit.id);
    CHECK(file->units[i].source == unit.source.substr(0, unit.source.find_last_not_of('\n') + 1));
    CHECK(file->units[i].target == unit.target.substr(0, unit.target.find_last_not_of('\n') + 1));
    CHECK(file->units[i].mark.target.size() == 16);
  }
  CHECK(file->units[2].unsure);
  CHECK_FALSE(file->units[2].settled);
  CHECK(file->units[0].settled);
}

TEST_CASE("Both formats say the same of a list without units") {
  const translate::UnitList none{
      .source_locale = "en", .target_locale = "vi", .target_folder = "vi"};
  Diagnostics diagnostics;
  for (const Format format : {Format::po, Format::xliff}) {
    const auto file = parsed(translate::write_exchange(none, format), diagnostics);
    REQUIRE(file);
    CHECK(file->units.empty());
    CHECK(file->folder == "vi");
  }
}

TEST_CASE("An XLIFF file that another program saved comes back whole") {
  const std::string saved =
      "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- saved --><x:xliff version='1.2' "
      "xmlns:x='urn:oasis:names:tc:xliff:document:1.2' xmlns:o='urn:other'>\r\n"
      "<x:file datatype='plaintext' target-language='es' original='content/es/card.yaml' "
      "source-language='en'><x:header><o:note>no</o:note></x:header><x:body><x:group>\r\n"
      "<x:trans-unit o:mine='1' xml:space='preserve' approved='yes'\r\n  id='card:a'>"
      "<x:source>Call <x:ph "
      "id='1'>{hotline}</x:ph>\r\nnow</x:source><x:seg-source>Call</x:seg-source>"
      "<x:target><x:mrk mtype='seg' mid='0'>Llame a <x:g id='7'><x:x id='1'/></x:g></x:mrk>"
      " &#x2019;&amp;</x:target><o:more>no</o:more>"
      "<x:alt-trans><x:source>s</x:source><x:target>otro</x:target></x:alt-trans>"
      "<x:note>a pliego-export es/card:a 0123456789abcdef "
      "fedcba9876543210</x:note></x:trans-unit>\r\n"
      "</x:group></x:body></x:file></x:xliff>\r\n";
  Diagnostics diagnostics;
  const auto file = parsed(saved, diagnostics);
  for (const auto& fault : diagnostics.all()) INFO(to_text(fault));
  REQUIRE(file);
  REQUIRE(file->units.size() == 1);
  CHECK(file->units[0].source == "Call {hotline}\nnow");
  CHECK(file->units[0].target == "Llame a {hotline} ’&");
  CHECK(file->units[0].mark.source == "0123456789abcdef");
  CHECK(file->units[0].settled);
}

TEST_CASE("What a reviser has struck out is no part of the translation") {
  CHECK(target_of("<trans-unit id=\"card:a\"><source>Help</source><target>Pida "
                  "<mrk mtype=\"x-sdl-deleted\">auxilio <g id=\"1\">ya</g></mrk>"
                  "<mrk mtype=\"x-sdl-added\">ayuda</mrk></target></trans-unit>") == "Pida ayuda");
}

TEST_CASE("A code without text is that of the source, else what it says of itself") {
  const std::string unit =
      "<trans-unit id=\"card:a\"><source><ph id=\"1\">{a}</ph><ph id=\"2\">{b}</ph></source>";
  CHECK(target_of(unit + "<target><ph id=\"2\"/>, <x id=\"1\"/></target></trans-unit>") ==
        "{b}, {a}");
  CHECK(target_of(unit + "<target><x id=\"9\" equiv-text=\"{c}\"/></target></trans-unit>") ==
        "{c}");
  CHECK(target_of(unit + "<target><ph id=\"1\">{a}</ph></target></trans-unit>") == "{a}");
  CHECK(target_of(unit + "</trans-unit>").empty());
}

namespace {

std::string with_target(const std::string& target) {
  return "<trans-unit id=\"card:a\" xmlns:mq=\"MQXliff\"><source><ph id=\"1\">{a}</ph> Help"
         "</source><target>" +
         target + "</target></trans-unit>";
}

}  // namespace

TEST_CASE("Words on both sides of a line's end stay apart") {
  CHECK(target_of(with_target("por<x id=\"9\" ctype=\"lb\"/>consumo")) == "por consumo");
  CHECK(target_of(with_target("por<ph id=\"9\" ctype=\"lb\"></ph>consumo")) == "por consumo");
  CHECK(target_of(with_target("por<br/>consumo")) == "por consumo");
  CHECK(target_of(with_target("por <br/>consumo")) == "por consumo");
}

TEST_CASE("Sentences that a program cut apart stay apart") {
  const auto segments = [](const std::string& one, const std::string& between,
                           const std::string& two) {
    return target_of(with_target("<mrk mtype=\"seg\" mid=\"0\">" + one + "</mrk>" + between +
                                 "<mrk mtype=\"seg\" mid=\"1\">" + two + "</mrk>"));
  };
  CHECK(segments("…sustancias.", "", "De") == "…sustancias. De");
  CHECK(segments("…sustancias.", " ", "De") == "…sustancias. De");
  CHECK(segments("…sustancias. ", "", "De") == "…sustancias. De");
  CHECK(segments("你好。", "", "再见。") == "你好。再见。");
  CHECK(target_of(with_target("<mrk mtype=\"term\">susta</mrk><mrk mtype=\"term\">ncia</mrk>")) ==
        "sustancia");
}

TEST_CASE("A sign of memoQ's is the character that it stands for") {
  CHECK(target_of(with_target("por<mq:ch val=\" \"/>consumo")) == "por consumo");
}

TEST_CASE("What can't be read in a target is not left out of it in silence") {
  for (const char* target :
       {"por<x id=\"9\"/>consumo", "por<ph id=\"9\"/>consumo", "por<mq:it>x</mq:it>consumo",
        "por<blank/>consumo", "<mq:rxt/>", "por<mq:ch/>consumo"}) {
    INFO(target);
    CHECK(unit_of(with_target(target)).unreadable);
  }
  for (const char* target : {"<x id=\"1\"/> por", "<g id=\"9\">por</g>", "por<mrk mtype=\"x\"/>",
                             "por <x id=\"9\" equiv-text=\"{b}\"/>"}) {
    INFO(target);
    CHECK_FALSE(unit_of(with_target(target)).unreadable);
  }
}

TEST_CASE("A text with signs that can't be read is refused by its id, and the others go in") {
  const auto list = test::exchange_units();
  for (const char* target : {"Pida<x id=\"9\"/>ayuda", "<x id=\"9\"/>"}) {
    std::string file = test::changed(translate::write_exchange(list, Format::xliff), "card:title",
                                     ">Ayuda<", ">" + std::string(target) + "<");
    file = test::changed(file, "card:lede.text", "></target>", ">Al {contact_hotline}</target>");
    const test::Imported result = test::import_into(list, file);
    CHECK(result.edits.size() == 1);
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].rule == "exchange-markup");
    CHECK(result.faults[0].message.starts_with("card:title: "));
  }
}

TEST_CASE("A damaged XLIFF file is refused with its line") {
  CHECK(parsed.fault_of(wrapped("<trans-unit id=\"a\">\n<source>a</target>\n")).place.line == 5);
  CHECK(parsed.fault_of(wrapped("<trans-unit id=\"a\"><source>a & b</source></trans-unit>\n"))
            .place.line == 4);
  CHECK(parsed.fault_of(wrapped("<trans-unit id=\"a\" id=\"b\"/>")).rule == "exchange-file");
  CHECK(parsed.fault_of(wrapped("\n<<<<<<< ours\n")).place.line == 5);
  CHECK(parsed.fault_of(wrapped("").substr(0, 200)).message.find("in the middle") !=
        std::string::npos);
  for (const char* broken :
       {"<trans-unit id=\"a\"><source>a & b</source></trans-unit>\n", "<trans-unit></source>",
        "<source>&nbsp;</source>", "<a b=\"1\" b=\"2\"/>", "<x:y/>", "<source>a<</source>"}) {
    const std::string message = parsed.fault_of(wrapped(broken)).message;
    INFO(message);
    for (const char* word : {"token", "tag", "entity", "attribute", "prefix", "well-formed"})
      CHECK(message.find(word) == std::string::npos);
  }
  CHECK(parsed.fault_of("<other/>").message == "This is no XLIFF file");
  CHECK(parsed.fault_of("<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"/>")
            .message == "This is XLIFF 2.0");
  CHECK(parsed.fault_of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><xliff/>")
            .hint.find("UTF-8") != std::string::npos);
}

TEST_CASE("A DTD is refused: it could name other files or blow up the text") {
  const std::string bomb =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">\n"
      "<!ENTITY b \"&a;&a;\">]>\n<xliff version=\"1.2\">&b;</xliff>";
  const Diagnostic fault = parsed.fault_of(bomb);
  CHECK(fault.rule == "exchange-file");
  CHECK(fault.message.find("<!DOCTYPE") != std::string::npos);
  CHECK(fault.place.line == 2);
}

TEST_CASE("Elements may not be nested without end") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<group>";
  CHECK(parsed.fault_of(wrapped(deep)).rule == "exchange-size");
}

TEST_CASE("A file into two languages at once is refused") {
  std::string two = wrapped("");
  two.insert(
      two.find("</xliff>"),
      "<file original=\"content/vi/card.yaml\" source-language=\"en\" target-language=\"vi\" "
      "datatype=\"plaintext\"><body/></file>");
  CHECK(parsed.fault_of(two).message.find("several languages") != std::string::npos);
}

TEST_CASE("XLIFF in UTF-16 is read, whichever way round its bytes are") {
  const std::string utf8 = test::changed(
      translate::write_exchange(test::exchange_units(), Format::xliff), "<?xml", "UTF-8", "UTF-16");
  const auto in_utf16 = [&](bool big, bool marked) {
    std::string bytes;
    const auto put = [&](unsigned c) {
      const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
      bytes += big ? high : low;
      bytes += big ? low : high;
    };
    if (marked) put(0xFEFF);
    for (std::size_t at = 0; at < utf8.size();) put(next_code_point(utf8, &at));
    return bytes;
  };
  for (const bool big : {false, true}) {
    for (const bool marked : {false, true}) {
      Diagnostics diagnostics;
      const auto file = parsed(in_utf16(big, marked), diagnostics);
      REQUIRE(file);
      REQUIRE(file->units.size() == 6);
      CHECK(file->units[0].target == "Ayuda");
      CHECK(file->units[2].target == "{pressured} de las mujeres");
    }
  }
}

}  // namespace pliego::xliff_test
