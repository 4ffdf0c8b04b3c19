// resolve(): walks a material and fills in each field by its type.
#include "base/language_names.h"
#include "content/blocks/contacts.h"
#include "content/blocks/local.h"
#include "resolve/contacts.h"
#include "resolve/draft_mark.h"
#include "resolve/local_entry.h"
#include "resolve/material_arguments.h"
#include "resolve/message_rules.h"
#include "resolve/message_text.h"
#include "resolve/picture_words.h"
#include "resolve/reference_list.h"
#include "resolve/resolve.h"
#include "resolve/share.h"

namespace pliego::resolve {

namespace {

using content::FieldSpec;
using content::FieldType;
using Names = std::vector<std::string>;

class Resolver {
 public:
  Resolver(const content::Project& project, const content::Material& material,
           const content::Language& language, const SourceStrings& strings, const Formats& formats,
           Diagnostics& diagnostics)
      : registries_(project.registries),
        material_(material),
        language_(language),
        strings_(strings),
        formats_(formats),
        diagnostics_(diagnostics),
        source_(project.language(content::source_language)),
        labels_(language, source_, formats, diagnostics, strings),
        labels_in_source_(source_ ? *source_ : language, source_, source_formats(), diagnostics),
        arguments_(project, material, language, strings, formats, labels_, diagnostics),
        arguments_in_source_(project, material, language, strings, source_formats(),
                             labels_in_source_, diagnostics),
        file_name_(project.file_name(material, language.folder)) {}

  Material resolve() {
    Material resolved;
    fill_head(resolved);
    for (const content::Section& section : material_.sections) {
      resolved.sections.push_back({section.name, blocks(section), section.mark});
    }
    mark_draft(resolved);
    return resolved;
  }

 private:
  void fill_head(Material& resolved) {
    resolved.name = material_.name;
    resolved.language = language_.folder;
    resolved.locale = formats_.locale();
    resolved.right_to_left = is_right_to_left(formats_.locale());
    resolved.file_name = file_name_;
    resolved.discreet = material_.discreet;
    const Text title = text_outside_blocks(material_.title);
    resolved.title = title.plain();
    resolved.title_mark = title.mark;
    resolved.subject = text_outside_blocks(material_.subject).plain();
    resolved.picture = picture_words(resolved);
    resolved.revised = material_.revised;
    resolved.audience = material_.audience;
    resolved.labels = label_patterns(language_, source_);
    // Filled in when pages are counted; its faults are told here.
    if (labels_.has("page"))
      labels_.text("page", as_arguments({{"page", 1}, {"pages", 1}}, formats_));
    resolved.mark = material_.mark;
  }

  PictureWords picture_words(const Material& resolved) {
    PictureWords words{.alt = resolved.title,
                       .caption = resolved.subject,
                       .files_label = labels_.text("picture-files").plain(),
                       .alt_label = labels_.text("picture-alt").plain(),
                       .caption_label = labels_.text("picture-caption").plain()};
    if (material_.alt) words.alt = plain_text(*material_.alt).plain();
    if (!material_.caption) return words;
    const Text caption = plain_text(*material_.caption);
    if (!strings_.of_material(*material_.caption).from_source)  // that has been checked, unmarked
      check_caption(caption, language_.folder, diagnostics_);
    words.caption = caption.plain();
    return words;
  }

  Text plain_text(const content::Message& message) {
    expect_no_links(*strings_.of_material(message).message, diagnostics_);
    return text_outside_blocks(message);
  }

  Text text_outside_blocks(const content::Message& message) {
    begin_block();
    Text resolved = text(message);
    end_block();
    return resolved;
  }

  std::vector<Block> blocks(const content::Section& section) {
    std::vector<Block> resolved;
    for (const content::Block& block : section.blocks) {
      begin_block();
      resolved.push_back(
          {block.kind, block.id, fields(block.kind->fields, block.fields), block.mark});
      add_share(resolved.back(), labels_, formats_);
      end_block();
    }
    return resolved;
  }

  void begin_block() {
    values_ = {};
    in_source_ = false;
    errors_before_ = diagnostics_.errors();
  }

