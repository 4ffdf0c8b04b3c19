#include "yaml/builder.h"

#include <algorithm>

#include "base/invisible.h"
#include "base/utf8.h"
#include "yaml/extent.h"
#include "yaml/line.h"
#include "yaml/meant.h"
#include "yaml/source.h"
#include "yaml/unquoted.h"

namespace pliego::yaml {

namespace {

constexpr int max_errors = 100;  // of one file; past that it is another kind of file

bool has_forbidden_character(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (text[offset] >= ' ' && text[offset] <= '~') {
      ++offset;
      continue;
    }
    if (is_forbidden_character(next_code_point(text, &offset))) return true;
  }
  return false;
}

}  // namespace

std::size_t Builder::offset_of(const YAML::Mark& mark) {
  const std::size_t position = mark.pos > 0 ? static_cast<std::size_t>(mark.pos) : 0;
  last_offset_ = std::min(position, source_->text.size());
  return last_offset_;
}

void Builder::error(std::string_view rule, const Mark& mark, std::string message,
                    std::string hint) {
  diagnostics_.error(rule, mark.place(), std::move(message), std::move(hint));
  if (++errors_ >= max_errors) throw Stop{};
}

Progress Builder::progress() const {
  const auto flow =
      std::find_if(open_.rbegin(), open_.rend(), [](const Open& o) { return o.flow; });
  return {last_offset_, flow == open_.rend() ? Mark{} : flow->node.mark};
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (documents_++ == 0) return;
  const std::size_t offset = offset_of(mark);
  const Mark place = mark_at(source_, offset);
  const std::string_view rest = std::string_view(source_->text).substr(offset);
  if (rest.starts_with("-") && rest.substr(1).find_first_not_of("- \n") == 0) {
    error("yaml-syntax", place, "There is no space behind this dash",
          "Type one with the space bar: - " + shortened(written_line(rest, 0).value.substr(1)));
  } else if (rest.starts_with("---")) {
    error("yaml-documents", place, "A second document starts here; a file holds one",
          "Remove the line '---', or put what follows into a file of its own.");
  } else {
    error("yaml-syntax", place, "This comes after the end of the document",
          "Remove it, or put quotes around the whole text.");
  }
  throw Stop{};
}

// yaml-cpp marks an empty value where the next token is, often on the next line: point at its key
// or dash.
Mark Builder::mark_of_empty(std::size_t offset) const {
  const std::string_view text = source_->text;
  if (open_.empty()) return mark_at(source_, offset);
  if (open_.back().has_key) return open_.back().entry.key_mark;
  if (open_.back().flow || open_.back().node.kind == Kind::map) return mark_at(source_, offset);
  std::size_t dash = offset;
  while (dash > 0) {
    dash = text.rfind('\n', dash - 1);
    const std::size_t start = dash == std::string_view::npos ? 0 : dash + 1;
    const std::size_t first = text.find_first_not_of(' ', start);
    if (first < offset && text[first] == '-') return mark_at(source_, first);
    if (dash == std::string_view::npos) break;
  }
  return mark_at(source_, offset);
}

std::size_t Builder::offset_in_text(const Mark& mark) const {
  const auto line = static_cast<std::size_t>(mark.line - 1);
  return source_->line_starts[line] + static_cast<std::size_t>(mark.byte_column);
}

Node Builder::begin_node(Kind kind, std::size_t offset, std::size_t bytes) {
  if (++nodes_ > limits_.max_nodes) {
    error("yaml-size", mark_at(source_, offset),
          "The file has more than " + std::to_string(limits_.max_nodes) + " values",
          "Divide it into several files.");
    throw Stop{};
  }
  Node node;
  node.kind = kind;
  node.mark = mark_at(source_, offset, bytes);
  if (open_.empty()) return node;
  const Open& parent = open_.back();
  if (parent.node.kind == Kind::sequence) {
    node.key = parent.node.key;
    node.item = static_cast<int>(parent.node.items.size()) + 1;
  } else if (parent.has_key) {
    node.key = parent.entry.key;
  }
  return node;
}

void Builder::check_tag(std::size_t offset, const std::string& tag) {
  const bool at_mark = offset < source_->text.size() && source_->text[offset] == '!';
  // yaml-cpp itself says "?" for plain nodes and "!" for quoted ones.
  if (!at_mark && (tag.empty() || tag == "?" || tag == "!")) return;
  error("yaml-tag", mark_at(source_, offset), "Text that begins with '!' needs quotes",
        "Write it as: " + with_quotes(written_line(source_->text, offset)));
}

// yaml-cpp closes a quote at the end of the file by itself.
void Builder::check_quotes(std::size_t offset) {
  const std::string_view text = source_->text;
  if (!is_quote(text, offset) || closing_quote(text, offset) != std::string_view::npos) return;
  report_open_quote(mark_at(source_, offset), diagnostics_);
  throw Stop{};
}

