#include "posts.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace pliego::test {
namespace {

constexpr const char* layout = R"(layout: post
title: "A picture for a post"
theme: pliego
scale: card
trim: {width: 540px, height: 405px}
bleed: 0px
safe: 24px
margin: 40px
fit: {smallest: 1, largest: 1.2}
formats: [png]
panels:
  post:
    stack:
      - {sections: [lead], fill: lead, dark: true, above: 2, below: 2, grow: 1, align: middle}
)";

constexpr const char* english = R"(material: news
file: what-is-new
title: "News"
subject: "What is new."
alt: "A plum field with one line: {pressured} {hotline_2012} were pressured to use."
caption: "**{pressured}** {hotline_2012} were pressured to use."
audience: public
revised: 2026-11-22
layouts: [post]
sections:
  lead:
    - {kind: heading, id: headline, level: 1, text: "News"}
)";

constexpr const char* spanish = R"(material: news
strings:
  file: novedades
  title: "Novedades"
  subject: "Lo nuevo."
  alt: "Un campo morado con una línea: el {pressured} {hotline_2012} recibió presión."
  caption: "El {pressured} {hotline_2012} recibió presión."
  headline.text: "Novedades"
)";

}  // namespace

Posts::Posts() : copy_(real_project(), palm_card_only) {
  copy_.write("layouts/post.yaml", layout);
  copy_.write("content/en/news.yaml", english);
  copy_.write("content/es/news.yaml", spanish);
}

Said Posts::render(std::vector<std::string> words) const {
  words.insert(words.begin(), "render");
  words.insert(words.end(), {"--project", copy_.root(), "--out", out()});
  return run_pliego(words);
}

std::vector<Json> Posts::outputs(std::vector<std::string> words) const {
  words.push_back("--json");
  const Said said = render(std::move(words));
  if (said.status != 0) throw std::runtime_error(said.out + said.err);
  return Json::parse(said.out).at("outputs").get<std::vector<Json>>();
}

}  // namespace pliego::test
