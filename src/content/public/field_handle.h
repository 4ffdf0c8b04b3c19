// What a block, or an item of it, calls a field and what that holds, in one: the table of its kind,
// its setter and whoever else asks for a field name it by the same handle
// (content/blocks/<kind>.h), so that neither a misspelt name nor a wrong type compiles.
#pragma once

#include <string>
#include <string_view>

namespace pliego::content {

enum class FieldType {
  message,     // text a person reads: an ICU MessageFormat pattern with CommonMark inline markup;
               // translated
  name,        // an identifier
  choice,      // one of FieldSpec::choices
  integer,     // FieldSpec::low to high
  flag,        // true or false
  icon,        // the name of an icon of the icon font
  fact,        // the name of a statistic in facts.yaml
  contacts,    // a list of names in contacts.yaml
  notices,     // a list of names in notices.yaml
  references,  // a list of names in references.yaml; all of them where none are written
  picture,     // the path of a file below content/pictures, from content/ on
  choices,     // a list out of FieldSpec::choices
  address,     // a web address: https only
  items,       // a map of stable ids to records of FieldSpec::fields, in order
  rows         // a map of stable ids to maps of messages, one for each item of the field 'columns'
};

template <FieldType type>
struct FieldHandle {
  std::string_view name;  // as authors write it
};

using MessageField = FieldHandle<FieldType::message>;
using IntegerField = FieldHandle<FieldType::integer>;
using FlagField = FieldHandle<FieldType::flag>;
using IconField = FieldHandle<FieldType::icon>;
using FactField = FieldHandle<FieldType::fact>;
using ContactsField = FieldHandle<FieldType::contacts>;
using NoticesField = FieldHandle<FieldType::notices>;
using ReferencesField = FieldHandle<FieldType::references>;
using PictureField = FieldHandle<FieldType::picture>;
using ChoicesField = FieldHandle<FieldType::choices>;
using AddressField = FieldHandle<FieldType::address>;
using ItemsField = FieldHandle<FieldType::items>;
using RowsField = FieldHandle<FieldType::rows>;

// A choice among the looks of content/block_looks.h.
template <class Look>
struct LookField : FieldHandle<FieldType::choice> {
  explicit constexpr LookField(std::string_view key) : FieldHandle<FieldType::choice>{key} {}
};

// A handle where its type is known only when the program runs: in the tables of kinds.
struct FieldKey {
  std::string name;
  FieldType type;

  template <FieldType of>
  FieldKey(FieldHandle<of> handle) : name(handle.name), type(of) {}
};

}  // namespace pliego::content
