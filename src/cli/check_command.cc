#include <iostream>
#include <nlohmann/json.hpp>

#include "check/rules.h"
#include "cli/command.h"
#include "cli/preflight_list.h"
#include "cli/reading_report.h"
#include "cli/report.h"
#include "cli/report_formats.h"
#include "cli/standard_streams.h"
#include "cli/surroundings.h"
#include "engine/answer_json.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

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
  return [](const language::Material& material, const check::Reading& reading,
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
