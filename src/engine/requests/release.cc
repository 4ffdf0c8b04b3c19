// All that goes to an office without Pliego.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/markup.h"
#include "engine/composer.h"
#include "engine/draft_check.h"
#include "engine/engine.h"
#include "engine/output.h"
#include "engine/render_run.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/keys.h"
#include "engine/verified_check.h"
#include "engine/with_fonts.h"
#include "engine/workspace.h"
#include "files/outputs.h"
#include "resolve/piece_labels.h"
#include "resolve/resolved.h"

namespace pliego::engine {
namespace {

// The page that says what is in a release, in its language.

// One material with all files made of it; paths relative to the page.
struct ReleasedPiece {
  resolve::Material material;
  std::vector<Output> outputs;
};

constexpr const char* style =
    "body{font:18px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em;color:#221b29}"
    "h1,h2{color:#3b1f4e;line-height:1.2}h2{margin-top:2em}a{color:#0a5a5a}"
    "h3{font-size:1em;margin-bottom:0}ul{margin-top:.2em}";

// Kinds of files, in the order in which they are told.
struct Kind {
  const char* label;
  sheet::Purpose purpose;
  FileFormat format;
};
constexpr Kind kinds[] = {{"index-screen", sheet::Purpose::screen, FileFormat::pdf},
                          {"index-office", sheet::Purpose::office, FileFormat::pdf},
                          {"index-guide", sheet::Purpose::office, FileFormat::guide},
                          {"index-press", sheet::Purpose::press, FileFormat::pdf},
                          {"index-pictures", sheet::Purpose::screen, FileFormat::png},
                          {"index-words", sheet::Purpose::screen, FileFormat::text}};

std::string file_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string link(const Output& output, resolve::PieceLabels& say) {
  std::string item =
      "<li><a href=\"" + escaped(output.path) + "\">" + escaped(file_of(output.path)) + "</a>";
  if (output.format == FileFormat::pdf)
    item += " (" + escaped(say("index-pages", {{"count", output.pages}}).plain()) + ")";
  return item + "</li>\n";
}

std::string section(const ReleasedPiece& piece, resolve::PieceLabels& say) {
  std::string html = "<h2>" + escaped(piece.material.title) + "</h2>\n<p>" +
                     escaped(piece.material.subject) + "</p>\n";
  if (piece.material.draft)
    html += "<p><strong>" + escaped(say("draft").plain()) + "</strong></p>\n";
  for (const Kind& kind : kinds) {
    std::string items;
    for (const Output& output : piece.outputs)
      if (output.purpose == kind.purpose && output.format == kind.format)
        items += link(output, say);
    if (items.empty()) continue;
    html += "<h3>" + escaped(say(kind.label).plain()) + "</h3>\n<ul>\n" + items + "</ul>\n";
  }
  return html;
}

// HTML that needs nothing beside it, for any browser and screen reader. Words are labels of the
// language (rule "label-missing").
std::string release_index(const std::vector<ReleasedPiece>& pieces, Diagnostics& diagnostics) {
  const resolve::Material& first = pieces.front().material;
  resolve::PieceLabels say(first, diagnostics);
  const std::string title = escaped(say("index-title").plain());
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + escaped(first.locale) + "\" dir=\"" +
                     (first.right_to_left ? "rtl" : "ltr") +
                     "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                     "content=\"width=device-width\">\n<title>" +
                     title + "</title>\n<style>" + style +
                     "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n<p>" +
                     escaped(say("index-intro").plain()) + "</p>\n";
  for (const ReleasedPiece& piece : pieces) html += section(piece, say);
  return html + "</main>\n</body>\n</html>\n";
}

// All that an office hands out, in each language, with a page that says what there is.

// What a release holds of each piece, by folder.
struct Part {
  const char* folder;
  sheet::Purpose purpose;
  layout::Format format;
};
constexpr Part parts[] = {{"screen", sheet::Purpose::screen, layout::Format::pdf},
                          {"office", sheet::Purpose::office, layout::Format::pdf},
                          {"press", sheet::Purpose::press, layout::Format::pdf},
                          {"pictures", sheet::Purpose::screen, layout::Format::png}};

class Release {
 public:
  Release(const Workspace& workspace, const RenderRequest& request, files::Outputs& files)
      : workspace_(workspace), request_(request), files_(files) {}

  // Makes one language's folder; nothing of it where a piece may not be released.
  void make(const content::Language& language) {
    RenderRequest request = request_;
    request.languages = {language.folder};
    request.formats = {.named = {}, .all = true};
    if (!resolve(select_pieces(workspace_, request, diagnostics))) return;
    for (const Part& part : parts) make_part(part, request, language);
    for (ReleasedPiece& piece : pieces_)
      std::stable_sort(
          piece.outputs.begin(), piece.outputs.end(),
          [](const Output& one, const Output& other) { return one.path < other.path; });
    Diagnostics of_index;
    const std::string index = release_index(pieces_, of_index);
    diagnostics.merge(of_index);
    if (of_index.has_errors()) return;
    files_.take(language.folder + "/index.html", index);
    ++made;
  }

