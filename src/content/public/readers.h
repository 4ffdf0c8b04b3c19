// Readers of values that only content has, for the tables of its loaders.
#pragma once

#include <optional>
#include <string>

#include "content/material.h"
#include "content/phone_form.h"
#include "yaml/fields.h"

namespace pliego::content {

// Text to be translated. The loader sets its id once it knows it.
Reader<Message> message_reader();
inline constexpr std::size_t max_text_bytes = 20'000;

// What an author tells translators of a text, at most 500 bytes.
Reader<std::string> note_reader();

// A file's name without its ending, in one language: lower-case letters, digits and single hyphens
// between them, at most 64.
Reader<Message> file_name_reader();
bool is_file_name(std::string_view text);
inline constexpr std::string_view file_name_form =
    "lower-case letters without accents, digits and single hyphens, such as useful-numbers";

// The key as read::language() takes it: of {en: "…", es: "…"}. nullopt after a diagnostic.
std::optional<std::string> language_key(const yaml::Entry& entry, Diagnostics& diagnostics);

// YYYY-MM-DD, or nothing ("verified:") for what has not happened yet.
Reader<std::string> date_or_nothing();

// The key of a source, such as S4.
Reader<std::string> source_name();
inline constexpr const char* source_name_form = "^[A-Za-z][A-Za-z0-9_-]*$";

// However it is typed (content/phone_form.h); `rule` tells of what is none.
Reader<Phone> phone_number(std::string rule, PhoneReading (*of)(std::string_view) = read_phone);

// Host and path, such as samhsa.gov/find-help (content/web_address.h). https:// is taken off; any
// other scheme is refused, under `rule`.
Reader<std::string> web_address(std::string rule = "value-type");

// The same with its scheme kept, which may be http:// as well; https:// where there is none.
Reader<std::string> link_address();

// A DOI's name as Crossref recommends to match it: 10.1016/j.avb.2021.101637.
Reader<std::string> doi_name();

// Letters and digits, at most `longest`: keywords, and what the digits of a number spell.
Reader<std::string> code_word(std::size_t longest);

// The name of an icon: lower-case letters, digits and '_'. Layout checks that the font has it.
Reader<std::string> icon_name();

// What MessageFormat takes as the name of an argument: a-z, digits and '_', first a letter.
bool is_argument_name(std::string_view name);

// A record that remembers where it was written: T has a `mark`. The record must outlive the reader.
template <class T>
Reader<T> marked(const Record<T>& record) {
  auto read = [reader = record.reader()](const yaml::Node& node,
                                         Diagnostics& diagnostics) -> std::optional<T> {
    std::optional<T> value = reader.read(node, diagnostics);
    if (value) value->mark = node.mark;
    return value;
  };
  return {record.what(), std::move(read), record.describe()};
}

}  // namespace pliego::content
