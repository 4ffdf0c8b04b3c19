// What a file is in truth that should be text: told by its first bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego {

struct FileKind {
  std::string what;    // "This is an Excel workbook, not a text file"
  std::string advice;  // how to get at the text that is meant
};

// Workbooks and documents of office programs (a zip of theirs, or the older kind), other zips, PDF,
// RTF, web pages, pictures; nothing for all that may be text. `text_kind` is what the file should
// be, as a sentence names it: "CSV UTF-8", "plain text".
std::optional<FileKind> other_kind(std::string_view bytes, std::string_view text_kind);

}  // namespace pliego
