#include "content/blocks/chart.h"

#include <cmath>

#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/item_counts.h"
#include "content/kinds.h"
#include "content/references.h"

namespace pliego::content {

namespace {

constexpr int most_people = 10;  // more than a glance can count

bool is_whole(double number) { return std::abs(number - std::round(number)) < 1e-9; }

std::string in_words(double number) {
  std::string words = std::to_string(number);
  words.erase(words.find_last_not_of('0') + 1);
  if (words.back() == '.') words.pop_back();
  return words;
}

std::string people_hint(double value) {
  for (int of = 2; of <= most_people; ++of)
    if (is_whole(value * of / 100)) return "Write 'of: " + std::to_string(of) + "'.";
  return "No number up to " + std::to_string(most_people) +
         " gives whole people: take the style 'donut'.";
}

const std::vector<Item>& items_of(const Block& block) {
  return written(block.fields, chart::items)->value;
}

// The item's fact, where it can be read.
const Fact* fact_of(const Item& item, const LoadedRegistries& registries) {
  const auto& facts = registries.usable.facts;
  const auto fact = facts.find(written(item.fields, chart::item::fact)->value);
  return fact == facts.end() ? nullptr : &fact->second;
}

void expect_shares(const Block& block, const LoadedRegistries& registries,
                   Diagnostics& diagnostics) {
  for (const Item& item : items_of(block)) {
    const Fact* fact = fact_of(item, registries);
    if (!fact || fact->unit == Fact::Unit::percent) continue;
    diagnostics.error("chart-share", written(item.fields, chart::item::fact)->mark.place(),
                      "'" + fact->id + "' is a count: a chart draws shares, in percent",
                      "Show it with the kind 'stat'.");
  }
}

void check_people(const Block& block, int of, const yaml::Mark& mark,
                  const LoadedRegistries& registries, Diagnostics& diagnostics) {
  const Fact* fact = fact_of(items_of(block).front(), registries);
  if (!fact || is_whole(fact->value * of / 100)) return;
  diagnostics.error("chart-people", mark.place(),
                    in_words(fact->value) + "% of " + std::to_string(of) + " is " +
                        in_words(fact->value * of / 100) + ": no whole number of people",
                    people_hint(fact->value));
}

void check_of(const Block& block, bool people, const LoadedRegistries& registries,
              Diagnostics& diagnostics) {
  const auto of = written(block.fields, chart::of);
  if (of && people) {
    check_people(block, of->value, of->mark, registries, diagnostics);
  } else if (of) {
    diagnostics.error("key-unknown", of->mark.place(),
                      "Only a chart with the style 'people' has the key 'of'",
                      "Take the line away, or write 'style: people'.");
  } else if (people) {
    diagnostics.error("key-missing", block.mark.place(), "A chart of people needs the key 'of'",
                      "Add a line 'of: 5': how many people are drawn.");
  }
}

void check_chart(const Block& block, const LoadedRegistries& registries, Diagnostics& diagnostics) {
  const std::string& word = written(block.fields, chart::style)->value;
  const ChartStyle style = value_called<ChartStyle>(word).value();
  const bool several = style == ChartStyle::bars || style == ChartStyle::columns;
  expect_count(block, chart::items, 1, several ? 8 : 1, diagnostics);
  if (several && !written(block.fields, chart::lead)) {
    diagnostics.error("key-missing", block.mark.place(),
                      "A chart with the style '" + word + "' needs the key 'lead'",
                      "Add a line 'lead: …': the sentence that names whom the shares count.");
  }
  expect_shares(block, registries, diagnostics);
  check_of(block, style == ChartStyle::people, registries, diagnostics);
}

}  // namespace

const BlockKind kind_chart = {
    .name = "chart",
    .doc = "Shares drawn to scale, each with its number and its words.",
    .fields = {{.key = chart::style,
                .doc = "How they are drawn.",
                .choices = words_of_values<ChartStyle>()},
               {.key = chart::size,
                .doc = "large: for pictures and posters, which are read from afar.",
                .choices = words_of_values<ChartSize>()},
               {.key = chart::lead, .doc = "The sentence that names their base."},
               {.key = chart::of,
                .doc = "For people: how many are drawn.",
                .low = 2,
                .high = most_people},
               {.key = chart::items,
                .required = true,
                .doc = "The shares, each under an id of its own.",
                .fields = {{.key = chart::item::fact,
                            .required = true,
                            .doc = "The statistic's name in facts.yaml."},
                           {.key = chart::item::text,
                            .required = true,
                            .doc = "The sentence that the number begins."}}}},
    .check = &check_chart};

}  // namespace pliego::content
