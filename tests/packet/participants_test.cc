#include "packet/participants.h"

#include <catch2/catch.hpp>

#include "support/yaml_text.h"

namespace pliego::participants_test {

using namespace pliego::test;
using packet::Participant;

namespace {

const std::vector<std::string> languages = {"en", "es"};

std::vector<Participant> people(std::string_view csv) {
  Diagnostics diagnostics;
  auto found = packet::read_participants("people.csv", csv, languages, diagnostics);
  INFO(all_text(diagnostics));
  CHECK_FALSE(diagnostics.has_errors());
  return found;
}

std::vector<std::string> faults(std::string_view csv) {
  Diagnostics diagnostics;
  CHECK(packet::read_participants("people.csv", csv, languages, diagnostics).empty());
  return spots(diagnostics);
}

using Spots = std::vector<std::string>;

}  // namespace

TEST_CASE("Columns come in any order, and two of them may be left out") {
  const auto two = people("organization,Name,LANGUAGE\nCenter,Ana Ruiz,es\n,Ben Ode,\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0].name == "Ana Ruiz");
  CHECK(two[0].language == "es");
  CHECK(two[0].organization == "Center");
  CHECK(two[1].language == "en");  // the packet's first
  CHECK(people("name\nAna\n").front().organization.empty());
}

TEST_CASE("A name's mark leads to its line and column") {
  const auto one = people("organization,name\nCenter,Ana\n");
  CHECK(one.front().name_mark.place().line == 2);
  CHECK(one.front().name_mark.place().column == 8);
}

TEST_CASE("Columns that are missing, unknown or twice are told") {
  CHECK(faults("language\nen\n") == Spots{"participants-column@1:1"});
  CHECK(faults("name,langauge\nAna,es\n") == Spots{"participants-column@1:6"});
  CHECK(faults("name,name\nAna,Ana\n") == Spots{"participants-column@1:6"});
}

TEST_CASE("All faulty lines are told at once") {
  CHECK(faults("name,language\n,en\nAna,fr\n" + std::string(121, 'x') + ",en\n") ==
        Spots{"participants-value@2:1", "participants-value@3:5", "participants-value@4:1"});
}

TEST_CASE("Blanks that can't be seen are no name, and none stay at a name's end") {
  CHECK(faults("name,language\n\u00A0\u2003,en\n") == Spots{"participants-value@2:1"});
  CHECK(faults("name\nAna \u202Ezur\n") == Spots{"participants-value@2:1"});
  CHECK(faults("organization,name\nHarbor\u2028Center,Ana\n") == Spots{"participants-value@2:1"});
  const auto some = people("name,organization\nAna\u00A0\u00A0,\u3000\n\u00A0,\u00A0\nBen,\n");
  REQUIRE(some.size() == 2);
  CHECK(some[0].name == "Ana");
  CHECK(some[0].organization.empty());
}

TEST_CASE("A list of nobody is told") {
  CHECK(faults("name,language\n") == Spots{"participants-value@0:0"});
  CHECK(faults("") == Spots{"participants-value@0:0"});
}

namespace {

std::string names(std::string_view csv) {
  std::string all;
  for (const Participant& each : people(csv))
    all += (all.empty() ? "" : " | ") + each.name + "/" + each.language + "/" + each.organization;
  return all;
}

std::string in_utf16(std::string_view ascii, bool big) {
  std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big) bytes += '\0';
    bytes += c;
    if (!big) bytes += '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("A list is read as spreadsheets of all countries write it") {
  const std::string two = "Ana Ruiz/es/Center | Ben Ode/en/";
  CHECK(names("name,language,organization\nAna Ruiz,es,Center\nBen Ode,,\n,,\n\n") == two);
  CHECK(names("name;language;organization\r\nAna Ruiz;es;Center\r\nBen Ode;;\r\n;;\r\n") == two);
  CHECK(names("Name\tLanguage\tOrganization\nAna Ruiz\tes\tCenter\nBen Ode\t\t\n") == two);
  CHECK(names("name,language,organization,,\nAna Ruiz,es,Center,,\nBen Ode,,,,\n") == two);
  CHECK(names("sep=;\r\nname;language;organization\r\nAna Ruiz;es;Center\r\nBen Ode;;\r\n") == two);
  CHECK(names(",,\nname,language,organization\nAna Ruiz,es,Center\nBen Ode,,\n") == two);
  CHECK(names("name,language,organization\rAna Ruiz,es,Center\rBen Ode,,\r") == two);
  CHECK(names("\"name\";\"organization\"\n\"Ruiz, Ana\";\"Center; North\"\n") ==
        "Ruiz, Ana/en/Center; North");
  for (const bool big : {false, true})
    CHECK(names(in_utf16("name\tlanguage\torganization\r\nAna Ruiz\tes\tCenter\r\nBen Ode\t\t\r\n",
                         big)) == two);
}

TEST_CASE("Columns and languages are called as people call them") {
  const std::string one = "Ana Ruiz/es/Center";
  CHECK(names("First name,Preferred Language,Agency\nAna Ruiz,Spanish,Center\n") == one);
  CHECK(names("Full Name , LANGUAGE,Organisation\nAna Ruiz,español,Center\n") == one);
  CHECK(names("Nombre,Idioma,Organización\nAna Ruiz,Español,Center\n") == one);
  CHECK(names("FIRST_NAME,Last Name,lang,organization\nAna,Ruiz,ES,Center\n") == one);
  CHECK(names("Apellidos;Nombre;Idioma;Agencia\nRuiz;Ana;espanol;Center\n") == one);
  CHECK(names("Họ và tên,Ngôn ngữ,Tổ chức\nAna Ruiz,Tiếng Tây Ban Nha,Center\n") == one);
  CHECK(names("name,language\nAna,es-MX\n") == "Ana/es/");
  CHECK(names("name,language\nAna,English\n") == "Ana/en/");
  CHECK(faults("name,language\nAna,Spanglish\n") == Spots{"participants-value@2:5"});
  CHECK(faults("name,language\nAna,English/Spanish\n") == Spots{"participants-value@2:5"});
  Diagnostics diagnostics;
  packet::read_participants("p", "name,language\nA,Chinese\n", {"en", "zh-Hans", "zh-Hant"},
                            diagnostics);
  CHECK(diagnostics.has_errors());  // which of the two is not known
}

TEST_CASE("A column of something else is told, and printed nowhere") {
  Diagnostics diagnostics;
  const auto one = packet::read_participants("people.csv", "name,E-mail\nAna,a@example.org\n",
                                             languages, diagnostics);
  REQUIRE(one.size() == 1);
  CHECK(spots(diagnostics) == Spots{"participants-left-out@1:6"});
  CHECK(faults("name,\nAna,es\n") == Spots{"participants-value@2:5"});
}

TEST_CASE("A list that Windows saved is read, and the first name that it may have wrong is told") {
  Diagnostics diagnostics;
  const auto two = packet::read_participants("people.csv",
                                             "name,language\nBen Ode,en\nJos\xE9 Nu\xF1"
                                             "ez \x96 \x80,es\n",
                                             languages, diagnostics);
  REQUIRE(two.size() == 2);
  CHECK(two[1].name == "José Nuñez – €");
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].rule == "csv-encoding");
  CHECK(diagnostics.all()[0].severity == Severity::note);
  CHECK(diagnostics.all()[0].place.line == 3);
  CHECK(diagnostics.all()[0].message.find("José Nuñez") != std::string::npos);
  // No letter there in Windows either.
  CHECK(faults("name\nJos\x81\n") == Spots{"csv-encoding@2:0", "csv-syntax@2:4"});
}

