// The engine's face: requests in, files and diagnostics out. This header is its manual.
//
//   engine::begin();
//   const files::Source project = files::Source::of({{"content/en/…", "…"}, …});  // or a folder
//   files::MemoryOutputs files;                                                   // or a folder
//   engine::Made made;
//   engine::render({.files = project}, {.materials = {"palm-card"}}, files, made);
//
// Then made.diagnostics has all that is wrong, and files.files() the PDF.
//
// All that a run gets from outside is in its Surroundings. Each function may be called from several
// threads at once, with outputs of its own. A fault of what is read is a diagnostic. Each throws
// RequestError where it is asked for what is not there or does not go together, and SystemError
// where a file can't be read or written; of render() and check(), what was found until then is in
// the result.
//
// A request as data (JSON, a command line) is read and run by its kind: engine/request_kind.h.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/output.h"
#include "engine/piece_check.h"
#include "engine/print_job.h"
#include "engine/request.h"
#include "engine/surroundings.h"
#include "engine/text_room.h"
#include "engine/translate_import.h"
#include "engine/workspace.h"
#include "files/outputs.h"
#include "translate/new_language.h"
#include "translate/review.h"
#include "translate/status.h"
#include "translate/update.h"

namespace pliego::engine {

// ICU gives the same words whatever language the host's system speaks. Once, before anything else.
void begin();

struct Made {
  std::vector<Output> outputs;
  Diagnostics diagnostics;
};

// The files of pieces.
void render(const Surroundings& outside, const RenderRequest& request, files::Outputs& files,
            Made& made);

// Several pieces in one file, with their cover, contents and job tickets.
void make_packet(const Surroundings& outside, const PacketRequest& request, files::Outputs& files,
                 Made& made);

// A packet's file to begin with, with remarks, for content/packets: to be written. Throws
// RequestError where the name is none, or taken.
translate::NewFiles start_packet(const Surroundings& outside, const std::string& name);

// What an office's printer is given, and how it has to print it. None after an error.
struct PaperJob {
  std::string path;  // as render() calls the file: "en/palm-card-card-5x7-office.pdf"
  std::string what;  // "palm-card in English, card-5x7"
  PrintJob job;
  std::string pdf;
};
std::vector<PaperJob> print_jobs(const Surroundings& outside, const PrintRequest& request,
                                 Diagnostics& diagnostics);

// For an office without Pliego: everything, in a folder for each language. Gives their number.
int release(const Surroundings& outside, const RenderRequest& request, files::Outputs& files,
            Diagnostics& diagnostics);

// A printer's test sheet, upright and lying. Gives the number of files.
int calibrate(const Surroundings& outside, const CalibrateRequest& request, files::Outputs& files,
              Diagnostics& diagnostics);

// Everything held against all rules; nothing is written.
struct Checked {
  std::vector<FitRow> fit;
  std::vector<PreflightRow> preflight;  // of press files
  Diagnostics diagnostics;
};
void check(const Surroundings& outside, const CheckRequest& request,
           const PieceCheck::TellReading& tell_reading, Checked& checked);

// A translation beside its source. Gives the number of files.
int proof(const Surroundings& outside, const ProofRequest& request, files::Outputs& files,
          Diagnostics& diagnostics);

// A language's files, made anew or with what the source has got since; texts that are there stay.
// In this and in what follows, `files` are those that differ from what is there, to be written; all
// give nothing after an error, and nothing is to be written then.
struct BegunLanguage {
  translate::NewLanguage known;            // what is known of it by its sign
  content::Language language;              // as the project has it, where it does
  translate::Update update;                // with its files
  std::vector<std::string> needs;          // fonts and hyphenation, a sentence each
  std::vector<std::string> forms_missing;  // that its translator is asked for: resolve/forms.h
  bool has_words = false;                  // words that shame, in content/words
};
// What can't be read of the tables of fonts is an error beside the language.
std::optional<BegunLanguage> translate_new(const Surroundings& outside,
                                           const NewLanguageRequest& request,
                                           Diagnostics& diagnostics);

// What was edited by hand, on either side, as recorded.
struct UpdatedLanguage {
  std::string folder;
  translate::Update update;
};
std::optional<UpdatedLanguage> translate_update(const Surroundings& outside,
                                                const UpdateRequest& request,
                                                Diagnostics& diagnostics);

// That a second speaker has read texts. Throws RequestError also where no day is known, or where it
// has not come yet.
struct ReviewedLanguage {
  std::string folder;
  translate::Review review;
  content::SecondReading reading;
};
std::optional<ReviewedLanguage> translate_review(const Surroundings& outside,
                                                 const ReviewRequest& request,
                                                 Diagnostics& diagnostics);

// What is translated, stale, missing, unread; pages only where the request asks what fits.
struct LanguageState {
  content::Language language;
  translate::LanguageStatus status;
  RoomReport room;
};
std::vector<LanguageState> translate_status(const Surroundings& outside,
                                            const StatusRequest& request, Diagnostics& diagnostics);

// Files for translators' programs. `now`: all texts as they are, each with what is known of it.
struct Exported {
  std::string folder;  // of the language
  translate::UnitList now;
  struct File {
    std::string name;  // "vi.po", or "palm-card.po" where each has its own
    translate::UnitList list;
  };
  std::vector<File> files;
};
// Nothing after an error.
std::optional<Exported> translate_export(const Surroundings& outside, const ExportRequest& request,
                                         Diagnostics& diagnostics);
// The bytes of one.
std::string exchange_bytes(const Exported::File& file, const ExportRequest& request);

// What translators did in their programs, as files of the project.
struct Imported {
  struct Language {
    std::string folder;
    translate::ImportCount count;
  };
  std::vector<Language> languages;
  translate::NewFiles files;  // to be written, by path; none on a dry run
};
// Nothing after an error: then no text of any file goes in.
std::optional<Imported> translate_import(const Surroundings& outside, const ImportRequest& request,
                                         Diagnostics& diagnostics);

// The language of a folder or tag, as `pliego translate new` names folders. Throws RequestError
// where the project has none, and where it is the source.
const content::Language& translated_language(const content::Project& project,
                                             const std::string& asked);

}  // namespace pliego::engine
