// JSON Schema of YAML files, for editors that complete and underline (draft-07, which editors read
// best: json-schema.org/draft-07). Each reader of yaml/fields.h carries the schema of what it
// takes, so that loader and schema can't differ.
//
// A schema never refuses what the loader takes. It may take what the loader refuses: names that
// must be known, texts whose values must exist.
#pragma once

#include <concepts>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pliego::schema {

using Json = nlohmann::ordered_json;

// Where a schema is written: that of one value, an object still empty, and beside it those that
// several values share by name.
struct Target {
  Json& value;
  Json& definitions;
};

// Writes the schema of one value. There is none that writes nothing by default: a reader must say
// what it takes.
class Describe {
 public:
  template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, Describe> && std::invocable<F&, Target>)
  Describe(F write) : write_(std::move(write)) {}
  void operator()(Target target) const { write_(target); }

 private:
  std::function<void(Target)> write_;
};

// One key of a map.
struct Property {
  std::string key;
  bool required = false;
  std::string doc;      // for a person who points at the key
  std::string expects;  // completes "… must be ___"
  Describe describe;
};

Describe anything();
Describe never();  // of a key that is no longer used: maps don't have it
Describe flag();
Describe number(double low, double high);
Describe integer(int low, int high);
Describe choice(std::vector<std::string> of, std::string otherwise = {});  // otherwise: the default
// Not blank, unless it `may_be_empty`; a number is text as well.
Describe text(std::size_t longest, bool may_be_empty = false);
// Text of a form (an ECMA-262 expression over the whole of it). Some forms may look like a number.
Describe word(std::string pattern, std::size_t longest = 0, bool may_be_number = false);
Describe or_nothing(Describe value);
Describe any_of(std::vector<Describe> values);

struct Count {
  std::size_t low = 0;
  std::size_t high = 0;  // 0: any
};
Describe list(Describe element, Count count = {}, bool each_once = false);
Describe list_or_one(Describe element, Count count = {}, bool each_once = false);
// A map with free keys, each of the form `key`; empty: of any.
Describe map(std::string key, Describe value, Count count = {});
Describe object(std::vector<Property> properties);  // and no other key

// A map whose keys depend on the word after `key`. Where it is not written, it is `otherwise`;
// empty: it must be written.
struct Kind {
  std::string word;
  std::string doc;
  Describe describe;
};
Describe by_kind(Property key, std::vector<Kind> kinds, std::string otherwise = {});

// At least one of these sets of keys must be there as well.
Describe with_one_of(Describe object, std::vector<std::vector<std::string>> keys);

// The schema under a name, written once however often it is used; it may hold itself.
Describe shared(std::string name, Describe value);
// One that somebody else adds under this name.
Describe shared_elsewhere(std::string name);

// What read::name() takes, and what MessageFormat takes as a name.
extern const char* const name_form;
extern const char* const argument_form;

// One kind of file.
struct File {
  std::string name;   // "material", of schemas/material.json
  std::string title;  // "A material"
  std::string doc;    // where such files are
  Describe root;
};

// The whole document, as bytes of a file. `beside` are definitions that `root` names elsewhere.
std::string document(const File& file,
                     const std::vector<std::pair<std::string, Describe>>& beside = {});

}  // namespace pliego::schema
