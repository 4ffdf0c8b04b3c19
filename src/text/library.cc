#include "text/library.h"

#include <hb.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <mutex>
#include <set>

#include "base/sha256.h"
#include "files/files.h"
#include "text/font_table.h"
#include "text/language_scripts.h"

namespace pliego::text {
namespace {

struct FontSlot {
  Row<FontEntry> row;
  std::once_flag once, looked;
  std::shared_ptr<const Font> font;
  bool there = false;
  bool is_other = false;  // than the stamp says
};

struct DictionarySlot {
  explicit DictionarySlot(Row<DictionaryEntry> from) : row(std::move(from)) {}
  Row<DictionaryEntry> row;
  std::once_flag once;
  std::shared_ptr<const Hyphenator> hyphenator;
};

// What tells a version of a font's file from another without reading all of it: its size, and the
// sum of its tables that the font holds itself (OpenType 1.9, head: checksumAdjustment).
std::string stamp_of(const Font& font) {
  constexpr unsigned offset = 8;
  hb_blob_t* head = hb_face_reference_table(font.face(), HB_TAG('h', 'e', 'a', 'd'));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(head, &length);
  unsigned long sum = 0;
  for (unsigned i = offset; i < offset + 4 && i < length; ++i)
    sum = sum << 8 | static_cast<unsigned char>(bytes[i]);
  hb_blob_destroy(head);
  char text[48];
  std::snprintf(text, sizeof text, "%zu-%08lx", font.file_size(), sum);
  return text;
}

std::shared_ptr<const Font> open_font(const FontFiles& files, const FontEntry& entry) {
  try {
    return files.font(entry.id, entry.file);
  } catch (const SystemError& error) {
    throw SystemError(std::string(error.what()) + "; " + entry.file + " comes with the package " +
                      entry.package);
  }
}

// Of a file with the right checksum.
void verify_stamp(const FontFiles& files, const Row<FontEntry>& row, Diagnostics& diagnostics) {
  if (row.entry.stamp.empty()) return;
  const std::string stamp = stamp_of(*open_font(files, row.entry));
  if (stamp == row.entry.stamp) return;
  diagnostics.error("font-checksum", row.mark.place(),
                    "'stamp' of " + row.entry.id + " is not that of " + row.entry.file,
                    "Write: stamp: \"" + stamp + "\"");
}

void verify_font(const FontFiles& files, const Row<FontEntry>& row, Diagnostics& diagnostics) {
  const std::string install = "Install the package " + row.entry.package + ".";
  try {
    const FileBytes file = files.read(row.entry.file);
    if (sha256_hex(file.bytes) == row.entry.sha256) return verify_stamp(files, row, diagnostics);
    diagnostics.error(
        "font-checksum", row.mark.place(),
        row.entry.file + " is not the file that the checksum was made for",
        install + " If its version is right, look at the pages and then update sha256.");
  } catch (const SystemError& error) {
    diagnostics.error("font-missing", row.mark.place(), error.what(), install);
  }
}

using FontMap = std::map<std::string, FontSlot, std::less<>>;

void add(std::vector<Row<FontEntry>> rows, FontMap& fonts) {
  for (auto& row : rows) {
    const std::string id = row.entry.id;
    fonts[id].row = std::move(row);
  }
}

// A second file of fonts beside the table: most texts need none of them.
struct OtherFonts {
  files::Source project;
  std::string file;
  FallbackLists lists;
  std::once_flag once;
  FontMap fonts;
  Diagnostics diagnostics;  // of reading it

  bool exist() const { return project.is_there(file); }
};

// Fonts that others fall back to.
std::set<std::string> stand_ins(const std::vector<const Row<FontEntry>*>& rows) {
  std::set<std::string> ids;
  for (const auto* row : rows) ids.insert(row->entry.fallback.begin(), row->entry.fallback.end());
  return ids;
}

// The scripts of texts in these writings.
std::set<std::string> script_names(const std::vector<std::string>& writings) {
  std::set<std::string> names;
  for (const std::string& writing : writings)
    for (const UScriptCode script : scripts_of(writing)) names.emplace(script_name(script));
  return names;
}

}  // namespace

struct Library::Impl {
  std::shared_ptr<const FontFiles> files;
  FontMap fonts;
  OtherFonts others;
  std::map<std::string, DictionarySlot, std::less<>> dictionaries;

  FontSlot* find(std::string_view id) {
    if (const auto it = fonts.find(id); it != fonts.end()) return &it->second;
    read_others();
    const auto it = others.fonts.find(id);
    return it == others.fonts.end() ? nullptr : &it->second;
  }

  void read_others() {
    std::call_once(others.once, [this] {
      if (!others.exist()) return;
      add(read_more_fonts(others.project, others.file, others.lists, others.diagnostics),
          others.fonts);
      require_fallbacks(rows(), others.diagnostics);
    });
  }

  // Of both files, as far as they have been read.
  std::vector<const Row<FontEntry>*> rows() const {
    std::vector<const Row<FontEntry>*> all;
    for (const FontMap* map : {&fonts, &others.fonts})
      for (const auto& [id, slot] : *map) all.push_back(&slot.row);
    return all;
  }

