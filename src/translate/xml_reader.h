// XML as a stream of elements, by expat: well-formed, without DTD, so without entities of its own.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace pliego::translate {

// Attributes by name; those of a namespace as "<namespace> <name>".
using XmlAttributes = std::map<std::string, std::string, std::less<>>;
std::string value_of(const XmlAttributes& attributes, std::string_view name);  // "": none

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  // `space` is the namespace, "" for none. False ends the reading: the handler has told why.
  virtual bool begin(std::string_view space, std::string_view name, const XmlAttributes& attributes,
                     int line) = 0;
  virtual bool end(std::string_view space, std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
};

inline constexpr int max_xml_depth = 64;

// False after an error, with its line: rules exchange-file and exchange-size (depth). `text` is
// UTF-8; a declaration of another encoding is refused, except of UTF-16, which its text was read
// from.
bool read_xml(const std::string& name, std::string_view text, XmlHandler& handler,
              Diagnostics& diagnostics);

}  // namespace pliego::translate
