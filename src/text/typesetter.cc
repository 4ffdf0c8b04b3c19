#include "text/typesetter.h"

#include <hb.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/fit_points.h"
#include "text/hyphenate.h"
#include "text/line_builder.h"
#include "text/prepared.h"

namespace pliego::text {

// Analysed paragraphs by their text and styles, so that fitting a panel at many sizes and measures
// analyses each once. Bounded, and only ever a saving: what it gives never depends on what it was
// asked before.

class PreparedCache {
 public:
  explicit PreparedCache(const Library& library) : itemizer_(library) {}

  // Valid until the next call.
  Prepared& get(const ParagraphInput& input);

  Shaper& shaper() { return shaper_; }

 private:
  void make_room();
  std::unique_ptr<Prepared> prepare(const ParagraphInput& input);

  Itemizer itemizer_;
  BreakFinder break_finder_;
  Shaper shaper_;
  std::unordered_map<std::string, std::unique_ptr<Prepared>> paragraphs_;
  std::size_t bytes_ = 0;  // of text in `paragraphs_`
  std::string key_;        // kept for its memory
};

constexpr std::size_t max_words = 20'000;        // about 5 MB
constexpr std::size_t max_text_bytes = 100'000;  // about 6 MB once analysed

void append_field(std::string& key, const std::string& field) {
  key.append(std::to_string(field.size())).append(1, ':').append(field);
}

// All that prepare() reads of the input, and nothing else.
void write_key(const ParagraphInput& input, std::string& key) {
  key.assign(1, input.right_to_left ? 'R' : 'L');
  append_field(key, input.language);
  for (const Span& span : input.spans) {
    append_field(key, span.text);
    append_field(key, span.style.font);
    append_field(key, span.language);
    key.append(1, span.style.tracking != 0 ? 't' : '-');
    key.append(1, span.style.uppercase ? 'u' : '-');
    key.append(1, span.isolate_ltr ? (span.address ? 'a' : 'i') : '-');
  }
}

std::unique_ptr<Prepared> PreparedCache::prepare(const ParagraphInput& input) {
  auto prepared = std::make_unique<Prepared>();
  prepared->text = join_spans(input);
  if (prepared->text.chars.empty()) return prepared;
  Itemized itemized = itemizer_.itemize(prepared->text, input);
  prepared->missing = std::move(itemized.missing);
  prepared->breaks = break_finder_.find(prepared->text, input);
  prepared->words = cut_words(prepared->text, input, itemized.items, prepared->breaks, shaper_);
  return prepared;
}

// Everything at once: paragraphs point into the shaper's words.
void PreparedCache::make_room() {
  if (shaper_.words() <= max_words && bytes_ <= max_text_bytes) return;
  paragraphs_.clear();
  shaper_.clear();
  bytes_ = 0;
}

Prepared& PreparedCache::get(const ParagraphInput& input) {
  make_room();
  write_key(input, key_);
  const auto it = paragraphs_.find(key_);
  if (it != paragraphs_.end()) return *it->second;
  auto prepared = prepare(input);
  bytes_ += key_.size();
  return *paragraphs_.emplace(key_, std::move(prepared)).first->second;
}

namespace {

FitMode fit_mode(const ParagraphInput& input) {
  if (input.balance) return FitMode::balanced;
  return input.align == Align::justify ? FitMode::justified : FitMode::ragged;
}

// Below the top of a line, from the largest span's own font (the first of equals).
double first_baseline(const ParagraphInput& input, const Library& library) {
  const Span* largest = nullptr;
  for (const Span& span : input.spans) {
    if (!largest || span.style.size > largest->style.size) largest = &span;
  }
  if (!largest) return input.leading;
  const FontMetrics& metrics = library.font(largest->style.font).metrics();
  const double scale = largest->style.size / metrics.units_per_em;
  const double ascender = metrics.ascender * scale, descender = metrics.descender * scale;
  return (input.leading - (ascender - descender)) / 2 + ascender;
}

// Paragraphs kept: a few pieces' worth, some megabytes.
constexpr std::size_t most_paragraphs = 1'024;

void put(std::string& key, double value) {
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// Sizes stand before texts, so that no text can be taken for the end of another.
void put(std::string& key, std::string_view text) {
  put(key, static_cast<double>(text.size()));
  key += text;
}

// Every field of the input: equal keys, equal paragraphs.
std::string input_key(const ParagraphInput& input) {
  std::string key;
  key.reserve(512);
  put(key, input.language);
  for (const double value : {input.right_to_left ? 1.0 : 0.0, input.width, input.leading,
                             static_cast<double>(input.align), input.hang,
                             input.hyphenate ? 1.0 : 0.0, input.balance ? 1.0 : 0.0})
    put(key, value);
  for (const Span& span : input.spans) {
    put(key, span.text);
    put(key, span.language);
    put(key, span.style.font);
    for (const double value :
         {span.style.size, span.style.tracking, span.style.uppercase ? 1.0 : 0.0,
          span.isolate_ltr ? 1.0 : 0.0, span.address ? 1.0 : 0.0})
      put(key, value);
  }
  return key;
}

std::vector<Opportunity> without_hyphens(std::vector<Opportunity> breaks) {
  std::erase_if(breaks, [](const Opportunity& at) { return at.kind == Opportunity::Kind::hyphen; });
  return breaks;
}

bool has_hyphens(const std::vector<Opportunity>& breaks) {
  return std::any_of(breaks.begin(), breaks.end(),
                     [](const Opportunity& at) { return at.kind == Opportunity::Kind::hyphen; });
}

// The lines that total_fit() chose among `breaks`.
std::vector<LineRange> ranges(const Fit& fit, const std::vector<Opportunity>& breaks,
                              std::size_t text_bytes) {
  std::vector<LineRange> ranges;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < fit.breaks.size(); ++i) {
    const std::size_t point = fit.breaks[i];
    const Opportunity at = point <= breaks.size()
                               ? breaks[point - 1]
                               : Opportunity{text_bytes, Opportunity::Kind::forced};
    ranges.push_back({begin, at.byte, at.kind == Opportunity::Kind::hyphen,
                      at.kind == Opportunity::Kind::forced});
    begin = at.byte;
  }
  return ranges;
}

}  // namespace

struct Typesetter::Impl {
  explicit Impl(const Library& from) : library(from), cache(from) {}

