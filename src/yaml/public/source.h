// The text of a YAML file, checked and cleaned before the parser sees it.
#pragma once

#include <memory>
#include <string>

#include "yaml/yaml.h"

namespace pliego::yaml {

inline constexpr std::size_t max_line_bytes = 16'384;  // so that no message carries a megabyte

// `bytes` without byte order mark, with '\n' for every line end, and with U+FFFD in the place of
// ill-formed UTF-8 and control characters, each of which is reported (yaml-utf8, yaml-character),
// as are tabs in the indentation (yaml-syntax). nullptr where parsing would be useless: UTF-16, a
// size past the bounds (yaml-size), the marks of a merge (yaml-conflict).
std::shared_ptr<const Source> make_source(std::string file, std::string_view bytes,
                                          Diagnostics& diagnostics);

// The same of bytes in which make_source() finds no fault.
std::shared_ptr<const Source> make_sound_source(std::string file, std::string_view bytes);

// The mark of `bytes` bytes at `offset` of the text; it ends with its line.
Mark mark_at(const std::shared_ptr<const Source>& source, std::size_t offset,
             std::size_t bytes = 1);

// Line `number` (from 1) without its end.
std::string_view line_text(const Source& source, int number);

}  // namespace pliego::yaml