  // A message that can't be read may well be the one that names the base.
  void end_block() {
    if (diagnostics_.errors() == errors_before_) check_bases(values_, registries_, diagnostics_);
  }

  Fields fields(const std::vector<FieldSpec>& specs, const content::FieldMap& from) {
    Fields resolved;
    for (const FieldSpec& spec : specs) {
      const auto found = from.find(spec.key.name);
      if (found == from.end()) continue;
      resolved.values.emplace(spec.key.name, value(spec, found->second, from));
    }
    return resolved;
  }

  Value value(const FieldSpec& spec, const content::FieldValue& field,
              const content::FieldMap& from) {
    const content::Value& value = field.value;
    switch (spec.key.type) {
      case FieldType::message:
        return text(std::get<content::Message>(value));
      case FieldType::integer:
        return std::get<int>(value);
      case FieldType::flag:
        return std::get<bool>(value);
      case FieldType::fact:
        return figure(std::get<std::string>(value), field.mark);
      case FieldType::contacts:
        return contacts(std::get<Names>(value),
                        content::written(from, content::contacts::show)->value);
      case FieldType::notices:
        return notices(std::get<Names>(value));
      case FieldType::references:
        return reference_list(registries_, std::get<Names>(value), language_.folder, labels_,
                              formats_);
      case FieldType::picture:
        return picture(std::get<std::string>(value), field.mark);
      case FieldType::choices:
        return std::get<Names>(value);
      case FieldType::items:
        return items(spec, std::get<std::vector<content::Item>>(value));
      case FieldType::rows:
        return rows(std::get<std::vector<content::Item>>(value));
      case FieldType::name:
      case FieldType::choice:
      case FieldType::icon:
      case FieldType::address:
        break;
    }
    return std::get<std::string>(value);
  }

  // Of several texts of a block that come from the source, the first alone is marked.
  Text text(const content::Message& message) {
    std::vector<Mention> mentions;
    const SourceStrings::Chosen chosen = strings_.of_material(message);
    Text text =
        compose_chosen(chosen, arguments_of(chosen), formats_, diagnostics_, &mentions, in_source_);
    in_source_ = chosen.from_source;
    for (const Mention& mention : mentions) values_.add(mention, registries_);
    return text;
  }

  std::vector<Item> items(const FieldSpec& spec, const std::vector<content::Item>& from) {
    std::vector<Item> resolved;
    for (const content::Item& item : from) {
      resolved.push_back({item.id, fields(spec.fields, item.fields), item.mark});
    }
    return resolved;
  }

  std::vector<Item> rows(const std::vector<content::Item>& from) {
    std::vector<Item> resolved;
    for (const content::Item& row : from) {
      Fields cells;
      for (const auto& [column, cell] : row.fields)
        cells.set_cell(column, text(std::get<content::Message>(cell.value)));
      resolved.push_back({row.id, std::move(cells), row.mark});
    }
    return resolved;
  }

  Figure figure(const std::string& id, const yaml::Mark& mark) {
    const content::Fact& fact = registries_.facts.at(id);
    values_.add({.name = id, .use = Mention::Use::value, .mark = mark}, registries_);
    return {.value = arguments_.value(fact),
            .number = fact.value,
            .base = arguments_.base(fact.base),
            .base_id = fact.base,
            .meaning = compose_chosen(strings_.of_registries(fact.meaning), WordArguments(),
                                      formats_, diagnostics_)};
  }

  std::shared_ptr<const Picture> picture(const std::string& name, const yaml::Mark& mark) {
    const content::PictureFile& file = *registries_.pictures.at(name);
    auto picture = file.picture();
    if (!picture) {
      diagnostics_.error("picture-unusable", mark.place(),
                         "The picture '" + name + "' can't be used: " + file.fault(),
                         file.advice());
    }
    return picture;
  }

