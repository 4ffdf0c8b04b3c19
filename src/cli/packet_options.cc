// The options of `pliego packet`.
#include "cli/packet_options.h"

#include <memory>

#include "cli/option_checks.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego packet half-day-training                  a PDF in each of its languages, for a screen
  pliego packet half-day-training --language en --for office --copies 25
  pliego packet half-day-training --for office --participants people.csv
  pliego packet half-day-training --for office --participants people.csv --out everyone.pdf
  pliego packet half-day-training --for press      PDF/X-1a for a print shop, with a job ticket
  pliego packet half-day-training --facing         English on left pages, Spanish on right ones
  pliego packet half-day-training --booklet        on tabloid sheets, folded once
  pliego packet --new our-training                 a commented start in content/packets)";

void add_what(CLI::App& command, PacketOptions& options) {
  auto* file =
      command.add_option("packet", options.file, "A packet in content/packets, or its file")
          ->type_name("PACKET");
  command
      .add_option("--new", options.new_name,
                  "Make a commented start under this name, and nothing else")
      ->type_name("NAME")
      ->excludes(file);
  auto* language =
      command.add_option("--language,--lang", options.language, "One language (default: each)")
          ->type_name("L");
  auto* both =
      command.add_flag("--both", options.both, "All languages in one file, one after the other")
          ->excludes(language);
  auto* facing = command
                     .add_flag("--facing", options.facing,
                               "Two languages in one file, the first on left pages, the second on "
                               "the right ones opposite; of more than two, name them: "
                               "--facing=en,es")
                     ->excludes(language)
                     ->excludes(both);
  auto* copies =
      command.add_option("--copies", options.copies, "Packets, for the job ticket (default: 1)")
          ->check(whole_number(1, 99999));
  command
      .add_option("--participants", options.participants,
                  "A packet for each person of a CSV file with the columns name, language, "
                  "organization; with --out FILE.pdf all of them in one file")
      ->type_name("FILE")
      ->excludes(both)
      ->excludes(facing)
      ->excludes(language)
      ->excludes(copies);
}

void add_how(CLI::App& command, PacketOptions& options) {
  command.add_option("--for", options.purpose, "What the file is for (default: screen)")
      ->check(one_of({"screen", "office", "press"}));
  command
      .add_flag("--booklet", options.booklet,
                "For tabloid sheets, folded once and stapled through the fold")
      ->excludes("--both");
  command.add_flag("--draft", options.drafts,
                   "On paper drafts too; they carry the draft mark in both languages");
  command
      .add_option("--out", options.out,
                  "The folder to write to (default: out), or a file that ends in .pdf")
      ->type_name("PATH");
}

}  // namespace

Command add_packet(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("packet", "Put pieces together in one PDF, with cover, contents, numbers")
          ->footer(examples);
  auto own = std::make_shared<PacketOptions>();
  add_what(*command, *own);
  add_how(*command, *own);
  add_jobs(*command, options);
  add_local(*command, options);
  add_json(*command, options);
  add_project(*command, options);
  return {command, [own, &options] {
            own->local = options.local;
            return packet(options, *own);
          }};
}

}  // namespace pliego::cli
