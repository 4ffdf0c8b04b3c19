// fonts/fonts.yaml as read: which fonts and which hyphenation patterns a project uses.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/schema.h"
#include "base/yaml.h"
#include "text/library.h"

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

struct FontTable {
  std::vector<Row<FontEntry>> fonts;
  std::vector<Row<DictionaryEntry>> dictionaries;
};

// What is sound of the table; every fault goes to `diagnostics` (rules of base/fields.h,
// "font-place", "font-fallback", "font-checksum", "file-read"). Names of `fallbacks` lists are
// replaced by their fonts.
FontTable read_font_table(const std::filesystem::path& file, const std::string& display_name,
                          Diagnostics& diagnostics);

schema::Describe font_table_schema();  // what read_font_table() takes

}  // namespace pliego::text
