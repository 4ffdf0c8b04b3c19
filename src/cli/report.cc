#include "cli/report.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/counted.h"
#include "base/json.h"
#include "base/more_faults.h"
#include "base/shown.h"
#include "cli/command.h"

namespace pliego::cli {

namespace {

nlohmann::ordered_json to_json(const engine::Output& o) {
  return {{"path", o.path},     {"material", o.material}, {"language", o.language},
          {"layout", o.layout}, {"purpose", o.purpose},   {"format", o.format},
          {"pages", o.pages},   {"width", o.width},       {"height", o.height},
          {"unit", o.unit},     {"bytes", o.bytes},       {"sha256", o.sha256}};
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

std::vector<Group> groups_of(const Diagnostics& diagnostics) {
  std::map<std::string, std::vector<Diagnostic>> by_piece;
  for (const Diagnostic& each : diagnostics.sorted())
    by_piece[piece_of(each.place)].push_back(each);
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
  for (const auto& [piece, faults] : groups_of(diagnostics)) {
    to << shown(piece) << ": " << counts_of(faults) << "\n";
    for (const Diagnostic& each : faults) to << to_text(each) << "\n";
    to << "\n";
  }
  to << counts_of(diagnostics.sorted()) << "\n";
}

void print_diagnostics(const Diagnostics& diagnostics, std::ostream& to) {
  if (diagnostics.all().empty()) return;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) to << to_text(diagnostic) << "\n";
  to << counts_of(diagnostics.sorted()) << "\n";
}

nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics) {
  auto all = nlohmann::ordered_json::array();
  for (const Diagnostic& diagnostic : diagnostics.sorted()) all.push_back(to_json(diagnostic));
  return all;
}

int tell_outputs(const std::vector<engine::Output>& outputs, const Diagnostics& diagnostics,
                 bool as_json, const std::string& folder) {
  if (as_json) {
    auto files = nlohmann::ordered_json::array();
    for (const engine::Output& output : outputs) files.push_back(to_json(output));
    std::cout << nlohmann::ordered_json{{"outputs", files},
                                        {"diagnostics", diagnostics_json(diagnostics)}}
                     .dump(2)
              << "\n";
  } else {
    print_diagnostics(diagnostics, std::cerr);
    std::cerr << count_of(outputs.size(), "file") << " in " << shown(folder) << "\n";
  }
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
