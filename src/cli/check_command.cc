#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/option_names.h"
#include "base/shown.h"
#include "base/utf8.h"
#include "check/rules.h"
#include "cli/command.h"
#include "cli/reading_report.h"
#include "cli/report.h"
#include "cli/standard_streams.h"
#include "cli/surroundings.h"
#include "engine/answer_json.h"
#include "engine/piece_check.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

// Diagnostics for other people's tools.

using Json = nlohmann::ordered_json;

// `column` counts graphemes from 1; so does the result, in code points.
int code_point_column(const std::string& line, int column) {
  int count = 1, grapheme = 1;
  for (const Grapheme& each : graphemes(line)) {
    if (grapheme++ >= column) break;
    const std::string_view part = std::string_view(line).substr(each.begin, each.bytes);
    for (std::size_t at = 0; at < part.size(); ++count) next_code_point(part, &at);
  }
  return count;
}

// A relative reference (RFC 3986, 3.3 and 4.2).
std::string as_uri(const std::string& file) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : file) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    const auto byte = static_cast<unsigned char>(c);
    uri += plain ? std::string(1, c) : std::string{'%', hex[byte >> 4], hex[byte & 15]};
  }
  return uri;
}

std::string whole_message(const Diagnostic& diagnostic) {
  const std::string hint = diagnostic.hint.empty() ? "" : "\n" + diagnostic.hint;
  return shown_lines(diagnostic.message + hint);
}

Json location(const Place& place) {
  Json physical{{"artifactLocation", {{"uri", as_uri(place.file)}}}};
  if (place.line > 0) {
    Json region{{"startLine", place.line}};
    if (place.column > 0) {
      region["startColumn"] = code_point_column(place.line_text, place.column);
      region["endColumn"] = code_point_column(place.line_text, place.column + place.width);
    }
    physical["region"] = std::move(region);
  }
  return {{"physicalLocation", std::move(physical)}};
}

Json result(const Diagnostic& diagnostic) {
  Json result{{"ruleId", diagnostic.rule},
              {"level", severity_name(diagnostic.severity)},
              {"message", {{"text", whole_message(diagnostic)}}}};
  if (!diagnostic.place.file.empty())
    result["locations"] = Json::array({location(diagnostic.place)});
  return result;
}

Json rule_json(const std::string& name) {
  Json json{{"id", name}};
  const check::Rule* rule = check::find_rule(name);
  if (!rule) return json;
  json["shortDescription"] = {{"text", rule->reason}};
  json["defaultConfiguration"] = {{"level", severity_name(rule->severity)}};
  return json;
}

// What stands in the value of a workflow command, or in one of its properties.
std::string command_value(std::string_view text, bool is_property) {
  std::string result;
  for (const char c : is_property ? shown(text) : shown_lines(text)) {
    if (c == '%') {
      result += "%25";
    } else if (c == '\r') {
      result += "%0D";
    } else if (c == '\n') {
      result += "%0A";
    } else if (is_property && c == ':') {
      result += "%3A";
    } else if (is_property && c == ',') {
      result += "%2C";
    } else {
      result += c;
    }
  }
  return result;
}

std::string_view github_command(Severity severity) {
  return severity == Severity::note ? "notice" : severity_name(severity);
}

// SARIF 2.1.0 (OASIS, 2020): one run, with the rules that its results name. Columns are code
// points.
nlohmann::ordered_json diagnostics_sarif(const Diagnostics& diagnostics) {
  auto results = Json::array(), rules = Json::array();
  std::set<std::string> names;
  for (const Diagnostic& diagnostic : in_option_words(diagnostics, as_command_line)) {
    results.push_back(result(diagnostic));
    names.insert(diagnostic.rule);
  }
  for (const std::string& name : names) rules.push_back(rule_json(name));
  return {{"version", "2.1.0"},
          {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"runs", Json::array({{{"tool", {{"driver", {{"name", "pliego"}, {"rules", rules}}}}},
                                 {"columnKind", "unicodeCodePoints"},
                                 {"results", results}}})}};
}

// Workflow commands of GitHub Actions, one line each: "::error file=…,line=…,col=…,title=…::…".
std::string diagnostics_github(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : in_option_words(diagnostics, as_command_line)) {
    const Place& place = diagnostic.place;
    text += "::" + std::string(github_command(diagnostic.severity)) + " ";
    if (!place.file.empty()) text += "file=" + command_value(place.file, true) + ",";
    if (place.line > 0) text += "line=" + std::to_string(place.line) + ",";
    if (place.line > 0 && place.column > 0) text += "col=" + std::to_string(place.column) + ",";
    text += "title=" + command_value(diagnostic.rule, true) +
            "::" + command_value(whole_message(diagnostic), false) + "\n";
  }
  return text;
}

// What preflight found, told rule by rule.

void print_result(const press::PreflightResult& result) {
  say("  %-8s %-18s %s\n", result.findings.empty() ? "kept" : "NOT KEPT", result.rule->id,
      result.rule->asks);
  for (const auto& [page, what] : result.findings)
    say("           %s%s%s\n", page.c_str(), page.empty() ? "" : ": ", what.c_str());
}

void print_preflight(const std::vector<engine::PreflightRow>& rows) {
  for (const engine::PreflightRow& row : rows) {
    const auto kept = std::count_if(row.results.begin(), row.results.end(),
                                    [](const auto& result) { return result.findings.empty(); });
    say("%s (%s) in %s: our own preflight for PDF/X-1a:2003, %d of %d rules kept\n",
        row.material.c_str(), row.language.c_str(), row.layout.c_str(), static_cast<int>(kept),
        static_cast<int>(row.results.size()));
    for (const press::PreflightResult& result : row.results) print_result(result);
  }
}

