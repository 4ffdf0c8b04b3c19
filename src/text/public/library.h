// The fonts of a project (fonts/fonts.yaml) and hyphenation dictionaries, loaded on first need,
// once a run. Safe to use from several threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "files/source.h"
#include "text/font.h"
#include "text/font_files.h"

namespace pliego::text {

// One entry of fonts.yaml.
struct FontEntry {
  std::string id;       // "lato-black"
  std::string family;   // "Lato"
  std::string package;  // Debian package that holds it
  std::string file;     // absolute path that the package installs
  std::string licence;
  std::string sha256;
  std::string stamp;  // size and own checksum of the file, "661592-8b334b94"; may be empty
  std::vector<std::string> scripts;   // ISO 15924: "Latn"
  std::vector<std::string> fallback;  // font ids to try, in order, for what this one lacks
  std::string upright;                // of an italic: the font for scripts that have no italics
};

class Library {
 public:
  // Reads the table; opens no font. Faults in fonts.yaml go to `diagnostics`. A file
  // other-scripts.yaml beside it has more fonts; it is read once one of them is asked for. The
  // files that it names are had from `fonts`; null: they are those installed on this machine.
  static std::unique_ptr<Library> load(const files::Source& project, const std::string& table,
                                       Diagnostics& diagnostics,
                                       std::shared_ptr<const FontFiles> fonts = nullptr);
  ~Library();

  bool has(std::string_view id) const;
  const FontEntry* entry(std::string_view id) const;
  std::vector<std::string> ids() const;

  // Whether the table itself has the font, so that asking for it does not read the other file.
  bool at_hand(std::string_view id) const;

  // Reads other-scripts.yaml. Throws pliego::SystemError where it has faults; verify() tells them.
  void need_others() const;

  // Whether the font's file is there; looked at once a run. False for a font the table lacks.
  bool installed(std::string_view id) const;

  // The font, loaded at first call. Throws pliego::SystemError naming file and package when it
  // can't be read.
  const Font& font(std::string_view id) const;

  // The first of `id` and its fallbacks that has a glyph for the code point; nullptr when none has.
  const Font* font_for(std::string_view id, char32_t code_point) const;

  // Reads the files and compares their checksums: a missing or other file is an error that names
  // the package. Fonts that only stand in for scripts which none of `writings` (ISO 15924, such as
  // "Latn" or "Jpan") uses are left out: they need not be installed.
  void verify(const std::vector<std::string>& writings, Diagnostics& diagnostics) const;

  // Of the fonts opened so far, which are not the files that the table's stamps were made of: a
  // warning each (rule "font-version"). Not while other threads open fonts.
  void warn_of_versions(Diagnostics& diagnostics) const;

  // Byte offsets (in UTF-8 `word`) before which a hyphen may be put, by libhyphen with the
  // dictionary of the language's package (hyphen-en-us …); empty where there is none. At least 2
  // letters before and 3 after, or what the dictionary says if more.
  std::vector<std::size_t> hyphenation_points(std::string_view word,
                                              std::string_view language) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  explicit Library(std::unique_ptr<Impl> impl);
};

}  // namespace pliego::text
