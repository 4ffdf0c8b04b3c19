// A fault told to a person: what is wrong, where, and what to do about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego {

enum class Severity { note, warning, error };

// Where a fault lies. Lines and columns count from 1; 0 means "the whole file". Columns count what
// a person sees (grapheme clusters), not bytes.
struct Place {
  std::string file;  // relative to the project's folder
  int line = 0;
  int column = 0;
  int width = 1;          // graphemes to underline, at least 1
  std::string line_text;  // the YAML line itself, without its line end
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string rule;     // stable name, such as "yaml-duplicate-key"
  std::string message;  // what is wrong
  Place place;
  std::string hint;  // what to do; may be empty
};

// Collects every fault of one run. Not safe for use from several threads: give each document its
// own and merge().
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(std::string_view rule, Place place, std::string message, std::string hint = {});
  void warning(std::string_view rule, Place place, std::string message, std::string hint = {});
  void note(std::string_view rule, Place place, std::string message, std::string hint = {});
  void merge(const Diagnostics& other);

  bool has_errors() const { return errors_ > 0; }
  int errors() const { return errors_; }
  int warnings() const { return warnings_; }
  const std::vector<Diagnostic>& all() const { return all_; }

  // By file, line and column, without exact repeats: the order does not depend on the number of
  // jobs.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
  int errors_ = 0;
  int warnings_ = 0;
};

std::string_view severity_name(Severity severity);

// "file:line:column: error: message [rule]", the line with a caret under it, and the hint.
std::string to_text(const Diagnostic& diagnostic);

// A sentence for the nearest of `known` to `wrong`, such as "Did you mean 'heading'?"; empty when
// none is near (Levenshtein distance over code points without case, a swap of neighbours as one
// step, at most a third of the length of the longer word).
std::string nearest_hint(std::string_view wrong, const std::vector<std::string>& known);

}  // namespace pliego
