#include "text/prepared_cache.h"

namespace pliego::text {
namespace {

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

}  // namespace

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

}  // namespace pliego::text
