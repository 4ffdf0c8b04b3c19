#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "translate/exchange_bytes.h"
#include "translate/exchange_text.h"
#include "translate/po.h"
#include "yaml/save_as.h"

namespace pliego::translate {
namespace {

// The quoted strings of PO files, with the escapes that texts need.

// What a backslash and this letter stand for; 0 where they are no escape of one letter.
char escaped(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'v':
      return '\v';
    case '"':
    case '\\':
      return letter;
    default:
      return 0;
  }
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

// A byte in up to three octal digits, or in hexadecimal ones behind an x, as C has them: `msgcat
// --escape` writes so all that is not ASCII. Moves `*at` past them; nothing where there are none.
std::optional<char> numbered(std::string_view text, std::size_t* at) {
  const bool hexadecimal = *at < text.size() && text[*at] == 'x';
  const int base = hexadecimal ? 16 : 8;
  const std::size_t begin = *at + (hexadecimal ? 1 : 0);
  std::size_t end = begin;
  int value = 0;
  for (; end < text.size() && end < begin + (hexadecimal ? 2 : 3) && digit(text[end]) < base; ++end)
    value = value * base + digit(text[end]);
  if (end == begin || value == 0 || value > 255) return std::nullopt;
  *at = end;
  return static_cast<char>(value);
}

// Appends what `written` says, which begins with its quote and must end with the other. False with
// the reason in `*why` where it can't: a quote is missing, or an escape is none of \n \t \r \" \\.
bool read_po_string(std::string_view written, std::string* text, std::string* why) {
  if (written.size() < 2 || written.front() != '"' || written.back() != '"') {
    *why = "A text must begin and end with \"";
    return false;
  }
  const std::string_view inner = written.substr(1, written.size() - 2);
  for (std::size_t at = 0; at < inner.size(); ++at) {
    if (inner[at] == '"') {
      *why = "A quotation mark inside of a text is written \\\"";
      return false;
    }
    if (inner[at] != '\\') {
      *text += inner[at];
      continue;
    }
    std::size_t next = at + 1;
    const char letter = next < inner.size() ? escaped(inner[next]) : '\0';
    const auto byte = letter != 0 ? std::optional(letter) : numbered(inner, &next);
    if (!byte) {
      *why = "A backslash here stands before a letter that it may not stand before";
      return false;
    }
    *text += *byte;
    at = letter != 0 ? next : next - 1;
  }
  return true;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

// An entry while its lines are read.
struct Entry {
  std::optional<std::string> context, id, translation;
  std::string previous;        // "#| msgid": the source that a fuzzy translation was made for
  std::string notes, remarks;  // "#." of the program that wrote the file, "# " of the translator
  std::string forms;           // of gettext's plurals, read for their syntax alone
  bool fuzzy = false;
  bool plural = false;
  int line = 0;  // of its msgid

  bool begun() const { return context || id || translation; }
  bool is_head() const { return id->empty() && !context && !plural; }
};

// Whether "#, fuzzy, no-wrap" or, as gettext 0.23 may write, "#= fuzzy" has the flag.
bool has_flag(std::string_view line, std::string_view flag) {
  for (std::size_t at = line.find(flag); at != std::string_view::npos;
       at = line.find(flag, at + 1)) {
    const char before = line[at - 1];
    const std::size_t end = at + flag.size();
    const char after = end < line.size() ? line[end] : ',';
    if ((before == ' ' || before == ',' || before == '=') && (after == ' ' || after == ','))
      return true;
  }
  return false;
}

// The value of a field in the head's text.
std::string field(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    const std::string_view line = head.substr(0, head.find('\n'));
    if (line.size() > name.size() && line.starts_with(name) && line[name.size()] == ':')
      return std::string(without_blanks(line.substr(name.size() + 1)));
    head.remove_prefix(std::min(head.size(), line.size() + 1));
  }
  return {};
}

class Reader {
 public:
  Reader(const std::string& name, std::string_view text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {
    file_.name = name;
    ascii_ = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
  }

  std::optional<ExchangeFile> read() {
    while (good_ && !text_.empty()) {
      const std::size_t end = text_.find('\n');
      const std::string_view line = text_.substr(0, end);
      text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
      ++line_;
      read_line(without_blanks(line));
    }
    if (good_) finish();
    if (good_ && !headed_) fault("The file does not begin with a head (msgid \"\")", again);
    if (!good_) return std::nullopt;
    return std::move(file_);
  }

 private:
  static constexpr const char* again =
      "Save it again in the program it comes from, or export it anew with pliego translate export.";

  void read_line(std::string_view line) {
    if (line.empty()) return;
    if (line.starts_with("#~")) return pass_over_obsolete();
    if (line.front() == '#') return read_comment(line);
    if (line.front() == '"') return append(line);
    read_keyword(line);
  }

  void read_comment(std::string_view line) {
    if (entry_.translation) finish();
    last_ = nullptr;
    if (line.starts_with("#,") || line.starts_with("#=")) {
      if (has_flag(line, "fuzzy")) entry_.fuzzy = true;
    } else if (line.starts_with("#|")) {
      read_previous(without_blanks(line.substr(2)));
    } else if (line.starts_with("#.")) {
      entry_.notes.append(line.substr(2)).append("\n");
    } else if (line.size() == 1 || line[1] == ' ' || line[1] == '\t') {
      entry_.remarks.append(line.substr(1)).append("\n");
    }
  }

  // What can't be read of it says nothing.
  void read_previous(std::string_view line) {
    constexpr std::string_view keyword = "msgid";
    if (!line.starts_with('"'))
      of_previous_ = line.starts_with(keyword) && !line.starts_with("msgid_plural");
    if (!of_previous_) return;
    if (line.starts_with(keyword)) line = without_blanks(line.substr(keyword.size()));
    std::string why;
    read_po_string(line, &entry_.previous, &why);
  }

  // The comments before an obsolete entry are its own.
  void pass_over_obsolete() {
    if (entry_.begun()) finish();
    entry_ = {};
    last_ = nullptr;
  }

  void read_keyword(std::string_view line) {
    const std::string_view word = line.substr(0, line.find_first_of(" \t\""));
    if (word == "msgctxt") {
      if (entry_.translation) finish();
      begin(&entry_.context);
    } else if (word == "msgid") {
      if (entry_.translation) finish();
      entry_.line = line_;
      begin(&entry_.id);
    } else if (word == "msgstr") {
      if (!entry_.id) return fault("A 'msgstr' stands here without its 'msgid'", again);
      entry_.plural ? begin_form() : begin(&entry_.translation);
    } else if (word == "msgid_plural" || word.starts_with("msgstr[")) {
      const bool too_late = word == "msgid_plural" && entry_.translation && !entry_.plural;
      too_late ? fault("A 'msgid_plural' stands here without its 'msgid'", again) : begin_form();
    } else {
      return fault("This line can't be understood", again);
    }
    if (good_) append(without_blanks(line.substr(word.size())));
  }

  void begin(std::optional<std::string>* field) {
    if (*field) return fault("An entry has this line twice", again);
    field->emplace();
    last_ = &**field;
  }

  // The entry is told when all of it is read, and the others go in.
  void begin_form() {
    if (!entry_.id) return fault("A form of a plural stands here without its 'msgid'", again);
    entry_.plural = true;
    if (!entry_.translation) entry_.translation.emplace();
    last_ = &entry_.forms;
  }

  void append(std::string_view written) {
    if (!last_) return fault("This text belongs to no entry", again);
    std::string why;
    if (!read_po_string(written, last_, &why)) fault(why, again);
  }

  void finish() {
    if (!good_ || !entry_.begun()) {
      entry_ = {};
      return;
    }
    if (!entry_.id || !entry_.translation) return fault("The entry before has no end", again);
    if (entry_.is_head()) {
      read_head();
    } else {
      add_unit();
    }
    entry_ = {};
    last_ = nullptr;
  }

  void read_head() {
    if (headed_) return fault("The file has two heads", again);
    headed_ = true;
    file_.language = field(*entry_.translation, "Language");
    file_.folder = field(*entry_.translation, "X-Pliego-Folder");
    file_.language_line = entry_.line;
    const std::string type = field(*entry_.translation, "Content-Type");
    const std::size_t at = type.find("charset=");
    const std::string charset = at == std::string::npos ? "" : type.substr(at + 8);
    const std::string small = ascii_small(charset);
    if (small.empty() || small == "utf-8" || small == "utf8") return;
    const bool says_ascii = charset.find("ASCII") != std::string::npos || charset == "CHARSET";
    if (says_ascii && ascii_) return;  // which is the same in UTF-8
    line_ = entry_.line;
    fault("The file says that its letters are saved as " + charset, save_as_utf8);
  }

  void add_unit() {
    if (file_.units.size() >= max_exchange_units) {
      good_ = false;
      diagnostics_.error("exchange-size", line_of(file_.name, line_), "There are too many entries",
                         "Export one file for each material, with ⟪each⟫.");
      return;
    }
    ExchangeUnit unit;
    unit.key = entry_.context.value_or("");
    unit.source = std::move(*entry_.id);
    unit.target = std::move(*entry_.translation);
    auto mark = find_mark(entry_.notes);
    if (!mark) mark = find_mark(entry_.remarks);
    unit.mark = mark.value_or(ExportMark());
    unit.plural = entry_.plural;
    unit.previous = std::move(entry_.previous);
    unit.unsure = unit.doubted = entry_.fuzzy;
    unit.settled = !entry_.fuzzy;
    unit.same_is_right = !entry_.fuzzy && says_same(entry_.remarks);
    unit.line = entry_.line;
    file_.units.push_back(std::move(unit));
  }

  void fault(std::string what, std::string hint) {
    good_ = false;
    diagnostics_.error("exchange-file", line_of(file_.name, line_), std::move(what),
                       std::move(hint));
  }

  std::string_view text_;  // what is not read yet
  Diagnostics& diagnostics_;
  ExchangeFile file_;
  Entry entry_;
  std::string* last_ = nullptr;  // the text that a line in quotes goes on with
  int line_ = 0;
  bool of_previous_ = false;  // the text that a line "#| "…"" goes on with is the earlier source
  bool headed_ = false;
  bool ascii_ = false;  // the whole file
  bool good_ = true;
};

}  // namespace

std::optional<ExchangeFile> read_po(const std::string& name, std::string_view text,
                                    Diagnostics& diagnostics) {
  return Reader(name, text, diagnostics).read();
}

}  // namespace pliego::translate
