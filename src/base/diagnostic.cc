#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace pliego {

namespace {

auto sort_key(const Diagnostic& d) {
  return std::tie(d.place.file, d.place.line, d.place.column, d.rule, d.message, d.hint,
                  d.place.width, d.severity, d.place.line_text);
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  if (diagnostic.severity == Severity::warning) ++warnings_;
  all_.push_back(std::move(diagnostic));
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
  all_.insert(all_.end(), other.all_.begin(), other.all_.end());
  errors_ += other.errors_;
  warnings_ += other.warnings_;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::sort(result.begin(), result.end(), [](const Diagnostic& left, const Diagnostic& right) {
    return sort_key(left) < sort_key(right);
  });
  const auto same = [](const Diagnostic& left, const Diagnostic& right) {
    return sort_key(left) == sort_key(right);
  };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
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
