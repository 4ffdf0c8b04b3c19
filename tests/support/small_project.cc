#include "support/small_project.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace pliego::test {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view facts = R"(sources:
  S4: {title: Building Support, by: CFF, date: "2024"}
bases:
  hotline_2012: {text: "of women surveyed in 2012"}
  other_base: {text: "of those who tried"}
facts:
  pressured: {value: 27, unit: percent, base: hotline_2012, meaning: were pressured, sources: [S4]}
  threatened: {value: 37.5, unit: percent, base: hotline_2012, meaning: were threatened, sources: S4}
  blocked: {value: 60, unit: percent, base: other_base, meaning: were blocked, sources: [S4]}
  callers: {value: 1234, unit: count, base: hotline_2012, meaning: took part, sources: [S4]}
)";

constexpr std::string_view contacts = R"(contacts:
  hotline:
    name: National Hotline
    hours: always
    languages: [en, es]
    channels:
      - {kind: call, number: 1-800-799-7233, letters: SAFE}
      - {kind: tty, number: 1-800-787-3224}
      - {kind: text, number: "88788", keyword: START}
      - {kind: chat, address: thehotline.org}
      - {kind: web, address: thehotline.org, languages: [en]}
      - {kind: web, address: espanol.thehotline.org, languages: [es]}
  tribal:
    name: Tribal Helpline
    languages: [en]
    channels:
      - {kind: call, number: 1-844-762-8483}
      - {kind: text, number: 1-844-762-8483}
)";

constexpr std::string_view notices = R"(notices:
  professionals: {text: For professionals.}
  general: {text: "Last reviewed {revised}."}
)";

constexpr std::string_view english = R"(language: en
locale: en-US
name: English
labels:
  draft: Draft translation.
  call-or-text: Call or text
  text-keyword: "Text {keyword} to {number}"
  text-number: "Text {number}"
  tty: "TTY {number}"
  press: "Press {digit}"
  chat: "Chat: {address}"
  in-language: "in {language}"
  always: Day and night
  languages: "{languages}"
  undated: n.d.
  reference-and: "{others}, & {last}"
  reference-day: "{year}, {day}"
  article: "Article {number}"
  retrieved: "Retrieved {day}, from {address}"
  picture-files: Picture files
  picture-alt: Alternative text
  picture-caption: Caption
  share: "{count} in {total}"
)";

constexpr std::string_view spanish = R"(language: es
locale: es-US
name: español
percent: "{number}%"
labels:
  draft: Borrador de traducción.
  call-or-text: Llame o envíe un texto
  text-keyword: "Envíe {keyword} al {number}"
  text-number: "Envíe un texto al {number}"
  tty: "TTY {number}"
  press: "Oprima {digit}"
  chat: "Chat: {address}"
  in-language: "en {language}"
  always: Día y noche
  languages: "{languages}"
  undated: s. f.
  reference-and: "{others} y {last}"
  reference-day: "{year}, {day}"
  article: "Artículo {number}"
  retrieved: "Recuperado el {day}, de {address}"
  picture-files: Archivos
  picture-alt: Texto alternativo
  picture-caption: Texto
  share: "{count} de cada {total}"
)";

constexpr std::string_view card = R"(material: card
title: Useful numbers
subject: Whom to call.
audience: professionals
revised: 2026-11-22
layouts: [card-5x7]
sections:
  lead:
    - {kind: heading, id: headline, level: 1, text: A headline}
    - {kind: text, id: intro, text: "Some text."}
    - {kind: stat, id: figure, fact: pressured, text: "{hotline_2012} were pressured."}
  help:
    - kind: list
      id: signs
      items:
        pressure: Pressure to use.
        supply: {icon: link, head: Supply., text: Being the one who provides.}
    - {kind: contacts, id: help, contacts: [hotline, tribal]}
    - {kind: notice, id: notices, notices: [professionals, general]}
)";

constexpr std::string_view spanish_card = R"(material: card
# Nobody has read it yet.
strings:
  title: Números útiles
  subject: A dónde llamar.
  headline.text: Un título
  intro.text: "Un texto."
  figure.text: "{hotline_2012} recibió presión."
  signs.pressure: Presión para consumir.
  signs.supply.head: Suministro.
  signs.supply.text: Ser quien consigue las sustancias.
)";

constexpr std::string_view spanish_registries = R"(# Names and notices.
strings:
  base.hotline_2012: de las mujeres encuestadas en 2012
  base.other_base: de quienes lo intentaron
  fact.pressured: recibió presión
  fact.threatened: recibió amenazas
  fact.blocked: tuvo impedimentos
  fact.callers: participaron
  contact.hotline: Línea Nacional
  contact.tribal: Tribal Helpline
  notice.professionals: Para profesionales.
  notice.general: "Última revisión: {revised}."
)";

}  // namespace

SmallProject::SmallProject() {
  write("content/facts.yaml", facts);
  write("content/contacts.yaml", contacts);
  write("content/notices.yaml", notices);
  write("content/en/language.yaml", english);
  write("content/en/card.yaml", card);
  write("content/es/language.yaml", spanish);
  write("content/es/card.yaml", spanish_card);
  write("content/es/registries.yaml", spanish_registries);
}

void SmallProject::write(std::string_view file, std::string_view text) const {
  const fs::path path = root() / file;
  fs::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream << text;
  if (!stream.flush()) throw std::runtime_error("can't write " + path.string());
}

std::string SmallProject::read(std::string_view file) const {
  std::ifstream stream(root() / file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void SmallProject::change(std::string_view file, std::string_view from, std::string_view to) const {
  std::string text = read(file);
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("no '" + std::string(from) + "' to change");
  write(file, text.replace(at, from.size(), to));
}

std::vector<std::string> told(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& each : diagnostics.sorted()) {
    std::string line(severity_name(each.severity));
    line += " " + each.rule + " " + each.place.file;
    if (each.place.line > 0) line += ":" + std::to_string(each.place.line);
    lines.push_back(std::move(line));
  }
  return lines;
}

namespace {

const Diagnostic* first_of(const std::vector<Diagnostic>& all, std::string_view rule) {
  for (const Diagnostic& each : all) {
    if (each.rule == rule) return &each;
  }
  return nullptr;
}

}  // namespace

std::string hint_of(const Diagnostics& diagnostics, std::string_view rule) {
  const Diagnostic* found = first_of(diagnostics.all(), rule);
  return found ? found->hint : "";
}

std::string marked_by(const Diagnostics& diagnostics, std::string_view rule) {
  const Diagnostic* found = first_of(diagnostics.all(), rule);
  if (!found || found->place.column < 1) return "";
  const std::string& line = found->place.line_text;
  const auto column = static_cast<std::size_t>(found->place.column - 1);
  return column < line.size() ? line.substr(column, static_cast<std::size_t>(found->place.width))
                              : "";
}

}  // namespace pliego::test
