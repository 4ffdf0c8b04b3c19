// A material in one language with its facts and contacts filled in: what layout sets. No patterns,
// no markup, no registries are left.
#pragma once

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

namespace pliego::language {

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

// Fields by name. Each accessor gives nothing (null, empty, the default) where the field is not
// set.
struct Fields {
  FieldMap values;

  const Text* text(std::string_view name) const;
  std::string_view word(std::string_view name,
                        std::string_view otherwise = {}) const;  // name, icon, address
  // A look of content/block_looks.h; the first of its values where the field is not set.
  template <Worded E>
  E look(std::string_view name) const {
    return value_called<E>(word(name)).value_or(E{});
  }
  int integer(std::string_view name, int otherwise) const;
  bool flag(std::string_view name) const;
  const Figure* figure(std::string_view name) const;
  const std::vector<Item>& items(std::string_view name) const;
  const std::vector<ContactEntry>& contacts(std::string_view name) const;
  const std::vector<Text>& texts(std::string_view name) const;  // notices, references
  const std::shared_ptr<const Picture>& picture(std::string_view name) const;
  bool operator==(const Fields&) const = default;
};

struct Item {
  std::string id;
  Fields fields;
  yaml::Mark mark;
  bool operator==(const Item&) const = default;
};

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

}  // namespace pliego::language
