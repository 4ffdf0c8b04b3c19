#include "pdf/page_painter.h"

#include <algorithm>

#include "draw/visit.h"
#include "pdf/deflate.h"
#include "pdf/path_painter.h"
#include "pdf/text_painter.h"

namespace pliego::pdf {
namespace {

// Parts marked content of others: it can't lie within it.
bool stands_alone(const draw::Item& item) {
  return std::holds_alternative<draw::Group>(item) ||
         std::holds_alternative<draw::PlacedPage>(item);
}

// A URI is 7-bit (ISO 32000-1, 12.6.4.7); other bytes go in as RFC 3986 writes them.
std::string seven_bit(const std::string& uri) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

bool only_moves(const draw::Group& group) {
  const Transform& t = group.transform;
  return t.a == 1 && t.b == 0 && t.c == 0 && t.d == 1 && !group.clip && !group.clip_outline;
}

}  // namespace

PagePainter::PagePainter(Objects& objects, const draw::Document& document, const Shelves& shelves,
                         Marks& marks, const std::vector<Dict>& pages, int page_index,
                         std::optional<Dict> forms)
    : objects_(objects),
      document_(document),
      shelves_(shelves),
      marks_(marks),
      pages_(pages),
      content_(document.metadata.inks),
      page_(page_index),
      forms_(forms) {}

std::string PagePainter::paint() {
  paint_items(source().items, {-source().media.x, source().media.bottom(), {}});
  if (!annotations_.empty()) {
    Dict page = pages_[static_cast<std::size_t>(page_)];
    Array array = page.array("Annots");
    for (const Dict& annotation : annotations_) array.reference(annotation);
  }
  return content_.take();
}

void PagePainter::paint_items(const Items& items, const Space& space) {
  for (std::size_t i = 0; i < items.size();) {
    if (const auto* group = std::get_if<draw::Group>(&items[i])) {
      paint_group(*group, space);
      ++i;
    } else if (const auto* placed = std::get_if<draw::PlacedPage>(&items[i])) {
      paint_placed(*placed, space);
      ++i;
    } else {
      i = paint_stretch(items, i, space);
    }
  }
}

// Neighbours with one mark share their marked content; links have no place in it. Returns where the
// stretch ends.
std::size_t PagePainter::paint_stretch(const Items& items, std::size_t first, const Space& space) {
  const draw::Mark mark = draw::mark_of(items[first]);
  MarkScope scope(content_, marks_, page_, mark, tag_of(mark));
  std::size_t i = first;
  for (; i < items.size() && !stands_alone(items[i]); ++i) {
    if (const auto* link = std::get_if<draw::Link>(&items[i])) {
      add_link(*link, space);
    } else if (draw::mark_of(items[i]) == mark) {
      paint_leaf(items[i], space, scope);
    } else {
      break;
    }
  }
  return i;
}

const char* PagePainter::tag_of(draw::Mark mark) const {
  if (!mark) return "Artifact";
  const draw::NodeId node = marks_.owner[static_cast<std::size_t>(*mark)];
  return draw::role_name(document_.structure.nodes[static_cast<std::size_t>(node)].role);
}

std::string_view PagePainter::language_of(draw::Mark mark) const {
  if (!mark) return {};
  return marks_.language[static_cast<std::size_t>(marks_.owner[static_cast<std::size_t>(*mark)])];
}

// Inside a group y runs upward from its own corner; the matrix takes that to the space around it.
void PagePainter::paint_group(const draw::Group& group, const Space& space) {
  const Transform& t = group.transform;
  const Transform to_page = t.then(space.to_page);
  if (only_moves(group)) {
    paint_items(group.items, {space.left + t.e, space.top - t.f, to_page});
    return;
  }
  content_.save();
  content_.concat({t.a, -t.b, -t.c, t.d, space.left + t.e, space.top - t.f});
  if (group.clip) {
    const Rect& clip = *group.clip;
    content_.clip({clip.x, -clip.bottom()}, {clip.width, clip.height});
  }
  if (group.clip_outline)
    clip_to(content_, *group.clip_outline, [](Point p) { return Point{p.x, -p.y}; });
  paint_items(group.items, {0, 0, to_page});
  content_.restore();
}

// What draws nothing gets no mark.
void PagePainter::paint_leaf(const draw::Item& item, const Space& space, MarkScope& scope) {
  if (const auto* run = std::get_if<draw::TextRun>(&item)) {
    if (run->run.glyphs.empty()) return;
    paint_run(content_, scope, shelves_.fonts, *run, space.apply(run->origin),
              language_of(run->mark));
  } else if (const auto* path = std::get_if<draw::Path>(&item)) {
    if (path->segments.empty() || (!path->fill && !path->stroke)) return;
    scope.use_drawing();
    paint_path(content_, shelves_.paints, *path, [&](Point p) { return space.apply(p); });
  } else if (const auto* image = std::get_if<draw::Image>(&item)) {
    paint_image(*image, space, scope);
  }
  note_box(item, space);
}

void PagePainter::paint_image(const draw::Image& image, const Space& space, MarkScope& scope) {
  scope.use_drawing();
  content_.image(shelves_.images.index_of(*image.picture),
                 space.apply({image.area.x, image.area.bottom()}),
                 {image.area.width, image.area.height});
}

// Figures tell where they lie.
void PagePainter::note_box(const draw::Item& item, const Space& space) {
  const draw::Mark mark = draw::mark_of(item);
  if (!mark || marks_.figure_of(*mark) < 0) return;
  const auto box = draw::bounds(item);
  if (!box) return;
  extend_figure(marks_.figure_of(*mark), space.to_page.apply(*box));
}

void PagePainter::extend_figure(draw::NodeId figure, const Rect& area) {
  const Rect& media = source().media;
  marks_.extend_figure(figure, page_,
                       {area.x - media.x, media.bottom() - area.bottom(), area.width, area.height});
}

// As a form: in its own box, with a graphics state and a space of its own.
void PagePainter::paint_placed(const draw::PlacedPage& placed, const Space& space) {
  const draw::OutsidePage& page = *placed.page;
  const Point corner = space.apply({placed.at.x, placed.at.y + page.size.height});
  content_.save();
  content_.concat(Transform::translate(corner.x, corner.y));
  const Dict form = placed_form(placed, space);
  const std::string name = "P" + std::to_string(form.object_number());
  forms_.value().reference(name.c_str(), form);
  content_.form(name);
  content_.restore();
}

// A stream for each place, since a mark belongs to one (14.7.4.2).
Dict PagePainter::placed_form(const draw::PlacedPage& placed, const Space& space) {
  const Dict form = shelves_.outside.new_form();
  const bool is_tagged =
      marks_.tagged && std::any_of(placed.marks.begin(), placed.marks.end(),
                                   [](const draw::Mark& mark) { return mark.has_value(); });
  const int index = is_tagged ? marks_.add_form(form, page_) : -1;
  const Bytes content = shelves_.deflater.compress_again(placed_content(placed, space, index));
  std::optional<int> key;
  if (is_tagged) key = marks_.forms[static_cast<std::size_t>(index)].parent_key;
  shelves_.outside.finish_form(form, *placed.page, content, key);
  return form;
}

// With ids of its form in its marks; what nothing owns becomes an artifact.
std::string PagePainter::placed_content(const draw::PlacedPage& placed, const Space& space,
                                        int form) {
  const draw::OutsidePage& page = *placed.page;
  const std::string source = inflate(*page.content, page.content_size);
  std::string out;
  out.reserve(source.size());
  std::size_t from = 0;
  for (std::size_t i = 0; i < page.marks.size(); ++i) {
    const draw::OutsideMark& mark = page.marks[i];
    if (form >= 0 && placed.marks[i]) {
      out.append(source, from, mark.number_begin - from);
      out += std::to_string(marks_.add_in_form(*placed.marks[i], form));
      from = mark.number_end;
      note_outside_box(placed, *placed.marks[i], space);
    } else {
      out.append(source, from, mark.begin - from);
      out += "/Artifact BMC";
      from = mark.end;
    }
  }
  return out.append(source, from);
}

void PagePainter::note_outside_box(const draw::PlacedPage& placed, draw::ContentId content,
                                   const Space& space) {
  const draw::NodeId figure = marks_.figure_of(content);
  if (figure < 0) return;
  const auto& outside = document_.structure.nodes[static_cast<std::size_t>(figure)].outside;
  if (outside && outside->box)
    extend_figure(figure, space.to_page.apply(outside->box->moved(placed.at.x, placed.at.y)));
}

// An address, or the top of a page as the reader has it enlarged (ISO 32000-1, 12.3.2.2).
void PagePainter::add_target(const draw::Link& link, Dict annotation) {
  if (link.page < 0) {
    annotation.dict("A").name("S", "URI").text("URI", seven_bit(link.uri));
    return;
  }
  const auto page = static_cast<std::size_t>(link.page);
  Array target = annotation.array("Dest").reference(pages_[page]);
  target.name("XYZ").number(0).real(document_.pages[page].media.height).null();
}

void PagePainter::add_link(const draw::Link& link, const Space& space) {
  const Rect& media = source().media;
  const Rect area = space.to_page.apply(link.area);
  Dict annotation = objects_.dict();
  annotation.name("Type", "Annot").name("Subtype", "Link").number("F", 4);
  annotation.array("Rect")
      .real(area.x - media.x)
      .real(media.bottom() - area.bottom())
      .real(area.right() - media.x)
      .real(media.bottom() - area.y);
  annotation.array("Border").number(0).number(0).number(0);
  add_target(link, annotation);
  annotation.text("Contents", link.contents);
  const int key = marks_.next_key();
  annotation.number("StructParent", key);
  marks_.links[static_cast<std::size_t>(link.node)].push_back({annotation, page_, key});
  annotations_.push_back(annotation);
}

}  // namespace pliego::pdf
