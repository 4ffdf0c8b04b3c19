#include "cli/report.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/counted.h"
#include "base/more_faults.h"
#include "base/shown.h"
#include "engine/answer_json.h"

namespace pliego::cli {

namespace {

std::vector<Diagnostic> worded(const Diagnostics& diagnostics) {
  return in_option_words(diagnostics, as_command_line);
}

constexpr std::string_view of_no_piece = "project";

// "content/es/palm-card.yaml" -> "palm-card, es".
std::string piece_of(const Place& place) {
  constexpr std::string_view start = "content/", end = ".yaml";
  const std::string_view file = place.file;
  const std::size_t slash = file.find('/', start.size());
  const bool is_text = file.starts_with(start) && file.ends_with(end);
  if (!is_text || slash == std::string_view::npos) return std::string(of_no_piece);
  const std::string language(file.substr(start.size(), slash - start.size()));
  const std::string name(file.substr(slash + 1, file.size() - end.size() - slash - 1));
  if (language == "words" || name == "language" || name == "registries")
    return std::string(of_no_piece);
  return name + ", " + language;
}

// Most serious first; sort() keeps the rest by place.
bool is_more_serious(const Diagnostic& left, const Diagnostic& right) {
  return left.severity > right.severity;
}

using Group = std::pair<std::string, std::vector<Diagnostic>>;

std::vector<Group> groups_of(const std::vector<Diagnostic>& all) {
  std::map<std::string, std::vector<Diagnostic>> by_piece;
  for (const Diagnostic& each : all) by_piece[piece_of(each.place)].push_back(each);
  std::vector<Group> groups(by_piece.begin(), by_piece.end());
  for (auto& [piece, faults] : groups)
    std::stable_sort(faults.begin(), faults.end(), is_more_serious);
  std::stable_sort(groups.begin(), groups.end(), [](const Group& left, const Group& right) {
    return is_more_serious(left.second.front(), right.second.front());
  });
  return groups;
}

std::string counts_of(const std::vector<Diagnostic>& all) {
  const auto count = [&](Severity severity) {
    std::size_t sum = 0;
    for (const Diagnostic& each : all)
      if (each.severity == severity) sum += static_cast<std::size_t>(faults_of(each));
    return sum;
  };
  const std::size_t notes = count(Severity::note);
  return count_of(count(Severity::error), "error") + ", " +
         count_of(count(Severity::warning), "warning") +
         (notes > 0 ? ", " + count_of(notes, "note") : "");
}

}  // namespace

void print_by_piece(const Diagnostics& diagnostics, std::ostream& to) {
  if (diagnostics.all().empty()) return;
  const std::vector<Diagnostic> all = worded(diagnostics);
  for (const auto& [piece, faults] : groups_of(all)) {
    to << shown(piece) << ": " << counts_of(faults) << "\n";
    for (const Diagnostic& each : faults) to << to_text(each) << "\n";
    to << "\n";
  }
  to << counts_of(all) << "\n";
}

void print_diagnostics(const Diagnostics& diagnostics, std::ostream& to) {
  if (diagnostics.all().empty()) return;
  const std::vector<Diagnostic> all = worded(diagnostics);
  for (const Diagnostic& each : all) to << to_text(each) << "\n";
  to << counts_of(all) << "\n";
}

nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics) {
  return engine::to_json(diagnostics, as_command_line);
}

int tell_answer(nlohmann::ordered_json data, const Diagnostics& diagnostics) {
  data["diagnostics"] = diagnostics_json(diagnostics);
  std::cout << data.dump(2) << "\n";
  return diagnostics.has_errors() ? input_errors : done;
}

int tell_count(int made, const char* of, const Diagnostics& diagnostics,
               const std::string& folder) {
  print_diagnostics(diagnostics, std::cerr);
  std::cerr << count_of(made, of) << " in " << shown(folder) << "\n";
  return diagnostics.has_errors() ? input_errors : done;
}

int tell_outputs(const engine::Made& made, const Face& face, const std::string& folder) {
  if (face.json) return tell_answer({{"outputs", engine::to_json(made.outputs)}}, made.diagnostics);
  return tell_count(static_cast<int>(made.outputs.size()), "file", made.diagnostics, folder);
}

}  // namespace pliego::cli
