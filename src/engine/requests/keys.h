// Keys that several kinds of request have.
#pragma once

#include "engine/request.h"
#include "engine/request_table.h"

namespace pliego::engine {

template <class T>
RequestKey<T> materials_key(std::string doc, bool is_required = false) {
  return words_key<T>("material", &RenderRequest::materials,
                      {.value = "MATERIAL", .is_plain = true, .is_required = is_required},
                      std::move(doc));
}

template <class T>
RequestKey<T> languages_key(std::string doc) {
  return words_key<T>("lang", &RenderRequest::languages, {.value = "L,…"}, std::move(doc));
}

template <class T>
RequestKey<T> layouts_key(std::string doc) {
  return words_key<T>("layout", &RenderRequest::layouts, {.value = "NAME,…"}, std::move(doc));
}

template <class T, class V>
RequestKey<T> purpose_key(sheet::Purpose V::*purpose, std::string doc) {
  return choice_key<T>("for", purpose, all_values<sheet::Purpose>(), std::move(doc));
}

template <class T, class V>
RequestKey<T> local_key(std::string V::*file) {
  return word_key<T>("local", file, {.value = "FILE"},
                     "What your own program adds: name, phone, web, hours, logo, colours");
}

template <class T, class V>
RequestKey<T> drafts_key(bool V::*drafts, std::string doc) {
  return flag_key<T>("draft", drafts, std::move(doc));
}

// Sheet, sides, flip, profile of the printer, marks.
template <class T>
std::vector<RequestKey<T>> printing_keys() {
  return {
      word_key<T>(
          "sheet", &RenderRequest::sheet, {.value = "NAME"},
          "A larger sheet that the layout has, such as two-up, or own: the piece by itself; "
          "of office files"),
      choice_key<T>("sides", &RenderRequest::sides, all_values<sheet::Sides>(),
                    "One side by itself, for stock that is fed twice; of office files "
                    "(default: both)"),
      choice_key<T>("flip", &RenderRequest::flip,
                    std::vector{draw::Flip::short_edge, draw::Flip::long_edge},
                    "The edge the printer turns paper over; of office files (default: the "
                    "sheet's)"),
      word_key<T>("printer-profile", &RenderRequest::printer_profile, {.value = "FILE"},
                  "What you read off the printer's test sheet (pliego calibrate); with "
                  "⟪for office⟫"),
      choices_key<T>("marks", &RenderRequest::marks, {.value = "M,…"},
                     "Fold ticks and cut marks, or none (default: default); with ⟪for press⟫, "
                     "outside the bleed: crop, fold, registration, color-bar (default: none)"),
  };
}

// The keys of several tables, one after the other.
template <class T>
std::vector<RequestKey<T>> joined(std::vector<std::vector<RequestKey<T>>> parts) {
  std::vector<RequestKey<T>> all;
  for (auto& part : parts)
    for (RequestKey<T>& key : part) all.push_back(std::move(key));
  return all;
}

}  // namespace pliego::engine
