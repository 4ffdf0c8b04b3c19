#include "guide/phrases.h"

#include "language/composer.h"
#include "language/labels.h"

namespace pliego::guide {

language::Text plain_text(const std::string& id, const std::string& words) {
  language::Text text;
  text.id = id;
  text.spans.push_back({.text = words});
  return text;
}

Phrases::Phrases(const language::Material& piece, Diagnostics& diagnostics)
    : piece_(piece),
      formats_(language::Formats::of(piece.locale, language::forms_of(piece.labels))),
      diagnostics_(diagnostics) {}

language::Text Phrases::operator()(const std::string& id, const Numbers& numbers,
                                   const Words& words) {
  const auto found = piece_.labels.find(id);
  if (found == piece_.labels.end()) {
    failed_ = true;
    diagnostics_.error("label-missing", piece_.mark.place(),
                       "The program's own pages need the label '" + id + "', which the language '" +
                           piece_.language + "' does not have.",
                       "Add it to 'labels' in content/" + piece_.language + "/language.yaml.");
    return plain_text(id, id);
  }
  std::map<std::string, language::Argument, std::less<>> arguments;
  for (const auto& [name, value] : numbers) {
    language::Argument argument = language::as_argument({.text = formats_.number(value)});
    argument.number = value;
    arguments.emplace(name, std::move(argument));
  }
  for (const auto& [name, value] : words)
    arguments.emplace(name, language::as_argument({.text = value}));
  const int errors_before = diagnostics_.errors();
  const content::Message message{"label." + id, found->second, piece_.mark};
  language::Text text = language::compose(message, language::WordArguments(std::move(arguments)),
                                          formats_, diagnostics_);
  failed_ = failed_ || diagnostics_.errors() > errors_before;
  return text;
}

}  // namespace pliego::guide