  std::vector<ContactEntry> contacts(const Names& ids, const Names& shown) {
    std::vector<content::ContactPart> show;
    for (const std::string& word : shown)
      if (const auto part = value_called<content::ContactPart>(word)) show.push_back(*part);
    std::vector<ContactEntry> entries;
    for (const std::string& id : ids) {
      const content::Contact& contact = registries_.contacts.at(id);
      Text name = compose_chosen_name(strings_.of_registries(contact.name), formats_, diagnostics_);
      entries.push_back(
          contact_entry(contact, std::move(name), show, language_.folder, labels_, formats_));
    }
    return entries;
  }

  std::vector<Text> notices(const Names& ids) {
    has_notices_ = true;
    std::vector<Text> texts;
    for (const std::string& id : ids) {
      const auto chosen = strings_.of_registries(registries_.notices.at(id).text);
      texts.push_back(compose_chosen(chosen, arguments_of(chosen), formats_, diagnostics_));
    }
    return texts;
  }

  // A text in the source language has its days and shares in that language too.
  const Arguments& arguments_of(const SourceStrings::Chosen& chosen) const {
    return chosen.from_source ? arguments_in_source_ : arguments_;
  }

  // Once all its texts are known: whether it is a draft, and then the mark.
  void mark_draft(Material& resolved) {
    if (source_)  // what dates, shares and names of languages are made of, wherever they stand
      for (const std::string& form : forms_asked_for(language_, *source_)) strings_.of_labels(form);
    resolved.draft_texts = strings_.drafts();
    resolved.draft = resolved.draft_texts.count() > 0;
    if (!resolved.draft) return;
    add_draft_mark(resolved, draft_mark(language_, source_, formats_, diagnostics_));
    if (resolved.discreet || has_notices_) return;
    diagnostics_.warning(
        "draft-mark-missing", material_.mark.place(),
        "This piece prints no notice, so that its '" + language_.folder +
            "' version can't say on the page that it is a draft",
        "Add a block '- {kind: notice, notices: [general]}' to the piece: the words "
        "that it is a draft stand there until a second speaker has read it.");
  }

  const content::Registries& registries_;
  const content::Material& material_;
  const content::Language& language_;
  const SourceStrings& strings_;
  const Formats& formats_;
  Diagnostics& diagnostics_;
  const content::Language* source_;
  Labels labels_, labels_in_source_;
  MaterialArguments arguments_, arguments_in_source_;
  const std::string& file_name_;
  BlockValues values_;  // of the block that is being resolved
  int errors_before_ = 0;
  bool in_source_ = false;  // the text before, in the same block, came from the source
  bool has_notices_ = false;
};

std::optional<std::string> locale_of(const content::Language& language, Diagnostics& diagnostics) {
  std::optional<std::string> locale = canonical_locale(language.locale);
  if (locale) return locale;
  diagnostics.error("locale", language.mark.place(),
                    "'" + language.locale + "' is not the sign of a language",
                    language_sign_hint(language.locale));
  return std::nullopt;
}

}  // namespace

void add_local(Material& material, const content::Local& local, const content::Project& project,
               const content::Language& language, Diagnostics& diagnostics) {
  const Formats& formats =
      Formats::of(material.locale, forms_of(language, project.language(content::source_language)));
  const Labels labels(language, project.language(content::source_language), formats, diagnostics);
  const content::BlockKind* kind = content::find_block_kind("local");
  for (Section& section : material.sections) {
    for (Block& block : section.blocks) {
      if (block.kind != kind) continue;
      block.fields.set(content::local::contacts,
                       {local_entry(local, language.folder, labels, formats)});
    }
  }
}

std::optional<Material> resolve(const content::Project& project, const content::Material& material,
                                const content::Language& language, Diagnostics& diagnostics,
                                const content::Local* local) {
  Diagnostics own;
  std::optional<Material> resolved;
  const std::optional<std::string> locale = locale_of(language, own);
  const SourceStrings strings(project, material, language, own);
  if (locale && strings.complete()) {
    const Formats& formats =
        Formats::of(*locale, forms_of(language, project.language(content::source_language)));
    resolved = Resolver(project, material, language, strings, formats, own).resolve();
    if (local) add_local(*resolved, *local, project, language, own);
  }
  diagnostics.merge(own);
  if (own.has_errors()) return std::nullopt;
  return resolved;
}

}  // namespace pliego::resolve