// "– item", on a line of its own.
void Builder::check_bullet(std::size_t offset) {
  const std::string_view text = source_->text;
  if (bullet(text.substr(offset, max_line_bytes)) == 0) return;
  const WrittenLine line = written_line(text, offset);
  if (line.key_begin != offset || line.is_item || !first_bullet(text, line)) return;
  report_bullet(source_, offset, diagnostics_);
  throw Stop{};
}

// {en: “Weekdays, 9 to 5”}: a comma ends what typographic quotes hold.
void Builder::check_brackets(std::size_t offset, std::string_view value) {
  if (open_.empty() || !open_.back().flow || opening_smart_quote(value) == 0) return;
  if (closing_smart_quote(value) > 0) return;
  const Mark mark = mark_at(source_, offset);
  if (mark.line == line_of_brackets_) return;  // looked at
  line_of_brackets_ = mark.line;
  const int errors_before = diagnostics_.errors();
  report_quotes_in_brackets(source_, mark, diagnostics_);
  if (diagnostics_.errors() > errors_before) throw Stop{};
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t offset = offset_of(mark);
  const std::string_view rest = std::string_view(source_->text).substr(offset);
  const bool written = is_written_null(rest);
  Node node = begin_node(Kind::null, offset, written ? rest.find_first_of(" \t\n,]}") : 1);
  if (!written) node.mark = mark_of_empty(offset);
  if (!written && !open_.empty() && open_.back().has_key && open_.back().entry.key_mark.source)
    check_left_out(source_, offset_in_text(open_.back().entry.key_mark), warnings_);
  place_node(std::move(node));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t offset = offset_of(mark);
  error("yaml-alias", mark_at(source_, offset), "Text that begins with '*' needs quotes",
        "Write it as: " + with_quotes(written_line(source_->text, offset)));
  place_node(begin_node(Kind::null, offset, 1));
}

void Builder::OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) {
  const std::size_t offset = offset_of(mark);
  error("yaml-alias", mark_at(source_, offset), "Text that begins with '&' needs quotes",
        "Write it as: " + with_quotes(written_line(source_->text, offset)));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                       const std::string& value) {
  const std::size_t offset = offset_of(mark);
  check_tag(offset, tag);
  check_quotes(offset);
  if (tag != "!") {
    check_bullet(offset);
    check_brackets(offset, value);
  }
  Node node = begin_node(Kind::scalar, offset, scalar_bytes(source_->text, offset, value));
  node.scalar = value;
  node.quoted = tag == "!";
  const bool is_key =
      !open_.empty() && open_.back().node.kind == Kind::map && !open_.back().has_key;
  if (!node.quoted && !is_key) check_unquoted(source_, offset, value, warnings_);
  if (has_forbidden_character(value)) {
    error("yaml-character", node.mark, "The text has a sign in it that can't be seen or printed",
          "Take out the backslash and the letters behind it that make it, such as \\a or \\x07.");
  }
  check_invisible(node);
  place_node(std::move(node));
}

// Blanks at the end would only push a last line over its edge.
void Builder::check_invisible(Node& node) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(node.scalar.begin(), node.scalar.end(), is_ascii)) return;
  if (const auto found = find_invisible(node.scalar)) {
    error("yaml-character", node.mark, found->what, found->advice);
    return;
  }
  const std::size_t kept = without_hidden_end(node.scalar).size();
  if (kept == node.scalar.size()) return;
  if (node.quoted)  // without quotes each has been told in its place (yaml_unquoted.h)
    diagnostics_.warning("yaml-blanks", node.mark.place(),
                         "The text ends in blanks that can't be seen; they are left out",
                         "Delete them at the end of the text.");
  node.scalar.resize(kept);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                              YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value style) {
  open(Kind::sequence, mark, tag, style);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value style) {
  open(Kind::map, mark, tag, style);
}

// Stops at the bound before yaml-cpp goes a step deeper into its own recursion.
void Builder::open(Kind kind, const YAML::Mark& mark, const std::string& tag,
                   YAML::EmitterStyle::value style) {
  const std::size_t offset = offset_of(mark);
  check_tag(offset, tag);
  if (open_.size() >= static_cast<std::size_t>(limits_.max_depth)) {
    error("yaml-depth", mark_at(source_, offset),
          "Lines lie below lines more than " + std::to_string(limits_.max_depth) + " steps deep",
          "Put quotes around text that starts with '[' or '{'.");
    throw Stop{};
  }
  Open next;
  next.node = begin_node(kind, offset, 1);
  next.flow = style == YAML::EmitterStyle::Flow;
  open_.push_back(std::move(next));
}

void Builder::close() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  place_node(std::move(node));
}

void Builder::place_node(Node node) {
  if (open_.empty()) {
    if (node.kind == Kind::scalar && !node.quoted) check_lines(node);
    root_ = std::move(node);
  } else if (Open& parent = open_.back(); parent.node.kind == Kind::sequence) {
    parent.node.items.push_back(std::move(node));
  } else if (!parent.has_key) {
    take_key(parent, std::move(node));
  } else {
    take_value(parent, std::move(node));
  }
}

