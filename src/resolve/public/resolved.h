// A material in one language with its facts and contacts filled in: what layout sets. No patterns,
// no markup, no registries are left.
#pragma once

#include <concepts>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/enum_words.h"
#include "content/block_looks.h"
#include "content/material.h"
#include "picture/picture.h"
#include "yaml/yaml.h"

namespace pliego::resolve {

struct InlineSpan {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  bool isolate_ltr = false;  // phone, short code, keyword, address: left to right, never broken
  bool address = false;      // with isolate_ltr: may be broken after its own marks (text::Span)
  std::string uri;           // link target; neighbours with the same uri are one link
  std::string language;      // BCP 47 where it differs from the material's
  bool operator==(const InlineSpan&) const = default;
};

struct Text {
  std::string id;  // the message's id
  std::vector<InlineSpan> spans;
  yaml::Mark mark;  // where its words are written (in the translation's file, for a translation)

  std::string plain() const;
  bool empty() const { return spans.empty(); }
  bool operator==(const Text&) const = default;
};

// A statistic ready to set.
struct Figure {
  std::string value;  // "43%", in the language's own way
  double number = 0;
  Text base;  // "of women surveyed who …"
  std::string base_id;
  Text meaning;
  bool operator==(const Figure&) const = default;
};

// A contact in the page's language.
struct ContactEntry {
  std::string id;
  Text name;
  Text primary;                         // the number to call, linked
  std::shared_ptr<const Picture> logo;  // null: none
  std::vector<Text> others;  // "Text START to 88788", "thehotline.org": each a short phrase, linked
  bool operator==(const ContactEntry&) const = default;
};

struct Item;
using Value =
    std::variant<Text, std::string, int, bool, std::vector<std::string>, std::vector<Item>, Figure,
                 std::vector<ContactEntry>, std::vector<Text>, std::shared_ptr<const Picture>>;
using FieldMap = std::map<std::string, Value, std::less<>>;

// What a field of that type holds once it is resolved.
template <content::FieldType type>
struct Resolved {
  using Value = std::string;  // a name, a word or an address
};
template <>
struct Resolved<content::FieldType::message> {
  using Value = Text;
};
template <>
struct Resolved<content::FieldType::integer> {
  using Value = int;
};
template <>
struct Resolved<content::FieldType::flag> {
  using Value = bool;
};
template <>
struct Resolved<content::FieldType::fact> {
  using Value = Figure;
};
template <>
struct Resolved<content::FieldType::contacts> {
  using Value = std::vector<ContactEntry>;
};
template <content::FieldType type>
  requires(type == content::FieldType::notices || type == content::FieldType::references)
struct Resolved<type> {
  using Value = std::vector<Text>;
};
template <>
struct Resolved<content::FieldType::picture> {
  using Value = std::shared_ptr<const Picture>;
};
template <>
struct Resolved<content::FieldType::choices> {
  using Value = std::vector<std::string>;
};
template <content::FieldType type>
  requires(type == content::FieldType::items || type == content::FieldType::rows)
struct Resolved<type> {
  using Value = std::vector<Item>;
};

template <content::FieldType type>
using ResolvedValue = typename Resolved<type>::Value;

// Fields by handle (content/field_handle.h). Each accessor gives nothing (null, empty, the default)
// where the field is not set.
struct Fields {
  FieldMap values;  // by name, for what goes through all of them

  const Text* text(content::MessageField field) const { return find(field); }
  const Figure* figure(content::FactField field) const { return find(field); }
  int integer(content::IntegerField field, int otherwise) const;
  bool flag(content::FlagField field) const;
  const std::vector<ContactEntry>& contacts(content::ContactsField field) const;
  const std::shared_ptr<const Picture>& picture(content::PictureField field) const;

