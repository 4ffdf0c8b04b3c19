#include "base/units.h"
#include "content/file_schemas.h"
#include "content/registry_entries.h"
#include "content/registry_loader.h"

namespace pliego::content {

namespace {

struct FactsFile {
  yaml::Node sources, bases, facts;
  std::vector<Allowance> allowances;
};

const Record<Source>& source_record() {
  static const Record<Source> record(
      "a source", {required("title", &Source::title, read::text(), "the publication's title"),
                   required("by", &Source::by, read::text(), "who wrote or published it"),
                   required("date", &Source::date, read::text(40), "when, or n.d.")});
  return record;
}

const Record<Base>& base_record() {
  static const Record<Base> record(
      "a base", {required("text", &Base::text, message_reader(),
                          "whom the statistics count, such as 'of women surveyed in 2012'"),
                 optional("note", &Base::note, note_reader(), "for translators; never printed")});
  return record;
}

const Record<Fact>& fact_record() {
  static const Record<Fact> record(
      "a fact",
      {required("value", &Fact::value, read::number(0, 1e12), "the number as published"),
       required("unit", &Fact::unit, read::one_of<Fact::Unit>(), "what it counts in"),
       required("base", &Fact::base, read::text(64), "the name of the base it was counted in"),
       required("meaning", &Fact::meaning, message_reader(), "what it says, after the base"),
       required("sources", &Fact::sources, read::list(source_name(), true, 20),
                "names of the sources that have it"),
       optional("verified", &Fact::verified, date_or_nothing(),
                "the day a person compared it with its source"),
       optional("note", &Fact::note, note_reader(), "for translators; never printed")});
  return record;
}

const Record<FactsFile>& facts_record() {
  static const Record<FactsFile> record(
      "facts.yaml",
      {required("sources", &FactsFile::sources, entries("source", source_record()),
                "where the statistics were published"),
       required("bases", &FactsFile::bases, entries("base", base_record()), "whom they count"),
       required("facts", &FactsFile::facts, entries("fact", fact_record()), "the statistics"),
       optional("allow", &FactsFile::allowances, allowances_reader(),
                "what may stand against a rule, and why")});
  return record;
}

void check_base(Base& base, const yaml::Node&, Diagnostics&) {
  base.text.id = "base." + base.id;
  base.text.note = base.note;
}

void check_sources(const Fact& fact, const yaml::Node& node, const LoadedRegistries& all,
                   Diagnostics& diagnostics) {
  const yaml::Node* list = node.find("sources");
  if (!list) return;  // told already
  if (list->kind == yaml::Kind::sequence && list->items.empty()) {
    diagnostics.error("unsourced", list->mark.place(), "'" + fact.id + "' has no source",
                      "Name at least one of the sources above.");
  }
  for (const std::string& source : fact.sources) {
    const auto item = std::find_if(list->items.begin(), list->items.end(),
                                   [&](const yaml::Node& of) { return of.scalar == source; });
    const yaml::Mark& mark = item == list->items.end() ? list->mark : item->mark;
    expect_known("source", all.usable.sources, source, mark, all, diagnostics);
  }
}

// Facts, bases, contacts and the date share the names that text can refer to.
void check_own_name(const Fact& fact, const LoadedRegistries& all, const yaml::Mark& mark,
                    Diagnostics& diagnostics) {
  if (fact.id == "revised" || fact.id.starts_with("contact_")) {
    diagnostics.error("name-syntax", mark.place(), "'" + fact.id + "' is kept for another use",
                      "Call the fact something else.");
  }
  if (all.usable.bases.contains(fact.id)) {
    diagnostics.error("duplicate-id", mark.place(),
                      "'" + fact.id + "' is the name of a base as well",
                      "Text couldn't tell the two apart: rename one.");
  }
}

// 43 percent, written as a part of one, would be printed as 0.43%.
void ask_for_percent(const Fact& fact, const yaml::Mark& value, Diagnostics& diagnostics) {
  if (fact.unit != Fact::Unit::percent || fact.value <= 0 || fact.value >= 1 || !fact.note.empty())
    return;
  const std::string typed = format_number(fact.value), meant = format_number(fact.value * 100);
  diagnostics.warning("fact-fraction", value.place(),
                      "This is printed as " + typed + " percent. Is it " + meant + " percent?",
                      "Write 'value: " + meant +
                          "'. If it is less than one percent, say so in a "
                          "line 'note: …'.");
}

void check_fact(Fact& fact, const yaml::Node& node, const LoadedRegistries& all,
                Diagnostics& diagnostics) {
  fact.meaning.id = "fact." + fact.id;
  fact.meaning.note = fact.note;
  check_own_name(fact, all, fact.mark, diagnostics);
  check_sources(fact, node, all, diagnostics);
  if (const yaml::Node* base = node.find("base"); base && !fact.base.empty()) {
    expect_known("base", all.usable.bases, fact.base, base->mark, all, diagnostics);
  }
  if (const yaml::Node* value = node.find("value")) ask_for_percent(fact, value->mark, diagnostics);
  if (fact.unit == Fact::Unit::percent && fact.value > 100) {
    diagnostics.error("value-range", node.find("value")->mark.place(),
                      "A share can't be more than 100 percent",
                      "For a number of people or things, write 'unit: count'.");
  }
}

}  // namespace

schema::Describe facts_schema() { return facts_record().describe(); }

void load_facts(const yaml::Node& root, LoadedRegistries& all, Diagnostics& diagnostics) {
  FactsFile file = facts_record().read(root, diagnostics);
  add_allowances(std::move(file.allowances), all);
  read_entries("source", root.find("sources"), source_record(), all.usable.sources, all,
               diagnostics);
  read_entries<Base>("base", root.find("bases"), base_record(), all.usable.bases, all, diagnostics,
                     check_base);
  read_entries<Fact>("fact", root.find("facts"), fact_record(), all.usable.facts, all, diagnostics,
                     [&all](Fact& fact, const yaml::Node& node, Diagnostics& own) {
                       check_fact(fact, node, all, own);
                     });
}

}  // namespace pliego::content
