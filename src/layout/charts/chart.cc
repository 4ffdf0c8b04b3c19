#include "layout/charts/chart.h"

#include <algorithm>

#include "content/blocks/chart.h"

namespace pliego::layout {

std::vector<Share> shares_of(const resolve::Block& block) {
  std::vector<Share> shares;
  for (const resolve::Item& item : block.fields.items(content::chart::items)) {
    const resolve::Figure& figure = *item.fields.figure(content::chart::item::fact);
    shares.push_back({block.id + "." + item.id, figure.number / 100, figure_text(figure),
                      item.fields.text(content::chart::item::text)});
  }
  return shares;
}

const Color& track_color(const Setting& setting) {
  return setting.dark ? setting.color(ColorRole::on_dark_panel)
                      : setting.panel_color(ColorRole::track);
}

const Color& mark_color(const Setting& setting) {
  return setting.color(ColorRole::accent, ColorRole::on_dark);
}

TextStyle share_style(const Setting& setting) {
  TextStyle style = setting.theme().style("number");
  style.color = ColorRole::lead;
  style.hyphenate = false;
  return style;
}

void add_bar(const Rect& track, const Rect& filled, double radius, const Setting& setting,
             std::vector<draw::Item>& to) {
  const auto add = [&](const Rect& area, const Color& color, const char* note) {
    const double round = std::min({radius, area.width / 2, area.height / 2});
    if (round > 0) add_shape(setting, draw::rounded_rectangle(area, round, color, note), to);
  };
  add(track, track_color(setting), "track");
  add(filled, mark_color(setting), "bar");
}

draw::NodeId add_share(draw::Structure& structure, draw::NodeId list, const Share& share) {
  const draw::NodeId item = structure.add(list, draw::Role::list_item);
  structure.nodes[item].id = share.id;
  return structure.add(item, draw::Role::list_body);
}

Beside::Beside(Size mark, const resolve::Text* number, const resolve::Text& words, double width,
               Setting& setting)
    : number_(number), words_(words), gap_(setting.space(0.35)) {
  const double between = setting.space(1.1);
  const double rest = width - mark.width - between;
  const double needed = extent(setting, words, setting.theme().style("lede")).least;
  const bool beside = rest >= std::max(needed, width * 0.34);
  const double measure = beside ? rest : width;
  set_texts(measure, setting);
  height_ = beside ? std::max(mark.height, text_height())
                   : mark.height + setting.space(0.75) + text_height();
  mark_ = {setting.from_start(0, mark.width, width), beside ? (height_ - mark.height) / 2 : 0};
  text_ = {setting.from_start(beside ? mark.width + between : 0, measure, width),
           beside ? (height_ - text_height()) / 2 : height_ - text_height()};
}

void Beside::set_texts(double measure, Setting& setting) {
  set_words_ = set_text(setting, words_, setting.theme().style("lede"), measure);
  if (!number_) return;
  const TextStyle style = figure_style(setting, {*number_}, measure, "h1");
  set_number_ = set_text(setting, *number_, style, measure);
  cap_ = setting.cap_height(style);
}

double Beside::text_height() const {
  if (!number_) return set_words_.height();
  // A number that takes several lines keeps the height of all but its first.
  const double more = set_number_.height() - set_number_.leading;
  return cap_ + more + gap_ + set_words_.height();
}

void Beside::place(draw::Structure& structure, draw::NodeId node,
                   std::vector<draw::Item>& to) const {
  if (number_) {
    const double top = text_.y + cap_ - first_baseline(set_number_);
    place_text(set_number_, *number_, {text_.x, top}, structure, node, to);
  }
  place_text(set_words_, words_, {text_.x, text_.y + text_height() - set_words_.height()},
             structure, node, to);
}

}  // namespace pliego::layout
