#include "cli/command_options.h"

#include "cli/option_checks.h"

namespace pliego::cli {

void add_project(CLI::App& app, RenderOptions& options) {
  app.add_option(
         "--project", options.project,
         "The project's folder (default: the nearest upward with content, layouts and fonts)")
      ->type_name("DIR");
}

void add_json(CLI::App& app, RenderOptions& options) {
  app.add_flag("--json", options.json, "One JSON object on standard output");
}

CLI::Option* add_materials(CLI::App& app, RenderOptions& options, const char* words) {
  return app.add_option("material", options.materials, words)->type_name("MATERIAL");
}

void add_local(CLI::App& app, RenderOptions& options) {
  app.add_option("--local", options.local,
                 "What your own program adds: name, phone, web, hours, logo, colours")
      ->type_name("FILE");
}

void add_languages(CLI::App& app, RenderOptions& options, const char* words) {
  app.add_option("--lang", options.languages, words)->delimiter(',')->type_name("L,…");
}

void add_layouts(CLI::App& app, RenderOptions& options, const char* words) {
  app.add_option("--layout", options.layouts, words)->delimiter(',')->type_name("NAME,…");
}

void add_out(CLI::App& app, RenderOptions& options) {
  app.add_option("--out", options.out, "The folder to write to (default: out)")->type_name("DIR");
}

void add_jobs(CLI::App& app, RenderOptions& options) {
  app.add_option("--jobs", options.jobs, "Threads (default: one for each core)")
      ->check(whole_number(1, 256));
}

void add_draft(CLI::App& app, RenderOptions& options, const char* words) {
  app.add_flag("--draft", options.drafts, words);
}

void add_printing(CLI::App& app, RenderOptions& options) {
  app.add_option("--sheet", options.sheet,
                 "A larger sheet that the layout has, such as two-up, or own: the piece by itself; "
                 "of office files")
      ->type_name("NAME");
  app.add_option("--sides", options.sides,
                 "One side by itself, for stock that is fed twice; of office files "
                 "(default: both)")
      ->check(one_of({"both", "front", "back"}));
  app.add_option("--flip", options.flip,
                 "The edge the printer turns paper over; of office files (default: the sheet's)")
      ->check(one_of({"short-edge", "long-edge"}));
  app.add_option("--printer-profile", options.printer_profile,
                 "What you read off the printer's test sheet (pliego calibrate); with --for office")
      ->type_name("FILE");
  app.add_option("--marks", options.marks,
                 "Fold ticks and cut marks, or none (default: default); with --for press, outside "
                 "the bleed: crop, fold, registration, color-bar (default: none)")
      ->delimiter(',')
      ->check(one_of({"none", "default", "crop", "fold", "registration", "color-bar"}))
      ->type_name("M,…");
}

}  // namespace pliego::cli
