#include "translate/splice.h"

#include <algorithm>
#include <vector>

#include "content/project.h"
#include "translate/lines.h"
#include "translate/yaml_text.h"
#include "yaml/extent.h"
#include "yaml/yaml.h"

namespace pliego::translate {

namespace {

// Bytes of the file that give way to others.
struct Cut {
  std::size_t begin = 0, end = 0;
  std::string text;
};

// Where each line of the file begins. Marks count the lines of a cleaned text, which has the same
// lines without the byte order mark and with other line ends.
std::vector<std::size_t> line_starts(std::string_view bytes) {
  std::vector<std::size_t> starts{bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0};
  for (std::size_t at = starts.front(); at < bytes.size(); ++at) {
    const bool ends =
        bytes[at] == '\n' || (bytes[at] == '\r' && !bytes.substr(at).starts_with("\r\n"));
    if (ends) starts.push_back(at + 1);
  }
  return starts;
}

std::string_view line_end_at(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find_first_of("\r\n", at);
  if (end == std::string_view::npos) return "\n";
  return bytes.substr(end, bytes.substr(end).starts_with("\r\n") ? 2 : 1);
}

// A file and the places in it.
class Splicer {
 public:
  Splicer(std::string_view bytes, Diagnostics& diagnostics)
      : bytes_(bytes), starts_(line_starts(bytes)), diagnostics_(diagnostics) {}

  void replace(const yaml::Entry& entry, const std::string& text) {
    const std::size_t at = offset(entry.value.mark);
    if (entry.value.kind == yaml::Kind::scalar && yaml::is_quote(bytes_, at)) {
      replace_quoted(at, text);
    } else if (entry.value.kind == yaml::Kind::scalar && entry.value.quoted && bytes_[at] == '|') {
      replace_block(entry, at, text);
    } else {
      diagnostics_.error("unquoted-text", entry.key_mark.place(),
                         "The text of '" + entry.key + "' has no quotes around it",
                         "Put it in double quotes: only such texts are replaced.");
    }
  }

  std::string result() {
    std::sort(cuts_.begin(), cuts_.end(),
              [](const Cut& one, const Cut& other) { return one.begin < other.begin; });
    std::string text;
    std::size_t done = 0;
    for (const Cut& cut : cuts_) {
      text.append(bytes_.substr(done, cut.begin - done)).append(cut.text);
      done = cut.end;
    }
    return text.append(bytes_.substr(done));
  }

 private:
  std::size_t offset(const yaml::Mark& mark) const {
    const std::size_t line = starts_[static_cast<std::size_t>(mark.line) - 1];
    return std::min(line + static_cast<std::size_t>(mark.byte_column), bytes_.size());
  }

  void replace_quoted(std::size_t at, const std::string& text) {
    const bool single = bytes_[at] == '\'' && text.find_first_of("\n\t\\") == std::string::npos;
    const std::size_t end = yaml::closing_quote(bytes_, at) + 1;
    cuts_.push_back({at, end, single ? in_single_quotes(text) : in_double_quotes(text)});
  }

  // A block's first line sets its indent, so a text that begins with a space or an empty line, or
  // ends with several line ends, goes into quotes.
  void replace_block(const yaml::Entry& entry, std::size_t at, const std::string& text) {
    const std::size_t first = static_cast<std::size_t>(entry.value.mark.line);  // after the header
    const std::size_t key_indent = static_cast<std::size_t>(entry.key_mark.byte_column);
    const std::size_t last = last_line(first, key_indent);
    const bool plain = !text.starts_with(' ') && !text.starts_with('\n') &&
                       !text.starts_with('\t') && !text.ends_with("\n\n") && text != "\n";
    const std::size_t end = last == first ? line_text_end(first - 1) : line_text_end(last - 1);
    cuts_.push_back(
        {at, end, plain ? as_block(at, first, key_indent, text) : in_double_quotes(text)});
  }

  // The line after the block's last one that is not empty; lines count from 0.
  std::size_t last_line(std::size_t first, std::size_t key_indent) const {
    std::size_t last = first;
    for (std::size_t line = first; line < starts_.size(); ++line) {
      const std::string_view text = line_text(line);
      if (text.find_first_not_of(' ') == std::string_view::npos) continue;
      if (indent_of(text) <= key_indent) break;
      last = line + 1;
    }
    return last;
  }

