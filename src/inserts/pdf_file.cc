#include "inserts/pdf_file.h"

#include <algorithm>
#include <fstream>
#include <qpdf/QPDFExc.hh>

namespace pliego::inserts {
namespace {

namespace fs = std::filesystem;

constexpr const char* make_anew =
    "Open it in a PDF viewer, print it to a new PDF file, and name that one.";

// What qpdf says of a fault, without the file's name and offsets, which help nobody here.
std::string words_of(const QPDFExc& fault) { return fault.getMessageDetail(); }

bool begins_as_pdf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string start(1024, '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(file.gcount()));
  return start.find("%PDF-") != std::string::npos;
}

bool refuse(const Source& source, const char* rule, const std::string& message,
            const std::string& hint, Diagnostics& diagnostics) {
  diagnostics.error(rule, source.place, "'" + source.name + "' " + message, hint);
  return false;
}

// A file beside it that is called nearly so, as a sentence; empty where there is none.
std::string nearest_beside(const fs::path& path) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path.parent_path(), error))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  const std::string hint = nearest_hint(path.filename().string(), names);
  return hint.empty() ? hint : hint + " ";
}

// What can be seen of the file before it is opened.
bool looks_sound(const Source& source, Diagnostics& diagnostics) {
  std::error_code error;
  if (!fs::is_regular_file(source.path, error))
    return refuse(
        source, "insert-missing", "is not there.",
        nearest_beside(source.path) +
            "Put the file into the folder of the packet's file, and look at its spelling: "
            "large and small letters count.",
        diagnostics);
  const std::uintmax_t size = fs::file_size(source.path, error);
  if (error || !std::ifstream(source.path, std::ios::binary))
    return refuse(source, "insert-missing", "can't be read.",
                  "Look at who may read it: its permissions keep it closed.", diagnostics);
  if (size == 0)
    return refuse(source, "insert-empty", "is empty: it has no bytes.",
                  "Save it again from the program that made it.", diagnostics);
  if (size > most_bytes)
    return refuse(source, "insert-size", "has more than 512 MB.",
                  "Save it with smaller pictures, or print it by itself.", diagnostics);
  if (!begins_as_pdf(source.path))
    return refuse(source, "insert-damaged", "is no PDF file.",
                  "Save it as PDF from the program that made it: renaming a file is not enough.",
                  diagnostics);
  return true;
}

bool tell_locked(const Source& source, Diagnostics& diagnostics) {
  return refuse(source, "insert-locked", "is locked: it is encrypted.",
                "Ask whoever made it for a copy without password and restrictions.", diagnostics);
}

}  // namespace

void tell_damage(const Source& source, const std::string& what, Diagnostics& diagnostics) {
  refuse(source, "insert-damaged", "is damaged (" + what + ").", make_anew, diagnostics);
}

bool tell_damage(const Source& source, QPDF& pdf, Diagnostics& diagnostics) {
  const auto faults = pdf.getWarnings();
  if (faults.empty()) return false;
  tell_damage(source, words_of(faults.front()), diagnostics);
  return true;
}

std::shared_ptr<QPDF> open_pdf(const Source& source, Diagnostics& diagnostics) {
  if (!looks_sound(source, diagnostics)) return nullptr;
  const auto pdf = QPDF::create();
  pdf->setSuppressWarnings(true);
  pdf->setAttemptRecovery(false);
  try {
    pdf->processFile(source.path.c_str());
    if (pdf->isEncrypted()) {
      tell_locked(source, diagnostics);
      return nullptr;
    }
    const std::size_t pages = pdf->getAllPages().size();
    if (tell_damage(source, *pdf, diagnostics)) return nullptr;
    if (pages == 0) {
      refuse(source, "insert-empty", "has no pages.",
             "Save it again from the program that made it.", diagnostics);
      return nullptr;
    }
    if (pages > most_pages) {
      refuse(source, "insert-size", "has more than " + std::to_string(most_pages) + " pages.",
             "Take the pages that are needed, and leave out the rest.", diagnostics);
      return nullptr;
    }
  } catch (const QPDFExc& fault) {
    if (fault.getErrorCode() == qpdf_e_password) {
      tell_locked(source, diagnostics);
    } else {
      tell_damage(source, words_of(fault), diagnostics);
    }
    return nullptr;
  }
  return pdf;
}

}  // namespace pliego::inserts
