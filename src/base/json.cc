#include "base/json.h"

#include <nlohmann/json.hpp>

#include "base/shown.h"
#include "base/utf8.h"

namespace pliego {

nlohmann::ordered_json to_json(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  nlohmann::ordered_json json;
  json["severity"] = severity_name(diagnostic.severity);
  json["rule"] = diagnostic.rule;
  json["message"] = shown_lines(diagnostic.message);
  json["file"] = to_valid_utf8(place.file);
  json["line"] = place.line;
  json["column"] = place.column;
  json["hint"] = shown_lines(diagnostic.hint);
  return json;
}

}  // namespace pliego
