#include "layout/overflow_report.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/counted.h"
#include "content/block_kind.h"
#include "content/blocks/image.h"
#include "content/blocks/local.h"
#include "layout/fit.h"

namespace pliego::layout {
namespace {

// Whether a group of panels would fit if its piece were changed: for advice that is true.

// At the smallest type allowed. `changed` is the piece as it might be; `setter` lends its
// typesetter alone.
bool would_fit(const resolve::Material& changed, const Layout& layout, const Theme& theme,
               PieceSetter& setter, const Group& group) {
  BlockCache blocks;
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  PieceSetter own(setter.typesetter(), blocks, theme, steps, changed);
  FitSearch search(changed, layout, theme, own);
  for (const SmallestFit& fit : search.at_smallest())
    if (fit.group.name == group.name) return fit.measured.holds();
  return false;
}

// Telling an office that its own entry is what does not fit.

bool has_program(const resolve::Block& block) {
  return block.kind->name == "local" && !block.fields.contacts(content::local::contacts).empty();
}

resolve::Material without_program(resolve::Material material) {
  for (resolve::Section& section : material.sections)
    for (resolve::Block& block : section.blocks)
      if (has_program(block)) block.fields.erase(content::local::contacts);
  return material;
}

// The entry of the local program, whose words stand in its own file; null where the piece has none.
const resolve::ContactEntry* program_of(const resolve::Material& material) {
  for (const resolve::Section& section : material.sections)
    for (const resolve::Block& block : section.blocks)
      if (has_program(block)) return &block.fields.contacts(content::local::contacts).front();
  return nullptr;
}

// Whether a group of panels that is too high would fit without that entry; false where there is
// none.
bool fits_without_program(const resolve::Material& material, const Layout& layout,
                          const Theme& theme, PieceSetter& setter, const Group& group) {
  if (!program_of(material)) return false;
  return would_fit(without_program(material), layout, theme, setter, group);
}

using resolve::Text;

void visit_texts(const resolve::Fields& fields, const std::function<void(const Text&)>& f) {
  for (const auto& [name, value] : fields.values) {
    if (const auto* text = std::get_if<Text>(&value)) f(*text);
    if (const auto* texts = std::get_if<std::vector<Text>>(&value))
      std::for_each(texts->begin(), texts->end(), f);
    if (const auto* items = std::get_if<std::vector<resolve::Item>>(&value))
      for (const auto& item : *items) visit_texts(item.fields, f);
  }
}

void gather(const Frame& frame, const Layout& layout, std::set<std::string>& sections) {
  sections.insert(frame.sections.begin(), frame.sections.end());
  if (const auto flow = layout.flows.find(frame.flow); flow != layout.flows.end())
    sections.insert(flow->second.begin(), flow->second.end());
  for (const Frame& kid : frame.stack) gather(kid, layout, sections);
  for (const Frame& kid : frame.row) gather(kid, layout, sections);
}

// Where the words of a thing are too many, its longest text is to be cut.
const Text* longest_text(const resolve::Fields& fields) {
  const Text* longest = nullptr;
  visit_texts(fields, [&](const Text& text) {
    if (!longest || text.plain().size() > longest->plain().size()) longest = &text;
  });
  return longest;
}

// What a group says: its longest text, where a cut costs least, and how much there is in all.
struct Words {
  const Text* longest = nullptr;
  std::size_t length = 0, sum = 0;          // bytes
  const resolve::Block* picture = nullptr;  // the first
};

Words words_of(const resolve::Material& material, const Group& group, const Layout& layout) {
  Words words;
  const auto sections = sections_of(group, layout);
  for (const auto& section : material.sections) {
    if (!sections.contains(section.name)) continue;
    for (const auto& block : section.blocks) {
      if (layout.omits(section.name, block.id)) continue;
      if (block.kind->name == "image" && !words.picture) words.picture = &block;
      visit_texts(block.fields, [&](const Text& text) {
        const std::size_t size = text.plain().size();
        words.sum += size;
        if (size > words.length) words.longest = &text, words.length = size;
      });
    }
  }
  return words;
}

std::string where(const resolve::Material& material, const Layout& layout, const Group& group) {
  if (!layout.flows.empty()) return in_layout(material, layout);
  return in_layout(material, layout) + ", panel '" + group.name + "' (page " +
         std::to_string(group.first_page + 1) + ")";
}

// A thing that is never divided, as its author knows it.
struct Thing {
  std::string name, advice;
  yaml::Mark mark;
};

// The items that a block's pieces begin with: its rows, where it has any.
const std::vector<resolve::Item>& pieces_of(const resolve::Block& block) {
  const std::vector<resolve::Item>* items = nullptr;
  for (const content::FieldSpec& spec : block.kind->fields) {
    const auto found = block.fields.values.find(spec.key.name);
    if (found == block.fields.values.end()) continue;
    if (const auto* of = std::get_if<std::vector<resolve::Item>>(&found->second))
      if (!items || spec.key.type == content::FieldType::rows) items = of;
  }
  static const std::vector<resolve::Item> none;
  return items ? *items : none;
}

const resolve::Item* item_of(const TooTall& tall) {
  if (tall.item < 0) return nullptr;
  const auto& items = pieces_of(*tall.block);
  const auto index = static_cast<std::size_t>(tall.item);
  return index < items.size() ? &items[index] : nullptr;
}

// The widest that a picture may be, in hundredths of its column; 0 where none would do.
int fitting_width(const TooTall& tall) {
  const double room = tall.room - (tall.height - tall.piece);
  const double now = tall.block->fields.integer(content::image::width, 100);
  return std::max(0, static_cast<int>(std::floor(now * room / tall.piece)));
}

resolve::Material with_width(resolve::Material material, const resolve::Block& picture, int width) {
  for (resolve::Section& section : material.sections)
    for (resolve::Block& block : section.blocks)
      if (block.id == picture.id && block.kind == picture.kind)
        block.fields.set(content::image::width, width);
  return material;
}

// Tries a width of the picture that is too tall.
using FitsAt = std::function<bool(const resolve::Block& picture, int width)>;

// The page alone says how wide it may be; what else stands there makes it less.
std::string picture_advice(const TooTall& tall, const FitsAt& fits) {
  int least = 0, most = fitting_width(tall) + 1;  // fits (or none does), and doesn't
  while (most - least > 1) {
    const int width = least == 0 && most == fitting_width(tall) + 1 ? most - 1 : (least + most) / 2;
    (fits(*tall.block, width) ? least : most) = width;
  }
  if (least < 1) return "Take the picture out, or what stands with it on the page.";
  return "Give it a smaller 'width': " + std::to_string(least) + " fits.";
}

// What a kind of block is called, and what makes one lower.
struct KindWords {
  const char* kind;
  const char* name;
  const char* advice;
};

constexpr KindWords kinds[] = {
    {"callout", "the callout", "Use fewer words in it, or make two callouts of it."},
    {"quote", "the quotation", "Use fewer words in it."},
    {"chart", "the chart", "Show fewer of its shares, or make two charts of them."},
    {"stats", "the row of figures", "Use fewer words in it, or fewer figures."},
    {"stat", "the figure", "Use fewer words beside it."},
    {"contacts", "the entry of", "Use fewer words in it."},
    {"local", "the program's entry", "Use fewer words in its file."},
    {"qr", "the code", "Use fewer words beside it."},
    {"heading", "the heading", "Use fewer words in it and in what follows it."},
};

// Of blocks that are divided between their items.
constexpr KindWords item_kinds[] = {
    {"table", "the row", "Use fewer words in this row, or make two rows of it."},
    {"cards", "the row of cards that begins with", "Use fewer words in these cards."},
    {"questions", "the question", "Use fewer words, or fewer 'lines' to write on."},
    {"steps", "the step", "Use fewer words in it, or make two steps of it."},
    {"list", "the item", "Use fewer words in it, or make two items of it."},
};

template <std::size_t size>
const KindWords* words_for(const KindWords (&table)[size], std::string_view kind) {
  const auto found = std::find_if(std::begin(table), std::end(table),
                                  [&](const auto& w) { return w.kind == kind; });
  return found == std::end(table) ? nullptr : found;
}

// In a translation its own file has the words to cut.
yaml::Mark mark_of(const resolve::Fields& fields, const yaml::Mark& otherwise) {
  const Text* longest = longest_text(fields);
  return longest && longest->mark.source ? longest->mark : otherwise;
}

Thing thing_of(const TooTall& tall, const FitsAt& fits) {
  const std::string& kind = tall.block->kind->name;
  const std::string block = "'" + tall.block->id + "'";
  if (kind == "image")
    return {"the picture " + block, picture_advice(tall, fits), tall.block->mark};
  const resolve::Item* item = item_of(tall);
  if (const KindWords* words = words_for(item_kinds, kind); item && words)
    return {std::string(words->name) + " '" + item->id + "' of " + block, words->advice,
            mark_of(item->fields, item->mark)};
  if (const KindWords* words = words_for(kinds, kind))
    return {std::string(words->name) + " " + block, words->advice,
            mark_of(tall.block->fields, tall.block->mark)};
  return {"the block " + block, "Use fewer words in it.",
          mark_of(tall.block->fields, tall.block->mark)};
}

// One where a block's pieces that keep together are one after the other too tall.
void report_too_tall(const std::vector<TooTall>& all, const std::string& in, const FitsAt& fits,
                     Diagnostics& diagnostics) {
  std::set<std::pair<const resolve::Block*, int>> told;
  for (const TooTall& tall : all) {
    if (!told.emplace(tall.block, tall.item).second) continue;
    const Thing thing = thing_of(tall, fits);
    const bool alone = tall.height <= tall.piece + 0.01;
    diagnostics.error("overflow", thing.mark.place(),
                      in + ": " + thing.name + (alone ? " is " : ", with what stays with it, is ") +
                          count_of(static_cast<int>(std::ceil(tall.height - tall.room)), "point") +
                          " taller than a page has room for, even at the smallest type allowed.",
                      thing.advice);
  }
}

std::string cut_hint(const Words& words, int characters, bool paged) {
  const std::string here = paged ? "piece" : "panel";
  const std::string picture =
      words.picture ? "give the picture '" + words.picture->id + "' a smaller 'width'" : "";
  if (static_cast<std::size_t>(characters) >= words.sum) {
    if (words.picture) return "More than words must go: " + picture + ".";
    return "Take blocks out of this " + here + ", or give it more room in the layout.";
  }
  return "Cut about " + std::to_string(characters) + " characters here or in other texts of this " +
         here + (words.picture ? ", or " + picture + "." : ".");
}

// Whether less of the group's longest text would do, where that stands among items of the block
// that is too tall: then what is to be cut says more than what is too tall.
bool is_too_many_words(const std::vector<TooTall>& all, const Words& words, int letters) {
  return std::any_of(all.begin(), all.end(), [&](const TooTall& tall) {
    const resolve::Item* item = item_of(tall);
    return item && words.longest && words_for(item_kinds, tall.block->kind->name) &&
           tall.block->kind->name != "table" && longest_text(item->fields) == words.longest &&
           static_cast<std::size_t>(letters) < words.length;
  });
}

// The office can't cut the piece's own words, only those of its entry.
void report_program(const std::string& where, int lines, const resolve::ContactEntry& program,
                    Diagnostics& diagnostics) {
  diagnostics.error("overflow", program.name.mark.place(),
                    where + ": with your program's entry the text is " + count_of(lines, "line") +
                        " too long, even at the smallest type allowed.",
                    "Shorten the entry in this file, such as its name or its hours, or leave out "
                    "the number that matters least.");
}

}  // namespace

std::string in_layout(const resolve::Material& material, const Layout& layout) {
  return material.name + ", language " + material.language + ", layout " + layout.name;
}

std::set<std::string> sections_of(const Group& group, const Layout& layout) {
  std::set<std::string> sections;
  for (const Panel* panel : group.panels)
    for (const Frame& frame : panel->stack) gather(frame, layout, sections);
  return sections;
}

void report_overflow(const SmallestFit& fit, const resolve::Material& material,
                     const Layout& layout, const Theme& theme, PieceSetter& setter,
                     Diagnostics& diagnostics) {
  const std::string in = where(material, layout, fit.group);
  Setting setting(theme, theme.scales.find(layout.scale)->second, layout.fit.smallest, material,
                  setter);
  const Excess excess = excess_of(fit.measured.over, layout, setting);
  if (fits_without_program(material, layout, theme, setter, fit.group))
    return report_program(in, excess.lines, *program_of(material), diagnostics);
  const Words words = words_of(material, fit.group, layout);
  const auto too_tall = fit.measured.too_tall();
  if (!too_tall.empty() && !is_too_many_words(too_tall, words, excess.letters))
    return report_too_tall(
        too_tall, in,
        [&](const resolve::Block& picture, int width) {
          return would_fit(with_width(material, picture, width), layout, theme, setter, fit.group);
        },
        diagnostics);
  diagnostics.error("overflow", (words.longest ? words.longest->mark : material.mark).place(),
                    in + ": the text is " + count_of(excess.lines, "line") +
                        " too long, even at the smallest type allowed." +
                        (words.longest ? " Its longest text is '" + words.longest->id + "'." : ""),
                    cut_hint(words, excess.letters, !layout.flows.empty()));
}

}  // namespace pliego::layout
