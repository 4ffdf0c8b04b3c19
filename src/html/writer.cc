#include "html/writer.h"

#include <algorithm>

#include "html/elements.h"
#include "html/markup.h"
#include "html/palette.h"
#include "html/style.h"
#include "html/words.h"

namespace pliego::html {
namespace {

// What stands on one ground.
struct Part {
  std::vector<draw::NodeId> nodes;  // in reading order
  std::vector<Said> words;
};

// Parted where the ground changes. What has no words stands with what follows it.
std::vector<Part> parts_of(const draw::Structure& tree, const Elements& elements) {
  std::vector<Part> parts;
  Part next;
  for (const draw::Kid& kid : tree.nodes.front().kids) {
    const auto* child = std::get_if<draw::ChildRef>(&kid);
    if (!child) continue;
    const auto words = elements.words(child->id);
    next.nodes.push_back(child->id);
    next.words = words;
    if (words.empty()) continue;
    if (!parts.empty() && ground_of(parts.back().words) == ground_of(words)) {
      Part& last = parts.back();
      last.nodes.insert(last.nodes.end(), next.nodes.begin(), next.nodes.end());
      last.words.insert(last.words.end(), words.begin(), words.end());
    } else {
      parts.push_back(std::move(next));
    }
    next = {};
  }
  if (!next.nodes.empty() && parts.empty()) parts.push_back({});
  if (!next.nodes.empty())
    parts.back().nodes.insert(parts.back().nodes.end(), next.nodes.begin(), next.nodes.end());
  return parts;
}

// Each look once, as a class.
class Looks {
 public:
  std::string name_of(const Palette& palette) {
    const auto found = std::find(looks_.begin(), looks_.end(), palette);
    const auto index = found - looks_.begin();
    if (found == looks_.end()) looks_.push_back(palette);
    return "g" + std::to_string(index + 1);
  }

  std::string css() const {
    std::string light, dark = "@media screen and (prefers-color-scheme:dark){\n";
    dark += "body{background:#171619;color:#EDEBF0}\n";
    for (std::size_t i = 0; i < looks_.size(); ++i) {
      const std::string name = ".g" + std::to_string(i + 1);
      light += name + "{" + properties(looks_[i]) + "}\n";
      dark += name + "{" + properties(in_the_dark(looks_[i])) + "}\n";
    }
    return light + dark + "}\n";
  }

 private:
  std::vector<Palette> looks_;
};

std::string draft_line(const std::vector<Stretch>& draft, const std::string& look) {
  if (draft.empty()) return {};
  std::string line;
  for (const Stretch& stretch : draft) {
    const std::string words = escaped(stretch.text);
    line += stretch.language.empty()
                ? words
                : start_tag("span", {{"lang", stretch.language}, {"dir", "auto"}}) + words +
                      end_tag("span");
  }
  return start_tag("p", {{"class", "draft " + look}}) + line + "</p>\n";
}

std::string head(const draw::Metadata& metadata, const std::string& css) {
  return "<meta charset=\"utf-8\">\n<title>" + escaped(metadata.title) + "</title>\n" +
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n"
         // Sites that are linked to needn't learn what was read before.
         "<meta name=\"referrer\" content=\"no-referrer\">\n" +
         (metadata.subject.empty()
              ? ""
              : start_tag("meta", {{"name", "description"}, {"content", metadata.subject}}) +
                    "\n") +
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
         "style-src 'unsafe-inline'; img-src data:\">\n<style>" +
         css + "</style>\n";
}

}  // namespace

std::string write(const draw::Document& document, const Options& options) {
  const Words words(document);
  const Elements elements(document, words);
  Looks looks;
  std::string body;
  const auto parts = document.structure.nodes.empty() ? std::vector<Part>{}
                                                      : parts_of(document.structure, elements);
  std::vector<Said> all;
  for (const Part& part : parts) all.insert(all.end(), part.words.begin(), part.words.end());
  if (!options.draft.empty()) body += draft_line(options.draft, looks.name_of(palette_of({}, all)));
  for (const Part& part : parts)
    body += start_tag("div", {{"class", looks.name_of(palette_of(part.words, all))}}) + "\n" +
            elements.markup(part.nodes) + "</div>\n";
  const draw::Metadata& metadata = document.metadata;
  return "<!DOCTYPE html>\n" +
         start_tag("html",
                   {{"lang", metadata.language}, {"dir", metadata.right_to_left ? "rtl" : ""}}) +
         "\n<head>\n" + head(metadata, style + looks.css()) + "</head>\n<body>\n<main>\n" + body +
         "</main>\n</body>\n</html>\n";
}

}  // namespace pliego::html
