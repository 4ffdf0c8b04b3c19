// Checked reading of YAML maps from tables. One table says which keys a map may have, what each
// means and how it is read; the loader, the error messages and the JSON Schemas all come from it.
//
//   static const Record<Panel> panel_record("a panel", {
//       required("name", &Panel::name, read::name(), "What pieces call it"),
//       optional("grow", &Panel::grow, read::number(0, 100), "Share of the room that is left")});
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_words.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego {

// Reads one value of type V. `expects` completes "… must be ___": "a length with a unit, such as
// 5in".
template <class V>
struct Reader {
  std::string expects;
  // nullopt only after having added a diagnostic.
  std::function<std::optional<V>(const yaml::Node&, Diagnostics&)> read;
  schema::Describe describe;  // refuses nothing that read() takes
};

// The same reader with a schema that says more: for values that are looked at again once read.
template <class V>
Reader<V> described(Reader<V> reader, schema::Describe describe) {
  reader.describe = std::move(describe);
  return reader;
}

template <class T>
class Record;

namespace read {

// Each refuses the wrong kind of node and values out of range with rule "value-type" or
// "value-range", and names the key's expectation. Numbers and flags in quotes are text, hence
// refused; true and false without quotes are no text, since YAML takes them for flags.
// Any scalar, not empty or blank, of so many characters (Unicode code points) at most.
Reader<std::string> text(std::size_t longest = 20'000);
Reader<std::string> name();      // lower-case letters, digits, '-' and '_', starting with a letter
Reader<std::string> language();  // BCP 47 language tag, loosely: letters, digits, '-'
Reader<double> number(double low, double high);
Reader<int> integer(int low, int high);
Reader<bool> flag();                             // true or false
Reader<double> length(double low, double high);  // points; YAML must carry a unit
Reader<std::string> date();                      // YYYY-MM-DD, a real day (Gregorian)
Reader<std::string> choice(std::vector<std::string> of);
// Anything, for readers of their own; `describe` is the schema of what they take.
Reader<yaml::Node> node(schema::Describe describe = schema::anything());

// One of an enum's values, by its word.
template <Worded E>
Reader<E> one_of(std::vector<E> of = all_values<E>());

// A sequence of `element`, or a single one where `single_too`. Elements that fail are left out.
template <class V>
Reader<std::vector<V>> list(Reader<V> element, bool single_too = false, std::size_t max = 500);

// A map with free keys, each a name as of name(), in the file's order. Entries that fail are left
// out.
template <class V>
Reader<std::vector<std::pair<std::string, V>>> map_of(Reader<V> value, std::size_t max = 500);

// The same as of.reader(): `of` must outlive the reader.
template <class T>
Reader<T> record(const Record<T>& of);

}  // namespace read

// One key of a map that becomes a T.
template <class T>
struct Field {
  std::string key;
  bool required = false;
  std::string doc;
  std::string expects;
  std::function<void(T&, const yaml::Node&, Diagnostics&)> read;
  schema::Describe describe;
};

template <class T, class V>
Field<T> required(std::string key, V T::*member, Reader<V> reader, std::string doc);
template <class T, class V>
Field<T> optional(std::string key, V T::*member, Reader<V> reader, std::string doc);
template <class T, class V>  // a member that stays nullopt where the key is missing
Field<T> optional(std::string key, std::optional<V> T::*member, Reader<V> reader, std::string doc);

// A table of fields. read() fills a T; wrong, missing and unknown keys are diagnostics (rules
// "value-type", "key-missing", "key-unknown" with the nearest right key), all of them at once; the
// T is then partly filled.
template <class T>
class Record {
 public:
  Record(std::string what, std::vector<Field<T>> fields);  // what: "a panel", for messages
  T read(const yaml::Node& node, Diagnostics& diagnostics) const;
  void read_into(T& target, const yaml::Node& node, Diagnostics& diagnostics) const;
  // Gives nullopt only where the node is no map. This record must outlive it (tables are static).
  Reader<T> reader() const;
  const std::string& what() const { return what_; }
  const std::vector<Field<T>>& fields() const { return fields_; }
  std::vector<schema::Property> properties() const;  // the fields, for a schema
  schema::Describe describe() const;                 // this record must outlive it

 private:
  std::string what_;
  std::vector<Field<T>> fields_;
  std::vector<std::string> keys_;
};

// Unknown keys of `node` against `known`; shared by every Record.
void report_unknown_keys(const yaml::Node& node, const std::vector<std::string>& known,
                         std::string_view what, Diagnostics& diagnostics);

// What read::name() accepts: lower-case letters, digits, '-' and '_', starting with a letter, at
// most 64 bytes.
bool is_name(std::string_view text);

// What readers of records of their own expect: "a panel, with lines below it such as 'name: …' and
// 'grow: …'".
std::string record_expects(std::string_view what, const std::vector<std::string>& keys);

// "'width' must be <expects>; here it is '5'", with rule "value-type": for readers of their own.
void report_wrong_value(const yaml::Node& node, std::string_view expects, Diagnostics& diagnostics,
                        std::string hint = {});

// How messages call the value: "'width'", "Item 2 of 'panels'", or "This" for the root.
std::string label(const yaml::Node& node);

}  // namespace pliego

#include "yaml/fields_inl.h"
