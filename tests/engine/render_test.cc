// The engine by itself: a project in, files out, without a process and without a disk for them.
#include <catch2/catch.hpp>
#include <set>

#include "base/sha256.h"
#include "cli/modules.h"
#include "engine/composer.h"
#include "engine/output_kind.h"
#include "engine/packet_files.h"
#include "engine/render_run.h"
#include "files/files.h"
#include "program/program.h"
#include "support/temp_folder.h"

namespace pliego::render_test {

using namespace pliego::test;

namespace {

// What the palm card's 5 x 7 in edition in both languages comes to.
struct Made {
  std::vector<engine::Step> steps;
  std::vector<engine::Output> outputs;
};

Made make_cards(files::Outputs& files, int jobs, const char* day = "2026-01-02",
                const engine::AskedFormats& formats = {},
                const std::vector<std::string>& languages = {"en", "es"}) {
  resolve::set_neutral_default_locale();
  Made made;
  const engine::Surroundings outside{
      .root = real_project(),
      .day = day,
      .new_png_writer = cli::new_png_writer,
      .tell = [&](const engine::Step& step) { made.steps.push_back(step); },
      .jobs = jobs};
  const engine::RenderRequest request{.materials = {"palm-card"},
                                      .languages = languages,
                                      .layouts = {"card-5x7"},
                                      .formats = formats,
                                      .by_language = languages.size() > 1};
  const auto workspace = engine::open_workspace(outside, request, true);
  Diagnostics diagnostics;
  const auto pieces = engine::select_pieces(workspace, request, diagnostics);
  std::vector<engine::Result> results;
  engine::make_all(workspace, pieces, request, files, results);
  for (engine::Result& result : results) {
    CHECK_FALSE(result.diagnostics.has_errors());
    made.outputs.insert(made.outputs.end(), result.outputs.begin(), result.outputs.end());
  }
  return made;
}

std::vector<std::string> ids_in(const std::string& svg) {
  constexpr std::string_view before = " id=\"";
  std::vector<std::string> ids;
  for (std::size_t at = svg.find(before); at != svg.npos; at = svg.find(before, at + 1)) {
    const std::size_t start = at + before.size();
    ids.push_back(svg.substr(start, svg.find('"', start) - start));
  }
  return ids;
}

std::map<std::string, std::string> project_in_memory() {
  std::map<std::string, std::string> held;
  const std::filesystem::path root = real_project();
  for (const char* part : {"content", "layouts", "fonts"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / part))
      if (entry.is_regular_file())
        held[entry.path().lexically_relative(root).generic_string()] = read_file(entry.path());
  return held;
}

}  // namespace

TEST_CASE("files in memory are those that a folder gets, whatever the threads") {
  files::MemoryOutputs memory;
  const Made made = make_cards(memory, 1);
  REQUIRE(memory.files().size() == 2);
  REQUIRE(made.outputs.size() == 2);
  const TempFolder folder;
  files::FolderOutputs disk(folder.path());
  make_cards(disk, 2);
  for (const engine::Output& output : made.outputs) {
    INFO(output.path);
    const std::string& bytes = memory.files().at(output.path);
    CHECK(bytes.starts_with("%PDF-"));
    CHECK(output.bytes == bytes.size());
    CHECK(output.sha256 == sha256_hex(bytes));
    CHECK(read_file(folder.path() / output.path) == bytes);
  }
}

TEST_CASE("a project in memory gives the files of one in a folder") {
  auto held = project_in_memory();
  held["program.yaml"] = "name: Harbor House\nphone: 555-555-0100\n";
  const std::filesystem::path root = real_project();
  const TempFolder folder;
  write_file(folder / "program.yaml", held.at("program.yaml"));
  const auto made = [&](engine::Surroundings outside, const std::string& local) {
    resolve::set_neutral_default_locale();
    const engine::RenderRequest request{.materials = {"palm-card", "discussion-guide"},
                                        .languages = {"en", "es"},
                                        .formats = {.named = {}, .all = true},
                                        .local = local};
    outside.day = "2026-01-02";
    outside.new_png_writer = cli::new_png_writer;
    const auto workspace = engine::open_workspace(outside, request, true);
    CHECK_FALSE(workspace.diagnostics.has_errors());
    Diagnostics diagnostics;
    const auto pieces = engine::select_pieces(workspace, request, diagnostics);
    files::MemoryOutputs memory;
    std::vector<engine::Result> results;
    engine::make_all(workspace, pieces, request, memory, results);
    return memory.files();
  };
  const auto in_memory = made({.files = files::Source::of(held)}, "program.yaml");
  CHECK(in_memory.size() > 20);
  CHECK(in_memory == made({.root = root}, (folder / "program.yaml").string()));
}

TEST_CASE("packets of a project in memory are read, and PDF files beside them are had from there") {
  resolve::set_neutral_default_locale();
  auto held = project_in_memory();
  const auto checked = [&] {
    const auto read = [](const inserts::Source& source,
                         Diagnostics& diagnostics) -> std::optional<inserts::Insert> {
      if (source.folder.has_file(source.path)) {
        CHECK(source.folder.read(source.path) == "a PDF");
        return inserts::Insert();
      }
      diagnostics.error("insert-missing", source.place, "It is not there", "");
      return std::nullopt;
    };
    const auto workspace =
        engine::open_workspace({.files = files::Source::of(held), .read_insert = read}, {});
    Diagnostics diagnostics;
    engine::check_packets(workspace, diagnostics);
    return diagnostics.errors();
  };
  CHECK(checked() == 0);
  held["content/packets/day.yaml"] =
      "packet: day\ntitle: {en: \"A day\"}\nlanguages: [en]\nitems:\n  - cover\n"
      "  - {pdf: agenda.pdf, title: {en: \"Agenda\"}}\n";
  CHECK(checked() == 1);
  held["content/packets/agenda.pdf"] = "a PDF";
  CHECK(checked() == 0);
  held["content/packets/day.yaml"].replace(held["content/packets/day.yaml"].find("agenda"), 0,
                                           "../");
  held["content/agenda.pdf"] = "a PDF";
  CHECK(checked() == 1);  // beside it alone
}

TEST_CASE("each kind of output is made when it is asked for, of each page or of the whole piece") {
  for (const engine::OutputKind* kind : engine::output_kinds()) {
    const std::string name(word_of(kind->format));
    INFO(name);
    files::MemoryOutputs memory;
    make_cards(memory, 1, "2026-01-02", {.named = {kind->format}});
    const auto count = std::count_if(memory.files().begin(), memory.files().end(), [&](auto& file) {
      return file.first.ends_with("." + name) && !file.first.ends_with(".thumb." + name) &&
             !file.second.empty();
    });
    const int pages = kind->by == engine::OutputKind::By::page ? 2 : 1;
    CHECK(count == 2 * pages);  // in two languages
  }
}

TEST_CASE("each format has its kind of output") {
  for (const layout::Format format : all_values<layout::Format>()) {
    INFO(word_of(format));
    CHECK(engine::output_kind(format).format == format);
  }
  CHECK(engine::output_kinds().size() == all_values<layout::Format>().size());
}

TEST_CASE("PNG files are asked of whoever hands in what draws them, and of nothing else") {
  const engine::Surroundings outside{.root = real_project(), .jobs = 1};
  engine::OutputMakers makers(outside);
  for (const engine::OutputKind* kind : engine::output_kinds()) {
    INFO(word_of(kind->format));
    if (kind->format == layout::Format::png)
      CHECK_THROWS_WITH(makers.of(*kind), "PNG files can't be made here.");
    else
      CHECK_NOTHROW(makers.of(*kind));
  }
}

TEST_CASE("pages as SVG have no id in common, in folders of their language or without") {
  using Languages = std::vector<std::string>;
  for (const std::vector<Languages>& runs :
       {std::vector<Languages>{{"en", "es"}}, std::vector<Languages>{{"en"}, {"es"}}}) {
    std::set<std::string> seen;
    for (const Languages& languages : runs) {
      files::MemoryOutputs memory;
      make_cards(memory, 1, "2026-01-02", {.named = {layout::Format::svg}}, languages);
      CHECK(memory.files().size() == 2 * languages.size());
      for (const auto& [path, svg] : memory.files()) {
        INFO(path);
        for (const std::string& id : ids_in(svg)) CHECK(seen.insert(id).second);
      }
    }
    CHECK(seen.size() > 100);
  }
}

TEST_CASE("the day is the one that is handed in") {
  files::MemoryOutputs one, same, other;
  make_cards(one, 1);
  make_cards(same, 1);
  make_cards(other, 1, "2026-01-03");
  CHECK(one.files() == same.files());
  CHECK(one.files() != other.files());
}

TEST_CASE("each piece is told when it is through") {
  files::MemoryOutputs memory;
  const auto steps = make_cards(memory, 2).steps;
  REQUIRE(steps.size() == 2);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CHECK(steps[i].of == engine::Step::Of::piece);
    CHECK(steps[i].done == i + 1);
    CHECK(steps[i].total == 2);
  }
  CHECK(steps[0].line.find(": 1 file") != std::string::npos);
}

