// A material as its author wrote it: blocks with stable ids, grouped in named sections. No layout,
// no language but the source's, no value of a fact: those come later.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/block_kind.h"
#include "content/translation_record.h"
#include "yaml/fields.h"
#include "yaml/yaml.h"

namespace pliego::content {

// What an author lets stand against a rule, in one text, with the reason.

struct Allowance {
  std::string rule;    // one of allowable_rules()
  std::string id;      // the text's, as in the same file
  std::string reason;  // printed by `pliego check`
  yaml::Mark mark;
};

// Rules that a person may know better than the program in a single place.
const std::vector<std::string>& allowable_rules();

// The key 'allow': a list of maps of rule, id and reason.
Reader<std::vector<Allowance>> allowances_reader();

// A translatable string. Its id names it in every language: "title", "<block>.<field>",
// "<block>.<item>.<field>", or "<block>.<item>" for the item's only message.
struct Message {
  std::string id;
  std::string pattern;  // ICU MessageFormat around CommonMark inline markup
  yaml::Mark mark;
  std::string note;  // of the author to translators: never printed; may be empty
};

struct Item;
using Value =
    std::variant<Message, std::string, int, bool, std::vector<std::string>, std::vector<Item>>;

struct FieldValue {
  Value value;
  yaml::Mark mark;
};
using FieldMap = std::map<std::string, FieldValue, std::less<>>;

// What a field of that type holds as written.
template <FieldType type>
struct Written {
  using Value = std::string;  // a name, a word or an address
};
template <>
struct Written<FieldType::message> {
  using Value = Message;
};
template <>
struct Written<FieldType::integer> {
  using Value = int;
};
template <>
struct Written<FieldType::flag> {
  using Value = bool;
};
template <FieldType type>
  requires(type == FieldType::contacts || type == FieldType::notices ||
           type == FieldType::references || type == FieldType::choices)
struct Written<type> {
  using Value = std::vector<std::string>;
};
template <FieldType type>
  requires(type == FieldType::items || type == FieldType::rows)
struct Written<type> {
  using Value = std::vector<Item>;
};

template <FieldType type>
struct WrittenField {
  const typename Written<type>::Value& value;
  const yaml::Mark& mark;
};

// Nothing where the field is not there.
template <FieldType type>
std::optional<WrittenField<type>> written(const FieldMap& fields, FieldHandle<type> field) {
  const auto found = fields.find(field.name);
  if (found == fields.end()) return std::nullopt;
  return WrittenField<type>{std::get<typename Written<type>::Value>(found->second.value),
                            found->second.mark};
}

struct Item {
  std::string id;
  FieldMap fields;
  yaml::Mark mark;
};

struct Block {
  const BlockKind* kind = nullptr;
  std::string id;  // unique in the material
  FieldMap fields;
  yaml::Mark mark;
};

struct Section {
  std::string name;  // what layouts refer to: "lead", "help"
  std::vector<Block> blocks;
  yaml::Mark mark;
};

// For whom a material is.
enum class Audience { professionals, survivors, policymakers, general_public };

constexpr std::string_view word_of(Audience audience) {
  switch (audience) {
    case Audience::professionals:
      return "professionals";
    case Audience::survivors:
      return "survivors";
    case Audience::policymakers:
      return "policymakers";
    case Audience::general_public:
      return "public";
  }
  return {};
}

// In whose papers pages lie. Those of the two are never in one packet.
enum class Whose { survivor, person_using_violence };

constexpr std::string_view word_of(Whose whose) {
  switch (whose) {
    case Whose::survivor:
      return "survivor";
    case Whose::person_using_violence:
      return "person-using-violence";
  }
  return {};
}

using WhoseByLayout = std::map<std::string, Whose, std::less<>>;

struct Material {
  std::string name;  // equals the file's stem: "palm-card"
  std::string file;
  Message title;    // of the document, as a reader's window shows it
  Message subject;  // one sentence: what it is and for whom
  // The name of the output files in place of the material's: lower-case letters, digits, hyphens.
  std::optional<Message> file_name;
  std::optional<Message> alt;      // a picture of the piece in words, with its figures
  std::optional<Message> caption;  // for a post with the picture; at most 280 characters
  bool discreet = false;           // nothing outside tells what it is: no draft mark, neutral names
  Audience audience = Audience::professionals;
  std::string revised;  // YYYY-MM-DD: last change of the content; the date in every output
  std::vector<std::string> layouts;
  WhoseByLayout whose;  // layouts whose pages are nobody's are absent
  std::vector<Section> sections;
  std::vector<Allowance> allowances;
  yaml::Mark mark;

  // Every message in reading order.
  std::vector<const Message*> messages() const;
};

// One language's strings for one material (or for the registries), and what is remembered of them.
struct Translation {
  std::string language;  // the folder: "es"
  std::string file;
  std::map<std::string, Message, std::less<>> strings;   // those that have a text
  std::map<std::string, yaml::Mark, std::less<>> empty;  // those that wait for one
  TranslationRecord record;
  std::vector<Allowance> allowances;
  yaml::Mark mark;
};

}  // namespace pliego::content
