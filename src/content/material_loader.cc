#include "content/material_loader.h"

#include <optional>

#include "content/block_schema.h"
#include "content/field_reader.h"
#include "content/file_schemas.h"
#include "content/material.h"
#include "content/readers.h"
#include "content/references.h"
#include "yaml/fields.h"

namespace pliego::content {
namespace {

// One block of a material, read by the table of its kind.

const yaml::Node* expect_key(const yaml::Node& node, std::string_view key, std::string_view hint,
                             Diagnostics& diagnostics) {
  const yaml::Node* value = node.find(key);
  if (!value) {
    diagnostics.error("key-missing", node.mark.place(),
                      "A block needs the key '" + std::string(key) + "'", std::string(hint));
  }
  return value;
}

std::string kinds_in_words() {
  std::string words;
  for (const std::string& name : block_kind_names()) words += (words.empty() ? "" : ", ") + name;
  return words;
}

const BlockKind* read_kind(const yaml::Node& node, Diagnostics& diagnostics) {
  const yaml::Node* value =
      expect_key(node, "kind", "Add a line 'kind: …' with one of these: " + kinds_in_words() + ".",
                 diagnostics);
  if (!value) return nullptr;
  const auto name = read::name().read(*value, diagnostics);
  if (!name) return nullptr;
  const BlockKind* kind = find_block_kind(*name);
  if (kind) return kind;
  std::string hint = nearest_hint(*name, block_kind_names());
  if (hint.empty()) hint = "The kinds are: " + kinds_in_words() + ".";
  diagnostics.error("unknown-kind", value->mark.place(),
                    "There is no kind of block '" + *name + "'", std::move(hint));
  return nullptr;
}

std::optional<std::string> read_id(const yaml::Node& node, Diagnostics& diagnostics) {
  const yaml::Node* value = expect_key(node, "id",
                                       "Add a line 'id: …' with a short name, such as 'id: lede': "
                                       "translations refer to the block by it.",
                                       diagnostics);
  if (!value) return std::nullopt;
  return read::name().read(*value, diagnostics);
}

std::vector<std::string> head_keys() {
  std::vector<std::string> keys;
  for (const schema::Property& property : head_of_block()) keys.push_back(property.key);
  return keys;
}

// Nothing where the kind or the id can't be told. Rules beside those of read_fields():
// unknown-kind.
std::optional<Block> read_block(const yaml::Node& node, const LoadedRegistries& registries,
                                Diagnostics& diagnostics) {
  if (node.kind != yaml::Kind::map) {
    report_wrong_value(node, "a block, with lines such as 'kind: text' and 'id: …'", diagnostics);
    return std::nullopt;
  }
  const BlockKind* kind = read_kind(node, diagnostics);
  const std::optional<std::string> id = read_id(node, diagnostics);
  if (!kind) return std::nullopt;
  const int errors_before = diagnostics.errors();
  Block block{.kind = kind, .id = id.value_or(""), .fields = {}, .mark = node.mark};
  block.fields = read_fields(kind->fields, node, block.id, "a block of kind '" + kind->name + "'",
                             head_keys(), registries, diagnostics);
  add_note(node, block.fields, diagnostics);
  if (!id) return std::nullopt;
  if (kind->check && diagnostics.errors() == errors_before)
    kind->check(block, registries, diagnostics);
  return block;
}

// As written, before its blocks are read.
struct MaterialFile {
  Message title, subject;
  std::optional<Message> file_name, alt, caption;
  bool discreet = false;
  std::string name, revised, note;
  Audience audience = Audience::professionals;
  std::vector<std::string> layouts;
  WhoseByLayout whose;  // under "" where it is for all layouts
  std::vector<Allowance> allowances;
  yaml::Node sections;
};

// One word for all of the piece's layouts, or a map from some of them.
Reader<WhoseByLayout> whose_reader() {
  const Reader<Whose> word = read::one_of<Whose>();
  return {word.expects + ", or lines such as 'card-5x7: survivor', one for a layout",
          [word](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<WhoseByLayout> {
            WhoseByLayout whose;
            if (node.kind == yaml::Kind::map) {
              const auto pairs = read::map_of(word).read(node, diagnostics);
              if (!pairs) return std::nullopt;
              whose.insert(pairs->begin(), pairs->end());
            } else if (const auto all = word.read(node, diagnostics)) {
              whose.emplace("", *all);
            }
            return whose;
          },
          schema::any_of({word.describe, schema::map(schema::name_form, word.describe)})};
}

// What SectionReader takes.
schema::Describe sections_schema() {
  return schema::map(schema::name_form, schema::list(block_schema(), {0, max_blocks}), {1, 0});
}

Reader<yaml::Node> sections_reader() {
  Reader<yaml::Node> reader = read::node(sections_schema());
  reader.expects =
      "a line below it for each section, such as 'body:', and blocks below that, such as "
      "'- {kind: text, id: lede, text: \"…\"}'";
  return reader;
}

const Record<MaterialFile>& material_record() {
  static const Record<MaterialFile> record(
      "a material",
      {required("material", &MaterialFile::name, read::name(), "the file's name without .yaml"),
       required("title", &MaterialFile::title, message_reader(), "as a reader's window shows it"),
       required("subject", &MaterialFile::subject, message_reader(), "what it is and for whom"),
       optional("file", &MaterialFile::file_name, file_name_reader(),
                "what the output files are called in place of the material's name"),
       optional("alt", &MaterialFile::alt, message_reader(),
                "a picture of the piece in words, with its figures"),
       optional("caption", &MaterialFile::caption, message_reader(),
                "words for a post with the picture"),
       optional("discreet", &MaterialFile::discreet, read::flag(),
                "nothing outside tells what the piece is"),
       required("audience", &MaterialFile::audience, read::one_of<Audience>(), "for whom it is"),
       required("revised", &MaterialFile::revised, read::date(), "the last change of its content"),
       required("layouts", &MaterialFile::layouts, read::list(read::name(), true, 50),
                "names of files in layouts/"),
       optional<MaterialFile>("whose", &MaterialFile::whose, whose_reader(),
                              "into whose papers the pages go, where they are somebody's"),
       optional("note", &MaterialFile::note, note_reader(),
                "for translators, on the whole piece; never printed"),
       optional("allow", &MaterialFile::allowances, allowances_reader(),
                "what may stand against a rule, and why"),
       required("sections", &MaterialFile::sections, sections_reader(),
                "lists of blocks under the names that layouts place them by")});
  return record;
}

std::string first_line_hint(const yaml::Mark& mark) {
  return "The first is on line " + std::to_string(mark.line) + ".";
}

// Reads the sections of one material and counts its blocks.
class SectionReader {
 public:
  SectionReader(const LoadedRegistries& registries, Diagnostics& diagnostics)
      : registries_(registries), diagnostics_(diagnostics) {}

  std::vector<Section> read(const yaml::Node& node) {
    std::vector<Section> sections;
    if (node.kind != yaml::Kind::map || node.entries.empty()) {
      report_wrong_value(
          node,
          "sections, each a line such as 'body:' with its blocks below, each block after a dash",
          diagnostics_);
      return sections;
    }
    for (const yaml::Entry& entry : node.entries) sections.push_back(read_section(entry));
    return sections;
  }

 private:
  Section read_section(const yaml::Entry& entry) {
    Section section{.name = entry.key, .blocks = {}, .mark = entry.key_mark};
    if (!is_name(entry.key)) {
      diagnostics_.error("value-type", entry.key_mark.place(),
                         "The key '" + entry.key + "' must be " + read::name().expects);
    }
    if (entry.value.kind != yaml::Kind::sequence) {
      report_wrong_value(entry.value, "blocks, each after a dash, such as '- kind: text'",
                         diagnostics_);
      return section;
    }
    for (const yaml::Node& item : entry.value.items) read_into(section, item);
    return section;
  }

  void read_into(Section& section, const yaml::Node& item) {
    if (++blocks_ > max_blocks) {
      if (blocks_ > max_blocks + 1) return;  // told once
      diagnostics_.error("value-range", item.mark.place(),
                         "A material has at most " + std::to_string(max_blocks) + " blocks");
      return;
    }
    std::optional<Block> block = read_block(item, registries_, diagnostics_);
    if (!block) return;
    const auto [first, is_new] = ids_.emplace(block->id, block->mark);
    if (!is_new) {
      const yaml::Node* id = item.find("id");
      diagnostics_.error("duplicate-id", (id ? id->mark : block->mark).place(),
                         "There is another block with the id '" + block->id + "'",
                         first_line_hint(first->second));
    }
    section.blocks.push_back(std::move(*block));
  }

  const LoadedRegistries& registries_;
  Diagnostics& diagnostics_;
  std::size_t blocks_ = 0;
  std::map<std::string, yaml::Mark> ids_;
};

// An item's plain text can have the id of one of its block's own fields: "help.title".
void expect_own_ids(const Material& material, Diagnostics& diagnostics) {
  std::map<std::string_view, const Message*> seen;
  for (const Message* message : material.messages()) {
    const auto [first, is_new] = seen.emplace(message->id, message);
    if (is_new || message->id.empty() || message->mark.line == first->second->mark.line) continue;
    diagnostics.error("duplicate-id", message->mark.place(),
                      "There is another text with the id '" + message->id + "'",
                      first_line_hint(first->second->mark));
  }
}

std::optional<Message> with_id(std::optional<Message> message, const char* id) {
  if (message) message->id = id;
  return message;
}

// By layout: what survivors are handed is theirs, unless the file says otherwise.
WhoseByLayout whose_by_layout(const MaterialFile& file) {
  WhoseByLayout whose;
  const auto all = file.whose.find("");
  for (const std::string& layout : file.layouts) {
    const auto own = file.whose.find(layout);
    if (own != file.whose.end())
      whose.emplace(layout, own->second);
    else if (all != file.whose.end())
      whose.emplace(layout, all->second);
    else if (file.audience == Audience::survivors)
      whose.emplace(layout, Whose::survivor);
  }
  return whose;
}

// A layout that is misspelt there would leave its pages unguarded.
void expect_own_layouts(const MaterialFile& file, const yaml::Node& root,
                        Diagnostics& diagnostics) {
  const yaml::Node* whose = root.find("whose");
  if (whose && whose->kind == yaml::Kind::map)
    report_unknown_keys(*whose, file.layouts, "'whose' of this piece", diagnostics);
}

Material as_material(MaterialFile file, const yaml::Node& root) {
  Material material;
  material.whose = whose_by_layout(file);  // reads what is moved below
  material.name = std::move(file.name);
  material.file = root.mark.source ? root.mark.source->file : "";
  material.title = std::move(file.title);
  material.title.id = "title";
  material.title.note = std::move(file.note);
  material.subject = std::move(file.subject);
  material.subject.id = "subject";
  material.file_name = with_id(std::move(file.file_name), "file");
  material.alt = with_id(std::move(file.alt), "alt");
  material.caption = with_id(std::move(file.caption), "caption");
  material.discreet = file.discreet;
  material.audience = file.audience;
  material.revised = std::move(file.revised);
  material.layouts = std::move(file.layouts);
  material.allowances = std::move(file.allowances);
  material.mark = root.mark;
  return material;
}

// The material's own name may say what a discreet piece must not.
void expect_neutral_name(const Material& material, const yaml::Node& root,
                         Diagnostics& diagnostics) {
  const yaml::Node* discreet = root.find("discreet");
  if (!material.discreet || root.find("file")) return;
  diagnostics.error("key-missing", (discreet ? discreet->mark : root.mark).place(),
                    "A discreet piece needs the key 'file'",
                    "Add a line 'file: …' with a neutral name for its files, such as "
                    "useful-numbers.");
}

}  // namespace

schema::Describe material_schema() { return material_record().describe(); }

void expect_same_name(std::string_view key, const std::string& name, std::string_view expected,
                      const yaml::Node& root, Diagnostics& diagnostics) {
  if (name.empty() || name == expected) return;
  const yaml::Node* value = root.find(key);
  diagnostics.error("name-differs", (value ? value->mark : root.mark).place(),
                    "'" + std::string(key) + "' is '" + name + "', but the path says '" +
                        std::string(expected) + "'",
                    "Rename the one or the other.");
}

std::optional<Material> load_material(const yaml::Node& root, std::string_view stem,
                                      const LoadedRegistries& registries,
                                      Diagnostics& diagnostics) {
  Diagnostics own;
  MaterialFile file = material_record().read(root, own);
  expect_same_name("material", file.name, stem, root, own);
  expect_own_layouts(file, root, own);
  const yaml::Node sections = std::move(file.sections);
  Material material = as_material(std::move(file), root);
  expect_neutral_name(material, root, own);
  if (root.find("sections")) material.sections = SectionReader(registries, own).read(sections);
  if (!own.has_errors()) expect_own_ids(material, own);
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return material;
}

}  // namespace pliego::content
