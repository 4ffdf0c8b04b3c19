#include "cli/report_formats.h"

#include <nlohmann/json.hpp>
#include <set>

#include "base/option_names.h"
#include "base/shown.h"
#include "base/utf8.h"
#include "check/rules.h"

namespace pliego::cli {
namespace {

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
std::string escaped(std::string_view text, bool is_property) {
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

}  // namespace

Json diagnostics_sarif(const Diagnostics& diagnostics) {
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

std::string diagnostics_github(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : in_option_words(diagnostics, as_command_line)) {
    const Place& place = diagnostic.place;
    text += "::" + std::string(github_command(diagnostic.severity)) + " ";
    if (!place.file.empty()) text += "file=" + escaped(place.file, true) + ",";
    if (place.line > 0) text += "line=" + std::to_string(place.line) + ",";
    if (place.line > 0 && place.column > 0) text += "col=" + std::to_string(place.column) + ",";
    text += "title=" + escaped(diagnostic.rule, true) +
            "::" + escaped(whole_message(diagnostic), false) + "\n";
  }
  return text;
}

}  // namespace pliego::cli
