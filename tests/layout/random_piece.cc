#include "random_piece.h"

namespace pliego::test {
namespace {

const std::vector<std::string> vocabulary = {"safe",
                                             "you",
                                             "are",
                                             "not",
                                             "alone",
                                             "and",
                                             "a",
                                             "plan",
                                             "that",
                                             "fits",
                                             "information",
                                             "confidential",
                                             "help",
                                             "today",
                                             "call",
                                             "program",
                                             "responsibilities",
                                             "with",
                                             "children",
                                             "substance",
                                             "coercion",
                                             "in",
                                             "the",
                                             "of",
                                             "accompaniment",
                                             "Kommunikationswissenschaft",
                                             "self-determination",
                                             "2026",
                                             "no",
                                             "or",
                                             "we",
                                             "listen",
                                             "Tuesday,",
                                             "hope.",
                                             "non\\u00ADdiscrimination",
                                             "interdisziplin\\u00ADäre"};

}  // namespace

// Not std::uniform_int_distribution, which differs between libraries.
int RandomPiece::number(int least, int most) {
  const auto span = static_cast<std::mt19937::result_type>(most - least + 1);
  return least + static_cast<int>(random_() % span);
}

std::string RandomPiece::one_of(const std::vector<std::string>& all) {
  return all[static_cast<std::size_t>(number(0, static_cast<int>(all.size()) - 1))];
}

std::string RandomPiece::words(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += (i > 0 ? " " : "") + one_of(vocabulary);
  return all;
}

std::string RandomPiece::text(int least, int most) {
  return "\"" + words(number(least, most)) + "\"";
}

std::string RandomPiece::items(const char* key, int least, int most, bool head) {
  std::string all = std::string("      ") + key + ":\n";
  const int count = number(least, most);
  for (int i = 0; i < count; ++i) {
    all += "        i" + std::to_string(i) + ": {";
    if (head && chance(60)) all += "head: " + text(1, 5) + ", ";
    all += "text: " + text(1, 14) + "}\n";
  }
  return all;
}

std::string RandomPiece::block(const std::string& id) {
  const auto start = [&](const std::string& kind) {
    return "    - kind: " + kind + "\n      id: " + id + "\n";
  };
  const std::vector<std::string> facts = {"threatened_report", "pressured", "coping",
                                          "blocked_treatment"};
  const auto fact_items = [&](int count) {
    std::string all = "      items:\n";
    for (int i = 0; i < count; ++i)
      all += "        i" + std::to_string(i) + ": {fact: " + facts[static_cast<std::size_t>(i)] +
             ", text: " + text(1, 5) + "}\n";
    return all;
  };
  switch (number(0, 13)) {
    case 0:
      return start("heading") + "      level: " + std::to_string(number(1, 4)) +
             "\n      text: " + text(1, 6) + "\n";
    case 1:
    case 2:
      return start("text") + "      style: " + one_of({"body", "lede", "note", "kicker", "foot"}) +
             "\n      text: " + text(1, 40) + "\n";
    case 3:
      return start("list") + "      style: " + one_of({"bullets", "checks", "plain"}) + "\n" +
             items("items", 1, 6, true);
    case 4:
      return start("steps") + items("items", 1, 5, true);
    case 5:
      return start("callout") + "      title: " + text(1, 4) + "\n" + items("items", 1, 4, false);
    case 6:
      return start("quote") + "      text: " + text(2, 20) + "\n";
    case 7: {
      std::string all = start("table") + "      columns: {";
      const int columns = number(2, 5), rows = number(1, 4);
      for (int i = 0; i < columns; ++i)
        all += (i > 0 ? ", c" : "c") + std::to_string(i) + ": " + text(1, 2);
      all += "}\n      rows:\n";
      for (int r = 0; r < rows; ++r) {
        all += "        r" + std::to_string(r) + ": {";
        for (int i = 0; i < columns; ++i)
          all += (i > 0 ? ", c" : "c") + std::to_string(i) + ": " + text(1, 8);
        all += "}\n";
      }
      return all;
    }
    case 8:
      return start("stat") + "      fact: coping\n      text: \"{hotline_2012} " + words(3) +
             "\"\n";
    case 9:
      return start("stats") + "      style: " + one_of({"row", "grid"}) +
             "\n      lead: \"Shares {hotline_2012}.\"\n" + fact_items(number(2, 3));
    case 10:
      return start("chart") + "      style: " + one_of({"bars", "columns"}) +
             "\n      lead: \"Shares {hotline_2012}\"\n" + fact_items(number(2, 3));
    case 11:
      return start("cards") + "      columns: " + std::to_string(number(1, 3)) + "\n" +
             items("items", 1, 5, true);
    case 12:
      return start("questions") + "      style: " + one_of({"plain", "numbered", "boxes"}) +
             "\n      items:\n        q: {text: " + text(2, 12) +
             ", lines: " + std::to_string(number(0, 4)) + "}\n";
    default:
      return start("contacts") +
             "      contacts: [hotline, lifeline]\n      show: [call, text, "
             "web]\n";
  }
}

std::string RandomPiece::section(const std::string& name, int blocks) {
  std::string all = "  " + name + ":\n";
  for (int i = 0; i < blocks; ++i) all += block(name.substr(0, 1) + std::to_string(i));
  return all;
}

std::string RandomPiece::space() {
  if (chance(30)) return std::to_string(number(0, 120)) + "pt";
  return std::to_string(number(0, 6)) + "." + std::to_string(number(0, 9));
}

std::string RandomPiece::frame(int depth, std::vector<std::string>& sections, bool flows) {
  std::string all = "{";
  const auto kids = [&](const char* key) {
    all += std::string(key) + ": [";
    const int count = number(1, 3);
    for (int i = 0; i < count; ++i) all += (i > 0 ? ", " : "") + frame(depth + 1, sections, flows);
    all += "]";
  };
  const int what = depth < 3 ? number(0, 9) : 0;
  if (what >= 8) {
    kids("stack");
  } else if (what >= 6) {
    kids("row");
  } else if (flows && chance(50)) {
    all += "flow: body";
  } else if (!sections.empty()) {
    all += "sections: [" + sections.back() + "]";
    sections.pop_back();
  } else {
    all += flows ? "flow: body" : "sections: [none]";
  }
  if (chance(60)) all += ", above: " + space();
  if (chance(60)) all += ", below: " + space();
  if (chance(20)) all += ", before: " + space();
  if (chance(20)) all += ", inset: " + std::to_string(number(0, 160)) + "pt";
  if (chance(20)) all += ", columns: " + std::to_string(number(1, 6));
  if (chance(20)) all += ", gap: " + std::to_string(number(0, 90)) + "pt";
  if (chance(20)) all += ", grow: " + std::to_string(number(0, 3));
  if (chance(20)) all += ", weight: " + std::to_string(number(1, 9));
  if (chance(15)) all += ", fill: lead, dark: true";
  if (chance(15)) all += ", spread: false, align: " + one_of({"top", "middle", "bottom"});
  return all + "}";
}

std::string RandomPiece::layout() {
  const bool flows = chance(60);
  std::vector<std::string> sections = {"more", "lead"};
  if (!flows) sections.insert(sections.begin(), "body");
  std::string all =
      "layout: test\ntitle: \"A test\"\ntheme: pliego\nscale: " + one_of({"card", "letter"}) +
      "\ntrim: {width: " + std::to_string(number(150, 700)) +
      "pt, height: " + std::to_string(number(100, 900)) +
      "pt}\nbleed: " + std::to_string(number(0, 12)) +
      "pt\nsafe: " + std::to_string(number(0, 30)) +
      "pt\nmargin: " + std::to_string(number(10, 60)) + "pt\nfit: {smallest: 0." +
      std::to_string(number(5, 9)) + ", largest: 1." + std::to_string(number(0, 9)) +
      ", apart: 0.0" + std::to_string(number(0, 9)) + "}\npanels:\n";
  const int panels = number(1, 3), repeats = flows ? number(0, panels) : panels;
  for (int i = 0; i < panels; ++i) {
    all += "  p" + std::to_string(i) + ":\n";
    if (i == repeats) all += "    repeat: " + std::to_string(number(1, 8)) + "\n";
    all += "    stack:\n";
    const int frames = number(1, 3);
    for (int f = 0; f < frames; ++f) all += "      - " + frame(1, sections, flows) + "\n";
  }
  if (flows) all += "flows: {body: [body]}\n";
  if (!sections.empty()) {
    all += "omit: [";
    for (std::size_t i = 0; i < sections.size(); ++i) all += (i > 0 ? ", " : "") + sections[i];
    all += "]\n";
  }
  if (chance(40)) {
    const std::string height = std::to_string(number(6, 60));
    all += "running: {" + one_of({"head", "foot"}) + ": {height: " + height +
           "pt, start: title, end: page, from: " + std::to_string(number(1, 2)) + "}}\n";
  }
  return all;
}

std::string RandomPiece::one_panel() {
  std::string all = "      - {sections: [main], above: " + space() + ", below: " + space();
  if (chance(30)) all += ", inset: " + std::to_string(number(0, 100)) + "pt";
  if (chance(25)) all += ", columns: 2, gap: 12pt";
  return all + "}\n";
}

}  // namespace pliego::test
