// A material in one language with its facts and contacts filled in: what layout sets. No patterns,
// no markup, no registries are left.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/picture.h"
#include "base/yaml.h"
#include "content/material.h"

namespace pliego::language {

struct InlineSpan {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  bool isolate_ltr = false;  // phone, short code, keyword, address: left to right, never broken
  bool address = false;      // with isolate_ltr: may be broken after its own marks (text::Span)
  std::string uri;           // link target; neighbours with the same uri are one link
  std::string language;      // BCP 47 where it differs from the material's
};

struct Text {
  std::string id;  // the message's id
  std::vector<InlineSpan> spans;
  yaml::Mark mark;  // where its words are written (in the translation's file, for a translation)

  std::string plain() const;
  bool empty() const { return spans.empty(); }
};

// A statistic ready to set.
struct Figure {
  std::string value;  // "43%", in the language's own way
  double number = 0;
  Text base;  // "of women surveyed who …"
  std::string base_id;
  Text meaning;
};

// A contact in the page's language.
struct ContactEntry {
  std::string id;
  Text name;
  Text primary;                         // the number to call, linked
  std::shared_ptr<const Picture> logo;  // null: none
  std::vector<Text> others;  // "Text START to 88788", "thehotline.org": each a short phrase, linked
};

struct Item;
using Value =
    std::variant<Text, std::string, int, bool, std::vector<std::string>, std::vector<Item>, Figure,
                 std::vector<ContactEntry>, std::vector<Text>, std::shared_ptr<const Picture>>;
using FieldMap = std::map<std::string, Value, std::less<>>;

// Fields by name. Each accessor gives nothing (null, empty, the default) where the field is not
// set.
struct Fields {
  FieldMap values;

  const Text* text(std::string_view name) const;
  std::string_view word(std::string_view name,
                        std::string_view otherwise = {}) const;  // name, choice, icon, address
  int integer(std::string_view name, int otherwise) const;
  bool flag(std::string_view name) const;
  const Figure* figure(std::string_view name) const;
  const std::vector<Item>& items(std::string_view name) const;
  const std::vector<ContactEntry>& contacts(std::string_view name) const;
  const std::vector<Text>& texts(std::string_view name) const;  // notices, references
  const std::shared_ptr<const Picture>& picture(std::string_view name) const;
};

struct Item {
  std::string id;
  Fields fields;
  yaml::Mark mark;
};

struct Block {
  const content::BlockKind* kind = nullptr;
  std::string id;
  Fields fields;
  yaml::Mark mark;
};

struct Section {
  std::string name;
  std::vector<Block> blocks;
  yaml::Mark mark;
};

struct Material {
  std::string name;
  std::string language;  // folder: "es"
  std::string locale;    // BCP 47, canonical: "es-US"
  bool right_to_left = false;
  bool draft = false;          // a translation no second speaker has read
  std::string title, subject;  // plain
  std::string revised;         // YYYY-MM-DD
  std::string audience;
  std::vector<Section> sections;
  std::map<std::string, std::string, std::less<>> labels;  // the language's labels, plain patterns
  yaml::Mark mark;

  const Section* section(std::string_view name) const;
};

}  // namespace pliego::language