void Builder::take_key(Open& map, Node node) {
  if (node.kind == Kind::null || (node.kind == Kind::scalar && node.scalar.empty())) {
    error("yaml-syntax", node.mark, "A key is missing before the colon",
          "Write it as 'key: value'.");
  } else if (node.kind != Kind::scalar) {
    error("yaml-syntax", node.mark, "A key must be a word",
          "Put quotes around text that starts with '[' or '{'.");
  } else if (node.scalar == "<<" && !node.quoted) {
    error("yaml-alias", node.mark, "'<<' can't stand here",
          "Write out the lines that it should bring in.");
  }
  const bool has_quote =
      node.kind == Kind::scalar && !node.quoted && opening_smart_quote(node.scalar) > 0;
  if (has_quote && closing_smart_quote(node.scalar) == 0 && !map.flow) {
    // “Note: text” is a text to its author, and a key up to the colon to YAML.
    const WrittenLine line = written_line(source_->text, offset_in_text(node.mark));
    const std::string_view all = std::string_view(source_->text);
    error("yaml-syntax", node.mark, "YAML knows only straight quotes, not typographic ones",
          std::string("Write it as: ") + (line.is_item ? "- " : "") +
              in_straight_quotes(all.substr(line.key_begin, line.end - line.key_begin)));
  } else if (has_quote)
    error("yaml-syntax", node.mark, "A key has no quotes around it, or straight ones",
          "Delete the quotes of this key.");
  map.key_is_plain = node.kind == Kind::scalar && !node.quoted;
  map.has_key = true;
  map.entry = {std::move(node.scalar), std::move(node.mark), Node{}};
}

// A file that is one text to YAML, since no line of it has a colon and a space.
void Builder::check_lines(const Node& text) {
  const std::size_t offset = offset_in_text(text.mark);
  const WrittenLine line = written_line(source_->text, offset);
  const bool is_line = line.value_begin == offset || line.lacks_space;
  const bool has_more_lines = text.scalar.size() > line.end - offset;
  if (!is_line || (!has_more_lines && !has_colon_sign(text.scalar))) return;
  const bool has_colon = line.lacks_space || line.value.find(':') != std::string_view::npos;
  error("yaml-syntax", text.mark,
        has_colon && has_colon_sign(text.scalar) ? "There is no space behind the colon in this line"
                                                 : "There is no colon in this line",
        "Write each line with a colon and a space behind its name: " + with_colon(line));
}

// "key:value" and, with a no-break space, "key: value" are one word each to YAML.
void Builder::check_colon(const Mark& mark, std::string_view word) {
  const WrittenLine line = written_line(word, 0);
  if (!has_colon_sign(word) || word.find(':') == std::string_view::npos) return check_named(mark);
  if (line.key.empty() && word.ends_with(':')) return;
  error(
      "yaml-syntax", mark,
      "There is no space behind the colon of '" + std::string(word.substr(0, word.find(':'))) + "'",
      "Type one with the space bar: " + with_colon(line));
}

// "level = 1" on a line of its own, which YAML takes for a name without a value.
void Builder::check_named(const Mark& mark) {
  const std::size_t offset = offset_in_text(mark);
  const WrittenLine line = written_line(source_->text, offset);
  if (open_.back().flow || line.key_begin != offset || !line.key.empty()) return;
  error("yaml-syntax", mark, "There is no colon in this line",
        "Put one, with a space, behind the name: " + with_colon(line));
}

// name:"Note: text", which YAML takes for a key and a text behind it.
void Builder::check_glued(const Mark& mark) {
  const std::size_t offset = offset_in_text(mark);
  const WrittenLine line = written_line(source_->text, offset);
  if (!line.lacks_space || line.key_begin != offset) return;
  error("yaml-syntax", mark,
        "There is no space behind the colon of '" + std::string(line.key) + "'",
        "Type one with the space bar: " + with_colon(line));
}

void Builder::take_value(Open& map, Node node) {
  map.has_key = false;
  if (map.key_is_plain && node.kind == Kind::null)
    check_colon(map.entry.key_mark, map.entry.key);
  else if (map.key_is_plain && !map.flow)
    check_glued(map.entry.key_mark);
  const int line = map.entry.key_mark.line;
  const auto [first, is_new] = map.key_lines.emplace(map.entry.key, line);
  if (!is_new) {
    error("yaml-duplicate-key", map.entry.key_mark,
          "The key '" + map.entry.key + "' is there twice; it stands first in line " +
              std::to_string(first->second),
          "Remove one of the two.");
    return;
  }
  map.entry.value = std::move(node);
  map.node.entries.push_back(std::move(map.entry));
}

}  // namespace pliego::yaml
