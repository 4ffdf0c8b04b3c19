#include "check/line_length.h"

#include <cmath>
#include <cstdio>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "draw/visit.h"

namespace pliego::check {
namespace {

using draw::Role;

constexpr double inch = 72;
constexpr Size letter_page{8 * inch, 10 * inch};       // points: what is taken for one, and larger
constexpr double least_size = 9.5, largest_size = 14;  // points: below are notes and notices, above
                                                       // what is seen as a headline
constexpr int fewest_lines = 3, fewest_of_column = 8;

std::size_t at(int id) { return static_cast<std::size_t>(id); }

bool is_apart(Role role) {
  return role == Role::table || role == Role::block_quote || role == Role::figure ||
         role == Role::note;
}

// By content: the paragraph of running text that it stands in; -1 where it is in none.
class Paragraphs {
 public:
  explicit Paragraphs(const draw::Structure& tree) : tree_(tree) {
    of_content_.resize(at(tree.content_count), -1);
    if (!tree.nodes.empty()) visit(0, -1);
  }
  draw::NodeId of(draw::ContentId content) const { return of_content_[at(content)]; }

 private:
  void visit(draw::NodeId id, draw::NodeId paragraph) {
    const draw::Node& node = tree_.nodes[at(id)];
    if (is_apart(node.role)) return;
    if (node.role == Role::paragraph || node.role == Role::list_body) paragraph = id;
    for (const draw::Kid& kid : node.kids) {
      if (const auto* child = std::get_if<draw::ChildRef>(&kid))
        visit(child->id, paragraph);
      else
        of_content_[at(std::get<draw::ContentRef>(kid).id)] = paragraph;
    }
  }

  const draw::Structure& tree_;
  std::vector<draw::NodeId> of_content_;
};

struct Lines {
  std::vector<std::string> texts;
  Point end;  // of the last run
  int page = 0;
};

class Reader {
 public:
  explicit Reader(const draw::Document& document)
      : document_(document), paragraphs_(document.structure) {}

  std::vector<Measured> read() {
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      draw::for_each_leaf(document_.pages[i], [&](const draw::Item& item, const Transform& to) {
        if (const auto* run = std::get_if<draw::TextRun>(&item)) add(*run, to, static_cast<int>(i));
      });
    }
    std::vector<Measured> found;
    for (const auto& [id, lines] : lines_)
      if (auto one = measured(lines)) found.push_back(std::move(*one));
    return found;
  }

 private:
  void add(const draw::TextRun& run, const Transform& to_page, int page) {
    if (!run.mark || run.run.size < least_size || run.run.size > largest_size) return;
    const draw::NodeId paragraph = paragraphs_.of(*run.mark);
    if (paragraph < 0) return;
    Lines& lines = lines_[paragraph];
    const Point begin = to_page.apply(run.origin);
    if (lines.texts.empty()) lines.page = page;
    if (lines.texts.empty() || !follows(lines, begin, run.run.size)) lines.texts.emplace_back();
    lines.texts.back() += run.run.text;
    lines.end = to_page.apply(Point{run.origin.x + run.run.width(), run.origin.y});
  }

  // Whether a run goes on in the same line: the next line, or column, begins elsewhere.
  static bool follows(const Lines& lines, Point begin, double size) {
    return std::abs(begin.y - lines.end.y) < size / 2 && std::abs(begin.x - lines.end.x) < 2 * size;
  }

  static std::optional<Measured> measured(const Lines& lines) {
    const int count = static_cast<int>(lines.texts.size());
    if (count < fewest_lines) return std::nullopt;
    int characters = 0;
    for (int i = 0; i + 1 < count; ++i) characters += count_graphemes(lines.texts[at(i)]);
    return Measured{lines.texts.front(), static_cast<double>(characters) / (count - 1), count,
                    lines.page};
  }

  const draw::Document& document_;
  Paragraphs paragraphs_;
  std::map<draw::NodeId, Lines> lines_;  // by paragraph
};

// Characters that the lines are over, or short of. A short note beside the text may be narrow.
double excess(const Measured& one) {
  if (one.characters > longest_line) return one.characters - longest_line;
  return one.lines < fewest_of_column ? 0 : shortest_line - one.characters;
}

}  // namespace

std::vector<Measured> running_text(const draw::Document& document) {
  return Reader(document).read();
}

void check_line_length(const draw::Document& document, const std::string& layout,
                       const Place& place, Diagnostics& diagnostics) {
  std::optional<Measured> worst;
  for (Measured& one : running_text(document)) {
    const Size trim = document.pages[at(one.page)].trim;
    if (trim.width < letter_page.width || trim.height < letter_page.height) continue;
    if (excess(one) > 0 && (!worst || excess(one) > excess(*worst))) worst = std::move(one);
  }
  if (!worst) return;
  char mean[16];
  std::snprintf(mean, sizeof mean, "%.0f", worst->characters);
  const bool is_long = worst->characters > longest_line;
  diagnostics.warning(
      "line-length", place,
      "In the layout '" + layout + "', page '" + document.pages[at(worst->page)].label +
          "', the lines from \"" + worst->words + "\" on have " + mean +
          " characters; 45 to 80 are read with ease.",
      is_long ? "Give the layout a wider margin, a narrower frame or more columns, or larger type."
              : "Give the layout a wider frame or fewer columns, or smaller type.");
}

}  // namespace pliego::check
