// Files of pieces: PDF, PNG, SVG, HTML.
#include "engine/answer_json.h"
#include "engine/composer.h"
#include "engine/engine.h"
#include "engine/output_kind.h"
#include "engine/printing.h"
#include "engine/render_run.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/keys.h"

namespace pliego::engine {
namespace {

constexpr const char* all_formats = "all";

std::vector<std::string> format_names() {
  std::vector<std::string> names = words_of_values<layout::Format>();
  names.emplace_back(all_formats);
  return names;
}

Reader<AskedFormats> formats_reader() {
  Reader<std::vector<std::string>> words = read::list(read::choice(format_names()), true);
  auto read = [words = words.read](const yaml::Node& node,
                                   Diagnostics& diagnostics) -> std::optional<AskedFormats> {
    const auto read_words = words(node, diagnostics);
    if (!read_words) return std::nullopt;
    AskedFormats asked;
    for (const std::string& word : *read_words) {
      if (const auto format = value_called<layout::Format>(word)) asked.named.push_back(*format);
      if (word == all_formats) asked.all = true;
    }
    return asked;
  };
  return {std::move(words.expects), std::move(read), std::move(words.describe)};
}

// "pdf, png or all"
std::string format_words() {
  const auto names = format_names();
  std::string words;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) words += (i ? ", " : "") + names[i];
  return words + " or " + names.back();
}

RequestKey<RenderRequest> formats_key() {
  Option option = detail::option_of(
      "format", Option::Takes::words, {.value = "FORMAT,…"},
      format_words() + "; a layout is made in those it is for (default: its own first)");
  option.choices = format_names();
  return detail::request_key<RenderRequest>(std::move(option), &RenderRequest::formats,
                                            formats_reader());
}

void run_render(const RenderRequest& request, const Surroundings& outside, files::Outputs& files,
                Answer& answer) {
  Made made;
  tell_anyway([&] { render(outside, request, files, made); },
              [&] {
                answer.data["outputs"] = to_json(made.outputs);
                answer.diagnostics.merge(made.diagnostics);
              });
}

// All files of the pieces; none where the fonts can't be read.
void make_files(const Workspace& workspace, const std::vector<Piece>& pieces,
                const RenderRequest& request, files::Outputs& files, Made& made) {
  std::vector<Result> results;
  const auto merge = [&] {
    for (const Result& result : results) made.diagnostics.merge(result.diagnostics);
  };
  try {
    make_all(workspace, pieces, request, files, results);
  } catch (const SystemError&) {
    if (tell_unreadable_fonts(workspace, made.diagnostics)) return;
    merge();
    throw;
  }
  merge();
  for (const Result& result : results)
    made.outputs.insert(made.outputs.end(), result.outputs.begin(), result.outputs.end());
}

}  // namespace

const RequestTable<RenderRequest>& render_table() {
  using R = RenderRequest;
  static const RequestTable<R> table(
      "a request for pieces",
      joined<R>({
          {
              materials_key<R>("Materials (default: all)"),
              languages_key<R>("Languages (default: all)"),
              layouts_key<R>("Layouts (default: all)"),
              purpose_key<R>(&R::purpose, "What the file is for (default: screen)"),
              formats_key(),
              number_key<R>("dpi", &R::dpi, 18, 2400,
                            "Resolution of PNG files of printed pieces (default: 150)"),
          },
          printing_keys<R>(),
          {
              flag_key<R>("guide", &R::guide,
                          "A page beside each PDF that says how to print it; with ⟪for office⟫ "
                          "(default: on)",
                          true),
              drafts_key<R>(&R::drafts,
                            "Office and press files of drafts too; they carry the draft mark in "
                            "both languages"),
              flag_key<R>("folded", &R::folded,
                          "A PNG of each piece as it is held once folded: front, inside, back"),
              local_key<R>(&R::local),
          },
      }));
  return table;
}

void render(const Surroundings& outside, const RenderRequest& request, files::Outputs& files,
            Made& made) {
  printing_of(request);
  const Workspace workspace = open_workspace(outside, request, true);
  made.diagnostics = workspace.diagnostics;
  auto pieces = select_pieces(workspace, request, made.diagnostics);
  // With a faulty local file, pieces without the program's entry are not what was asked for.
  if (!request.local.empty() && !workspace.local) pieces.clear();
  if (!request.printer_profile.empty() && !workspace.printer) pieces.clear();
  make_files(workspace, pieces, request, files, made);
  workspace.fonts->warn_of_versions(made.diagnostics);
}

extern const RequestKind request_render;
const RequestKind request_render =
    request_kind<render_table, run_render>("render", "Make files: PDF, PNG, SVG, HTML");

}  // namespace pliego::engine
