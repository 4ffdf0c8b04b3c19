#include "svg/writer.h"

#include "svg/definitions.h"
#include "svg/elements.h"
#include "svg/meaning.h"
#include "svg/painter.h"

namespace pliego::svg {
namespace {

void open_root(Elements& out, const draw::Metadata& metadata, const Rect& media) {
  std::string box;
  for (const double side : {media.x, media.y, media.width, media.height}) {
    if (!box.empty()) box += ' ';
    append_number(box, side, place_decimals);
  }
  std::string width, height;
  append_number(width, media.width, place_decimals);
  append_number(height, media.height, place_decimals);
  out.open("svg").set("xmlns", "http://www.w3.org/2000/svg");
  out.set("width", width + "pt").set("height", height + "pt").set("viewBox", box);
  set_language(out, metadata.language);
  if (metadata.right_to_left) out.set("direction", "rtl");
  out.set("font-family", "sans-serif").inside();
}

void add_words(Elements& out, const char* name, const std::string& words) {
  if (words.empty()) return;
  out.open(name).inside();
  out.words(words);
  out.close(name);
}

// "Substance use coercion (1/2)": of several pages, which.
std::string title_of(const draw::Document& document, std::size_t page) {
  const std::string& title = document.metadata.title;
  if (document.pages.size() < 2) return title;
  return title + " (" + std::to_string(page + 1) + "/" + std::to_string(document.pages.size()) +
         ")";
}

void add_paper(Elements& out, const Rect& media) {
  out.open("rect").set("x", media.x).set("y", media.y);
  out.set("width", media.width).set("height", media.height).set("fill", "#fff").end();
}

}  // namespace

struct Writer::Impl {
  GlyphPaths paths = new_glyph_paths();
};

Writer::Writer() : impl_(std::make_unique<Impl>()) {}

Writer::~Writer() = default;

std::string Writer::write(const draw::Document& document, std::size_t number,
                          const Options& options) {
  const draw::Page& page = document.pages.at(number);
  const draw::Metadata& metadata = document.metadata;
  const Meaning meaning(document, page);
  Definitions definitions(options.id_prefix, impl_->paths);
  Painter painter(meaning, definitions);
  painter.paint(page.items);
  const std::string body = painter.take();
  Elements out;
  open_root(out, metadata, page.media);
  add_words(out, "title", title_of(document, number));
  add_words(out, "desc", options.description.empty() ? metadata.subject : options.description);
  out.add(definitions.take());
  add_paper(out, page.media);
  out.add(body);
  out.close("svg");
  return out.take() + "\n";
}

}  // namespace pliego::svg
