#include "inserts/pdf_file.h"

#include <algorithm>
#include <qpdf/QPDFExc.hh>

#include "files/files.h"
#include "inserts/adobe_only.h"
#include "inserts/counted_input.h"
#include "inserts/effort.h"
#include "inserts/form_check.h"
#include "inserts/lock.h"
#include "inserts/object_streams.h"
#include "inserts/page_list.h"
#include "inserts/stream_filters.h"

namespace pliego::inserts {
namespace {

namespace fs = std::filesystem;

constexpr const char* make_anew =
    "Open it in a PDF viewer, print it to a new PDF file, and name that one.";

bool begins_as_pdf(const Bytes& bytes) {
  std::string start(1024, '\0');
  start.resize(bytes.read(0, start));
  return start.find("%PDF-") != std::string::npos;
}

bool refuse(const Source& source, const char* rule, const std::string& message,
            const std::string& hint, Diagnostics& diagnostics) {
  diagnostics.error(rule, source.place, "'" + source.name + "' " + message, hint);
  return false;
}

// A file beside it that is called nearly so, as a sentence; empty where there is none.
std::string nearest_beside(const Source& source) {
  const fs::path path = source.path;
  const std::string folder = path.parent_path().string();
  if (source.folder.find(folder, 0).entry != files::Entry::folder) return {};
  const std::string hint = nearest_hint(path.filename().string(), source.folder.names(folder));
  return hint.empty() ? hint : hint + " ";
}

// Null where it can't be read.
std::shared_ptr<const Bytes> open_bytes(const Source& source) {
  try {
    return source.folder.open(source.path);
  } catch (const SystemError&) {
    return nullptr;
  }
}

bool tell_locked(const Source& source, const Lock& lock, Diagnostics& diagnostics) {
  return refuse(source, "insert-locked", lock.what, lock.hint, diagnostics);
}

// Opened and seen through as far as qpdf reads by itself.
bool open(QPDF& pdf, const Source& source, Mending& mending, Diagnostics& diagnostics) {
  pdf.setSuppressWarnings(true);
  pdf.setAttemptRecovery(false);
  try {
    pdf.processInputSource(
        counted_input(fs::path(source.path).filename().string(), source.folder.open(source.path)));
  } catch (const QPDFExc& fault) {
    if (const auto lock = lock_of(fault)) return tell_locked(source, *lock, diagnostics);
    throw;
  }
  if (const auto lock = lock_of(pdf)) return tell_locked(source, *lock, diagnostics);
  if (is_drawn_by_viewer(pdf))
    return refuse(
        source, "insert-form",
        "is a form that only Adobe's programs can show (XFA): others print \"Please "
        "wait...\" in its place.",
        "Open it in Adobe Acrobat Reader, print it to a new PDF file, and name that one. Or "
        "ask whoever made it for a plain PDF.",
        diagnostics);
  check_object_streams(pdf);
  const std::size_t pages = flatten_pages(pdf, most_pages);
  if (pages <= most_pages) check_fields(pdf);
  if (tell_damage(source, pdf, mending, diagnostics)) return false;
  if (pages == 0)
    return refuse(source, "insert-empty", "has no pages.",
                  "Save it again from the program that made it.", diagnostics);
  if (pages > most_pages)
    return refuse(source, "insert-size", "has more than " + std::to_string(most_pages) + " pages.",
                  "Take the pages that are needed, and leave out the rest.", diagnostics);
  return true;
}

}  // namespace

void tell_damage(const Source& source, const std::string& what, Diagnostics& diagnostics) {
  refuse(source, "insert-damaged", "is damaged (" + what + ").", make_anew, diagnostics);
}

bool looks_like_pdf(const Source& source, Diagnostics& diagnostics) {
  if (source.name.find("://") != std::string::npos)
    return refuse(
        source, "insert-missing", "is an address of the web.",
        "Download the PDF, put it into the folder of the packet's file, and name it there: "
        "'pdf: inserts/agenda.pdf'.",
        diagnostics);
  const files::Entry entry = source.folder.find(source.path, 0).entry;
  if (entry == files::Entry::folder)
    return refuse(source, "insert-missing", "is a folder.",
                  "Name one PDF file in it, and each further one as an item of its own: "
                  "'pdf: inserts/agenda.pdf'.",
                  diagnostics);
  if (entry != files::Entry::file)
    return refuse(
        source, "insert-missing", "is not there.",
        nearest_beside(source) +
            "Put the file into the folder of the packet's file, and look at its spelling: "
            "large and small letters count.",
        diagnostics);
  const auto bytes = open_bytes(source);
  if (!bytes)
    return refuse(source, "insert-missing", "can't be read.",
                  "Look at who may read it: its permissions keep it closed.", diagnostics);
  if (bytes->size() == 0)
    return refuse(source, "insert-empty", "is empty.",
                  "Save it again from the program that made it.", diagnostics);
  if (bytes->size() > most_bytes)
    return refuse(source, "insert-size", "has more than 512 MB.",
                  "Save it with smaller pictures, or print it by itself.", diagnostics);
  if (!begins_as_pdf(*bytes))
    return refuse(source, "insert-damaged", "is no PDF file.",
                  "Save it as PDF from the program that made it: renaming a file is not enough.",
                  diagnostics);
  return true;
}

bool tell_damage(const Source& source, QPDF& pdf, Mending& mending, Diagnostics& diagnostics) {
  spend(1);  // throws where the allowance ended within qpdf
  const auto fault = mending.take(pdf);
  if (fault) tell_damage(source, *fault, diagnostics);
  return fault.has_value();
}

void tell_too_much(const Source& source, Diagnostics& diagnostics) {
  refuse(source, "insert-size",
         "unfolds to far more than its size allows: it would take all memory, or hours.", make_anew,
         diagnostics);
}

std::shared_ptr<QPDF> open_pdf(const Source& source, Mending& mending, Diagnostics& diagnostics) {
  use_counting_filters();
  const auto pdf = QPDF::create();
  return open(*pdf, source, mending, diagnostics) ? pdf : nullptr;
}

}  // namespace pliego::inserts
