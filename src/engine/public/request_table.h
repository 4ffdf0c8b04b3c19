// Requests as data. One table says which keys a request may have, what each means and which values
// it takes; options of the command line, their help, the JSON form with its messages, the schema,
// the man page and the shells' completion all come from it.
//
//   static const RequestTable<CheckRequest> table("a check", {
//       words_key("material", &CheckRequest::materials, {.value = "MATERIAL", .is_plain = true},
//                 "Materials (default: all)")});
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/option_names.h"
#include "yaml/fields.h"

namespace pliego::engine {

// A key of a request, as plain data.
struct Option {
  enum class Takes { nothing, word, maybe_word, words, whole_number, number };

  std::string key;  // in JSON; --key on a command line
  std::string doc;  // a line of help
  Takes takes = Takes::word;
  std::vector<std::string> choices;  // the only words it takes; empty: any
  double least = 0, most = 0;        // of numbers
  std::string value;                 // what stands for the value in help: "FILE"
  bool is_plain = false;             // written without --key before it
  bool is_required = false;
  bool is_on = false;                 // what takes nothing and holds unless --no-key is written
  bool only_in_json = false;          // a command line has another way to say it
  std::string also;                   // another name of the option
  std::vector<std::string> not_with;  // keys that don't go together with it
};

// What a row of a table says beside its key and help.
struct OptionForm {
  std::string value;
  bool is_plain = false;
  bool is_required = false;
  bool only_in_json = false;
  std::string also = {};
  std::vector<std::string> not_with = {};
};

// One row: the option, and how its value gets into a T.
template <class T>
struct RequestKey {
  Option option;
  Field<T> field;
};

namespace detail {

Option option_of(std::string key, Option::Takes takes, OptionForm form, std::string doc);
Reader<std::string> maybe_word_reader();

template <class T, class V, class Member, class Value>
RequestKey<T> request_key(Option option, Member V::*member, Reader<Value> reader) {
  const auto of_t = static_cast<Member T::*>(member);
  const std::string doc = in_option_words(option.doc, as_json);
  Field<T> field = optional<T>(option.key, of_t, std::move(reader), doc);
  field.required = option.is_required;
  return {std::move(option), std::move(field)};
}

}  // namespace detail

// true or false; an option by itself. One that `is_on` unless said has --no-key beside it.
template <class T, class V = T>
RequestKey<T> flag_key(std::string key, bool V::*member, std::string doc, bool is_on = false,
                       OptionForm form = {}) {
  Option option =
      detail::option_of(std::move(key), Option::Takes::nothing, std::move(form), std::move(doc));
  option.is_on = is_on;
  return detail::request_key<T>(std::move(option), member, read::flag());
}

template <class T, class V = T>
RequestKey<T> word_key(std::string key, std::string V::*member, OptionForm form, std::string doc) {
  return detail::request_key<T>(
      detail::option_of(std::move(key), Option::Takes::word, std::move(form), std::move(doc)),
      member, read::text());
}

// One of these words, which are data: names of languages or roles.
template <class T, class V = T>
RequestKey<T> choice_key(std::string key, std::string V::*member, std::vector<std::string> of,
                         std::string doc, OptionForm form = {}) {
  Option option =
      detail::option_of(std::move(key), Option::Takes::word, std::move(form), std::move(doc));
  option.choices = of;
  return detail::request_key<T>(std::move(option), member, read::choice(std::move(of)));
}

// One of an enum's values, by its word; the member is the enum or an std::optional of it.
template <class T, Worded E, class Member, class V = T>
RequestKey<T> choice_key(std::string key, Member V::*member, std::vector<E> of, std::string doc,
                         OptionForm form = {}) {
  Option option =
      detail::option_of(std::move(key), Option::Takes::word, std::move(form), std::move(doc));
  option.choices = words_of_values(of);
  return detail::request_key<T>(std::move(option), member, read::one_of(std::move(of)));
}

// By itself, "true", or with a word of its own.
template <class T, class V = T>
RequestKey<T> maybe_word_key(std::string key, std::string V::*member, OptionForm form,
                             std::string doc) {
  return detail::request_key<T>(
      detail::option_of(std::move(key), Option::Takes::maybe_word, std::move(form), std::move(doc)),
      member, detail::maybe_word_reader());
}

// One word or several.
template <class T, class V = T>
RequestKey<T> words_key(std::string key, std::vector<std::string> V::*member, OptionForm form,
                        std::string doc) {
  return detail::request_key<T>(
      detail::option_of(std::move(key), Option::Takes::words, std::move(form), std::move(doc)),
      member, read::list(read::text(), true));
}

// One or several of an enum's values, by their words.
template <class T, Worded E, class V = T>
RequestKey<T> choices_key(std::string key, std::vector<E> V::*member, OptionForm form,
                          std::string doc, std::vector<E> of = all_values<E>()) {
  Option option =
      detail::option_of(std::move(key), Option::Takes::words, std::move(form), std::move(doc));
  option.choices = words_of_values(of);
  return detail::request_key<T>(std::move(option), member,
                                read::list(read::one_of(std::move(of)), true));
}

template <class T, class V = T>
RequestKey<T> whole_number_key(std::string key, int V::*member, int least, int most,
                               std::string doc, OptionForm form = {}) {
  Option option = detail::option_of(std::move(key), Option::Takes::whole_number, std::move(form),
                                    std::move(doc));
  option.least = least;
  option.most = most;
  return detail::request_key<T>(std::move(option), member, read::integer(least, most));
}

template <class T, class V = T>
RequestKey<T> number_key(std::string key, double V::*member, double least, double most,
                         std::string doc, OptionForm form = {}) {
  Option option =
      detail::option_of(std::move(key), Option::Takes::number, std::move(form), std::move(doc));
  option.least = least;
  option.most = most;
  return detail::request_key<T>(std::move(option), member, read::number(least, most));
}

// Rule "request-conflict": keys that a request has and that don't go together.
void report_conflicts(const yaml::Node& request, const std::vector<Option>& options,
                      Diagnostics& diagnostics);

template <class T>
class RequestTable {
 public:
  RequestTable(std::string what, std::vector<RequestKey<T>> keys)
      : options_(options_of(keys)), record_(std::move(what), fields_of(std::move(keys))) {}

  // Faults are diagnostics on keys, all at once; the T is then partly filled.
  T read(const yaml::Node& request, Diagnostics& diagnostics) const {
    if (request.kind == yaml::Kind::null) return read(no_keys(), diagnostics);
    report_conflicts(request, options_, diagnostics);
    return record_.read(request, diagnostics);
  }
  const std::vector<Option>& options() const { return options_; }
  schema::Describe describe() const { return record_.describe(); }  // this table must outlive it

 private:
  static yaml::Node no_keys() {
    yaml::Node node;
    node.kind = yaml::Kind::map;
    return node;
  }
  static std::vector<Option> options_of(const std::vector<RequestKey<T>>& keys) {
    std::vector<Option> all;
    for (const RequestKey<T>& each : keys) all.push_back(each.option);
    return all;
  }
  static std::vector<Field<T>> fields_of(std::vector<RequestKey<T>> keys) {
    std::vector<Field<T>> all;
    for (RequestKey<T>& each : keys) all.push_back(std::move(each.field));
    return all;
  }

  const std::vector<Option> options_;
  const Record<T> record_;
};

}  // namespace pliego::engine
