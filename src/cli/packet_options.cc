#include "cli/packet_options.h"

#include <CLI/CLI.hpp>

namespace pliego::cli {
namespace {

constexpr const char* packet_help = R"(
Examples:
  pliego packet half-day-training                  a PDF in each of its languages, for a screen
  pliego packet half-day-training --language es --for office --copies 25
  pliego packet half-day-training --for office --participants people.csv
  pliego packet half-day-training --booklet        on tabloid sheets, folded once
  pliego packet --new our-training                 a commented start in content/packets)";

}  // namespace

CLI::App* add_packet(CLI::App& app, PacketOptions& options) {
  CLI::App* command =
      app.add_subcommand("packet", "Put pieces together in one PDF, with cover, contents, numbers")
          ->footer(packet_help);
  auto* file =
      command->add_option("packet", options.file, "A packet in content/packets, or its file")
          ->type_name("PACKET");
  auto* fresh = command
                    ->add_option("--new", options.new_name,
                                 "Make a commented start under this name, and nothing else")
                    ->type_name("NAME");
  fresh->excludes(file);
  command->add_option("--for", options.purpose, "What the file is for (default: screen)")
      ->check(CLI::IsMember({"screen", "office"}));
  auto* language =
      command->add_option("--language,--lang", options.language, "One language (default: each)")
          ->type_name("L");
  auto* both =
      command->add_flag("--both", options.both, "All languages in one file, one after the other");
  both->excludes(language);
  auto* booklet = command->add_flag("--booklet", options.booklet,
                                    "For tabloid sheets, folded once and stapled through the fold");
  booklet->excludes(both);
  auto* people = command
                     ->add_option("--participants", options.participants,
                                  "A packet for each person of a CSV file with the columns name, "
                                  "language, organization")
                     ->type_name("FILE");
  people->excludes(both)->excludes(language);
  auto* copies =
      command->add_option("--copies", options.copies, "Packets, for the job ticket (default: 1)")
          ->check(CLI::Range(1, 99999));
  copies->excludes(people);
  command
      ->add_option("--out", options.out,
                   "The folder to write to (default: out), or a file that ends in .pdf")
      ->type_name("PATH");
  command
      ->add_option("--local", options.local,
                   "What your own program adds: name, phone, web, hours, logo, colours")
      ->type_name("FILE");
  command->add_option("--jobs", options.jobs, "Threads (default: one for each core)")
      ->check(CLI::Range(1, 256));
  command->add_flag("--json", options.json, "One JSON object on standard output");
  command
      ->add_option("--project", options.project,
                   "The project's folder (default: the nearest upward with content, layouts and "
                   "fonts)")
      ->type_name("DIR");
  return command;
}

}  // namespace pliego::cli
