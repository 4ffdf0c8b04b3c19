#include "resolve/piece_labels.h"

#include "resolve/labels.h"
#include "resolve/message_text.h"

namespace pliego::resolve {

Text plain_text(const std::string& id, const std::string& words) {
  Text text;
  text.id = id;
  text.spans.push_back({.text = words});
  return text;
}

PieceLabels::PieceLabels(const Material& piece, Diagnostics& diagnostics)
    : piece_(piece),
      formats_(Formats::of(piece.locale, resolve::forms_of(piece.labels))),
      diagnostics_(diagnostics) {}

Text PieceLabels::operator()(const std::string& id, const Numbers& numbers, const Words& words) {
  const auto found = piece_.labels.find(id);
  if (found == piece_.labels.end()) {
    failed_ = true;
    diagnostics_.error("label-missing", piece_.mark.place(),
                       "The program's own pages need the label '" + id + "', which the language '" +
                           piece_.language + "' does not have.",
                       "Add it to 'labels' in content/" + piece_.language + "/language.yaml.");
    return plain_text(id, id);
  }
  std::map<std::string, resolve::Argument, std::less<>> arguments;
  for (const auto& [name, value] : numbers) {
    resolve::Argument argument = resolve::as_argument({.text = formats_.number(value)});
    argument.number = value;
    arguments.emplace(name, std::move(argument));
  }
  for (const auto& [name, value] : words)
    arguments.emplace(name, resolve::as_argument({.text = value}));
  const int errors_before = diagnostics_.errors();
  const content::Message message{"label." + id, found->second, piece_.mark};
  Text text = resolve::compose(message, resolve::WordArguments(std::move(arguments)), formats_,
                               diagnostics_);
  failed_ = failed_ || diagnostics_.errors() > errors_before;
  return text;
}

}  // namespace pliego::resolve
