#include "html/writer.h"

#include <algorithm>

#include "html/elements.h"
#include "html/markup.h"
#include "html/palette.h"
#include "html/words.h"

namespace pliego::html {
namespace {

// How every page looks: CSS without colours of its own, which html/palette.h gives each part.

extern const char* const style;

// 1rem is what the reader chose; lines have some 65 letters. Lists without marks have the type "",
// since Safari takes the list away with "none".
const char* const style = R"(
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;overflow-wrap:break-word;background:#FFF;color:#1C1A21}
main>*{padding:1.1rem max(1.15rem,calc(50% - 19rem));background:var(--ground);color:var(--ink)}
main>:first-child{padding-block-start:1.6rem}
main>:last-child{padding-block-end:3rem}
.draft{margin:0;border-block-end:3px solid;font-weight:600}
h1,h2,h3,h4,h5,h6{color:var(--head);line-height:1.2;margin:1.4em 0 .45em;text-wrap:balance}
h1{font-size:clamp(1.9rem,1.5rem + 2vw,2.6rem);margin:.15em 0 .4em;line-height:1.12}
h2{font-size:1.4rem}
h3{font-size:1.15rem}
h4,h5,h6{font-size:1rem}
main>*>:first-child{margin-block-start:0}
main>*>:last-child{margin-block-end:0}
main>*>:is(ul,ol):first-child>li:first-child{margin-block-start:0}
main>*>:is(ul,ol):last-child>li:last-child{margin-block-end:0}
p{margin:.65em 0}
.lede{font-size:1.2rem;line-height:1.45}
.large,.big{color:var(--mark);font-weight:800;line-height:1.05}
.large{font-size:2.6rem;margin:.3em 0 .1em}
.big{display:block;font-size:2.6rem;margin:.1em 0}
.small{font-size:.875rem;line-height:1.5}
.strong{font-weight:700}
.strong.small{font-size:.95rem}
li>.strong:first-child{color:var(--head)}
.said{font-style:italic}
a{color:inherit;text-decoration-thickness:.08em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.16em}
a:focus-visible{outline:3px solid;outline-offset:3px;border-radius:2px}
a[href^="tel:"]{white-space:nowrap}
a[href*=";ext="]{white-space:normal}
ul,ol{margin:.65em 0;padding-inline-start:1.4rem}
li{margin:.5em 0;padding-inline-start:.2rem}
li>p{margin:.15em 0}
li::marker{color:var(--head);font-weight:700}
.open,.calls,.own{list-style-type:"";padding-inline-start:0}
.open>li,.calls>li{padding-inline-start:0}
.open>li{padding-inline-start:.8rem;border-inline-start:3px solid var(--head);margin:.8em 0}
.own>li{display:grid;grid-template-columns:auto 1fr;gap:0 .7rem;align-items:baseline;padding:0}
.own>li>.label{color:var(--head);font-weight:700}
.calls{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:1.1rem 2rem}
.calls>li{margin:0}
.calls a{display:inline-block;padding-block:.35rem}
.calls p{margin:0;font-size:1rem}
.calls p>a[href^="tel:"]:only-child{font-size:1.5rem;font-weight:800;line-height:1.4}
blockquote{margin:1.2em 0;padding-inline-start:1rem;border-inline-start:4px solid var(--mark);font-size:1.15rem}
table{width:100%;border-collapse:collapse;margin:1em 0}
caption{text-align:start;font-weight:700;margin-block-end:.4rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .6rem;border-block-end:1px solid;hyphens:auto}
.wide :is(th,td){min-width:min(5.5em,17vw);overflow-wrap:anywhere;padding-inline:.3rem}
th{font-weight:600}
thead th{color:var(--head);border-block-end-width:2px}
figure{margin:1.2em 0}
figure img{display:block;max-width:100%;height:auto;background:#FFF}
figcaption{font-size:.875rem;margin-block-start:.4rem}
@media (max-width:24rem){th,td{overflow-wrap:anywhere;padding-inline:.3rem}}
@media print{
@page{margin:18mm}
html{font-size:11pt}
body{background:none}
main>[class]{padding:0 0 .6rem;background:none;color:#000;--ink:#000;--head:#000;--mark:#000}
h1,h2,h3,h4,h5,h6{break-after:avoid}
li,tr,figure,blockquote{break-inside:avoid}
a{text-decoration-thickness:.05em}
}
)";

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
