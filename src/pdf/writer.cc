#include "pdf/writer.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <vector>

#include "base/utf8.h"
#include "draw/visit.h"
#include "pdf/deflate.h"
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
#include "pdf/paint_set.h"
#include "pdf/structure_cache.h"
#include "pdf/structure_tree.h"

namespace pliego::pdf {

// What content streams for a press refer to by name.

// The graphics states O1 and O0, overprint on and off: with it, an ink that is not asked for leaves
// what lies below (ISO 32000-1, 8.6.7, nonzero overprint mode). And the colour space All, every
// plate at once, for marks (8.6.6.4); where there are no plates it is all four inks.
void add_press_resources(Objects& objects, Dict resources, const Deflater& deflater) {
  Dict states = resources.dict("ExtGState");
  for (const bool on : {false, true}) {
    Dict state = states.dict(on ? "O1" : "O0");
    state.name("Type", "ExtGState").boolean("OP", on).boolean("op", on).number("OPM", on ? 1 : 0);
  }
  // One number to the same of each ink: a sampled function, two samples (7.10.2).
  Dict tint =
      objects.flate_stream(deflater.compress(std::string_view("\0\0\0\0\xFF\xFF\xFF\xFF", 8)));
  tint.number("FunctionType", 0).number("BitsPerSample", 8);
  tint.array("Domain").number(0).number(1);
  tint.array("Size").number(2);
  Array range = tint.array("Range");
  for (int ink = 0; ink < 4; ++ink) range.number(0).number(1);
  Array all = resources.dict("ColorSpace").array("All");
  all.name("Separation").name("All").name("DeviceCMYK").reference(tint);
}

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
// pages of outside files on it, which are named there as they are painted.
class PageResources {
 public:
  PageResources(Objects& objects, const FontSet& fonts, const ImageSet& images,
                const PaintSet& paints, draw::Metadata::Inks inks, PictureCache& pictures,
                Deflater& deflater)
      : objects_(objects), common_(objects.dict()) {
    for (std::size_t i = 0; i < fonts.fonts().size(); ++i)
      fonts_.push_back(embed_font(objects, fonts.fonts()[i], deflater));
    for (std::size_t i = 0; i < images.pictures().size(); ++i)
      images_.push_back(embed_picture(objects, pictures.get(images.pictures()[i], deflater)));
    for (const auto& gradient : paints.gradients())
      gradients_.push_back(embed_gradient(objects, *gradient, inks));
    for (const PaintSet::Opacity& opacity : paints.opacities())
      opacities_.push_back(embed_opacity(objects, opacity));
    name_own(common_);
  }

  struct OfPage {
    Dict resources;
    std::optional<Dict> forms;  // where pages are placed on it
  };

  Dict common() const { return common_; }
  OfPage of(const draw::Page& page) {
    if (!has_placed(page)) return {common_, std::nullopt};
    Dict resources = objects_.dict();
    std::optional<Dict> forms = name_own(resources);
    if (!forms) forms = resources.dict("XObject");
    return {resources, forms};
  }

 private:
  // The dictionary of XObjects, if there is one.
  std::optional<Dict> name_own(Dict resources) const {
    const auto name = [&](const char* category, const char* letter, const std::vector<Dict>& all) {
      Dict names = resources.dict(category);
      for (std::size_t i = 0; i < all.size(); ++i)
        names.reference((letter + std::to_string(i)).c_str(), all[i]);
      return names;
    };
    name("Font", "F", fonts_);
    if (!gradients_.empty()) name("Shading", "S", gradients_);
    if (!opacities_.empty()) name("ExtGState", "G", opacities_);
    if (images_.empty()) return std::nullopt;
    return name("XObject", "I", images_);
  }

  Objects& objects_;
  Dict common_;
  std::vector<Dict> fonts_, images_, gradients_, opacities_;
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

  struct Pages {
    std::vector<Dict> objects;
    std::vector<std::optional<Dict>> forms;  // of each: see PagePainter
  };

  // Pages first, because a page's object is referred to from everywhere.
  Pages add_pages(Objects& objects, const draw::Document& document, const draw::Repeats& repeats,
                  const FontSet& fonts, const ImageSet& images, const PaintSet& paints) {
    PageResources resources(objects, fonts, images, paints, document.metadata.inks, pictures,
                            deflater);
    if (for_press(document)) add_press_resources(objects, resources.common(), deflater);
    Pages pages;
    std::vector<Dict> named;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
      Dict page = objects.page();
      add_boxes(page, document.pages[i]);
      if (const auto repeat = repeats.find(static_cast<int>(i)); repeat == repeats.end()) {
        const auto own = resources.of(document.pages[i]);
        named.push_back(own.resources);
        pages.forms.push_back(own.forms);
      } else {
        const auto earlier = static_cast<std::size_t>(repeat->second);
        named.push_back(named[earlier]);
        pages.forms.push_back(pages.forms[earlier]);
      }
      page.reference("Resources", named.back());
      if (!for_press(document)) page.number("StructParents", static_cast<int>(i)).name("Tabs", "S");
      pages.objects.push_back(page);
    }
    return pages;
  }

  // A page that is repeated is painted once more where it is tagged, since repeats are decoration;
  // all of them refer to that one stream.
  void paint_pages(Objects& objects, const draw::Document& document, const draw::Repeats& repeats,
                   const FontSet& fonts, const ImageSet& images, const PaintSet& paints,
                   Marks& marks, Pages& pages) {
    OutsideSet outside(objects);
    const PagePainter::Shelves shelves{fonts, images, paints, outside, deflater};
    const auto paint = [&](const draw::Document& of, int page, int shown_as) {
      PagePainter painter(objects, of, shelves, marks, pages.objects, page,
                          pages.forms[static_cast<std::size_t>(shown_as)]);
      return objects.flate_stream(deflater.compress_again(painter.paint()));
    };
    std::map<int, Dict> shown;  // streams without marks, by page
    for (int i = 0; i < static_cast<int>(pages.objects.size()); ++i) {
      Dict& page = pages.objects[static_cast<std::size_t>(i)];
      if (const auto repeat = repeats.find(i); repeat != repeats.end()) {
        const int earlier = repeat->second;
        if (!shown.contains(earlier))
          shown.emplace(earlier, paint(decoration_of(document, earlier), 0, earlier));
        page.reference("Contents", shown.at(earlier));
        continue;
      }
      const Dict content = paint(document, i, i);
      if (!marks.tagged) shown.emplace(i, content);
      page.reference("Contents", content);
    }
    outside.add_layers();
  }

  std::string write(const draw::Document& document, const draw::Repeats& repeats,
                    const TakeBytes* take) {
    refuse_faults(document);
    refuse_faults(document, repeats);
    const FontSet fonts = collect_fonts(document, subsets);
    const ImageSet images(document);
    const PaintSet paints(document);
    Objects objects;
    Marks marks(document.structure, document.metadata.language, document.pages.size());
    Pages made = add_pages(objects, document, repeats, fonts, images, paints);
    marks.tagged = !for_press(document);
    paint_pages(objects, document, repeats, fonts, images, paints, marks, made);
    const std::vector<Dict>& pages = made.objects;
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
