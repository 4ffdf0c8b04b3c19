#include "translate/refresh.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/project.h"
#include "translate/lines.h"
#include "translate/yaml_text.h"
#include "yaml/yaml.h"

namespace pliego::translate {

namespace {

constexpr std::string_view note_label = "note";

// Labels have a prefix only outside their file.
std::string key_in_file(const Unit& unit) {
  const std::string& id = unit.id;
  return id.starts_with(content::label_prefix) ? id.substr(content::label_prefix.size()) : id;
}

// A note that the text before has too is not said again.
std::string comments_for(const Unit& unit, const std::string& told_note, std::string_view indent,
                         std::string_view line_end) {
  std::string text = as_comment(indent, content::source_language, unit.source, line_end);
  if (!unit.note.empty() && unit.note != told_note)
    text += as_comment(indent, note_label, unit.note, line_end);
  return text;
}

std::string empty_text(const Unit& unit, const std::string& told_note, std::string_view indent,
                       std::string_view line_end) {
  return comments_for(unit, told_note, indent, line_end) + std::string(indent) + key_in_file(unit) +
         ": \"\"" + std::string(line_end);
}

// Whether a line begins a comment of as_comment() with one of our labels.
bool begins_ours(std::string_view line) {
  const std::string_view text = line.substr(indent_of(line));
  return text.starts_with("# " + std::string(content::source_language) + ":") ||
         text.starts_with("# " + std::string(note_label) + ":");
}

bool continues_ours(std::string_view line) {
  return line.substr(indent_of(line)).starts_with("#     ");
}

// A file while its comments are replaced and texts added, line by line.
class Refresher {
 public:
  Refresher(std::string_view bytes, const yaml::Node& map)
      : bytes_(bytes), lines_(lines_of(bytes)), map_(map) {
    if (!map.entries.empty())
      indent_ =
          std::string(static_cast<std::size_t>(map.entries.front().key_mark.byte_column), ' ');
    if (!lines_.empty() && !lines_.front().end.empty()) line_end_ = lines_.front().end;
  }

  // `map_line`: that of the key of the map; `end`: the line after its last one; from 0.
  std::string refresh(const std::vector<const Unit*>& units, std::size_t map_line,
                      std::size_t end) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < map_.entries.size(); ++i) places.emplace(map_.entries[i].key, i);
    std::size_t after = map_line + 1;  // where the next text that is missing goes
    std::string told_note;
    for (const Unit* unit : units) {
      const auto place = places.find(key_in_file(*unit));
      if (place == places.end()) {
        before_[after] += empty_text(*unit, told_note, indent_, line_end_);
      } else {
        replace_comments(*unit, told_note, line_of(place->second));
        after = end_of(place->second, end);
      }
      told_note = unit->note;
    }
    return result();
  }

 private:
  std::size_t line_of(std::size_t entry) const {
    return static_cast<std::size_t>(map_.entries[entry].key_mark.line) - 1;
  }

  // The line after the entry's last one, without what stands above the next: blank lines and
  // comments no deeper than the keys.
  std::size_t end_of(std::size_t entry, std::size_t end) const {
    std::size_t line = entry + 1 < map_.entries.size() ? line_of(entry + 1) : end;
    while (line > line_of(entry) + 1 && is_between(lines_[line - 1].text)) --line;
    return line;
  }

  bool is_between(std::string_view line) const {
    return is_blank_line(line) || (is_comment_line(line) && indent_of(line) <= indent_.size());
  }

  // Ours are taken out of the comments directly above; a translator's own stay.
  void replace_comments(const Unit& unit, const std::string& told_note, std::size_t line) {
    std::size_t first = line;
    while (first > 0 && is_comment_line(lines_[first - 1].text) &&
           indent_of(lines_[first - 1].text) <= indent_.size())
      --first;
    bool ours = false;
    for (; first < line; ++first) {
      ours = begins_ours(lines_[first].text) || (ours && continues_ours(lines_[first].text));
      if (ours) removed_.insert(first);
    }
    own_[line] = comments_for(unit, told_note, indent_, line_end_);
  }