constexpr const char* check_notes = R"(
Examples:
  pliego check                 every rule, every material; nothing is written
  pliego check palm-card
  pliego check palm-card --report
  pliego check --strict --format github
  pliego check --rules)";

enum class ReportFormat { text, json, sarif, github, markdown };

constexpr std::string_view word_of(ReportFormat format) {
  switch (format) {
    case ReportFormat::text:
      return "text";
    case ReportFormat::json:
      return "json";
    case ReportFormat::sarif:
      return "sarif";
    case ReportFormat::github:
      return "github";
    case ReportFormat::markdown:
      return "markdown";
  }
  return {};
}

// What the command line has beside the request.
struct CheckOwn {
  std::optional<ReportFormat> format;  // of the rules, markdown too
  bool reading = false;                // print how clear each piece is
  bool strict = false;                 // warnings fail
  bool rules = false;                  // print the table of rules, and nothing else
};

const engine::RequestTable<CheckOwn>& check_own_table() {
  using engine::flag_key;
  static const engine::RequestTable<CheckOwn> table(
      "a command line",
      {
          engine::choice_key<CheckOwn>(
              "format", &CheckOwn::format, all_values<ReportFormat>(),
              "text, json, sarif or github (default: text); of --rules, markdown as well"),
          flag_key<CheckOwn>(
              "report", &CheckOwn::reading,
              "Tell how clear each piece is: reading ease, longest sentences, words to "
              "simplify, the questions of the Clear Communication Index"),
          flag_key<CheckOwn>("strict", &CheckOwn::strict, "Warnings fail too"),
          flag_key<CheckOwn>("rules", &CheckOwn::rules, "List the rules, with their reasons"),
      });
  return table;
}

std::vector<engine::Option> check_options() {
  return engine::check_table().options() + check_own_table().options() +
         face_options({"json", "project"});
}

void print_fit(const std::vector<engine::FitRow>& rows) {
  if (rows.empty()) return;
  say("Room left (lines of body text at the smallest type allowed)\n");
  for (const engine::FitRow& row : rows) {
    say("  %-16s %-3s %-18s %-8s type at %3.0f %%, %5.1f lines, about %d characters\n",
        row.material.c_str(), row.language.c_str(), row.layout.c_str(), row.fit.panel.c_str(),
        row.fit.scale * 100, row.fit.lines_left, row.fit.characters_left);
  }
}

// The word after --format; --json is another way to write "json".
ReportFormat report_of(const CheckOwn& own, const Face& face) {
  if (own.reading && (face.json || own.format))
    throw UsageError("--report is text: it goes with no other format.");
  if (!own.format) return face.json ? ReportFormat::json : ReportFormat::text;
  if (face.json && own.format != ReportFormat::json)
    throw UsageError("--json and --format " + std::string(word_of(*own.format)) +
                     " don't go together.");
  if (own.format == ReportFormat::markdown && !own.rules)
    throw UsageError("--format markdown is for --rules.");
  return *own.format;
}

void print_report(ReportFormat format, const engine::Checked& checked) {
  const Diagnostics& diagnostics = checked.diagnostics;
  switch (format) {
    case ReportFormat::json:
      tell_answer(engine::to_json(checked), diagnostics);
      break;
    case ReportFormat::sarif:
      std::cout << diagnostics_sarif(diagnostics).dump(2) << "\n";
      break;
    case ReportFormat::github:
      std::cout << diagnostics_github(diagnostics);
      break;
    case ReportFormat::text:
    case ReportFormat::markdown:  // of the rules alone
      print_fit(checked.fit);
      print_preflight(checked.preflight);
      print_by_piece(diagnostics, std::cerr);
      break;
  }
}

int print_rules(ReportFormat format) {
  switch (format) {
    case ReportFormat::text:
      std::cout << check::rules_as_text();
      return done;
    case ReportFormat::markdown:
      std::cout << check::rules_as_markdown();
      return done;
    case ReportFormat::json:
    case ReportFormat::sarif:
    case ReportFormat::github:
      break;
  }
  throw UsageError("--rules takes --format text or markdown.");
}

engine::PieceCheck::TellReading tell_reading(const CheckOwn& own) {
  if (!own.reading) return nullptr;
  return [](const resolve::Material& material, const check::Reading& reading,
            const Diagnostics& of_texts) {
    print_reading_report(material, reading, of_texts, std::cout);
  };
}

int check(const yaml::Node& asked) {
  const auto request = taken(engine::check_table(), asked);
  const CheckOwn own = taken(check_own_table(), asked);
  const Face face = face_of(asked);
  const ReportFormat format = report_of(own, face);
  if (own.rules) return print_rules(format);
  engine::Checked checked;
  try {
    engine::check(surroundings_of(face), request, tell_reading(own), checked);
  } catch (const SystemError&) {
    print_diagnostics(checked.diagnostics, std::cerr);
    throw;
  }
  if (own.reading)
    print_by_piece(checked.diagnostics, std::cerr);
  else
    print_report(format, checked);
  const bool fails =
      checked.diagnostics.has_errors() || (own.strict && checked.diagnostics.warnings() > 0);
  return fails ? input_errors : done;
}

}  // namespace

extern const Command command_check;
const Command command_check = {"check", check_notes, check_options, check};

}  // namespace pliego::cli
