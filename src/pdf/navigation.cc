#include "pdf/navigation.h"

#include <algorithm>
#include <stdexcept>

namespace pliego::pdf {
namespace {

constexpr std::size_t outline_shown_from = 4;

const char* duplex_name(draw::Duplex duplex) {
  if (duplex == draw::Duplex::simplex) return "Simplex";
  return duplex == draw::Duplex::flip_short_edge ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge";
}

// Entries of one level under one parent, linked to and fro.
class OutlineWriter {
 public:
  OutlineWriter(Objects& objects, const draw::Document& document, const std::vector<Dict>& pages)
      : objects_(objects), document_(document), pages_(pages) {}

  // Writes the entries from `first` that are at `level` or deeper; returns where they end.
  std::size_t write_level(std::size_t first, int level, Dict parent) {
    const auto& entries = document_.outline;
    std::vector<Dict> items;
    std::size_t i = first;
    while (i < entries.size() && entries[i].level >= level) {
      Dict item = write_item(entries[i], parent);
      if (!items.empty()) {
        items.back().reference("Next", item);
        item.reference("Prev", items.back());
      }
      items.push_back(item);
      i = write_level(i + 1, entries[i].level + 1, item);
    }
    if (items.empty()) return i;
    parent.reference("First", items.front()).reference("Last", items.back());
    parent.number("Count", static_cast<int>(i - first));  // all open
    return i;
  }

 private:
  Dict write_item(const draw::OutlineEntry& entry, Dict parent) {
    if (entry.page < 0 || static_cast<std::size_t>(entry.page) >= pages_.size())
      throw std::logic_error("outline entry '" + entry.title + "' points to no page");
    const auto index = static_cast<std::size_t>(entry.page);
    const Rect& media = document_.pages[index].media;
    Dict item = objects_.dict();
    item.text("Title", entry.title).reference("Parent", parent);
    Array target = item.array("Dest").reference(pages_[index]);
    target.name("XYZ").number(0).real(media.bottom() - std::max(entry.y, media.y)).null();
    return item;
  }

  Objects& objects_;
  const draw::Document& document_;
  const std::vector<Dict>& pages_;
};

// Of a label that is a page number; 0 of any other.
int number_of(const std::string& label) {
  constexpr std::size_t most_digits = 6;
  const bool is_number = !label.empty() && label.size() <= most_digits && label[0] != '0' &&
                         label.find_first_not_of("0123456789") == std::string::npos;
  return is_number ? std::stoi(label) : 0;
}

}  // namespace

void add_catalog_entries(Objects& objects, const draw::Metadata& metadata) {
  Dict catalog = objects.catalog();
  if (!metadata.language.empty()) catalog.text("Lang", metadata.language);
  catalog.dict("MarkInfo").boolean("Marked", true);
  // Which pages make a pair. Viewers that heed /Direction mirror the pair from right to left.
  if (metadata.facing_pages) catalog.name("PageLayout", "TwoPageRight");
  Dict preferences = catalog.dict("ViewerPreferences");
  preferences.boolean("DisplayDocTitle", true);
  if (metadata.right_to_left) preferences.name("Direction", "R2L");
  if (metadata.no_print_scaling)
    preferences.name("PrintScaling", "None").boolean("PickTrayByPDFSize", true);
  if (metadata.duplex != draw::Duplex::none)
    preferences.name("Duplex", duplex_name(metadata.duplex));
}

void add_outline(Objects& objects, const draw::Document& document, const std::vector<Dict>& pages) {
  if (document.outline.empty()) return;
  Dict root = objects.dict();
  root.name("Type", "Outlines");
  OutlineWriter(objects, document, pages).write_level(0, 1, root);
  objects.catalog().reference("Outlines", root);
  if (document.outline.size() >= outline_shown_from)
    objects.catalog().name("PageMode", "UseOutlines");
}

// Labels are entries for runs of pages (ISO 32000-1, 12.4.2): numbers that count up are one run,
// and a word is a run by itself.
void add_page_labels(Objects& objects, const draw::Document& document) {
  const auto label = [&](std::size_t page) {
    const std::string& own = document.pages[page].label;
    return own.empty() ? std::to_string(page + 1) : own;
  };
  std::vector<std::size_t> runs;  // their first pages
  int next = 0;                   // the number that goes on with the run; 0: none does
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    if (next == 0 || label(i) != std::to_string(next)) {
      runs.push_back(i);
      next = number_of(label(i));
    }
    if (next > 0) ++next;
  }
  if (runs.size() == 1 && label(0) == "1") return;  // as readers count by themselves
  Array labels = objects.catalog().dict("PageLabels").array("Nums");
  for (const std::size_t first : runs) {
    Dict run = labels.number(static_cast<int>(first)).dict();
    const int number = number_of(label(first));
    if (number > 0)
      run.name("S", "D").number("St", number);
    else
      run.text("P", label(first));
  }
}

}  // namespace pliego::pdf
