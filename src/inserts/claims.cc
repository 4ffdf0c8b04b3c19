#include "inserts/claims.h"

#include <expat.h>

#include <memory>
#include <string_view>
#include <type_traits>

#include "inserts/content_parser.h"

namespace pliego::inserts {
namespace {

constexpr std::string_view part_element =
    "http://www.aiim.org/pdfua/ns/id/|part";  // as Expat joins them

// RDF writes a property as an element or as an attribute (ISO 16684-1, 7.4).
struct Search {
  bool is_in_part = false;
  std::string value;
};

void begin(void* data, const XML_Char* name, const XML_Char** attributes) {
  auto& search = *static_cast<Search*>(data);
  search.is_in_part = name == part_element;
  for (; *attributes; attributes += 2)
    if (attributes[0] == part_element) search.value = attributes[1];
}

void end(void* data, const XML_Char*) { static_cast<Search*>(data)->is_in_part = false; }

void text(void* data, const XML_Char* bytes, int count) {
  auto& search = *static_cast<Search*>(data);
  if (search.is_in_part) search.value.append(bytes, static_cast<std::size_t>(count));
}

}  // namespace

std::string xmp_pdf_ua_part(const std::string& xmp) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
      XML_ParserCreateNS(nullptr, '|'), XML_ParserFree);
  if (!parser) return {};
  Search search;
  XML_SetUserData(parser.get(), &search);
  XML_SetElementHandler(parser.get(), begin, end);
  XML_SetCharacterDataHandler(parser.get(), text);
  const bool is_sound =
      XML_Parse(parser.get(), xmp.data(), static_cast<int>(xmp.size()), 1) == XML_STATUS_OK;
  return is_sound ? search.value : std::string();
}

std::string pdf_ua_part(QPDF& pdf) {
  constexpr std::size_t longest = 4u << 20;
  QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
  if (!metadata.isStream()) return {};
  const std::string xmp = content_of(metadata);
  return xmp.size() <= longest ? xmp_pdf_ua_part(xmp) : std::string();
}

}  // namespace pliego::inserts
