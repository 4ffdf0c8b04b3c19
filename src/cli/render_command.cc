#include <iostream>

#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* render_notes = R"(
Examples:
  pliego render                                    everything for the screen, each in its own format
  pliego render palm-card --lang es                one material in Spanish
  pliego render palm-card --layout card-5x7 --for press
  pliego render palm-card --for office --sheet two-up
  pliego render palm-card --layout letter-half-fold-duplex --folded
  pliego render --format all --dpi 300 --out proofs
  pliego render palm-card --local our-program.yaml)";

std::vector<engine::Option> render_options() {
  return engine::render_table().options() + face_options({"out", "jobs", "json", "project"});
}

int render(const yaml::Node& asked) {
  const auto request = taken(engine::render_table(), asked);
  const Face face = face_of(asked);
  files::FolderOutputs files(face.out);
  engine::Made made;
  try {
    const Outside outside(face);
    engine::render(outside.surroundings(), request, files, made);
  } catch (const SystemError&) {
    print_diagnostics(made.diagnostics, std::cerr);
    throw;
  }
  return tell_outputs(made, face, face.out);
}

}  // namespace

extern const Command command_render;
const Command command_render = {"render", render_notes, render_options, render};

}  // namespace pliego::cli