  Diagnostics diagnostics;
  int made = 0;

 private:
  // False where a piece is a draft and drafts were not asked for, or has errors.
  bool resolve(const std::vector<Piece>& pieces) {
    pieces_.clear();
    const int errors_before = diagnostics.errors();
    Composer composer(workspace_);
    for (const Piece& piece : pieces) {
      auto material = composer.resolve(piece, diagnostics);
      if (!material) continue;
      may_be_made(*material, workspace_.project, sheet::Purpose::office, request_.drafts,
                  diagnostics);
      pieces_.push_back({std::move(*material), {}});
    }
    return diagnostics.errors() == errors_before && !pieces_.empty();
  }

  void make_part(const Part& part, RenderRequest request, const content::Language& language) {
    request.purpose = part.purpose;
    request.formats = {.named = {part.format}};
    request.by_language = false;
    request.label_areas = request.local.empty() && request.purpose != sheet::Purpose::screen;
    files::OutputsBelow files(files_, language.folder + "/" + part.folder);
    std::vector<Result> results;
    Diagnostics told_already;  // which layouts there are
    const std::vector<Piece> pieces = select_pieces(workspace_, request, told_already);
    make_all(workspace_, pieces, request, files, results);
    for (Result& result : results) {
      diagnostics.merge(result.diagnostics);
      for (Output& output : result.outputs) keep(part, std::move(output));
    }
  }

  void keep(const Part& part, Output output) {
    output.path = std::string(part.folder) + "/" + output.path;
    const auto piece = std::find_if(pieces_.begin(), pieces_.end(), [&](const ReleasedPiece& each) {
      return each.material.name == output.material;
    });
    if (piece != pieces_.end()) piece->outputs.push_back(std::move(output));
  }

  const Workspace& workspace_;
  const RenderRequest& request_;
  files::Outputs& files_;
  std::vector<ReleasedPiece> pieces_;
};

// What nobody has looked up goes to no other office, but as a draft.
void require_verified(const Workspace& workspace, bool drafts, Diagnostics& diagnostics) {
  Diagnostics found;
  check_verified(workspace.project.registries, day_of(workspace.outside, workspace.project), found);
  for (const Diagnostic& each : found.all()) {
    const bool refuses = !drafts && each.rule.ends_with("-not-verified");
    const std::string hint =
        each.hint + (refuses ? " Or release with ⟪draft⟫, to try it out." : "");
    if (refuses)
      diagnostics.error(each.rule, each.place, each.message, hint);
    else
      diagnostics.warning(each.rule, each.place, each.message, hint);
  }
}

bool is_asked_for(const RenderRequest& request, const std::string& language) {
  const auto& asked = request.languages;
  return asked.empty() || std::find(asked.begin(), asked.end(), language) != asked.end();
}

// A folder for each language that `request` names (all, where it names none); none of a language in
// which a piece is a draft or has errors, or where nobody has verified what is printed, unless
// drafts are asked for. Gives the number of languages. Throws RequestError where names are not
// there, SystemError; `diagnostics` has what was found until then.
int make_release(const Workspace& workspace, const RenderRequest& request, files::Outputs& files,
                 Diagnostics& diagnostics) {
  Release release(workspace, request, files);
  release.diagnostics.merge(workspace.diagnostics);
  select_pieces(workspace, request, release.diagnostics);  // names that are not there
  require_verified(workspace, request.drafts, release.diagnostics);
  const bool sound =
      !release.diagnostics.has_errors() && (request.local.empty() || workspace.local);
  with_fonts(workspace, release.diagnostics, [&] {
    for (const content::Language& language : workspace.project.languages)
      if (sound && is_asked_for(request, language.folder)) release.make(language);
  });
  diagnostics.merge(release.diagnostics);
  return release.made;
}

void run_release(const RenderRequest& request, const Surroundings& outside, files::Outputs& files,
                 Answer& answer) {
  answer.data["languages"] = release(outside, request, files, answer.diagnostics);
}

}  // namespace

const RequestTable<RenderRequest>& release_table() {
  using R = RenderRequest;
  static const RequestTable<R> table(
      "a request for a release",
      {
          materials_key<R>("Materials (default: all)"),
          languages_key<R>("Languages (default: all)"),
          drafts_key<R>(&R::drafts,
                        "Release drafts too, which carry the draft mark, and numbers that nobody "
                        "has dialled"),
          local_key<R>(&R::local),
      });
  return table;
}

int release(const Surroundings& outside, const RenderRequest& request, files::Outputs& files,
            Diagnostics& diagnostics) {
  return make_release(open_workspace(outside, request), request, files, diagnostics);
}

extern const RequestKind request_release;
const RequestKind request_release = request_kind<release_table, run_release>(
    "release", "Make all that goes to an office without Pliego, in a folder for each language");

}  // namespace pliego::engine