  const Hyphenator* hyphenator(std::string_view language) {
    while (true) {
      const auto it = dictionaries.find(language);
      if (it != dictionaries.end()) return &opened(it->second);
      const std::size_t dash = language.rfind('-');
      if (dash == std::string_view::npos) return nullptr;
      language = language.substr(0, dash);
    }
  }

  const Hyphenator& opened(DictionarySlot& slot) const {
    std::call_once(slot.once, [&] { slot.hyphenator = files->patterns(slot.row.entry.file); });
    return *slot.hyphenator;
  }
};

Library::Library(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Library::~Library() = default;

std::unique_ptr<Library> Library::load(const files::Source& project, const std::string& table_file,
                                       Diagnostics& diagnostics,
                                       std::shared_ptr<const FontFiles> fonts) {
  FontTable table = read_font_table(project, table_file, diagnostics);
  auto impl = std::make_unique<Impl>();
  impl->files = fonts ? std::move(fonts) : std::make_shared<const InstalledFonts>();
  add(std::move(table.fonts), impl->fonts);
  for (auto& row : table.dictionaries) {
    const std::string language = row.entry.language;
    impl->dictionaries.try_emplace(language, std::move(row));
  }
  impl->others.project = project;
  impl->others.file = more_fonts_beside(table_file);
  impl->others.lists = std::move(table.fallbacks);
  // Else the fonts that others fall back to may be there.
  if (!impl->others.exist()) require_fallbacks(impl->rows(), diagnostics);
  return std::unique_ptr<Library>(new Library(std::move(impl)));
}

bool Library::has(std::string_view id) const { return impl_->find(id) != nullptr; }

bool Library::at_hand(std::string_view id) const { return impl_->fonts.contains(id); }

void Library::need_others() const {
  impl_->read_others();
  if (impl_->others.diagnostics.has_errors()) throw SystemError(impl_->others.file + " has faults");
}

const FontEntry* Library::entry(std::string_view id) const {
  const FontSlot* slot = impl_->find(id);
  return slot ? &slot->row.entry : nullptr;
}

std::vector<std::string> Library::ids() const {
  impl_->read_others();
  std::vector<std::string> ids;
  for (const auto* row : impl_->rows()) ids.push_back(row->entry.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

bool Library::installed(std::string_view id) const {
  FontSlot* slot = impl_->find(id);
  if (!slot) return false;
  std::call_once(slot->looked, [&] { slot->there = impl_->files->has(slot->row.entry.file); });
  return slot->there;
}

const Font& Library::font(std::string_view id) const {
  FontSlot* slot = impl_->find(id);
  if (!slot) throw SystemError("no font '" + std::string(id) + "' in the font table");
  std::call_once(slot->once, [&] {
    const FontEntry& entry = slot->row.entry;
    slot->font = open_font(*impl_->files, entry);
    slot->is_other = !entry.stamp.empty() && stamp_of(*slot->font) != entry.stamp;
  });
  return *slot->font;
}

const Font* Library::font_for(std::string_view id, char32_t code_point) const {
  const Font& first = font(id);
  if (first.covers(code_point)) return &first;
  for (const std::string& other : impl_->find(id)->row.entry.fallback) {
    if (!installed(other)) continue;
    const Font& fallback = font(other);
    if (fallback.covers(code_point)) return &fallback;
  }
  return nullptr;
}

void Library::verify(const std::vector<std::string>& writings, Diagnostics& diagnostics) const {
  impl_->read_others();
  diagnostics.merge(impl_->others.diagnostics);
  const auto rows = impl_->rows();
  const std::set<std::string> unless_used = stand_ins(rows), scripts = script_names(writings);
  for (const auto* row : rows) {
    const auto& own = row->entry.scripts;
    const bool used = std::any_of(own.begin(), own.end(),
                                  [&](const auto& script) { return scripts.contains(script); });
    if (used || !unless_used.contains(row->entry.id)) verify_font(*impl_->files, *row, diagnostics);
  }
  for (const auto& [language, slot] : impl_->dictionaries) {
    if (impl_->files->has(slot.row.entry.file)) continue;
    diagnostics.error("font-missing", slot.row.mark.place(), slot.row.entry.file + " is missing",
                      "Install the package " + slot.row.entry.package + ".");
  }
}

void Library::warn_of_versions(Diagnostics& diagnostics) const {
  for (const FontMap* map : {&impl_->fonts, &impl_->others.fonts}) {
    for (const auto& [id, slot] : *map) {
      if (!slot.is_other) continue;
      diagnostics.warning("font-version", slot.row.mark.place(),
                          slot.row.entry.file +
                              " is another version than the project was made with: lines may end "
                              "elsewhere.",
                          "Look at the pages. 'pliego check' says what to do.");
    }
  }
}

std::vector<std::size_t> Library::hyphenation_points(std::string_view word,
                                                     std::string_view language) const {
  const Hyphenator* hyphenator = impl_->hyphenator(language);
  return hyphenator ? hyphenator->points(word) : std::vector<std::size_t>{};
}

}  // namespace pliego::text