TEST_CASE("Where it is not known what parts the columns, commas are asked for") {
  const auto hint = [](std::string_view csv) {
    Diagnostics diagnostics;
    CHECK(packet::read_participants("people.csv", csv, languages, diagnostics).empty());
    for (const auto& each : diagnostics.all())
      if (each.severity == Severity::error) return each.hint;
    return std::string();
  };
  CHECK(hint("name;language,organization\nAna;es,Center\n").find("commas") != std::string::npos);
  CHECK(hint("name\nAna;es\n").find("commas") != std::string::npos);
  CHECK(hint("name language\nAna es\n").find("commas") != std::string::npos);
}

TEST_CASE("A byte that is no letter in a list with letters of UTF-8 stops at its line") {
  CHECK(faults("name,language\nJosé Peña,es\nAna\xA0Ruiz,es\n") == Spots{"csv-syntax@3:4"});
  CHECK(faults("name\nJos\xE9\nPeña\n") == Spots{"csv-syntax@2:4"});
  CHECK(faults("name\nNguyễn Văn\xA0"
               "An\n") == Spots{"csv-syntax@2:11"});
}

TEST_CASE("A name that was saved in a wrong way is told with the right one") {
  Diagnostics diagnostics;
  packet::read_participants("people.csv", "name\nJosÃ© PeÃ±a\n", languages, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].message.find("'José Peña'") != std::string::npos);
  for (const char* right : {"José Peña", "Ângela", "Œuvre São João", "Nguyễn", "Ana", "Ñ"})
    CHECK(names("name\n" + std::string(right) + "\n") == std::string(right) + "/en/");
}

