// One page's items to a content stream, link annotations and marks.
#pragma once

#include <optional>
#include <string>

#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/font_set.h"
#include "pdf/image_set.h"
#include "pdf/mark_scope.h"
#include "pdf/marks.h"
#include "pdf/objects.h"
#include "pdf/outside_set.h"
#include "pdf/paint_set.h"

namespace pliego::pdf {

class PagePainter {
 public:
  // What all pages of a document share; `forms` of the page's own resources.
  struct Shelves {
    const FontSet& fonts;
    const ImageSet& images;
    const PaintSet& paints;
    OutsideSet& outside;
    Deflater& deflater;
  };

  // `pages`: the objects of all pages, which links may lead to. `forms`: the page's dictionary of
  // XObjects, for what is placed on it.
  PagePainter(Objects& objects, const draw::Document& document, const Shelves& shelves,
              Marks& marks, const std::vector<Dict>& pages, int page_index,
              std::optional<Dict> forms);

  // The content stream. Adds annotations to the page, occurrences and links to the marks. Once
  // only.
  std::string paint();

 private:
  // Where the items of one nesting level land: x' = x + left, y' = top - y.
  struct Space {
    double left = 0, top = 0;
    Transform to_page;  // to the page's own coordinates, for annotations
    Point apply(Point p) const { return {p.x + left, top - p.y}; }
  };
  using Items = std::vector<draw::Item>;

  void paint_items(const Items& items, const Space& space);
  std::size_t paint_stretch(const Items& items, std::size_t first, const Space& space);
  void paint_group(const draw::Group& group, const Space& space);
  void paint_image(const draw::Image& image, const Space& space, MarkScope& scope);
  void paint_placed(const draw::PlacedPage& placed, const Space& space);
  Dict placed_form(const draw::PlacedPage& placed, const Space& space);
  std::string placed_content(const draw::PlacedPage& placed, const Space& space, int form);
  void note_outside_box(const draw::PlacedPage& placed, draw::ContentId content,
                        const Space& space);
  void extend_figure(draw::NodeId figure, const Rect& area);
  void note_box(const draw::Item& item, const Space& space);
  void paint_leaf(const draw::Item& item, const Space& space, MarkScope& scope);
  std::string_view language_of(draw::Mark mark) const;
  void add_link(const draw::Link& link, const Space& space);
  void add_target(const draw::Link& link, Dict annotation);
  const char* tag_of(draw::Mark mark) const;
  const draw::Page& source() const { return document_.pages[static_cast<std::size_t>(page_)]; }

  Objects& objects_;
  const draw::Document& document_;
  const Shelves& shelves_;
  Marks& marks_;
  const std::vector<Dict>& pages_;
  Content content_;
  int page_;
  std::optional<Dict> forms_;
  std::vector<Dict> annotations_;
};

}  // namespace pliego::pdf
