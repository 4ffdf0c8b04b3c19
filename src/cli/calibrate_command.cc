// pliego calibrate: a printer's test sheet, upright and lying.
#include "cli/counted_command.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* calibrate_notes = R"(
Examples:
  pliego calibrate             a test sheet for your printer: two files, upright and lying
  pliego calibrate --lang es --paper a4
  pliego render palm-card --for office --printer-profile our-printer.yaml)";

std::vector<engine::Option> calibrate_options() {
  return engine::calibrate_table().options() + face_options({"out", "project"});
}

int calibrate(const yaml::Node& asked) {
  return make_counted(engine::calibrate_table(), engine::calibrate, "file", asked);
}

}  // namespace

extern const Command command_calibrate;
const Command command_calibrate = {"calibrate", calibrate_notes, calibrate_options, calibrate};

}  // namespace pliego::cli
