#include "translate/terms.h"

namespace pliego::translate {

void add_terms(const content::Project& project, UnitList& list) {
  resolve::Glossary glossary(project, list.target_folder);
  for (Unit& unit : list.units) unit.terms = glossary.terms_in(unit.source);
}

}  // namespace pliego::translate
