#include "inserts/mending.h"

#include <string_view>

#include "inserts/twin_keys.h"

namespace pliego::inserts {
namespace {

struct Words {
  std::string_view qpdf;  // anywhere in its message
  const char* plain;
};

// Where the file's meaning is beyond doubt: all readers read it alike.
constexpr Words harmless[] = {
    {"reported number of objects", "the number of objects that it states"},
    {"extraneous whitespace seen before xref", "blanks before its list of objects"},
    {"stream keyword followed by", "line ends before pictures and text"},
    {"stream keyword not followed by", "line ends before pictures and text"},
    {"accepting invalid xref table entry", "blanks in its list of objects"},
    {"Cross-reference stream data has the wrong size", "the length of its list of objects"},
    {"empty object treated as null", "an object with nothing in it"},
    {"expected endobj", "ends of objects"},
    {"object has offset 0", "objects that were taken away"},
    {"name with stray #", "names written as of old"},
    {"can't find PDF header", "the version that it states"},
    {"is not reachable from /AcroForm", "its list of form fields"},
    {"encountered a direct object as a field", "its list of form fields"},
    {"encountered a non-dictionary as a field", "its list of form fields"},
    {"loop detected while traversing /AcroForm", "its list of form fields"},
    {"/Fields key of /AcroForm dictionary is not an array", "its list of form fields"},
};

// In this order: the first that fits.
constexpr Words damage[] = {
    {"startxref", "its end is missing"},
    {"xref", "its list of objects can't be read"},
    {"trailer", "its list of objects can't be read"},
    {"number of objects", "its list of objects can't be read"},
    {"Cross-reference", "its list of objects can't be read"},
    {"object stream", "its lists of objects can't be read"},
    {"/Pages", "its list of pages can't be read"},
    {"pages tree", "its list of pages can't be read"},
    {"inline image", "a picture in it has no end"},
    {"decoding stream", "something in it can't be unpacked"},
    {"output may still be valid", "something in it is cut short"},
    {"filter", "something in it is packed in a way that can't be read"},
    {"DecodeParms", "something in it is packed in a way that can't be read"},
    {"unfilterable", "something in it is packed in a way that can't be read"},
    {"endstream", "something in it has another length than it says"},
    {"/Length", "something in it has another length than it says"},
    {"EOF", "it ends too soon"},
    {"duplicated key", "it says two things at one place"},
    {"nested", "objects lie too deep in each other"},
    {"loop", "objects in it hold each other"},
};

bool has(std::string_view message, std::string_view part) {
  return message.find(part) != message.npos;
}

}  // namespace

std::string plain_words(const std::string& qpdf_message) {
  for (const Words& words : damage)
    if (has(qpdf_message, words.qpdf)) return words.plain;
  return "something in it makes no sense";
}

std::optional<std::string> Mending::take(QPDF& pdf) {
  for (const QPDFExc& fault : pdf.getWarnings())
    if (!is_harmless(pdf, fault)) return plain_words(fault.getMessageDetail());
  return std::nullopt;
}

bool Mending::is_harmless(QPDF& pdf, const QPDFExc& fault) {
  const std::string message = fault.getMessageDetail();
  for (const Words& words : harmless) {
    if (!has(message, words.qpdf)) continue;
    mended_.insert(words.plain);
    return true;
  }
  if (!has(message, "dictionary has duplicated key ") || !are_twins_alike(pdf, *bytes_, fault))
    return false;
  mended_.insert("words that stand there twice");
  return true;
}

}  // namespace pliego::inserts
