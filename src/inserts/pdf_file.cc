#include "inserts/pdf_file.h"

#include <algorithm>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <set>
#include <string>
#include <vector>

#include "files/files.h"
#include "inserts/adobe_only.h"
#include "inserts/counted_input.h"
#include "inserts/damage.h"
#include "inserts/effort.h"
#include "inserts/form_field.h"
#include "inserts/object_streams.h"
#include "inserts/page_list.h"
#include "inserts/stream_filters.h"
#include "inserts/values_at.h"

namespace pliego::inserts {
namespace {

// Whether a file's form fields (ISO 32000-1, 12.7) can be asked for what they inherit: qpdf goes up
// to the root for every value, by recursion and from each of them anew.

constexpr int deepest_field = 50;
constexpr std::size_t steps_of_field = 20'000, steps_of_form_byte = 100, steps_of_choice = 2'000,
                      steps_of_entry = 200;

class Check {
 public:
  // Each field below `root` once, not by recursion.
  void look_below(std::vector<QPDFObjectHandle> waiting) {
    while (!waiting.empty()) {
      QPDFObjectHandle field = waiting.back();
      waiting.pop_back();
      if (!field.isDictionary() || !seen_.insert(field.getObjGen()).second) continue;
      look_at(field);
      for (QPDFObjectHandle kid : list_at(field, "/Kids", steps_of_entry)) waiting.push_back(kid);
    }
  }

  // Its values are its own or those of a field above it.
  void look_at(QPDFObjectHandle field) {
    spend(steps_of_field);
    std::size_t bytes = 0;
    for (int depth = 0; field.isDictionary(); ++depth) {
      if (depth > deepest_field) throw Damage("its form fields lie too deep in each other");
      for (const char* key : {"/T", "/DA", "/DV", "/TU"}) bytes += size_of(field.getKey(key));
      for (const char* key : {"/V", "/Opt"}) bytes += size_of_choices(field.getKey(key));
      field = field.getKey("/Parent");
    }
    spend(bytes * steps_of_form_byte);
    held_.add(4 * bytes);
  }

 private:
  static std::size_t size_of(QPDFObjectHandle value) {
    return value.isString() ? value.getStringValue().size() : 0;
  }

  // A value or a list of them, or of options, which may be pairs.
  static std::size_t size_of_choices(QPDFObjectHandle value) {
    if (!value.isArray()) return size_of(value);
    const int count = std::min(value.getArrayNItems(), FormField::most_options);
    spend(static_cast<std::size_t>(count) * steps_of_choice);
    std::size_t bytes = 0;
    for (int i = 0; i < count; ++i) {
      QPDFObjectHandle each = value.getArrayItem(i);
      const bool is_pair = each.isArray() && each.getArrayNItems() == 2;
      bytes +=
          is_pair ? size_of(each.getArrayItem(0)) + size_of(each.getArrayItem(1)) : size_of(each);
    }
    return bytes;
  }

  std::set<QPDFObjGen> seen_;
  Held held_;
};

// Throws Damage where they lie too deep in each other, and spends what asking them will take.
void check_fields(QPDF& pdf) {
  QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
  if (!form.isDictionary()) return;
  Check check;
  check.look_below(list_at(form, "/Fields", steps_of_entry));
  for (QPDFObjectHandle page : pdf.getAllPages())
    for (QPDFObjectHandle annotation : list_at(page, "/Annots", steps_of_entry))
      if (annotation.isDictionary() && annotation.getKey("/Subtype").isNameAndEquals("/Widget"))
        check.look_at(annotation);
}

// What a PDF's encryption (ISO 32000-1, 7.6) allows.

struct Lock {
  std::string what;  // after the file's name: "is locked: …"
  std::string hint;  // who can unlock it, and how
};

constexpr const char* ask_maker =
    "Ask whoever made it for a copy without a password. They open it in the program that locked "
    "it, "
    "choose \"No Security\" (Acrobat: File, Properties, Security) or leave the passwords empty "
    "(LibreOffice: File, Export as PDF, Security), and save it under another name.";

Lock not_allowed(const char* what) {
  return {std::string("is locked: its maker does not allow ") + what + ".", ask_maker};
}

// Why the file may not go into a packet; nothing where it is open, or where it opens without a
// password and allows to be printed and to be put together with other pages.
std::optional<Lock> lock_of(QPDF& pdf) {
  if (!pdf.isEncrypted()) return std::nullopt;
  if (!pdf.allowPrintHighRes()) return not_allowed("to print it as it is");
  // Who may modify the contents may assemble as well (ISO 32000-1, table 22, bits 4 and 11).
  if (!pdf.allowModifyAssembly() && !pdf.allowModifyOther())
    return not_allowed("to put its pages together with others");
  return std::nullopt;
}

// The same after qpdf has given up on opening it, for this reason; nothing where it is not a lock.
std::optional<Lock> lock_of(const QPDFExc& fault) {
  if (fault.getErrorCode() == qpdf_e_password)
    return Lock{
        "is locked: it opens only with a password.",
        std::string("Whoever knows the password can open it in a PDF viewer and print it to "
                    "a new PDF file; name that one. Or: ") +
            ask_maker};
  if (fault.getErrorCode() == qpdf_e_unsupported &&
      fault.getMessageDetail().find("ncryption") != std::string::npos)
    return Lock{"is locked in a way that only certain programs can open, as with a certificate.",
                ask_maker};
  return std::nullopt;
}

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
