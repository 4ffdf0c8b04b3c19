#include "pdf/writer.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <vector>

#include "base/utf8.h"
#include "draw/visit.h"
#include "pdf/file_layout.h"
#include "pdf/font_embed.h"
#include "pdf/font_set.h"
#include "pdf/image_set.h"
#include "pdf/marks.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/objects.h"
#include "pdf/outside_set.h"
#include "pdf/page_painter.h"
#include "pdf/press_resources.h"
#include "pdf/structure_cache.h"
#include "pdf/structure_tree.h"

namespace pliego::pdf {
namespace {

constexpr int page_level = 6;  // of compression

void refuse_faults(const draw::Document& document) {
  const auto faults = draw::faults(document);
  if (!faults.empty()) throw std::logic_error("document is not sound: " + faults.front());
}

void refuse_faults(const draw::Document& document, const draw::Repeats& repeats) {
  const int count = static_cast<int>(document.pages.size());
  for (const auto& [page, earlier] : repeats) {
    if (page >= count || earlier < 0 || earlier >= page || repeats.contains(earlier) ||
        !document.pages[static_cast<std::size_t>(page)].items.empty())
      throw std::logic_error("page " + std::to_string(page) + " can't repeat page " +
                             std::to_string(earlier));
  }
}

FontSet collect_fonts(const draw::Document& document, SubsetCache& subsets) {
  FontSet fonts;
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      if (const auto* text = std::get_if<draw::TextRun>(&item)) fonts.add(text->run);
    });
  }
  fonts.make_subsets(subsets);
  return fonts;
}

bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c != bad_code_point);
}

bool says_private(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    if (static_cast<unsigned char>(utf8[at]) < 0xEE) {
      ++at;  // below U+E000, or inside a character
    } else if (is_private(next_code_point(utf8, &at))) {
      return true;
    }
  }
  return false;
}

// PDF/A-2a takes no characters of private meaning as text (ISO 19005-2, 6.2.11.7.3).
bool says_private(const draw::Document& document) {
  bool found = false;
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* text = std::get_if<draw::TextRun>(&item);
      found = found || (text && says_private(text->run.text));
    });
  }
  return found;
}

// The document's metadata, without a claim that would not be true.
draw::Metadata true_metadata(const draw::Document& document) {
  draw::Metadata metadata = document.metadata;
  using Conformance = draw::Metadata::Conformance;
  if (metadata.conformance == Conformance::ua1_a2a &&
      (metadata.inks == draw::Metadata::Inks::cmyk || says_private(document)))
    metadata.conformance = Conformance::ua1;
  return metadata;
}

// A box of the page's own coordinates in PDF's, whose origin is the media's lower left corner.
void add_box(Dict page, const char* key, const Rect& box, const Rect& media) {
  page.array(key)
      .real(box.x - media.x)
      .real(media.bottom() - box.bottom())
      .real(box.right() - media.x)
      .real(media.bottom() - box.y);
}

void add_boxes(Dict page, const draw::Page& source) {
  add_box(page, "MediaBox", source.media, source.media);
  add_box(page, "BleedBox", source.bleed, source.media);
  add_box(page, "TrimBox", {0, 0, source.trim.width, source.trim.height}, source.media);
}

bool has_placed(const draw::Page& page) {
  bool found = false;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    found = found || std::holds_alternative<draw::PlacedPage>(item);
  });
  return found;
}

// What pages name in their content: one dictionary for all of ours, one more for each page that has
// pages of outside files on it.
class PageResources {
 public:
  PageResources(Objects& objects, const FontSet& fonts, const ImageSet& images,
                PictureCache& pictures, Deflater& deflater)
      : objects_(objects), outside_(objects), common_(objects.dict()) {
    for (std::size_t i = 0; i < fonts.fonts().size(); ++i)
      fonts_.push_back(embed_font(objects, fonts.fonts()[i], deflater));
    for (std::size_t i = 0; i < images.pictures().size(); ++i)
      images_.push_back(embed_picture(objects, pictures.get(images.pictures()[i], deflater)));
    name_own(common_);
  }

  Dict common() const { return common_; }
  Dict of(const draw::Page& page) {
    if (!has_placed(page)) return common_;
    Dict resources = objects_.dict();
    outside_.add_resources(page, resources, name_own(resources));
    return resources;
  }
  void add_layers() { outside_.add_layers(); }

 private:
  std::map<std::string, Dict> name_own(Dict resources) const {
    std::map<std::string, Dict> categories;
    const auto name = [&](const char* category, const char* letter, const std::vector<Dict>& all) {
      Dict names = categories.emplace(category, resources.dict(category)).first->second;
      for (std::size_t i = 0; i < all.size(); ++i)
        names.reference((letter + std::to_string(i)).c_str(), all[i]);
    };
    name("Font", "F", fonts_);
    if (!images_.empty()) name("XObject", "I", images_);
    return categories;
  }

