#include "language/labels.h"

#include "language/composer.h"
#include "language/message_rules.h"

namespace pliego::language {

Text Labels::text(std::string_view id, const WordArguments& words) const {
  const auto found = language_.labels.find(id);
  if (found == language_.labels.end()) {
    diagnostics_.error("label-missing", language_.mark.place(),
                       "The label '" + std::string(id) + "' is missing",
                       "Add it to 'labels' in every language.");
    return {};
  }
  if (source_ && source_ != &language_) {
    const auto other = source_->labels.find(id);
    if (other != source_->labels.end()) {
      expect_same_arguments(found->second, other->second, diagnostics_);
    }
  }
  return compose(found->second, words, formats_, diagnostics_);
}

}  // namespace pliego::language
