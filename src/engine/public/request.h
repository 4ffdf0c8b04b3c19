// What the engine is asked for.
#pragma once

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "sheet/impose.h"
#include "translate/exchange.h"

namespace pliego::engine {

// A request asks for what is not there, or for what does not go together. Its words name keys as
// base/option_names.h says.
class RequestError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Formats by name, all that a layout is for, or both; neither: the layout's first.
struct AskedFormats {
  std::vector<layout::Format> named;
  bool all = false;

  bool empty() const { return named.empty() && !all; }
  bool has(layout::Format format) const {
    return std::find(named.begin(), named.end(), format) != named.end();
  }
};

// What stands around a piece: `usual` are fold ticks and cut marks, those after it a press file's.
enum class PrintMark { none, usual, crop, fold, registration, color_bar };

constexpr std::string_view word_of(PrintMark mark) {
  switch (mark) {
    case PrintMark::none:
      return "none";
    case PrintMark::usual:
      return "default";
    case PrintMark::crop:
      return "crop";
    case PrintMark::fold:
      return "fold";
    case PrintMark::registration:
      return "registration";
    case PrintMark::color_bar:
      return "color-bar";
  }
  return {};
}

struct RenderRequest {
  std::vector<std::string> materials;    // empty: all
  std::vector<std::string> languages;    // empty: all
  std::vector<std::string> layouts;      // empty: all
  std::vector<std::string> own_layouts;  // of the program's own pages, read beside the pieces'
  sheet::Purpose purpose = sheet::Purpose::screen;
  AskedFormats formats;
  double dpi = 150;                // of pictures of printed pieces
  bool by_language = true;         // files go into a folder for each language
  std::string local;               // file of the local program; empty: none
  std::string sheet;               // a layout's larger sheet by name; empty: its own
  std::optional<draw::Flip> flip;  // an edge; not set: the sheet's own
  sheet::Sides sides = sheet::Sides::both;
  std::string printer_profile;   // file of what was measured; empty: none
  std::vector<PrintMark> marks;  // empty: the usual
  bool guide = true;             // beside each office PDF, a page that says how to print it
  bool folded = false;           // pictures of the piece as it is held
  bool label_areas = false;      // room for a sticker where a program's own entry would stand
  bool drafts = false;           // for paper too, texts that are missing, stale or unread
};

// Of office files.
struct PrintRequest : RenderRequest {
  int copies = 1;  // pieces
};

// A packet's own languages face each other, whichever they are.
inline constexpr const char* packets_own_languages = "true";

struct PacketRequest {
  std::string file;  // a packet's name in content/packets, or a path
  sheet::Purpose purpose = sheet::Purpose::screen;
  std::string language;  // one of the packet's; empty: each of them
  bool both = false;     // all languages in one file, one after the other
  // Two languages on facing pages: packets_own_languages, or "en,es"; empty: not.
  std::string facing;
  bool booklet = false;      // for a tabloid sheet folded in the middle
  std::string participants;  // a CSV file; empty: none
  int copies = 1;            // packets, for the job ticket
  std::string one_file;      // name without ending of the only file; empty: as each is called
  std::string local;         // file of the local program; empty: none
  bool drafts = false;       // for paper too, translations that no second speaker has read
  std::string new_name;      // begins a packet under this name, and does nothing else; empty: not

  bool is_for_people() const { return !participants.empty(); }  // a packet for each of a list
  // Whether one file holds several packets.
  bool is_joint() const {
    return both || !facing.empty() || (is_for_people() && !one_file.empty());
  }
};

struct CheckRequest {
  std::vector<std::string> materials;  // empty: all
  sheet::Purpose purpose = sheet::Purpose::screen;
  std::string local;  // file of the local program; empty: none
};

// What test sheets are printed on.
enum class TestPaper { letter, a4 };

constexpr std::string_view word_of(TestPaper paper) {
  switch (paper) {
    case TestPaper::letter:
      return "letter";
    case TestPaper::a4:
      return "a4";
  }
  return {};
}

struct CalibrateRequest {
  std::vector<std::string> languages;  // empty: all
  TestPaper paper = TestPaper::letter;
};

struct ProofRequest {
  std::string language;                // the translation's, by folder or tag
  std::vector<std::string> materials;  // empty: all
  std::vector<std::string> layouts;    // empty: all
};

struct NewLanguageRequest {
  std::string language;                // its sign (BCP 47), in any form
  std::vector<std::string> materials;  // empty: all
  std::string from = "en";             // the language that is translated from
};

struct UpdateRequest {
  std::string language;
  // Stale texts whose translation is right still, as "palm-card:lede.text".
  std::vector<std::string> still_right;
};

struct ReviewRequest {
  std::string language;
  std::vector<std::string> files;  // of the language, without ending
  std::string role;                // "second-speaker"; never a name
  std::string on;                  // YYYY-MM-DD; empty: the day of the surroundings
};

struct StatusRequest {
  std::string language;            // by folder or tag; empty: all
  std::vector<std::string> files;  // of the language, without ending; empty: all
  bool fit = false;                // sets the pages: what does not fit, how much room there is
};

struct ExportRequest {
  std::string language;
  translate::Format format = translate::Format::po;
  std::vector<std::string> files;  // of the language, without ending; empty: all
  bool each = false;               // a file for each, not one for all
  bool room = true;                // measured, by setting the pages
};

struct ImportRequest {
  std::vector<std::string> files;  // PO, XLIFF
  // What a maintainer says of single texts, as "palm-card:title": right, though they say what the
  // source says; right, though their links lead elsewhere.
  std::vector<std::string> same, links;
  bool dry_run = false;
};

}  // namespace pliego::engine