  std::string result() const {
    std::string text(bytes_.starts_with(byte_order_mark) ? byte_order_mark : "");
    for (std::size_t line = 0; line <= lines_.size(); ++line) {
      if (const auto found = before_.find(line); found != before_.end()) {
        if (line > 0 && lines_[line - 1].end.empty()) text += line_end_;
        text += found->second;
      }
      if (const auto found = own_.find(line); found != own_.end()) text += found->second;
      if (line == lines_.size() || removed_.contains(line)) continue;
      text.append(lines_[line].text).append(lines_[line].end);
    }
    return text;
  }

  std::string_view bytes_;
  std::vector<Line> lines_;
  const yaml::Node& map_;
  std::string indent_ = "  ";
  std::string line_end_ = "\n";
  std::map<std::size_t, std::string> before_, own_;  // what goes in before a line
  std::set<std::size_t> removed_;
};

// Each key on a line of its own, below that of the map.
bool has_own_lines(const yaml::Node& map, int map_line) {
  if (map.kind == yaml::Kind::map && map.entries.empty()) return false;
  int line = map_line;
  for (const yaml::Entry& entry : map.entries) {
    if (entry.key_mark.line <= line) return false;
    line = entry.key_mark.line;
  }
  return true;
}

bool same_values(const yaml::Node& one, const yaml::Node& other) {
  return one.kind == other.kind && one.scalar == other.scalar &&
         std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(),
                    same_values) &&
         std::equal(one.entries.begin(), one.entries.end(), other.entries.begin(),
                    other.entries.end(), [](const yaml::Entry& a, const yaml::Entry& b) {
                      return a.key == b.key && same_values(a.value, b.value);
                    });
}

// Whether `now` is `before` with empty texts added to the map `key`.
bool only_added(const yaml::Node& before, yaml::Node now, std::string_view key) {
  const yaml::Node* old_map = before.find(key);
  for (yaml::Entry& part : now.entries) {
    if (part.key != key || !old_map) continue;
    std::erase_if(part.value.entries, [&](const yaml::Entry& entry) {
      return !old_map->find(entry.key) && entry.value.scalar.empty();
    });
    if (part.value.entries.empty()) part.value = *old_map;
  }
  return same_values(before, now);
}

// The line (from 0) after the last one of the root's entry `key`.
std::size_t end_line(const yaml::Node& root, std::string_view key, std::size_t lines) {
  for (std::size_t i = 0; i + 1 < root.entries.size(); ++i)
    if (root.entries[i].key == key)
      return static_cast<std::size_t>(root.entries[i + 1].key_mark.line) - 1;
  return lines;
}

}  // namespace

std::string new_file(std::string_view head, std::string_view key,
                     const std::vector<const Unit*>& units) {
  std::string text(head);
  text += std::string(key) + ":\n";
  std::string told_note;
  for (const Unit* unit : units) {
    text += empty_text(*unit, told_note, "  ", "\n");
    told_note = unit->note;
  }
  return text;
}

std::optional<std::string> refreshed(std::string_view file_text, const std::string& file,
                                     std::string_view key, const std::vector<const Unit*>& units,
                                     Diagnostics& diagnostics) {
  Diagnostics own;
  std::optional<std::string> result;
  const std::optional<yaml::Node> root = yaml::parse(file, file_text, own);
  const auto entry = !root ? std::vector<yaml::Entry>::const_iterator()
                           : std::find_if(root->entries.begin(), root->entries.end(),
                                          [&](const yaml::Entry& each) { return each.key == key; });
  if (root &&
      (entry == root->entries.end() || !has_own_lines(entry->value, entry->key_mark.line))) {
    own.error("one-text-a-line", root->mark.place(),
              "The texts below '" + std::string(key) + "' do not stand each on a line of its own",
              "Write 'id: \"text\"', each on a line, indented by two spaces.");
  } else if (root) {
    const std::size_t end = end_line(*root, key, lines_of(file_text).size());
    const auto map_line = static_cast<std::size_t>(entry->key_mark.line) - 1;
    result = Refresher(file_text, entry->value).refresh(units, map_line, end);
    Diagnostics of_result;  // its lines are not those of the file
    const std::optional<yaml::Node> read = yaml::parse(file, *result, of_result);
    if (!read || !only_added(*root, *read, key)) {
      own.error("splice-differs", root->mark.place(),
                "The sources can't be put into this file without changing its texts",
                "Put each text on a line of its own, in double quotes.");
    }
  }
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return result;
}

}  // namespace pliego::translate
