#include "yaml/file.h"

#include "base/sha256.h"
#include "files/files.h"
#include "yaml/packed_node.h"
#include "yaml/source.h"

namespace pliego::yaml {
namespace {

void tell_outside(const std::string& path, const char* what, Diagnostics& diagnostics) {
  diagnostics.error("path-outside", whole_file(path),
                    std::string("The ") + what + " lies outside the project",
                    "Copy it into the project: links that lead out are not followed.");
}

// As parse(), or as it was kept: only what was read without a word of complaint is.
std::optional<Node> parse_or_find(const files::Source& project, const std::string& path,
                                  const std::string& bytes, Diagnostics& diagnostics) {
  files::Kept* const kept = project.kept();
  if (!kept) return parse(path, bytes, diagnostics);
  const std::string name = std::string(parser_state()) + "-" + sha256_hex(bytes);
  if (const auto known = kept->find(name))
    if (auto root = unpacked(*known, make_sound_source(path, bytes))) return root;
  Diagnostics own;
  auto root = parse(path, bytes, own);
  if (root && own.all().empty()) kept->keep(name, packed(*root));
  diagnostics.merge(own);
  return root;
}

}  // namespace

Place whole_file(std::string name) {
  Place place;
  place.file = std::move(name);
  return place;
}

std::string stem_of(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.ends_with(".yaml") ? name.substr(0, name.size() - 5) : name;
}

bool lies_inside(const files::Source& project, const std::string& path, Diagnostics& diagnostics) {
  const files::Entry entry = project.find(path, 0).entry;
  if (entry != files::Entry::outside && entry != files::Entry::folder_outside) return true;
  tell_outside(path, entry == files::Entry::outside ? "file" : "folder", diagnostics);
  return false;
}

std::optional<Node> load(const files::Source& project, const std::string& path,
                         Diagnostics& diagnostics) {
  const files::Found found = project.find(path);
  switch (found.entry) {
    case files::Entry::nothing:
      diagnostics.error("file-missing", whole_file(path), "There is no such file");
      return std::nullopt;
    case files::Entry::outside:
    case files::Entry::folder_outside:
      lies_inside(project, path, diagnostics);
      return std::nullopt;
    case files::Entry::folder:
    case files::Entry::other:
      diagnostics.error("file-type", whole_file(path), "This is no ordinary file");
      return std::nullopt;
    case files::Entry::file:
      break;
  }
  if (found.size <= max_input_bytes) return parse_or_find(project, path, found.bytes, diagnostics);
  diagnostics.error("yaml-size", whole_file(path),
                    "The file is larger than " + std::to_string(max_input_bytes >> 20) + " MB");
  return std::nullopt;
}

}  // namespace pliego::yaml
