#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "base/more_faults.h"

namespace pliego {

namespace {

constexpr std::string_view more_faults = "more-faults";

// A message may quote what somebody wrote, whole.
void cut_middle(std::string& text) {
  if (text.size() <= longest_words) return;
  const auto is_start = [&](std::size_t at) { return (text[at] & 0xc0) != 0x80; };
  std::size_t begin = longest_words / 2, end = text.size() - longest_words / 3;
  while (begin > 0 && !is_start(begin)) --begin;
  while (end < text.size() && !is_start(end)) ++end;
  text.replace(begin, end - begin, " … ");
}

bool counts(const Diagnostic& diagnostic) { return diagnostic.rule == more_faults; }

auto sort_key(const Diagnostic& d) {
  return std::tie(d.place.file, d.place.line, d.place.column, d.rule, d.message, d.hint,
                  d.place.width, d.severity, d.place.line_text);
}

bool is_same(const Diagnostic& left, const Diagnostic& right) {
  return sort_key(left) == sort_key(right);
}

// Counts `count` more of the severity in the file. The number is kept as the width of a place that
// underlines nothing.
void leave_out(std::vector<Diagnostic>& all, Severity severity, const std::string& file,
               int count) {
  for (Diagnostic& each : all) {
    if (!counts(each) || each.severity != severity || each.place.file != file) continue;
    each.place.width += count;
    return;
  }
  Diagnostic more{.severity = severity,
                  .rule = std::string(more_faults),
                  .message = {},
                  .place = {},
                  .hint = "Mend those above first, and look again: one fault often makes many."};
  more.place.file = file;
  more.place.width = count;
  all.push_back(std::move(more));
}

// Keeps it, unless it is a repeat or one of too many.
void keep(std::vector<Diagnostic>& all, Diagnostic diagnostic) {
  std::size_t told = 0;
  for (const Diagnostic& each : all) {
    if (each.severity != diagnostic.severity || each.place.file != diagnostic.place.file) continue;
    if (is_same(each, diagnostic)) return;
    if (!counts(each)) ++told;
  }
  if (told < most_told)
    all.push_back(std::move(diagnostic));
  else
    leave_out(all, diagnostic.severity, diagnostic.place.file, 1);
}

}  // namespace

int faults_of(const Diagnostic& diagnostic) {
  return counts(diagnostic) ? diagnostic.place.width : 1;
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  if (diagnostic.severity == Severity::warning) ++warnings_;
  cut_middle(diagnostic.message);
  cut_middle(diagnostic.hint);
  keep(all_, std::move(diagnostic));
}

void Diagnostics::error(std::string_view rule, Place place, std::string message, std::string hint) {
  add({Severity::error, std::string(rule), std::move(message), std::move(place), std::move(hint)});
}

void Diagnostics::warning(std::string_view rule, Place place, std::string message,
                          std::string hint) {
  add({Severity::warning, std::string(rule), std::move(message), std::move(place),
       std::move(hint)});
}

void Diagnostics::note(std::string_view rule, Place place, std::string message, std::string hint) {
  add({Severity::note, std::string(rule), std::move(message), std::move(place), std::move(hint)});
}

void Diagnostics::merge(const Diagnostics& other) {
  for (const Diagnostic& each : other.all_) {
    if (counts(each))
      leave_out(all_, each.severity, each.place.file, each.place.width);
    else
      keep(all_, each);
  }
  errors_ += other.errors_;
  warnings_ += other.warnings_;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  // Those that count come after all that is told of their file.
  std::sort(result.begin(), result.end(), [](const Diagnostic& left, const Diagnostic& right) {
    if (counts(left) != counts(right) && left.place.file == right.place.file) return counts(right);
    return sort_key(left) < sort_key(right);
  });
  for (Diagnostic& each : result) {
    if (!counts(each)) continue;
    const int count = faults_of(each);
    each.message = std::to_string(count) + " more " + std::string(severity_name(each.severity)) +
                   (count == 1 ? "" : "s") + (each.place.file.empty() ? "" : " in this file") +
                   ", which are not told one by one";
  }
  return result;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

}  // namespace pliego
