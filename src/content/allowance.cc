#include "content/allowance.h"

#include "content/readers.h"

namespace pliego::content {

namespace {

const Record<Allowance>& allowance_record() {
  static const Record<Allowance> record(
      "an allowance",
      {required("rule", &Allowance::rule, read::choice(allowable_rules()), "what may be broken"),
       required("id", &Allowance::id, read::text(300), "the text in which it may"),
       required("reason", &Allowance::reason, read::text(1000), "why, in a sentence")});
  return record;
}

}  // namespace

const std::vector<std::string>& allowable_rules() {
  static const std::vector<std::string> rules = {"shaming-word", "typed-value",   "numbers-differ",
                                                 "simpler-word", "glossary-term", "glossary-avoid",
                                                 "link-differs", "lost-letter",   "html-entity"};
  return rules;
}

Reader<std::vector<Allowance>> allowances_reader() {
  return read::list(marked(allowance_record()));
}

}  // namespace pliego::content