  // Lines as they are chosen, and what they were chosen from.
  struct Chosen {
    std::vector<LineRange> lines;
    std::size_t least = 0;  // see least_lines()
  };

  Chosen choose_lines(Prepared& prepared, const ParagraphInput& input,
                      const Fragments& fragments) const {
    const FitMode mode = fit_mode(input);
    const std::size_t bytes = prepared.text.utf8.size();
    std::size_t least = 0;
    const auto fit_with = [&](const std::vector<Opportunity>& breaks) {
      const std::vector<FitPoint> points = fit_points(prepared, breaks, fragments, mode);
      least = least_lines(points, input.width, mode);
      return total_fit(points, input.width, mode, input.hang);
    };
    if (input.balance && has_hyphens(prepared.breaks)) {
      // A heading's words stay whole where they can.
      const std::vector<Opportunity> whole = without_hyphens(prepared.breaks);
      const Fit undivided = fit_with(whole);
      if (!undivided.too_wide) return {ranges(undivided, whole, bytes), least};
    }
    // Those of `breaks` are the author's own: they always count.
    const Fit fit = fit_with(prepared.breaks);
    if (!may_divide(input) || !fit.poor) return {ranges(fit, prepared.breaks, bytes), least};
    if (!prepared.breaks_with_hyphens)
      prepared.breaks_with_hyphens =
          add_hyphens(prepared.breaks, prepared.text, input, prepared.words, library);
    const std::vector<Opportunity>& divided = *prepared.breaks_with_hyphens;
    return {ranges(fit_with(divided), divided, bytes), least};
  }

  static bool may_divide(const ParagraphInput& input) { return input.hyphenate && !input.balance; }

