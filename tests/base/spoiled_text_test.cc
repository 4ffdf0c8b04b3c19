#include "base/spoiled_text.h"

#include <catch2/catch.hpp>

namespace pliego::spoiled_text_test {

namespace {

std::string lost_in(std::string_view text) {
  const auto found = find_lost_letter(text);
  if (!found) return {};
  CHECK(found->begin < found->end);
  CHECK(found->end <= text.size());
  CHECK_FALSE(found->advice.empty());
  return found->what;
}

bool tells(std::string_view text, std::string_view part) {
  const std::string what = lost_in(text);
  INFO(text << ": " << what);
  return what.find(part) != std::string::npos;
}

std::string entities_in(std::string_view text) {
  std::string all;
  for (auto each = find_entity(text); each; each = find_entity(text, each->end))
    all += std::string(text.substr(each->begin, each->end - each->begin)) + " ";
  return all;
}

}  // namespace

TEST_CASE("UTF-8 that was read as Windows-1252 is found, alone among sound letters too") {
  CHECK(tells("La ReuniÃ³n es “hoy”.", "'ReuniÃ³n' seems to be 'Reunión'"));
  CHECK(tells("My pareja’s parejaâ€™s", "'parejaâ€™s' seems to be 'pareja’s'"));
  CHECK(tells("FamilÃ\u00ADa", "seems to be 'Familía'"));
  CHECK(tells("Â¿QuÃ© hacer?", "'Â¿QuÃ©' seems to be '¿Qué'"));
  for (const char* spoiled : {"CORAZÃ“N", "NIÃ‘OS", "Ã‰l", "Ã©l", "JosÃ© PeÃ±a", "â€œHolaâ€\u009D",
                              "Holaâ€", "10 â€“ 12", "Há»\u008Fi: nÆ°á»›c, nhÆ°", "kiá»ƒm soÃ¡t",
                              "Ä‘á»ƒ", "ØºØ¯", "Ð¿Ñ€Ð¸", "ä½\u00A0å¥½", "ðŸ˜€", "Ãšltima"}) {
    INFO(spoiled);
    CHECK_FALSE(lost_in(spoiled).empty());
  }
}

TEST_CASE("Letters with accents beside signs are sound") {
  for (const char* sound :
       {"“AMANHÔ e “CAFÉ”", "Ângela… São João", "«será»… y «él»", "SÍ… NO", "l’été — déjà…",
        "Œuvre, Ñ, Å, PÅ…", "Nguyễn Văn Ân", "“CÔ” và “BÔ", "“blâ…” “blé…”", "5 °C, Nº 3, m²",
        "R\u00A0&\u00A0D à\u00A0la", "ĐƯỜNG DÂY", "Äpfel – Ä", "你好。再见", "Привет", "É”…"}) {
    INFO(sound);
    CHECK(lost_in(sound) == "");
    CHECK(before_wrong_reading(sound).empty());
  }
}

TEST_CASE("What was read wrong is given right, with all else as it is") {
  CHECK(before_wrong_reading("“JosÃ© PeÃ±a” – ok") == "“José Peña” – ok");
  CHECK(before_wrong_reading("Há»\u008Fi nÆ°á»›c") == "Hỏi nước");
  CHECK(before_wrong_reading("plain").empty());
  CHECK(before_wrong_reading("").empty());
}

TEST_CASE("A question mark in the place of a letter is found, and one that asks is none") {
  CHECK(tells("La Reuni?n de hoy", "'Reuni?n' has a question mark"));
  for (const char* spoiled : {"Mar?a", "N??ez", "Ki?m so?t", "?i đi", "Reuni?n/grupo", "(ni?os)",
                              "[ni?os](https://a.org/x)", "???? ??????"}) {
    INFO(spoiled);
    CHECK_FALSE(lost_in(spoiled).empty());
  }
  for (const char* sound :
       {"¿Qué? ¿Cuándo?", "Why? Because.", "example.org/x?y=1", "https://example.org?lang", "x?y=1",
        "[a](https://example.org/?x)", "mailto:a@b.org?subject", "{n, select, a {Who?} other {?}}",
        "What??", "(?)", "Really?!", "24/7?", "Quoi ?? Non", "**Who?**", "?", ""}) {
    INFO(sound);
    CHECK(lost_in(sound) == "");
  }
}

TEST_CASE("A letter that a program has replaced is found") {
  CHECK(tells("Reuni\uFFFDn", "'Reuni\uFFFDn' a letter was lost"));
}

TEST_CASE("Whatever has the form of an entity is one, and what only looks like it is not") {
  CHECK(entities_in("Q&amp;A, 5 &lt; 6&nbsp;&#8217;&#x2019;&#XF3;") ==
        "&amp; &lt; &nbsp; &#8217; &#x2019; &#XF3; ");
  CHECK(entities_in("&oacute;&Aacute;&iquest;&uuml;&frac12;&thetasym;") ==
        "&oacute; &Aacute; &iquest; &uuml; &frac12; &thetasym; ");
  CHECK(entities_in("AT&T; Q&A; R & D; & &; &#; &#x; &#xg; a&b c; &12;").empty());
  CHECK(entities_in("&" + std::string(100'000, 'a') + ";").empty());
}

}  // namespace pliego::spoiled_text_test