TEST_CASE("A name whose letters were lost, or with codes of HTML, is told") {
  for (const char* name : {"Mar?a N??ez", "JosÃ© “Pepe” PeÃ±a", "Ana &amp; Ben", "Mar&iacute;a"}) {
    INFO(name);
    CHECK(faults("name,organization\n" + std::string(name) + ",Org\n") ==
          Spots{"participants-value@2:1"});
    CHECK(faults("name,organization\nAna," + std::string(name) + "\n") ==
          Spots{"participants-value@2:5"});
  }
}

TEST_CASE("A name is whole, and has its surname once") {
  CHECK(names("Full Name,Last Name\nAna Ruiz,Ruiz\n") == "Ana Ruiz/en/");
  CHECK(names("Full Name,First Name,Last Name\nAna Ruiz,Ana,Ruiz\n") == "Ana Ruiz/en/");
  CHECK(names("Name,Last Name\nAna Ruiz,RUIZ\nBen,Ode\n") == "Ana Ruiz/en/ | Ben Ode/en/");
  CHECK(names("Name,Last Name\nAna García-Vega,García Vega\n") == "Ana García-Vega/en/");
  CHECK(names("Họ và tên,Họ\nNguyễn Văn An,Nguyễn\n") == "Nguyễn Văn An/en/");
  CHECK(names("First Name,Last Name\nMartin,Martin\n") == "Martin Martin/en/");
  CHECK(names("First Name,Middle Name,Last Name\nAna,M.,Ruiz\nBen,,Ode\n") ==
        "Ana M. Ruiz/en/ | Ben Ode/en/");
  CHECK(names("First Name,M.I.,Last Name\nAna,Q,Ruiz\n") == "Ana Q Ruiz/en/");
  CHECK(names("Nombre,Primer apellido,Segundo apellido\nAna,Ruiz,Vega\n") == "Ana Ruiz Vega/en/");
  CHECK(names("Apellido materno;Apellido paterno;Nombres\nVega;Ruiz;Ana María\n") ==
        "Ana María Ruiz Vega/en/");
  CHECK(faults("Full Name,Last Name\nAna,Ruiz\n") == Spots{"participants-value@2:1"});
  CHECK(faults("Name,First Name\nAna Ruiz,Ana\n") == Spots{"participants-column@1:6"});
}

TEST_CASE("A column that seems to be part of a name, or a language, is never passed over") {
  const std::string one = "Ana/es/";
  for (const char* heading :
       {"Participant Language", "Language spoken", "Languages Spoken", "Preferred_Language",
        "Idioma que habla", "Lengua materna", "Primary language"})
    CHECK(names("Name," + std::string(heading) + "\nAna,Spanish\n") == one);
  for (const char* heading :
       {"Apellido de soltera", "Surname at birth", "Name on badge", "ParticipantLanguage1",
        "Speaks", "Language?? (en/es)", "Nombre social", "Agency type", "apelido", "langage"}) {
    INFO(heading);
    CHECK(faults("Nombre," + std::string(heading) + "\nAna,x\n") ==
          Spots{"participants-column@1:8"});
  }
  // What they may mean is there, so that these are something else.
  CHECK(names("Full name,Event name\nAna,Training\n") == "Ana/en/");
  CHECK(names("Name,Language,Language notes\nAna,es,fluent\n") == one);
  CHECK(names("Name,Agency,Agency phone,Number\nAna,Center,555-555-0100,3\n") == "Ana/en/Center");
}

