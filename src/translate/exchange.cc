#include "translate/exchange.h"

#include "translate/exchange_bytes.h"
#include "translate/po.h"
#include "translate/xliff.h"

namespace pliego::translate {

Format format_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<' &&
                 !bytes.substr(first).starts_with("<<<")
             ? Format::xliff
             : Format::po;
}

std::string write_exchange(const UnitList& list, Format format) {
  return format == Format::po ? write_po(list) : write_xliff(list);
}

std::optional<ExchangeFile> read_exchange(const std::string& name, std::string_view bytes,
                                          Diagnostics& diagnostics) {
  const auto text = exchange_text(name, bytes, diagnostics);
  if (!text) return std::nullopt;
  auto file = format_of(*text) == Format::po ? read_po(name, *text, diagnostics)
                                             : read_xliff(name, *text, diagnostics);
  if (!file || !file->folder.empty()) return file;
  for (const ExchangeUnit& unit : file->units)  // a converter's own head does not say it
    if (file->folder.empty()) file->folder = unit.mark.folder;
  return file;
}

}  // namespace pliego::translate
