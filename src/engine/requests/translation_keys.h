// Keys of the requests about a language's texts.
#pragma once

#include "engine/request_table.h"

namespace pliego::engine {

template <class T>
RequestKey<T> language_key(std::string T::*language, bool is_required = true) {
  return word_key<T>("language", language,
                     {.value = "LANG", .is_plain = true, .is_required = is_required},
                     is_required ? "The language" : "The language (default: all, a line each)");
}

template <class T>
RequestKey<T> files_key(std::vector<std::string> T::*files) {
  return words_key<T>("material", files, {.value = "MATERIAL", .is_plain = true},
                      "Files of the language (default: all)");
}

template <class T>
RequestKey<T> text_ids_key(std::string key, std::vector<std::string> T::*ids, std::string doc) {
  return words_key<T>(std::move(key), ids, {.value = "ID,…"}, std::move(doc));
}

}  // namespace pliego::engine
