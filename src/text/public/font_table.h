// fonts/fonts.yaml as read: which fonts and which hyphenation patterns a project uses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "files/source.h"
#include "text/library.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::text {

struct DictionaryEntry {
  std::string language;  // BCP 47: "en", "pt-BR"
  std::string package;   // Debian package that holds the patterns
  std::string file;      // absolute path, under /usr/share/hyphen
};

template <class Entry>
struct Row {
  Entry entry;
  yaml::Mark mark;  // of its key
};

// Lists of fonts that several fonts fall back to, by name.
using FallbackLists = std::vector<std::pair<std::string, std::vector<std::string>>>;

struct FontTable {
  FallbackLists fallbacks;
  std::vector<Row<FontEntry>> fonts;
  std::vector<Row<DictionaryEntry>> dictionaries;
};

// What is sound of the table; every fault goes to `diagnostics` (rules of yaml/fields.h,
// "font-place", "font-checksum"). Names of `fallbacks` lists are replaced by their
// fonts.
FontTable read_font_table(const files::Source& project, const std::string& file,
                          Diagnostics& diagnostics);

schema::Describe font_table_schema();  // what read_font_table() takes
schema::Describe more_fonts_schema();  // what read_more_fonts() takes

// The same for a file that has fonts alone, whose fallbacks are the lists of another.
std::vector<Row<FontEntry>> read_more_fonts(const files::Source& project, const std::string& file,
                                            const FallbackLists& lists, Diagnostics& diagnostics);

// The file of more fonts that lies beside the table, where there is one.
// "fonts/other-scripts.yaml" of "fonts/fonts.yaml".
std::string more_fonts_beside(const std::string& table);

// The table with those fonts in it.
FontTable read_both_tables(const files::Source& project, const std::string& file,
                           Diagnostics& diagnostics);

// Fonts that a font falls back to must be there: rule "font-fallback".
void require_fallbacks(const std::vector<const Row<FontEntry>*>& fonts, Diagnostics& diagnostics);

}  // namespace pliego::text
