// The templates of yaml/fields.h. What does not depend on the type is in fields.cc.
#pragma once

#include <algorithm>

#include "yaml/fields.h"

namespace pliego {

namespace detail {

// Each adds its diagnostic and gives false where the node is not what it should be.
bool expect_map(const yaml::Node& node, std::string_view expects, Diagnostics& diagnostics);
bool expect_record(const yaml::Node& node, std::string_view what,
                   const std::vector<std::string>& keys, Diagnostics& diagnostics);
bool expect_sequence(const yaml::Node& node, std::string_view expects, Diagnostics& diagnostics);
bool expect_at_most(const yaml::Node& node, std::size_t max, Diagnostics& diagnostics);
bool expect_name_key(const yaml::Entry& entry, Diagnostics& diagnostics);

void report_missing_key(const yaml::Node& node, std::string_view key, std::string_view what,
                        std::string_view expects, std::string_view doc, Diagnostics& diagnostics);

template <class T, class Member, class V>
Field<T> make_field(std::string key, bool is_required, Member T::*member, Reader<V> reader,
                    std::string doc) {
  auto read = [member, read = std::move(reader.read)](T& target, const yaml::Node& node,
                                                      Diagnostics& diagnostics) {
    if (auto value = read(node, diagnostics)) target.*member = std::move(*value);
  };
  return {std::move(key),  is_required,
          std::move(doc),  std::move(reader.expects),
          std::move(read), std::move(reader.describe)};
}

}  // namespace detail

namespace read {

template <Worded E>
Reader<E> one_of(std::vector<E> of) {
  Reader<std::string> word = choice(words_of_values(of));
  auto read = [word = word.read](const yaml::Node& node,
                                 Diagnostics& diagnostics) -> std::optional<E> {
    const std::optional<std::string> chosen = word(node, diagnostics);
    return chosen ? value_called<E>(*chosen) : std::nullopt;
  };
  return {std::move(word.expects), std::move(read), std::move(word.describe)};
}

template <class V>
Reader<std::vector<V>> list(Reader<V> element, bool single_too, std::size_t max) {
  std::string expects = single_too ? element.expects + ", or several, each on a line after '- '"
                                   : "lines that begin with '- ', each with " + element.expects;
  auto read = [element, single_too, max, expects](
                  const yaml::Node& node,
                  Diagnostics& diagnostics) -> std::optional<std::vector<V>> {
    std::vector<V> values;
    auto append = [&](const yaml::Node& item) {
      if (auto value = element.read(item, diagnostics)) values.push_back(std::move(*value));
    };
    if (single_too && node.kind != yaml::Kind::sequence) {
      append(node);
      if (values.empty()) return std::nullopt;
      return values;
    }
    if (!detail::expect_sequence(node, expects, diagnostics)) return std::nullopt;
    if (!detail::expect_at_most(node, max, diagnostics)) return std::nullopt;
    for (const yaml::Node& item : node.items) append(item);
    return values;
  };
  const auto describe = single_too ? schema::list_or_one : schema::list;
  return {std::move(expects), std::move(read), describe(element.describe, {0, max}, false)};
}

template <class V>
Reader<std::vector<std::pair<std::string, V>>> map_of(Reader<V> value, std::size_t max) {
  using Pairs = std::vector<std::pair<std::string, V>>;
  std::string expects = "lines such as 'name: …', each with " + value.expects;
  auto read = [value, max, expects](const yaml::Node& node,
                                    Diagnostics& diagnostics) -> std::optional<Pairs> {
    if (!detail::expect_map(node, expects, diagnostics)) return std::nullopt;
    if (!detail::expect_at_most(node, max, diagnostics)) return std::nullopt;
    Pairs pairs;
    for (const yaml::Entry& entry : node.entries) {
      const bool named = detail::expect_name_key(entry, diagnostics);
      auto read_value = value.read(entry.value, diagnostics);
      if (named && read_value) pairs.emplace_back(entry.key, std::move(*read_value));
    }
    return pairs;
  };
  return {std::move(expects), std::move(read),
          schema::map(schema::name_form, value.describe, {0, max})};
}

template <class T>
Reader<T> record(const Record<T>& of) {
  return of.reader();
}

}  // namespace read

template <class T, class V>
Field<T> required(std::string key, V T::*member, Reader<V> reader, std::string doc) {
  return detail::make_field(std::move(key), true, member, std::move(reader), std::move(doc));
}

template <class T, class V>
Field<T> optional(std::string key, V T::*member, Reader<V> reader, std::string doc) {
  return detail::make_field(std::move(key), false, member, std::move(reader), std::move(doc));
}

template <class T, class V>
Field<T> optional(std::string key, std::optional<V> T::*member, Reader<V> reader, std::string doc) {
  return detail::make_field(std::move(key), false, member, std::move(reader), std::move(doc));
}

template <class T>
Record<T>::Record(std::string what, std::vector<Field<T>> fields)
    : what_(std::move(what)), fields_(std::move(fields)) {
  for (const Field<T>& field : fields_) keys_.push_back(field.key);
}

template <class T>
T Record<T>::read(const yaml::Node& node, Diagnostics& diagnostics) const {
  T target{};
  read_into(target, node, diagnostics);
  return target;
}

template <class T>
void Record<T>::read_into(T& target, const yaml::Node& node, Diagnostics& diagnostics) const {
  if (!detail::expect_record(node, what_, keys_, diagnostics)) return;
  for (const Field<T>& field : fields_) {
    if (const yaml::Node* value = node.find(field.key)) {
      field.read(target, *value, diagnostics);
    } else if (field.required) {
      detail::report_missing_key(node, field.key, what_, field.expects, field.doc, diagnostics);
    }
  }
  report_unknown_keys(node, keys_, what_, diagnostics);
}

template <class T>
Reader<T> Record<T>::reader() const {
  auto read = [this](const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<T> {
    T target = this->read(node, diagnostics);
    if (node.kind != yaml::Kind::map) return std::nullopt;
    return target;
  };
  return {what_, std::move(read), describe()};
}

template <class T>
std::vector<schema::Property> Record<T>::properties() const {
  std::vector<schema::Property> all;
  for (const Field<T>& field : fields_)
    all.push_back({field.key, field.required, field.doc, field.expects, field.describe});
  return all;
}

template <class T>
schema::Describe Record<T>::describe() const {
  return [this](schema::Target to) { schema::object(properties())(to); };
}

}  // namespace pliego
