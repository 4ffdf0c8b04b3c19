// What the program says is read by people who have never programmed: no sentence of the sources has
// words of the trade where a plain one serves.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "files/files.h"

namespace pliego::words_test {

namespace fs = std::filesystem;

namespace {

struct Sentence {
  std::string text;
  int line = 0;
};

// The texts in quotes of a source file that have a space in them: what is one word is a name.
class SentenceReader {
 public:
  explicit SentenceReader(std::string_view source) : source_(source) {}

  std::vector<Sentence> read() {
    while (at_ < source_.size()) step();
    return std::move(found_);
  }

 private:
  bool stands(std::string_view what) const { return source_.substr(at_).starts_with(what); }

  void step() {
    if (stands("//")) return skip_to("\n");
    if (stands("/*")) return skip_to("*/");
    if (stands("#include")) return skip_to("\n");
    if (stands("R\"(")) return take_raw();
    if (source_[at_] == '"') return take_quoted('"', true);
    const bool parts_digits = at_ > 0 && source_[at_ - 1] >= '0' && source_[at_ - 1] <= '9';
    if (source_[at_] == '\'' && !parts_digits) return take_quoted('\'', false);
    if (source_[at_] == '\n') ++line_;
    ++at_;
  }

  void skip_to(std::string_view end) {
    const std::size_t found = std::min(source_.find(end, at_), source_.size());
    line_ +=
        static_cast<int>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(at_),
                                    source_.begin() + static_cast<std::ptrdiff_t>(found), '\n'));
    at_ = end == "\n" ? found : std::min(found + end.size(), source_.size());
  }

  void take_quoted(char quote, bool keep) {
    const std::size_t begin = ++at_;
    while (at_ < source_.size() && source_[at_] != quote) at_ += source_[at_] == '\\' ? 2 : 1;
    if (keep) add(source_.substr(begin, at_ - begin), line_);
    ++at_;
  }

  void take_raw() {
    const std::size_t begin = at_ + 3;
    const int line = line_;
    skip_to(")\"");
    add(source_.substr(begin, at_ - 2 - begin), line);
  }

  void add(std::string_view text, int line) {
    if (text.find(' ') != std::string_view::npos) found_.push_back({std::string(text), line});
  }

  std::string_view source_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::vector<Sentence> found_;
};

// Each with what may be said instead.
const std::map<std::string, std::string, std::less<>>& words_of_the_trade() {
  static const std::map<std::string, std::string, std::less<>> words = {
      {"byte", "letters, or MB"},
      {"bytes", "letters, or MB"},
      {"map", "lines below it, such as 'name: …'"},
      {"maps", "lines below it, such as 'name: …'"},
      {"sequence", "several entries"},
      {"scalar", "text"},
      {"mapping", "lines below it"},
      {"node", "line, or entry"},
      {"nested", "lies in one another"},
      {"identifier", "name"},
      {"identifiers", "names"},
      {"string", "text"},
      {"strings", "texts"},
      {"integer", "a whole number"},
      {"integers", "whole numbers"},
      {"boolean", "true or false"},
      {"null", "nothing"},
      {"token", "sign, or word"},
      {"tokens", "signs, or words"},
      {"parse", "read"},
      {"parsed", "read"},
      {"parser", "what reads it"},
      {"parsing", "reading"},
      {"regex", "form"},
      {"regexp", "form"},
      {"invalid", "say what is wrong with it"},
      {"encoding", "save_as_utf8 of yaml/save_as.h"},
      {"charset", "save_as_utf8 of yaml/save_as.h"},
      {"utf-8", "save_as_utf8 of yaml/save_as.h"},
      {"utf-16", "a form that can't be read"},
      {"ascii", "plain letters"},
      {"codepoint", "letter, or sign"},
      {"dtd", "a line with <!DOCTYPE"},
      {"syntax", "say what stands where it can't"},
      {"exception", "say what went wrong"},
      {"buffer", "say what is full"},
      {"directory", "folder"},
      {"directories", "folders"},
      {"filename", "the file's name"},
  };
  return words;
}

bool is_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// Words of the trade in a sentence, and places of Unicode ("U+00AD").
std::vector<std::string> found_in(const std::string& sentence) {
  std::vector<std::string> found;
  const std::string text = lower(sentence);
  if (text.find("u+") != std::string::npos) found.push_back("u+");
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_part(text[end])) ++end;
    const std::string word = text.substr(at, end - at);
    if (words_of_the_trade().contains(word)) found.push_back(word);
    at = std::max(end, at + 1);
  }
  return found;
}

