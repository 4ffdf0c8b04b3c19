#include "text/font_table.h"

#include <algorithm>
#include <string_view>

#include "yaml/fields.h"
#include "yaml/file.h"

namespace pliego::text {
namespace {

constexpr std::string_view font_root = "/usr/share/fonts/";
constexpr std::string_view dictionary_root = "/usr/share/hyphen/";

// require_place() looks at it again.
Reader<std::string> file_under(std::string_view root) {
  return described(read::text(500), schema::word("^" + std::string(root) + ".", 500));
}

const Record<FontEntry>& font_record() {
  static const Record<FontEntry> record(
      "a font", {required("family", &FontEntry::family, read::text(100), "the family's name"),
                 required("package", &FontEntry::package, read::text(100),
                          "the Debian package that holds it"),
                 required("file", &FontEntry::file, file_under(font_root),
                          "the file that the package installs"),
                 required("licence", &FontEntry::licence, read::text(100),
                          "the licence, as the package's copyright file names it"),
                 required("sha256", &FontEntry::sha256,
                          described(read::text(64), schema::word("^[0-9a-f]{64}$", 0, true)),
                          "SHA-256 of the file"),
                 optional("stamp", &FontEntry::stamp,
                          described(read::text(30), schema::word("^[0-9]+-[0-9a-f]{8}$")),
                          "its size and own checksum, as 'pliego check' tells them"),
                 required("scripts", &FontEntry::scripts, read::list(read::text(4)),
                          "the scripts it is meant for, ISO 15924"),
                 optional("fallback", &FontEntry::fallback, read::list(read::name()),
                          "fonts, or lists of 'fallbacks', to try for what it lacks"),
                 optional("upright", &FontEntry::upright, read::name(),
                          "of an italic: the font for scripts that have no italics")});
  return record;
}

const Record<DictionaryEntry>& dictionary_record() {
  static const Record<DictionaryEntry> record(
      "hyphenation patterns", {required("package", &DictionaryEntry::package, read::text(100),
                                        "the Debian package that holds them"),
                               required("file", &DictionaryEntry::file, file_under(dictionary_root),
                                        "the file that the package installs")});
  return record;
}

struct Root {
  FallbackLists fallbacks;
  yaml::Node fonts, hyphenation;
};

const Record<Root>& root_record() {
  static const Record<Root> record(
      "the font table",
      {optional("fallbacks", &Root::fallbacks, read::map_of(read::list(read::name())),
                "lists of fonts that several fonts fall back to, by name"),
       required("fonts", &Root::fonts, read::node(schema::map("", font_record().describe())),
                "the fonts, by id"),
       optional("hyphenation", &Root::hyphenation,
                read::node(schema::map("", dictionary_record().describe())),
                "hyphenation patterns, by language")});
  return record;
}

// Only what packages install: a table from elsewhere can't make us read other files.
bool lies_under(std::string_view root, const std::string& file) {
  return file.starts_with(root) && std::filesystem::path(file).lexically_normal() == file;
}

void require_place(std::string_view root, const std::string& file, const yaml::Mark& mark,
                   Diagnostics& diagnostics) {
  if (file.empty() || lies_under(root, file)) return;  // an empty one is reported as missing
  diagnostics.error("font-place", mark.place(), "the file must lie under " + std::string(root),
                    "Name the file that the Debian package installs.");
}

void require_checksum(const FontEntry& font, const yaml::Mark& mark, Diagnostics& diagnostics) {
  const bool hex = font.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (font.sha256.empty() || (hex && font.sha256.size() == 64)) return;
  diagnostics.error("font-checksum", mark.place(),
                    "'sha256' must be a checksum: 64 of the signs 0 to 9 and a to f",
                    "The command 'sha256sum FILE' prints it.");
}

void require_stamp(const FontEntry& font, const yaml::Mark& mark, Diagnostics& diagnostics) {
  constexpr std::string_view digits = "0123456789", hex = "0123456789abcdef";
  if (font.stamp.empty()) return;
  const std::size_t dash = font.stamp.find_first_not_of(digits);
  const bool good = dash > 0 && dash != std::string::npos && font.stamp[dash] == '-' &&
                    font.stamp.size() == dash + 9 &&
                    font.stamp.find_first_not_of(hex, dash + 1) == std::string::npos;
  if (good) return;
  diagnostics.error(
      "font-checksum", mark.place(),
      "'stamp' must be the file's size and its own checksum, such as "
      "661592-8b334b94",
      "Leave it out, or write 1-00000000: 'pliego check' then says what it should be.");
}

// Puts the fonts of a list in its name's place; no font falls back to itself.
void unfold_fallbacks(const FallbackLists& lists, FontEntry& font) {
  std::vector<std::string> unfolded;
  for (const std::string& name : font.fallback) {
    const auto list = std::find_if(lists.begin(), lists.end(),
                                   [&](const auto& each) { return each.first == name; });
    if (list == lists.end()) {
      unfolded.push_back(name);
    } else {
      unfolded.insert(unfolded.end(), list->second.begin(), list->second.end());
    }
  }
  std::erase(unfolded, font.id);
  font.fallback = std::move(unfolded);
}

// A missing map is told, or allowed, by the table above it.
void require_map(const yaml::Node& node, std::string_view what, Diagnostics& diagnostics) {
  if (node.kind == yaml::Kind::map || !node.mark.source) return;
  diagnostics.error("value-type", node.mark.place(),
                    std::string(what) + ", not " + std::string(yaml::kind_name(node.kind)));
}

std::vector<Row<FontEntry>> read_fonts(const yaml::Node& map, const FallbackLists& lists,
                                       Diagnostics& diagnostics) {
  std::vector<Row<FontEntry>> rows;
  require_map(map, "'fonts' must have a line for each font, such as 'lato:'", diagnostics);
  for (const yaml::Entry& item : map.entries) {
    FontEntry font = font_record().read(item.value, diagnostics);
    font.id = item.key;
    unfold_fallbacks(lists, font);
    require_place(font_root, font.file, item.key_mark, diagnostics);
    require_checksum(font, item.key_mark, diagnostics);
    require_stamp(font, item.key_mark, diagnostics);
    if (lies_under(font_root, font.file)) rows.push_back({std::move(font), item.key_mark});
  }
  return rows;
}

std::vector<Row<DictionaryEntry>> read_dictionaries(const yaml::Node& map,
                                                    Diagnostics& diagnostics) {
  std::vector<Row<DictionaryEntry>> rows;
  require_map(map, "'hyphenation' must have a line for each language, such as 'es:'", diagnostics);
  for (const yaml::Entry& item : map.entries) {
    DictionaryEntry dictionary = dictionary_record().read(item.value, diagnostics);
    dictionary.language = item.key;
    require_place(dictionary_root, dictionary.file, item.key_mark, diagnostics);
    if (lies_under(dictionary_root, dictionary.file))
      rows.push_back({std::move(dictionary), item.key_mark});
  }
  return rows;
}

struct MoreFonts {
  yaml::Node fonts;
};

const Record<MoreFonts>& more_record() {
  static const Record<MoreFonts> record(
      "more fonts",
      {required("fonts", &MoreFonts::fonts, read::node(schema::map("", font_record().describe())),
                "the fonts, by id")});
  return record;
}

}  // namespace

schema::Describe more_fonts_schema() { return more_record().describe(); }

schema::Describe font_table_schema() { return root_record().describe(); }

FontTable read_font_table(const files::Source& project, const std::string& file,
                          Diagnostics& diagnostics) {
  FontTable table;
  const auto root = yaml::load(project, file, diagnostics);
  if (!root) return table;
  Root maps = root_record().read(*root, diagnostics);
  table.fallbacks = std::move(maps.fallbacks);
  table.fonts = read_fonts(maps.fonts, table.fallbacks, diagnostics);
  table.dictionaries = read_dictionaries(maps.hyphenation, diagnostics);
  return table;
}

std::vector<Row<FontEntry>> read_more_fonts(const files::Source& project, const std::string& file,
                                            const FallbackLists& lists, Diagnostics& diagnostics) {
  const auto root = yaml::load(project, file, diagnostics);
  if (!root) return {};
  return read_fonts(more_record().read(*root, diagnostics).fonts, lists, diagnostics);
}

std::string more_fonts_beside(const std::string& table) {
  return table.substr(0, table.rfind('/') + 1) + "other-scripts.yaml";
}

FontTable read_both_tables(const files::Source& project, const std::string& file,
                           Diagnostics& diagnostics) {
  FontTable table = read_font_table(project, file, diagnostics);
  const std::string more = more_fonts_beside(file);
  if (!project.is_there(more)) return table;
  for (auto& row : read_more_fonts(project, more, table.fallbacks, diagnostics))
    table.fonts.push_back(std::move(row));
  return table;
}

void require_fallbacks(const std::vector<const Row<FontEntry>*>& fonts, Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  for (const auto* row : fonts) ids.push_back(row->entry.id);
  for (const auto* row : fonts) {
    std::vector<std::string> named = row->entry.fallback;
    if (!row->entry.upright.empty()) named.push_back(row->entry.upright);
    for (const std::string& id : named) {
      if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
      diagnostics.error("font-fallback", row->mark.place(), "no font '" + id + "' in this table",
                        nearest_hint(id, ids));
    }
  }
}

}  // namespace pliego::text
