// Files for translators' own programs: gettext PO and XLIFF 1.2. Both are written from a list of
// units and read back to the same few facts, which import.h holds against the project.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "translate/unit.h"

namespace pliego::translate {

inline constexpr std::size_t max_exchange_bytes = 32u << 20;  // of one file
inline constexpr std::size_t max_exchange_units = 100'000;    // in one file

// What the file said when it was written: the unit, and the first 16 hex digits of the SHA-256 of
// each text. Empty in a file that has lost them.
struct ExportMark {
  std::string folder;  // of the language
  std::string key;
  std::string source;
  std::string target;
};

// A unit as it comes back.
struct ExchangeUnit {
  std::string key;  // "<file>:<id>"; without a colon where a converter put its own number there
  std::string source;
  std::string target;
  ExportMark mark;
  std::string previous;     // the source that the file says the target was made for; may be empty
  bool unsure = false;      // fuzzy, or a state such as needs-translation
  bool doubted = false;     // of these, one that says that somebody must look at it
  bool guessed = false;     // a program says outright that it proposed it, and nobody else did
  bool unreadable = false;  // the target has signs in it that stand for nobody knows what
  bool settled = false;     // the file says outright that the translation holds
  bool same_is_right = false;  // and that it does where it is the same as the source
  bool plural = false;         // gettext's forms for numbers: there is no one translation
  bool coarse = false;         // the format's spaces and line ends may be the writing program's
  int line = 0;                // in the file, from 1
};

struct ExchangeFile {
  std::string name;      // for diagnostics
  std::string language;  // of the translations, as the file's head has it; may be empty
  std::string folder;    // of the project's language that it was written for; may be empty
  int language_line = 0;
  std::vector<ExchangeUnit> units;
};

enum class Format { po, xliff };

constexpr std::string_view word_of(Format format) {
  switch (format) {
    case Format::po:
      return "po";
    case Format::xliff:
      return "xliff";
  }
  return {};
}

// What files in it end in when they are made: ".po", ".xlf".
constexpr std::string_view ending_of(Format format) {
  switch (format) {
    case Format::po:
      return ".po";
    case Format::xliff:
      return ".xlf";
  }
  return {};
}

// By what the file begins with, whatever its name.
Format format_of(std::string_view bytes);

// The whole file, the same bytes for the same list: no clock, no names.
std::string write_exchange(const UnitList& list, Format format);

// Nothing after an error: rules exchange-file (damaged, in another encoding, with a conflict's
// marks) and exchange-size. Names and addresses in its head are not taken in.
std::optional<ExchangeFile> read_exchange(const std::string& name, std::string_view bytes,
                                          Diagnostics& diagnostics);

}  // namespace pliego::translate
