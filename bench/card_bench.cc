// A card composed and written in one process: what the second and every later card of a run costs
// one core.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>
#include <stdexcept>

#include "engine/composer.h"
#include "pdf/writer.h"
#include "svg/writer.h"

namespace {

using namespace pliego;

// The English palm card as 5 x 7 in card, with a local program's entry.
struct Card {
  Card() : workspace(open()), composer(workspace) {
    workspace.local = content::Local();
    workspace.local->name.by_language = {{"", "Harbor County Family Center"}};
    workspace.local->ways.resize(1);
    workspace.local->ways[0].kind = content::Channel::Kind::call;
    workspace.local->ways[0].number = content::read_phone("555-555-0100").phone;
    for (const engine::Piece& each : engine::select_pieces(workspace, request(), diagnostics))
      piece = each;
    layout = &workspace.layouts.layouts.at("card-5x7");
  }

  static engine::RenderRequest request() {
    return {.materials = {"palm-card"}, .languages = {"en"}};
  }
  static engine::Workspace open() {
    resolve::set_neutral_default_locale();
    return engine::open_workspace({.root = PLIEGO_SOURCE_DIR}, request());
  }

  resolve::Material resolve() {
    auto material = composer.resolve(piece, diagnostics);
    if (!material) throw std::runtime_error("the palm card has faults: run pliego check");
    return *material;
  }

  std::string write(const resolve::Material& material) {
    const auto composed = composer.compose(material, *layout, sheet::Purpose::screen, diagnostics);
    if (!composed) throw std::runtime_error("the palm card does not fit: run pliego check");
    return writer.write(composed->document);
  }

  engine::Workspace workspace;
  engine::Composer composer;
  pdf::Writer writer;
  Diagnostics diagnostics;
  engine::Piece piece;
  const layout::Layout* layout = nullptr;
};

// Each word's small letters in another order: words never seen before, of the same width.
void shuffle_letters(std::string& text, std::mt19937& random) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  for (auto word = text.begin(); word != text.end();) {
    const auto end = std::find_if_not(word, text.end(), is_letter);
    std::shuffle(word, end, random);
    word = std::find_if(end, text.end(), is_letter);
  }
}

void shuffle_texts(resolve::Fields& fields, std::mt19937& random) {
  for (auto& [name, value] : fields.values) {
    if (auto* text = std::get_if<resolve::Text>(&value))
      for (auto& span : text->spans) shuffle_letters(span.text, random);
    if (auto* items = std::get_if<std::vector<resolve::Item>>(&value))
      for (auto& item : *items) shuffle_texts(item.fields, random);
  }
}

void report_bytes(benchmark::State& state, std::size_t bytes) {
  state.counters["file bytes"] = static_cast<double>(bytes);
}

// Cards that differ in one contact line, resolved, set and written anew.
void one_line_changed(benchmark::State& state) {
  Card card;
  int number = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    card.workspace.local->ways[0].number =
        content::read_phone("555-555-" + std::to_string(1000 + number++ % 9000)).phone;
    bytes = card.write(card.resolve()).size();
  }
  report_bytes(state, bytes);
}
BENCHMARK(one_line_changed)->Unit(benchmark::kMillisecond);

resolve::Material shuffled(resolve::Material material, std::mt19937& random) {
  for (auto& section : material.sections)
    for (auto& block : section.blocks) shuffle_texts(block.fields, random);
  return material;
}

// Cards with wholly different text.
void all_text_changed(benchmark::State& state) {
  Card card;
  std::mt19937 random(1);  // the same words in every run
  const resolve::Material original = card.resolve();
  std::size_t bytes = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const resolve::Material changed = shuffled(original, random);
    state.ResumeTiming();
    bytes = card.write(changed).size();
  }
  report_bytes(state, bytes);
}
BENCHMARK(all_text_changed)->Unit(benchmark::kMillisecond);

// What of that is layout, and what is PDF.
void layout_only(benchmark::State& state) {
  Card card;
  const resolve::Material material = card.resolve();
  for (auto _ : state)
    benchmark::DoNotOptimize(
        card.composer.compose(material, *card.layout, sheet::Purpose::screen, card.diagnostics));
}
BENCHMARK(layout_only)->Unit(benchmark::kMillisecond);

void pdf_only(benchmark::State& state) {
  Card card;
  const auto composed =
      card.composer.compose(card.resolve(), *card.layout, sheet::Purpose::screen, card.diagnostics);
  for (auto _ : state) benchmark::DoNotOptimize(card.writer.write(composed->document));
}
BENCHMARK(pdf_only)->Unit(benchmark::kMillisecond);

std::size_t write_svg(svg::Writer& writer, const draw::Document& document) {
  std::size_t bytes = 0;
  for (std::size_t page = 0; page < document.pages.size(); ++page)
    bytes += writer.write(document, page).size();
  return bytes;
}

// Both pages.
void svg_only(benchmark::State& state) {
  Card card;
  svg::Writer writer;
  const auto composed =
      card.composer.compose(card.resolve(), *card.layout, sheet::Purpose::screen, card.diagnostics);
  std::size_t bytes = 0;
  for (auto _ : state) bytes = write_svg(writer, composed->document);
  report_bytes(state, bytes);
}
BENCHMARK(svg_only)->Unit(benchmark::kMillisecond);

// What a person waits for who types and looks at the pages: wholly different text each time.
void all_text_changed_to_svg(benchmark::State& state) {
  Card card;
  svg::Writer writer;
  std::mt19937 random(1);
  const resolve::Material original = card.resolve();
  for (auto _ : state) {
    state.PauseTiming();
    const resolve::Material changed = shuffled(original, random);
    state.ResumeTiming();
    const auto composed =
        card.composer.compose(changed, *card.layout, sheet::Purpose::screen, card.diagnostics);
    benchmark::DoNotOptimize(write_svg(writer, composed->document));
  }
}
BENCHMARK(all_text_changed_to_svg)->Unit(benchmark::kMillisecond);

}  // namespace
