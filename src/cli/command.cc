#include "cli/command.h"

#include <algorithm>

#include "engine/request_kind.h"

namespace pliego::cli {

// Each in its own file.
extern const Command command_render, command_release, command_list, command_print, command_check,
    command_packet, command_calibrate, command_translate_new, command_translate_status,
    command_translate_update, command_translate_review, command_translate_export,
    command_translate_import, command_translate_proof, command_schemas, command_manual,
    command_completion;

const std::vector<const Command*>& commands() {
  static const std::vector<const Command*> all = {&command_render,
                                                  &command_release,
                                                  &command_list,
                                                  &command_print,
                                                  &command_check,
                                                  &command_packet,
                                                  &command_calibrate,
                                                  &command_translate_new,
                                                  &command_translate_status,
                                                  &command_translate_update,
                                                  &command_translate_review,
                                                  &command_translate_export,
                                                  &command_translate_import,
                                                  &command_translate_proof,
                                                  &command_schemas,
                                                  &command_manual,
                                                  &command_completion};
  return all;
}

std::string_view doc_of(const Command& command) {
  const engine::RequestKind* kind = engine::find_request_kind(command.name);
  return command.doc.empty() && kind ? kind->doc : command.doc;
}

const engine::RequestTable<Face>& face_table() {
  using engine::flag_key;
  using engine::whole_number_key;
  using engine::word_key;
  static const engine::RequestTable<Face> table(
      "a command line",
      {
          word_key<Face>("out", &Face::out, {.value = "DIR"},
                         "The folder to write to (default: out)"),
          whole_number_key<Face>("jobs", &Face::jobs, 1, 256,
                                 "Threads (default: one for each core)"),
          flag_key<Face>("json", &Face::json, "One JSON object on standard output"),
          word_key<Face>("project", &Face::project, {.value = "DIR"},
                         "The project's folder (default: the nearest upward with content, layouts "
                         "and fonts)"),
      });
  return table;
}

std::string shown_name(const engine::Option& option) {
  return option.is_plain ? shown_value(option) : "--" + option.key;
}

std::string shown_value(const engine::Option& option) {
  using Takes = engine::Option::Takes;
  if (option.takes == Takes::nothing || option.takes == Takes::maybe_word) return {};
  if (!option.value.empty()) return option.value;
  const bool is_number = option.takes == Takes::whole_number || option.takes == Takes::number;
  return is_number ? "NUMBER" : "WORD";
}

std::vector<engine::Option> face_options(const std::vector<std::string>& keys) {
  std::vector<engine::Option> some;
  for (const std::string& key : keys)
    for (const engine::Option& option : face_table().options())
      if (option.key == key) some.push_back(option);
  return some;
}

std::vector<engine::Option> operator+(std::vector<engine::Option> first,
                                      const std::vector<engine::Option>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

yaml::Node part_of(const yaml::Node& asked, const std::vector<engine::Option>& options) {
  yaml::Node part = asked;
  std::erase_if(part.entries, [&](const yaml::Entry& entry) {
    return std::none_of(options.begin(), options.end(),
                        [&](const engine::Option& option) { return option.key == entry.key; });
  });
  return part;
}

void require_no_faults(const Diagnostics& diagnostics) {
  for (const Diagnostic& fault : diagnostics.all())
    if (fault.severity == Severity::error)
      throw UsageError(fault.message + (fault.hint.empty() ? "" : " " + fault.hint));
}

}  // namespace pliego::cli
