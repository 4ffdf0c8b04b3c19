#include "content/file_schemas.h"

namespace pliego::content {

std::vector<schema::File> file_schemas() {
  return {
      {"material", "A piece", "What a piece says: content/en/NAME.yaml", material_schema()},
      {"translation", "A translation", "The texts of one piece: content/LANGUAGE/NAME.yaml",
       translation_schema()},
      {"registries", "Translated names",
       "Names of contacts, bases, facts and notices: content/LANGUAGE/registries.yaml",
       registry_strings_schema()},
      {"language", "A language",
       "Its rules, and the words that the program itself prints: content/LANGUAGE/language.yaml",
       language_schema()},
      {"facts", "Statistics", "Each with its base and its sources: content/facts.yaml",
       facts_schema()},
      {"contacts", "Whom to call", "Each with its ways in: content/contacts.yaml",
       contacts_schema()},
      {"notices", "Notices", "What pieces say about themselves: content/notices.yaml",
       notices_schema()},
      {"references", "Works to read",
       "With what a list of references prints: content/references.yaml", references_schema()},
      {"words", "Words of a language",
       "What is not said there, and how hard texts may be: content/words/LANGUAGE.yaml",
       word_list_schema()},
      {"glossary", "Terms of the field", "How each language says them: content/glossary.yaml",
       glossary_schema()},
      {"local", "A local program", "Its own name and number, for --local", local_schema()},
  };
}

}  // namespace pliego::content