  // With every place at which larger type may come to be divided.
  std::size_t fewest(const Chosen& chosen, Prepared& prepared, const ParagraphInput& input,
                     const Fragments& fragments) const {
    if (chosen.least >= chosen.lines.size()) return chosen.lines.size();
    // A dictionary that no text needed so far is not opened for this.
    if (may_divide(input) && !prepared.breaks_with_hyphens) return chosen.least;
    const FitMode mode = fit_mode(input);
    const auto& breaks = may_divide(input) ? *prepared.breaks_with_hyphens : prepared.breaks;
    return std::min(chosen.lines.size(), fewest_lines(fit_points(prepared, breaks, fragments, mode),
                                                      input.width, mode, input.hang));
  }

  Paragraph set(const ParagraphInput& input, LineBuilder::Detail detail);
  std::shared_ptr<const Paragraph> set_shared(const ParagraphInput& input,
                                              LineBuilder::Detail detail);

  const Library& library;
  PreparedCache cache;
  std::unordered_map<std::string, std::shared_ptr<const Paragraph>>
      paragraphs;  // by input_key() and detail
};

Typesetter::Typesetter(const Library& library) : impl_(std::make_unique<Impl>(library)) {}
Typesetter::~Typesetter() = default;

const Library& Typesetter::library() const { return impl_->library; }

Paragraph Typesetter::set(const ParagraphInput& input) {
  return impl_->set(input, LineBuilder::Detail::runs);
}

Paragraph Typesetter::Impl::set(const ParagraphInput& input, LineBuilder::Detail detail) {
  Prepared& prepared = cache.get(input);
  Paragraph paragraph;
  paragraph.missing = prepared.missing;
  if (prepared.words.empty()) return paragraph;
  const Fragments fragments(prepared, input, cache.shaper());
  const LineBuilder builder(prepared, input, fragments);
  // Sums of the same widths in another order differ in their last digits.
  constexpr double rounding = 1e-6;
  double baseline = first_baseline(input, library);
  const Chosen chosen = choose_lines(prepared, input, fragments);
  if (detail == LineBuilder::Detail::widths)
    paragraph.fewest = fewest(chosen, prepared, input, fragments);
  for (const LineRange& range : chosen.lines) {
    Line line = builder.build(range, detail);
    line.baseline = baseline;
    baseline += input.leading;
    paragraph.widest = std::max(paragraph.widest, line.width);
    const double over = line.width - builder.measure(range);
    if (over > rounding) paragraph.overfull = std::max(paragraph.overfull, over);
    paragraph.lines.push_back(std::move(line));
  }
  paragraph.height = static_cast<double>(paragraph.lines.size()) * input.leading;
  return paragraph;
}

std::shared_ptr<const Paragraph> Typesetter::Impl::set_shared(const ParagraphInput& input,
                                                              LineBuilder::Detail detail) {
  std::string key = input_key(input);
  key += detail == LineBuilder::Detail::runs ? 'r' : 'w';
  if (const auto found = paragraphs.find(key); found != paragraphs.end()) return found->second;
  if (paragraphs.size() >= most_paragraphs) paragraphs.clear();
  auto paragraph = std::make_shared<const Paragraph>(set(input, detail));
  paragraphs.emplace(std::move(key), paragraph);
  return paragraph;
}

std::shared_ptr<const Paragraph> Typesetter::set_shared(const ParagraphInput& input) {
  return impl_->set_shared(input, LineBuilder::Detail::runs);
}

std::shared_ptr<const Paragraph> Typesetter::measure_shared(const ParagraphInput& input) {
  return impl_->set_shared(input, LineBuilder::Detail::widths);
}

std::optional<Typesetter::Icon> Typesetter::icon(std::string_view font_id, std::string_view name) {
  const Font& font = impl_->library.font(font_id);
  const ShapedWord& shaped = impl_->cache.shaper().shape(
      impl_->cache.shaper().context({&font, "en", USCRIPT_LATIN, false, true}), name);
  if (shaped.glyphs.size() != 1 || shaped.glyphs.front().id == 0) return std::nullopt;
  return Icon{&font, shaped.glyphs.front().id};
}

}  // namespace pliego::text
