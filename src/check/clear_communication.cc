#include "check/clear_communication.h"

#include <algorithm>
#include <array>
#include <map>

#include "content/blocks/heading.h"
#include "content/blocks/text.h"

namespace pliego::check {

namespace {

// What a piece is made of.
struct Inventory {
  std::map<std::string, int, std::less<>> blocks;  // by kind
  int figures = 0, icons = 0;
  int longest_stretch = 0;  // words of prose with no heading between
  std::string first_heading, first_text;

  int of(std::string_view kind) const {
    const auto found = blocks.find(kind);
    return found == blocks.end() ? 0 : found->second;
  }
};

std::string counted(int count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

void take_stock(const std::vector<content::FieldSpec>& specs, const resolve::Fields& fields,
                Inventory& inventory) {
  for (const content::FieldSpec& spec : specs) {
    const auto found = fields.values.find(spec.key.name);
    if (found == fields.values.end()) continue;
    if (spec.key.type == content::FieldType::icon) ++inventory.icons;
    if (spec.key.type == content::FieldType::fact) ++inventory.figures;
    if (const auto* items = std::get_if<std::vector<resolve::Item>>(&found->second))
      for (const resolve::Item& item : *items) take_stock(spec.fields, item.fields, inventory);
  }
}

int words_in(const Reading& reading, const std::string& block) {
  int words = 0;
  for (const Sentence& sentence : reading.sentences)
    if (sentence.block == block) words += sentence.counts.words;
  return words;
}

void read_opening(const resolve::Block& block, Inventory& inventory) {
  const auto note = [&](content::MessageField field, std::string& first) {
    const resolve::Text* text = block.fields.text(field);
    if (text && first.empty()) first = text->plain();
  };
  if (block.kind->name == "heading") note(content::heading::text, inventory.first_heading);
  if (block.kind->name == "text" &&
      block.fields.look(content::text::style) != content::ParagraphStyle::kicker)
    note(content::text::text, inventory.first_text);
}

Inventory inventory_of(const resolve::Material& material, const Reading& reading) {
  Inventory inventory;
  int stretch = 0;
  for (const resolve::Section& section : material.sections) {
    for (const resolve::Block& block : section.blocks) {
      ++inventory.blocks[block.kind->name];
      take_stock(block.kind->fields, block.fields, inventory);
      read_opening(block, inventory);
      stretch = block.kind->name == "heading" ? 0 : stretch + words_in(reading, block.id);
      inventory.longest_stretch = std::max(inventory.longest_stretch, stretch);
    }
  }
  return inventory;
}

std::string opening(const Inventory& inventory) {
  std::string seen = "It opens with “" + inventory.first_heading + "”";
  if (!inventory.first_text.empty()) seen += " and “" + inventory.first_text + "”";
  return seen + ".";
}

std::string visuals(const Inventory& inventory) {
  const int charts = inventory.of("chart"), pictures = inventory.of("image");
  const int figures = inventory.of("stat") + inventory.of("stats");
  if (charts + pictures + figures + inventory.icons == 0) return "No: it has none.";
  return counted(charts, "chart", "charts") + ", " + counted(pictures, "picture", "pictures") +
         ", " + counted(figures, "block of large figures", "blocks of large figures") + ", " +
         counted(inventory.icons, "icon", "icons") + ".";
}

std::string calls(const Inventory& inventory) {
  return counted(inventory.of("steps"), "block of steps", "blocks of steps") + ", " +
         counted(inventory.of("contacts"), "block of contacts", "blocks of contacts") + ".";
}

std::string language_used(const Reading& reading, int simpler_words) {
  std::string seen = counted(simpler_words, "word has a simpler one", "words have simpler ones");
  for (const Score& score : reading.scores)
    if (score.value) seen += "; " + std::string(score.name) + " " + with_one_decimal(*score.value);
  return seen + ".";
}

std::string lists(const Inventory& inventory) {
  const int all = inventory.of("list") + inventory.of("steps") + inventory.of("questions");
  return all == 0 ? "No." : "Yes: " + counted(all, "list", "lists") + ".";
}

std::string chunks(const Inventory& inventory) {
  return counted(inventory.of("heading"), "heading", "headings") + "; at most " +
         counted(inventory.longest_stretch, "word", "words") + " without one between.";
}

std::string sources(const Inventory& inventory) {
  return counted(inventory.of("references"), "block", "blocks") + " of works to read, " +
         counted(inventory.of("notice"), "block", "blocks") + " of notices.";
}

constexpr std::string_view no_figures = "Does not apply: it has no statistics.";

std::string figures(const Inventory& inventory) {
  if (inventory.figures == 0) return std::string(no_figures);
  return counted(inventory.figures, "statistic", "statistics") + ", as percent, with one base in " +
         "each block.";
}

std::string meaning(const Inventory& inventory) {
  if (inventory.figures == 0) return std::string(no_figures);
  return "Each stands with whom it counts (rule statistic-without-base).";
}

std::string shown(const Inventory& inventory) {
  if (inventory.figures == 0) return std::string(no_figures);
  return "Each figure has a sentence; " +
         counted(inventory.of("chart"), "chart shows", "charts show") + " some.";
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> questions = {
    {{"Main message and call to action", "Does the material contain one main message statement?"},
     {"Main message and call to action",
      "Is the main message at the top, beginning, or front of the material?"},
     {"Main message and call to action", "Is the main message emphasized with visual cues?"},
     {"Main message and call to action",
      "Does the material contain at least one visual that conveys or supports the main message?"},
     {"Main message and call to action",
      "Does the material include one or more calls to action for the primary audience?"},
     {"Language", "Do both the main message and the call to action use the active voice?"},
     {"Language", "Does the material always use words the primary audience uses?"},
     {"Information design", "Does the material use bulleted or numbered lists?"},
     {"Information design", "Is the material organized in chunks with headings?"},
     {"Information design",
      "Is the most important information the primary audience needs summarized in the first "
      "paragraph or section?"},
     {"State of the science",
      "Does the material explain what authoritative sources, such as subject matter experts and "
      "agency spokespersons, know and don’t know about the topic?"},
     {"Behavioral recommendations",
      "Does the material include one or more behavioral recommendations for the primary audience?"},
     {"Behavioral recommendations",
      "Does the material explain why the behavioral recommendation(s) is important to the primary "
      "audience?"},
     {"Behavioral recommendations",
      "Does the behavioral recommendation(s) include specific directions about how to perform the "
      "behavior?"},
     {"Numbers", "Does the material always present numbers the primary audience uses?"},
     {"Numbers", "Does the material always explain what the numbers mean?"},
     {"Numbers", "Does the audience have to conduct mathematical calculations?"},
     {"Risk", "Does the material explain the nature of the risk?"},
     {"Risk",
      "Does the material address both the risks and benefits of the recommended behaviors?"},
     {"Risk",
      "If the material uses numeric probability to describe risk, is the probability also "
      "explained "
      "with words or a visual?"}}};

}  // namespace

std::vector<IndexItem> clear_communication_index(const resolve::Material& material,
                                                 const Reading& reading, int simpler_words) {
  const Inventory inventory = inventory_of(material, reading);
  std::vector<IndexItem> items;
  for (const auto& [part, question] : questions)
    items.push_back({static_cast<int>(items.size()) + 1, part, question, {}});
  const auto see = [&](int number, std::string seen) {
    items[static_cast<std::size_t>(number - 1)].seen = std::move(seen);
  };
  see(2, opening(inventory));
  see(3, "The heading of the first level is the largest type of the piece.");
  see(4, visuals(inventory));
  see(5, calls(inventory));
  see(7, language_used(reading, simpler_words));
  see(8, lists(inventory));
  see(9, chunks(inventory));
  see(11, sources(inventory));
  see(12, calls(inventory));
  see(15, figures(inventory));
  see(16, meaning(inventory));
  if (inventory.figures == 0) see(17, std::string(no_figures));
  see(20, shown(inventory));
  return items;
}

}  // namespace pliego::check