namespace {

std::string said(std::string_view csv) {
  Diagnostics diagnostics;
  CHECK(packet::read_participants("people.csv", csv, languages, diagnostics).empty());
  return all_text(diagnostics);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("Faults of a spreadsheet are no people") {
  for (const char* cell : {"#N/A", "#REF!", "#NAME?", "#¡REF!", "#¿NOMBRE?", "#VALUE!", "#DIV/0!",
                           "#######", "##", "Err:508", "#N/D", "#NULL!", "#SPILL!"}) {
    INFO(cell);
    const std::string csv = "name,organization\nAna,Center\n";
    CHECK(faults(csv + cell + ",Center\n") == Spots{"participants-value@3:1"});
    CHECK(faults(csv + "Ben," + cell + "\n") == Spots{"participants-value@3:5"});
    CHECK(has(said(csv + cell + ",Center\n"), "Open the list in the spreadsheet"));
  }
  CHECK(names("name,organization\nAna #2,#SiSePuede\nBen,#1 Auto Shop\n") ==
        "Ana #2/en/#SiSePuede | Ben/en/#1 Auto Shop");
}

TEST_CASE("A line that counts those above it is asked about") {
  for (const char* line : {"Total: 1", "Total", "TOTAL 12", "Totals", "Grand total: 3", "Subtotal",
                           "Total participants: 2", "Total de participantes 2", "Suma total: 2"}) {
    INFO(line);
    CHECK(faults("name\nAna Ruiz\n" + std::string(line) + "\n") == Spots{"participants-value@3:1"});
    CHECK(has(said("name,language\nAna Ruiz,es\n" + std::string(line) + ",\n"), "a person?"));
  }
  CHECK(names("First name,Last name\nSuma,Rao\nTotal,Smith\n") == "Suma Rao/en/ | Total Smith/en/");
  CHECK(names("name\nTotal Smith\n") == "Total Smith/en/");
}

TEST_CASE("A list saved for the Macintosh is refused with the names as they would be") {
  for (const auto& [typed, right] :
       std::vector<std::pair<const char*, const char*>>{{"Mar\x92"
                                                         "a N\x9C\x96"
                                                         "ez",
                                                         "María Núñez"},
                                                        {"Jos\x8E", "José"},
                                                        {"Juli\x87n", "Julián"},
                                                        {"MU\x84OZ", "MUÑOZ"},
                                                        {"Gonz\x87lez", "González"},
                                                        {"Garc\x92"
                                                         "a",
                                                         "García"},
                                                        {"L\x97pez", "López"},
                                                        {"M\x9Fller", "Müller"},
                                                        {"Pe\x96"
                                                         "a",
                                                         "Peña"},
                                                        {"\x83ric", "Éric"}}) {
    INFO(right);
    CHECK(has(said("name,language\nBen,en\n" + std::string(typed) + ",es\n"),
              "'" + std::string(right) + "', saved as"));
    CHECK(has(said("name,language\n" + std::string(typed) + ",es\n"), "CSV UTF-8"));
  }
  CHECK(has(said("name\nMar’a Nœ–ez\n"), "'María Núñez'"));
  CHECK(names("name,organization\nSeán O’Brien,Robert’s Center\nNa’im Smith–Jones,Café “Norte”\n"
              "Bœuf D’Angelo,Centro dell’Arte… – Žižek\nŠIMEK ŽIŽEK,Children’s Harbor•Center\n") ==
        "Seán O’Brien/en/Robert’s Center | Na’im Smith–Jones/en/Café “Norte” | "
        "Bœuf D’Angelo/en/Centro dell’Arte… – Žižek | ŠIMEK ŽIŽEK/en/Children’s Harbor•Center");
}

TEST_CASE("Another kind of file is named, with what to save it as") {
  using namespace std::string_literals;
  CHECK(has(said("PK\x03\x04\x14\0xl/workbook.xml"s), "an Excel workbook"));
  CHECK(has(said("\xD0\xCF\x11\xE0\xA1\xB1"), "older Excel or Word"));
  CHECK(has(said("{\\rtf1\\ansi Ana}"), "RTF"));
  CHECK(has(said("<html><table><tr><td>Ana"), "a web page"));
  CHECK(faults("%PDF-1.4\n") == Spots{"csv-syntax@0:0"});
}

TEST_CASE("A title above the headings is told, and once") {
  for (const char* list :
       {"Participants of June 3\nname,language\nAna,es\nBen,en\n",
        "Participants,,\nname,language,organization\nAna,es,\nBen,en,\n", "Staff\nname\nAna\n"}) {
    Diagnostics diagnostics;
    CHECK(packet::read_participants("people.csv", list, languages, diagnostics).empty());
    INFO(all_text(diagnostics));
    CHECK(diagnostics.errors() == 1);
    CHECK(has(all_text(diagnostics), "the first line names the columns"));
  }
}

TEST_CASE("Cells of columns that were only touched are no fault, nor are lines of a Macintosh") {
  const std::string many(60, ',');
  CHECK(names("name,language" + many + "\nAna,es" + many + "\nBen,en\n") == "Ana/es/ | Ben/en/");
  CHECK(faults("name" + many + "\nAna" + many + "x\n") == Spots{"csv-fields@2:1"});
  CHECK(names("name,organization\rAna,\"Harbor, North\"\rBen,Center\r") ==
        "Ana/en/Harbor, North | Ben/en/Center");
  CHECK(faults("name,organization\rAna,\"Harbor\nNorth\"\r") == Spots{"participants-value@2:5"});
  CHECK(faults("name\nAna\rBen\n") == Spots{"csv-syntax@2:4"});
}

TEST_CASE("A language is known with its country, and by its other name") {
  for (const char* typed : {"español (México)", "Castellano", "castellano (España)", "es_MX",
                            "es-419", "Spanish (Latin America)", "Castilian", "ES_us"}) {
    INFO(typed);
    CHECK(names("name,language\nAna," + std::string(typed) + "\n") == "Ana/es/");
  }
}

}  // namespace pliego::participants_test