  // A choice, an icon's name, an address.
  template <content::FieldType type>
    requires std::same_as<ResolvedValue<type>, std::string>
  std::string_view word(content::FieldHandle<type> field, std::string_view otherwise = {}) const {
    const std::string* word = find(field);
    return word ? std::string_view(*word) : otherwise;
  }
  template <content::FieldType type>
    requires std::same_as<ResolvedValue<type>, std::vector<Item>>
  const std::vector<Item>& items(content::FieldHandle<type> field) const;
  // Notices, references.
  template <content::FieldType type>
    requires std::same_as<ResolvedValue<type>, std::vector<Text>>
  const std::vector<Text>& texts(content::FieldHandle<type> field) const {
    static const std::vector<Text> none;
    const auto* found = find(field);
    return found ? *found : none;
  }
  // Of a table's row: what stands below the column with that id.
  const Text* cell(std::string_view column) const;

  template <content::FieldType type>
  void set(content::FieldHandle<type> field, ResolvedValue<type> value);
  template <Worded Look>
  void set(content::LookField<Look> field, Look look) {
    values.insert_or_assign(std::string(field.name), std::string(word_of(look)));
  }
  void set_cell(const std::string& column, Text text);
  template <content::FieldType type>
  void erase(content::FieldHandle<type> field);

  // The first of its values where the field is not set.
  template <Worded Look>
  Look look(content::LookField<Look> field) const {
    return value_called<Look>(word(field)).value_or(Look{});
  }

  bool operator==(const Fields&) const = default;

 private:
  template <content::FieldType type>
  const ResolvedValue<type>* find(content::FieldHandle<type> field) const {
    const auto found = values.find(field.name);
    return found == values.end() ? nullptr : std::get_if<ResolvedValue<type>>(&found->second);
  }
};

struct Item {
  std::string id;
  Fields fields;
  yaml::Mark mark;
  bool operator==(const Item&) const = default;
};

template <content::FieldType type>
  requires std::same_as<ResolvedValue<type>, std::vector<Item>>
const std::vector<Item>& Fields::items(content::FieldHandle<type> field) const {
  static const std::vector<Item> none;
  const auto* found = find(field);
  return found ? *found : none;
}

template <content::FieldType type>
void Fields::set(content::FieldHandle<type> field, ResolvedValue<type> value) {
  values.insert_or_assign(std::string(field.name), Value(std::move(value)));
}

template <content::FieldType type>
void Fields::erase(content::FieldHandle<type> field) {
  if (const auto found = values.find(field.name); found != values.end()) values.erase(found);
}

struct Block {
  const content::BlockKind* kind = nullptr;
  std::string id;
  Fields fields;
  yaml::Mark mark;
  bool operator==(const Block&) const = default;
};

struct Section {
  std::string name;
  std::vector<Block> blocks;
  yaml::Mark mark;
};

// What goes with a picture of the piece, as plain text.
struct PictureWords {
  std::string alt;      // the picture in words; the title where the author wrote none
  std::string caption;  // at most longest_caption characters; the subject where there is none
  std::string files_label, alt_label, caption_label;  // in the page's language
  std::string draft;  // the draft mark; empty where it is not for print
};

inline constexpr int longest_caption = 280;  // grapheme clusters, as most services count a post

// Texts of a piece that nobody may take for a finished translation.
struct DraftTexts {
  int missing = 0;  // printed in the source language
  int stale = 0;    // the source says something else by now
  int unread = 0;   // no second speaker has read them as they stand
  std::vector<std::string>
      ids;  // of the first few: "headline.text", "notice.general", "labels.tty"
  int count() const { return missing + stale + unread; }
};

struct Material {
  std::string name;
  std::string file_name;  // of the outputs
  std::string language;   // folder: "es"
  std::string locale;     // BCP 47, canonical: "es-US"
  bool right_to_left = false;
  bool draft = false;          // some of its texts are drafts
  DraftTexts draft_texts;      // which
  bool discreet = false;       // no draft mark outside, neutral names
  std::string title, subject;  // plain
  std::string revised;         // YYYY-MM-DD
  content::Audience audience = content::Audience::professionals;
  PictureWords picture;
  std::vector<Section> sections;
  std::map<std::string, std::string, std::less<>> labels;  // the language's labels, plain patterns
  yaml::Mark mark;
  yaml::Mark title_mark;  // of its words; of no source where they are the program's own

  const Section* section(std::string_view name) const;
};

}  // namespace pliego::resolve
