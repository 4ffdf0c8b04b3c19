// The options of `pliego render`.

#include "cli/command_options.h"
#include "cli/option_checks.h"
#include "engine/output_kind.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego render                                    everything for the screen, each in its own format
  pliego render palm-card --lang es                one material in Spanish
  pliego render palm-card --layout card-5x7 --for press
  pliego render palm-card --for office --sheet two-up
  pliego render palm-card --layout letter-half-fold-duplex --folded
  pliego render --format all --dpi 300 --out proofs
  pliego render palm-card --local our-program.yaml)";

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const engine::OutputKind* kind : engine::output_kinds()) names.emplace_back(kind->name);
  names.emplace_back("all");
  return names;
}

// "pdf, png or all"
std::string format_words() {
  const auto names = format_names();
  std::string words;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) words += (i ? ", " : "") + names[i];
  return words + " or " + names.back();
}

}  // namespace

Command add_render(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("render", "Make files: PDF, PNG, SVG, HTML")->footer(examples);
  add_materials(*command, options, "Materials (default: all)");
  add_languages(*command, options, "Languages (default: all)");
  add_layouts(*command, options, "Layouts (default: all)");
  command->add_option("--for", options.purpose, "What the file is for (default: screen)")
      ->check(one_of({"screen", "office", "press"}));
  command
      ->add_option(
          "--format", options.formats,
          format_words() + "; a layout is made in those it is for (default: its own first)")
      ->delimiter(',')
      ->check(one_of(format_names()));
  command
      ->add_option("--dpi", options.dpi, "Resolution of PNG files of printed pieces (default: 150)")
      ->check(number(18, 2400));
  add_printing(*command, options);
  command->add_flag(
      "--guide,!--no-guide", options.guide,
      "A page beside each PDF that says how to print it; with --for office (default: on)");
  add_draft(*command, options,
            "Office and press files of drafts too; they carry the draft mark in both languages");
  command->add_flag("--folded", options.folded,
                    "A PNG of each piece as it is held once folded: front, inside, back");
  add_out(*command, options);
  add_local(*command, options);
  add_jobs(*command, options);
  add_json(*command, options);
  add_project(*command, options);
  return {command, [&options] { return render(options); }};
}

}  // namespace pliego::cli