struct Allowed {
  std::string file, part, why;
};

const std::vector<Allowed>& allowed() {
  static const std::vector<Allowed> all = {
      {"yaml/save_as.h", "Save the file as UTF-8", "it is what the menu says"},
      {"yaml/source.cc", "with the encoding UTF-8", "it is what the menu says"},
      {"packet/csv.cc", "CSV UTF-8", "it is what Excel's menu says"},
      {"packet/participants.cc", "CSV UTF-8", "it is what Excel's menu says"},
      {"packet/spreadsheet_text.cc", "CSV UTF-8", "it is what Excel's menu says"},
      {"draw/dump.cc", "node ", "pages as text, for tests"},
      {"draw/faults.cc", "node ", "a fault of the program, for whoever mends it"},
      {"inserts/mending.cc", "", "a table of what qpdf says, with our words beside"},
      {"inserts/object_copier.cc", "", "names of PDF's own keys"},
      {"check/rule_table.cc", "Every file is UTF-8.", "a rule of the project, for maintainers"},
      {"translate/po_writer.cc", "charset=UTF-8", "the head of a PO file"},
      {"translate/xliff_writer.cc", "encoding=", "the first line of an XML file"},
      {"engine/requests/release.cc", "charset", "the head of a web page"},
  };
  return all;
}

// No message comes from these: they write the syntax of files.
bool is_read(const std::string& name) {
  return !name.starts_with("pdf/") && !name.starts_with("png/") && !name.starts_with("html/") &&
         !name.starts_with("draw/pdf_");
}

bool is_allowed(const std::string& file, const std::string& text, std::vector<bool>& used) {
  bool is = false;
  for (std::size_t i = 0; i < allowed().size(); ++i) {
    const Allowed& each = allowed()[i];
    if (each.file != file || text.find(each.part) == std::string::npos) continue;
    used[i] = true;
    is = true;
  }
  return is;
}

}  // namespace

TEST_CASE("Words of the trade are found in sentences alone") {
  const auto said = [](std::string_view source) {
    std::vector<std::string> all;
    for (const Sentence& each : SentenceReader(source).read())
      for (const std::string& word : found_in(each.text))
        all.push_back(word + ":" + std::to_string(each.line));
    return all;
  };
  using Said = std::vector<std::string>;
  CHECK(said("f(\"it is too long: 46 bytes\");") == Said{"bytes:1"});
  CHECK(said("\n// a map of \"keys and maps\"\ng(\"'a' must be a map\", 'x', \"null\");") ==
        Said{"map:3"});
  CHECK(said("f(\"put (U+00AD) there\");\nh(R\"(an Invalid\ntoken)\");") ==
        Said{"u+:1", "invalid:2", "token:2"});
  CHECK(said("f(1'000'000, \"a \\\"string\\\" here\");") == Said{"string:1"});
  CHECK(said("#include \"a string.h\"\nf(\"bitmap and mapped, not-null_byte\");").empty());
}

TEST_CASE("What the program says has no words of the trade") {
  const fs::path root = fs::path(PLIEGO_SOURCE_DIR) / "src";
  std::vector<bool> used(allowed().size(), false);
  int sentences = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    // As it is included: room/header.h.
    const std::string name = std::regex_replace(fs::relative(entry.path(), root).generic_string(),
                                                std::regex("^([a-z]+)/public/"), "$1/");
    if (!entry.is_regular_file() || !is_read(name)) continue;
    const std::string source = pliego::read_file(entry.path(), 10'000'000);
    for (const Sentence& sentence : SentenceReader(source).read()) {
      ++sentences;
      for (const std::string& word : found_in(sentence.text)) {
        if (is_allowed(name, sentence.text, used)) continue;
        const auto instead = words_of_the_trade().find(word);
        FAIL_CHECK("src/" << name << ":" << sentence.line << ": '" << word << "' in \""
                          << sentence.text << "\"\n  Say: "
                          << (instead == words_of_the_trade().end() ? "what the sign does"
                                                                    : instead->second));
      }
    }
  }
  CHECK(sentences > 2000);
  for (std::size_t i = 0; i < used.size(); ++i) {
    INFO(allowed()[i].file << ": " << allowed()[i].part);
    CHECK(used[i]);  // what nothing needs hides the next fault
  }
}

}  // namespace pliego::words_test