TEST_CASE("The words beside a picture name the program that it shows, and its number") {
  const TempFolder folder;
  write_file(folder / "local.yaml", "name: Harbor House\nphone: 555-555-0100 ext. 12\n");
  const auto words = [&](const std::string& local) {
    resolve::set_neutral_default_locale();
    const engine::RenderRequest request{.materials = {"by-the-numbers"},
                                        .languages = {"en"},
                                        .layouts = {"post-square"},
                                        .local = local};
    const engine::Surroundings outside{.root = real_project(),
                                       .day = "2026-01-02",
                                       .new_png_writer = cli::new_png_writer,
                                       .jobs = 1};
    const auto workspace = engine::open_workspace(outside, request, true);
    Diagnostics diagnostics;
    const auto pieces = engine::select_pieces(workspace, request, diagnostics);
    files::MemoryOutputs memory;
    std::vector<engine::Result> results;
    engine::make_all(workspace, pieces, request, memory, results);
    for (const auto& [path, bytes] : memory.files())
      if (path.ends_with(".txt")) return bytes;
    return std::string();
  };
  const std::string without = words("");
  REQUIRE_FALSE(without.empty());
  CHECK_THAT(without, !Catch::Contains("Harbor House"));
  CHECK_THAT(words((folder / "local.yaml").string()),
             Catch::Contains("\nHarbor House, 555-555-0100 ext. 12\n\nCaption for a post:"));
}

}  // namespace pliego::render_test
