#include "engine/piece_job.h"

#include <algorithm>

#include "engine/draft_check.h"
#include "engine/formats.h"
#include "engine/local_place.h"
#include "engine/picture_text.h"

namespace pliego::engine {
namespace {

// The material with room for a sticker in every slot for a program's own entry; nothing where it
// has no such slot.
std::optional<language::Material> leave_label_areas(language::Material material) {
  bool left = false;
  for (language::Section& section : material.sections) {
    for (language::Block& block : section.blocks) {
      if (block.kind->name != "local") continue;
      block.fields.values.insert_or_assign("area", true);
      left = true;
    }
  }
  if (!left) return std::nullopt;
  return material;
}

std::string file_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

void PieceJob::compose(Composer& composer, Diagnostics& diagnostics) {
  material_ = composer.resolve(piece_, diagnostics);
  if (!material_) return;
  if (!may_be_made(*material_, composer.project(), request_.purpose, request_.drafts, diagnostics))
    return;
  for (const layout::Layout* layout : piece_.layouts) compose(*layout, composer, diagnostics);
}

void PieceJob::compose(const layout::Layout& layout, Composer& composer, Diagnostics& diagnostics) {
  const sheet::Purpose purpose = purpose_of(request_.purpose);
  const Printing printing = printing_of(request_);
  const language::Material* material = &*material_;
  std::optional<Composer::Composed> composed;
  std::optional<language::Material> with_areas;
  if (request_.label_areas) with_areas = leave_label_areas(*material_);
  if (with_areas) {
    Diagnostics found;  // where there is no room, there is none
    composed = composer.compose(*with_areas, layout, purpose, found, printing);
    if (composed && composed->is_sound())
      diagnostics.merge(found), material = &*with_areas;
    else
      composed.reset();
  }
  if (!composed) composed = composer.compose(*material, layout, purpose, diagnostics, printing);
  if (!composed || !composed->is_sound()) return;
  if (composed->document.pages.empty()) {
    diagnostics.warning("no-back", layout.mark.place(),
                        "'" + layout.name + "' is printed on one side: it has no back.",
                        "Leave --sides out.");
    return;
  }
  sets_.push_back({&layout, std::move(composed->document)});
  add_parts(sets_.size() - 1);
  add_guide(*material, layout, composer, diagnostics);
}

// Beside what an office prints, always as a file of its own.
void PieceJob::add_guide(const language::Material& material, const layout::Layout& layout,
                         Composer& composer, Diagnostics& diagnostics) {
  const auto formats = formats_of(layout, request_);
  const bool prints = std::find(formats.begin(), formats.end(), "pdf") != formats.end();
  if (!request_.guide || request_.purpose != "office" || !prints) return;
  auto guide = composer.guide(material, layout, printing_of(request_), diagnostics);
  if (!guide) return;
  sets_.push_back({&layout, std::move(*guide), true});
  parts_.push_back({Kind::pdf, sets_.size() - 1});
}

void PieceJob::add_parts(std::size_t set) {
  for (const std::string& format : formats_of(*sets_[set].layout, request_)) {
    if (format == "pdf") {
      parts_.push_back({Kind::pdf, set});
      continue;
    }
    for (std::size_t page = 0; page < sets_[set].document.pages.size(); ++page)
      parts_.push_back({Kind::picture, set, page});
    parts_.push_back({Kind::words, set});
  }
}

std::string PieceJob::stem(const Set& set, const std::string& page) const {
  const std::string sheet = request_.sheet.empty() ? "" : "-" + request_.sheet;
  const std::string folder = request_.by_language ? material_->language : "";
  const std::string stem =
      output_stem(material_->file_name, folder, set.layout->name + sheet, request_.purpose, page);
  std::string which = request_.sides == "both" ? "" : "-" + request_.sides;
  if (request_.folded) which += "-folded";
  if (set.is_guide) which += "-guide";
  return stem + which;
}

// Of an only page there is no need to tell which; several sort in their order.
std::string PieceJob::page_label(const Set& set, std::size_t page) const {
  const auto& pages = set.document.pages;
  if (pages.size() < 2) return "";
  const std::string plain = std::to_string(page + 1), last = std::to_string(pages.size());
  const std::string number = std::string(last.size() - plain.size(), '0') + plain;
  return pages[page].label == plain ? number : number + "-" + pages[page].label;
}

Output PieceJob::start(const Set& set, std::string path, const char* format) const {
  return {.path = std::move(path),
          .material = material_->name,
          .language = material_->language,
          .layout = set.layout->name,
          .purpose = request_.purpose,
          .format = format};
}

std::vector<Output> PieceJob::make(std::size_t number, Writers& writers) const {
  const Part& part = parts_[number];
  const Set& set = sets_[part.set];
  switch (part.kind) {
    case Kind::pdf:
      return make_pdf(set, writers);
    case Kind::picture:
      return make_picture(set, part.page, writers);
    case Kind::words:
      break;
  }
  return make_words(set);
}

std::vector<Output> PieceJob::make_pdf(const Set& set, Writers& writers) const {
  if (!writers.pdf) writers.pdf.emplace();
  Output output = start(set, stem(set) + ".pdf", set.is_guide ? "guide" : "pdf");
  const auto& pages = set.document.pages;
  output.pages = static_cast<int>(pages.size());
  output.width = pages.front().media.width;
  output.height = pages.front().media.height;
  output.unit = "pt";
  save(output, writers.pdf->write(set.document), outputs_);
  return {output};
}

Output PieceJob::save_picture(const Set& set, std::string path, const char* format,
                              const png::Picture& picture) const {
  Output output = start(set, std::move(path), format);
  output.pages = 1;
  output.width = picture.width;
  output.height = picture.height;
  output.unit = "px";
  save(output, picture.bytes, outputs_);
  return output;
}

std::vector<Output> PieceJob::make_picture(const Set& set, std::size_t page,
                                           Writers& writers) const {
  if (!writers.png) writers.png.emplace();
  const draw::Page& drawn = set.document.pages[page];
  const std::string path = stem(set, page_label(set, page));
  const png::Options options{.dpi = resolution_of(*set.layout, request_)};
  return {save_picture(set, path + ".png", "png", writers.png->write(drawn, options)),
          save_picture(set, path + ".thumb.png", "png-thumbnail",
                       writers.png->thumbnail(drawn, options))};
}

std::vector<Output> PieceJob::make_words(const Set& set) const {
  std::vector<std::string> pictures;
  for (std::size_t page = 0; page < set.document.pages.size(); ++page)
    pictures.push_back(file_of(stem(set, page_label(set, page))) + ".png");
  Output output = start(set, stem(set) + ".txt", "text");
  language::PictureWords words = material_->picture;
  if (const std::string program = program_words(set.document, *material_); !program.empty())
    words.alt += "\n" + program;
  save(output, picture_text(words, pictures), outputs_);
  return {output};
}

}  // namespace pliego::engine
