#include "engine/request_table.h"

#include "base/listed.h"

namespace pliego::engine {

namespace detail {

Option option_of(std::string key, Option::Takes takes, OptionForm form, std::string doc) {
  return {.key = std::move(key),
          .doc = std::move(doc),
          .takes = takes,
          .value = std::move(form.value),
          .is_plain = form.is_plain,
          .is_required = form.is_required,
          .only_in_json = form.only_in_json,
          .also = std::move(form.also),
          .not_with = std::move(form.not_with)};
}

Reader<std::string> maybe_word_reader() {
  const Reader<std::string> word = read::text();
  const Reader<bool> flag = read::flag();
  return {"true, or a word",
          [word, flag](const yaml::Node& node, Diagnostics& diagnostics) {
            if (!yaml::is_flag(node)) return word.read(node, diagnostics);
            const auto is_on = flag.read(node, diagnostics);
            return is_on ? std::optional<std::string>(*is_on ? "true" : "") : std::nullopt;
          },
          schema::any_of({flag.describe, word.describe})};
}

}  // namespace detail

void report_conflicts(const yaml::Node& request, const std::vector<Option>& options,
                      Diagnostics& diagnostics) {
  for (const Option& option : options) {
    const yaml::Node* value = request.find(option.key);
    if (!value) continue;
    for (const std::string& other : option.not_with)
      if (request.find(other))
        diagnostics.error("request-conflict", value->mark.place(),
                          "⟪" + option.key + "⟫ and ⟪" + other +
                              "⟫ don't go together: leave "
                              "one of them out.");
  }
}

}  // namespace pliego::engine
