// What the engine can be asked for, as a table. Another kind is a file more in engine/requests/,
// which defines the request_<name> of its file's name; CMake makes the table from their names.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/request_table.h"
#include "engine/surroundings.h"
#include "files/outputs.h"

namespace pliego::engine {

// What is told of a request beside its files. For the files that define a kind, and those that run
// one: the JSON library takes its time to compile.
struct Answer {
  nlohmann::ordered_json data;  // an object
  Diagnostics diagnostics;
  bool is_refused = false;  // the request itself has faults, which `diagnostics` tell

  // An error of the whole request.
  void fault(const char* rule, const std::string& words) {
    Place place;
    place.file = "request";
    diagnostics.error(rule, std::move(place), words);
  }
};

// Nothing where the request has faults.
template <class T>
std::optional<T> read_request(const RequestTable<T>& table, const yaml::Node& node,
                              Answer& answer) {
  T request = table.read(node, answer.diagnostics);
  if (!answer.diagnostics.has_errors()) return request;
  answer.is_refused = true;
  return std::nullopt;
}

// Makes, and tells of it, whether that ended well or with an exception.
template <class Make, class Tell>
void tell_anyway(Make make, Tell tell) {
  try {
    make();
  } catch (...) {
    tell();
    throw;
  }
  tell();
}

struct RequestKind {
  std::string_view name;  // "render", "translate status"
  std::string_view doc;   // a line of help
  const std::vector<Option>& (*options)();
  schema::Describe (*describe)();
  void (*read)(const yaml::Node& request, Diagnostics& diagnostics);  // for its faults alone
  // What the request has is read by the table; where it has faults, `answer` tells them and nothing
  // else is done. Throws RequestError, SystemError.
  void (*run)(const yaml::Node& request, const Surroundings& outside, files::Outputs& outputs,
              Answer& answer);
};

// The row of a kind, whose `run` is given the request as `table` has read it.
template <auto table, auto run>
constexpr RequestKind request_kind(std::string_view name, std::string_view doc) {
  return {.name = name,
          .doc = doc,
          .options = []() -> const std::vector<Option>& { return table().options(); },
          .describe = [] { return table().describe(); },
          .read = [](const yaml::Node& node, Diagnostics& found) { table().read(node, found); },
          .run =
              [](const yaml::Node& node, const Surroundings& outside, files::Outputs& outputs,
                 Answer& answer) {
                if (const auto request = read_request(table(), node, answer))
                  run(*request, outside, outputs, answer);
              }};
}

// By file name.
const std::vector<const RequestKind*>& request_kinds();
// Null: there is none.
const RequestKind* find_request_kind(std::string_view name);

}  // namespace pliego::engine
