#include "engine/insert_shelf.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include "files/files.h"
#include "files/source.h"
#include "packet/words.h"
#include "resolve/composed.h"

namespace pliego::engine {
namespace {

inserts::TextSetter::Lines drawn(std::optional<std::vector<text::Line>> lines) {
  if (!lines) return std::nullopt;
  std::vector<inserts::SetLine> all;
  for (text::Line& line : *lines) {
    inserts::SetLine& set = all.emplace_back();
    set.width = line.width;
    for (text::PlacedRun& placed : line.runs)
      set.runs.push_back({.run = std::move(placed.run),
                          .origin = {placed.x - line.x, 0},
                          .color = {},
                          .mark = {}});
  }
  return all;
}

}  // namespace

InsertSetter::InsertSetter(const Workspace& workspace) : typesetter_(*workspace.fonts) {
  const auto cover = workspace.layouts.layouts.find(packet::cover_layout);
  if (cover == workspace.layouts.layouts.end()) return;
  const auto theme = workspace.layouts.themes.find(cover->second.theme);
  if (theme == workspace.layouts.themes.end()) return;
  const layout::TextStyle& body = theme->second.style("body");
  font_ = body.font;
  strong_ = body.strong.empty() ? body.font : body.strong;
}

text::PlainText InsertSetter::plain(const std::string& text, const Style& style) const {
  return {.text = text,
          .font = style.is_bold ? strong_ : font_,
          .size = style.size,
          .language = style.language};
}

InsertSetter::Lines InsertSetter::lines(const std::string& text, const Style& style, double width) {
  if (font_.empty()) return std::nullopt;
  return drawn(text::plain_lines(typesetter_, plain(text, style), width));
}

InsertSetter::Lines InsertSetter::letters(const std::string& text, const Style& style) {
  if (font_.empty()) return std::nullopt;
  return drawn(text::plain_letters(typesetter_, plain(text, style)));
}

namespace {

// A file by the name that people type.

namespace fs = std::filesystem;

// In `folder`; empty where there is none. Of several the first by its bytes.
std::string alike(const files::Source& all, const std::string& folder, const std::string& name) {
  if (all.find(folder, 0).entry != files::Entry::folder) return {};
  const std::string looked_for = resolve::composed(name);
  for (const std::string& own : all.names(folder))
    if (resolve::composed(own) == looked_for) return own;
  return {};
}

// `path`, from `folder`, as it is called on disk: macOS and others write "ñ" as "n" and a tilde,
// which nobody sees. As it stands where it is there so, or nothing there is called like it.
std::string as_it_is_called(const files::Source& folder, const std::string& path) {
  if (folder.is_there(path)) return path;
  fs::path called;
  for (const fs::path& part : fs::path(path)) {
    const bool is_there = folder.is_there((called / part).string());
    const std::string name =
        is_there ? part.string() : alike(folder, called.string(), part.string());
    if (name.empty()) return path;
    called /= name;
  }
  return called.string();
}

}  // namespace

std::shared_ptr<const inserts::Insert> InsertShelf::get(const packet::Words::Entry& path,
                                                        Diagnostics& diagnostics) {
  const auto [known, is_new] = read_.try_emplace(path.text);
  if (is_new) known->second = read(path, diagnostics);
  return known->second;
}

std::shared_ptr<const inserts::Insert> InsertShelf::read(const packet::Words::Entry& path,
                                                         Diagnostics& diagnostics) {
  if (!read_insert_) throw SystemError("PDF files from elsewhere can't be read here.");
  const std::string file = as_it_is_called(
      folder_, std::filesystem::path(path.text).lexically_normal().generic_string());
  const files::Entry entry = folder_.find(file, 0).entry;
  if (entry == files::Entry::outside || entry == files::Entry::folder_outside) {
    diagnostics.error("packet-pdf", path.mark.place(),
                      "'" + path.text + "' leads out of the folder that the packet's file is in.",
                      "Put the PDF itself there, not a link to it.");
    return nullptr;
  }
  // Names of resources follow from the packet's file alone, not from what else is made in the run.
  const auto index = std::find(paths_.begin(), paths_.end(), path.text) - paths_.begin();
  auto insert = read_insert_({.folder = folder_,
                              .path = file,
                              .name = path.text,
                              .prefix = "K" + std::to_string(index) + "_",
                              .place = path.mark.place(),
                              .on_paper = on_paper_,
                              .setter = &setter_},
                             diagnostics);
  return insert ? std::make_shared<const inserts::Insert>(std::move(*insert)) : nullptr;
}

}  // namespace pliego::engine