  std::string as_block(std::size_t at, std::size_t first, std::size_t key_indent,
                       const std::string& text) const {
    const std::string line_end(line_end_at(bytes_, at));
    std::size_t indent = key_indent + 2;
    if (first < starts_.size() && indent_of(line_text(first)) > key_indent &&
        !line_text(first).empty())
      indent = indent_of(line_text(first));
    const bool clipped = text.ends_with('\n');
    std::string block = clipped ? "|" : "|-";
    std::size_t begin = 0;
    const std::size_t size = text.size() - (clipped ? 1 : 0);
    while (begin <= size) {
      const std::size_t end = std::min(text.find('\n', begin), size);
      block += line_end;
      if (end > begin) block += std::string(indent, ' ') + text.substr(begin, end - begin);
      begin = end + 1;
    }
    return block;
  }

  std::size_t line_text_end(std::size_t line) const {
    return std::min(bytes_.find_first_of("\r\n", starts_[line]), bytes_.size());
  }
  std::string_view line_text(std::size_t line) const {
    return bytes_.substr(starts_[line], line_text_end(line) - starts_[line]);
  }

  std::string_view bytes_;
  std::vector<std::size_t> starts_;
  std::vector<Cut> cuts_;
  Diagnostics& diagnostics_;
};

// Where the file has the text `id`; null where it has not.
yaml::Entry* find_text(yaml::Node& root, const std::string& id) {
  const bool label = id.starts_with(content::label_prefix);
  const std::string key = label ? id.substr(content::label_prefix.size()) : id;
  for (yaml::Entry& part : root.entries) {
    if (part.key != (label ? "labels" : "strings")) continue;
    for (yaml::Entry& entry : part.value.entries)
      if (entry.key == key) return &entry;
  }
  return nullptr;
}

// Whether both files have the same keys and values.
bool same(const yaml::Node& one, const yaml::Node& other) {
  if (one.kind != other.kind || one.scalar != other.scalar ||
      one.items.size() != other.items.size() || one.entries.size() != other.entries.size())
    return false;
  for (std::size_t i = 0; i < one.items.size(); ++i)
    if (!same(one.items[i], other.items[i])) return false;
  for (std::size_t i = 0; i < one.entries.size(); ++i)
    if (one.entries[i].key != other.entries[i].key ||
        !same(one.entries[i].value, other.entries[i].value))
      return false;
  return true;
}

void report_unknown(const std::string& id, const yaml::Node& root, Diagnostics& diagnostics) {
  diagnostics.error("unknown-string", root.mark.place(), "The file has no text '" + id + "'",
                    "Run 'pliego translate update' for this language first: it adds new texts.");
}

// The file with the texts, and its nodes as they should then be read.
std::optional<std::string> spliced(std::string_view file_text, yaml::Node& root,
                                   const std::map<std::string, std::string>& new_texts,
                                   Diagnostics& diagnostics) {
  Splicer splicer(file_text, diagnostics);
  for (const auto& [id, text] : new_texts) {
    if (const yaml::Entry* entry = find_text(root, id))
      splicer.replace(*entry, text);
    else
      report_unknown(id, root, diagnostics);
  }
  if (diagnostics.has_errors()) return std::nullopt;
  for (const auto& [id, text] : new_texts) find_text(root, id)->value.scalar = text;
  return splicer.result();
}

}  // namespace

std::optional<std::string> splice(std::string_view file_text, const std::string& file,
                                  const std::map<std::string, std::string>& new_texts,
                                  Diagnostics& diagnostics) {
  Diagnostics own;
  std::optional<yaml::Node> root = yaml::parse(file, file_text, own);
  std::optional<std::string> result;
  if (root) result = spliced(file_text, *root, new_texts, own);
  if (result) {
    const std::optional<yaml::Node> read = yaml::parse(file, *result, own);
    if (!read || !same(*root, *read)) {
      own.error("splice-differs", root->mark.place(),
                "The new texts can't be put into this file without changing others",
                "Put each text on a line of its own, in double quotes.");
    }
  }
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return result;
}

}  // namespace pliego::translate