  Objects& objects_;
  OutsideSet outside_;
  Dict common_;
  std::vector<Dict> fonts_, images_;
};

// One page, with nothing on it that is read.
draw::Document decoration_of(const draw::Document& document, int page) {
  draw::Document alone{.metadata = document.metadata,
                       .pages = {document.pages[static_cast<std::size_t>(page)]}};
  draw::make_decoration(alone.pages.front().items);
  return alone;
}

}  // namespace

struct Writer::Impl {
  SubsetCache subsets;
  PictureCache pictures;
  StructureCache structures;
  Deflater deflater{page_level};

  static bool for_press(const draw::Document& document) {
    return document.metadata.conformance == draw::Metadata::Conformance::x1a;
  }

  // Pages first, because a page's object is referred to from everywhere.
  std::vector<Dict> add_pages(Objects& objects, const draw::Document& document,
                              const draw::Repeats& repeats, const FontSet& fonts,
                              const ImageSet& images) {
    PageResources resources(objects, fonts, images, pictures, deflater);
    if (for_press(document)) add_press_resources(objects, resources.common(), deflater);
    std::vector<Dict> pages, named;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
      Dict page = objects.page();
      add_boxes(page, document.pages[i]);
      const auto repeat = repeats.find(static_cast<int>(i));
      named.push_back(repeat == repeats.end() ? resources.of(document.pages[i])
                                              : named[static_cast<std::size_t>(repeat->second)]);
      page.reference("Resources", named.back());
      if (!for_press(document)) page.number("StructParents", static_cast<int>(i)).name("Tabs", "S");
      pages.push_back(page);
    }
    resources.add_layers();
    return pages;
  }

  // A page that is repeated is painted once more where it is tagged, since repeats are decoration;
  // all of them refer to that one stream.
  void paint_pages(Objects& objects, const draw::Document& document, const draw::Repeats& repeats,
                   const FontSet& fonts, const ImageSet& images, Marks& marks,
                   std::vector<Dict>& pages) {
    const auto paint = [&](const draw::Document& of, int page) {
      PagePainter painter(objects, of, fonts, images, marks, pages, page);
      return objects.flate_stream(deflater.compress_again(painter.paint()));
    };
    std::map<int, Dict> shown;  // streams without marks, by page
    for (int i = 0; i < static_cast<int>(pages.size()); ++i) {
      Dict& page = pages[static_cast<std::size_t>(i)];
      if (const auto repeat = repeats.find(i); repeat != repeats.end()) {
        const int earlier = repeat->second;
        if (!shown.contains(earlier))
          shown.emplace(earlier, paint(decoration_of(document, earlier), 0));
        page.reference("Contents", shown.at(earlier));
        continue;
      }
      const Dict content = paint(document, i);
      if (!marks.tagged) shown.emplace(i, content);
      page.reference("Contents", content);
    }
  }

  std::string write(const draw::Document& document, const draw::Repeats& repeats,
                    const TakeBytes* take) {
    refuse_faults(document);
    refuse_faults(document, repeats);
    const FontSet fonts = collect_fonts(document, subsets);
    const ImageSet images(document);
    Objects objects;
    Marks marks(document.structure, document.metadata.language, document.pages.size());
    std::vector<Dict> pages = add_pages(objects, document, repeats, fonts, images);
    marks.tagged = !for_press(document);
    paint_pages(objects, document, repeats, fonts, images, marks, pages);
    if (marks.tagged) add_catalog_entries(objects, document.metadata);
    add_outline(objects, document, pages);
    add_page_labels(objects, document);
    add_metadata(objects, true_metadata(document), deflater);
    if (!marks.tagged) return lay_out_plainly(objects, deflater);
    if (document.structure.nodes.empty()) return lay_out(objects, deflater, take).file;
    return add_structure_and_lay_out(objects, document, marks, pages, take);
  }

  // Last of all, because cards with other numbers mostly have the same structure.
  std::string add_structure_and_lay_out(Objects& objects, const draw::Document& document,
                                        const Marks& marks, const std::vector<Dict>& pages,
                                        const TakeBytes* take) {
    objects.start_last_group();
    const Dict root = add_structure_root(objects);
    const StructureKey key(document.structure, marks, pages, root.object_number());
    if (auto kept = structures.find(key))
      return lay_out(objects, deflater, take, std::move(kept)).file;
    add_structure(objects, root, document, marks, pages);
    FileBytes made = lay_out(objects, deflater, take);
    structures.add(key, std::move(made.last_group));
    return std::move(made.file);
  }
};

Writer::Writer() : impl_(std::make_unique<Impl>()) {}
Writer::~Writer() = default;

std::string Writer::write(const draw::Document& document, const draw::Repeats& repeats) {
  return impl_->write(document, repeats, nullptr);
}

void Writer::write_to(const TakeBytes& take, const draw::Document& document,
                      const draw::Repeats& repeats) {
  take(impl_->write(document, repeats, &take));
}

}  // namespace pliego::pdf
