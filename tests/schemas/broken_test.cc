// Each file broken in one place: what its schema refuses, its loader refuses as well, and a key
// that the loader does not know the schema does not either.
#include <catch2/catch.hpp>
#include <set>

#include "schemas/loaders.h"
#include "schemas/validator.h"

namespace pliego::broken_test {

using namespace pliego::test;

namespace {

// One of each kind, with as many of its keys as can be.
const std::vector<SchemaUse> samples = {
    {"material", "content/en/every-block.yaml"},
    {"translation", "content/es/every-block.yaml"},
    {"registries", "content/es/registries.yaml"},
    {"language", "content/es/language.yaml"},
    {"facts", "content/facts.yaml"},
    {"contacts", "content/contacts.yaml"},
    {"notices", "content/notices.yaml"},
    {"references", "content/references.yaml"},
    {"glossary", "content/glossary.yaml"},
    {"words", "content/words/en.yaml"},
    {"theme", "layouts/themes/pliego.yaml"},
    {"layout", "samples/layout.yaml"},
    {"scripts", "layouts/scripts.yaml"},
    {"fonts", "fonts/fonts.yaml"},
    {"other-scripts", "fonts/other-scripts.yaml"},
    {"packages", "fonts/packages.yaml"},
    {"packet", "samples/packet.yaml"},
    {"local", "samples/local.yaml"},
    {"printer-profile", "samples/printer-profile.yaml"},
    {"request", "samples/request.yaml"},
};

}  // namespace

TEST_CASE("Each kind of file has a sample without a fault") {
  const Loaders loaders;
  std::set<std::string> kinds;
  for (const auto& [schema, file] : samples) {
    kinds.insert(schema);
    INFO(schema << " " << file);
    CHECK(loaders.refusal(schema, file, loaders.text(file)) == "");
  }
  for (const std::string& name : schema_names()) {
    INFO(name);
    CHECK(kinds.contains(name));
  }
}

TEST_CASE("What a schema refuses, the loader refuses", "[long]") {
  const Loaders loaders;
  for (const Broken& each : broken_files(loaders.root(), samples)) {
    if (!each.refused && !each.change.ends_with(" + zzz")) continue;
    const std::string rules = loaders.refusal(each.schema, each.file, each.text);
    INFO(each.file << ": " << each.change);
    if (each.refused) CHECK(rules != "");
    // A row's keys are those of its table's columns, which no schema can see.
    const bool free = each.change.find("/rows/") != std::string::npos;
    if (!each.refused && !free) CHECK(rules.find("key-unknown") == std::string::npos);
  }
}

}  // namespace pliego::broken_test
