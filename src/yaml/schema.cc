#include "yaml/schema.h"

#include <nlohmann/json.hpp>

namespace pliego::schema {

const char* const name_form = "^[a-z][a-z0-9_-]{0,63}$";
const char* const argument_form = "^[a-z][a-z0-9_]*$";

namespace {

Json written(const Describe& describe, Target target) {
  Json value = Json::object();
  describe({value, target.definitions});
  return value;
}

// Whole numbers without ".0", which nobody writes.
Json as_number(double value) {
  const auto whole = static_cast<std::int64_t>(value);
  if (static_cast<double>(whole) == value) return whole;
  return value;
}

std::string sentence(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z') text[0] += 'A' - 'a';
  if (text.back() != '.' && text.back() != '?' && text.back() != '!') text += '.';
  return text;
}

// Lists, maps and words to choose from explain themselves.
bool wants_form(const Json& value) {
  const auto type = value.find("type");
  if (type == value.end() || value.contains("enum")) return false;
  const bool named = type->is_string();
  return !named || (*type != "boolean" && *type != "object" && *type != "array");
}

std::string explained(const Property& property, const Json& value) {
  std::string doc = sentence(property.doc);
  if (property.expects == "text" || property.expects.empty() || !wants_form(value)) return doc;
  return doc + (doc.empty() ? "" : " ") + "It must be " + property.expects + ".";
}

// Draft-07 passes over what stands beside a reference.
Json beside_reference(Json value) {
  if (!value.contains("$ref")) return value;
  return {{"allOf", Json::array({std::move(value)})}};
}

Json property_value(const Property& property, Target target) {
  Json value = beside_reference(written(property.describe, target));
  const std::string doc = explained(property, value);
  if (!doc.empty()) value["description"] = doc;
  return value;
}

void limit(Json& value, const char* low, const char* high, Count count) {
  if (count.low > 0) value[low] = count.low;
  if (count.high > 0) value[high] = count.high;
}

Json alternatives(const std::vector<std::vector<std::string>>& keys) {
  Json all = Json::array();
  for (const auto& set : keys) all.push_back({{"required", set}});
  return all;
}

}  // namespace

Describe anything() {
  return [](Target) {};
}

Describe never() {
  return [](Target to) { to.value["not"] = Json::object(); };
}

Describe flag() {
  return [](Target to) { to.value["type"] = "boolean"; };
}

Describe number(double low, double high) {
  return [=](Target to) {
    to.value["type"] = "number";
    to.value["minimum"] = as_number(low);
    to.value["maximum"] = as_number(high);
  };
}

Describe integer(int low, int high) {
  return [=](Target to) {
    to.value["type"] = "integer";
    to.value["minimum"] = low;
    to.value["maximum"] = high;
  };
}

Describe choice(std::vector<std::string> of, std::string otherwise) {
  return [of = std::move(of), otherwise = std::move(otherwise)](Target to) {
    to.value["enum"] = of;
    if (!otherwise.empty()) to.value["default"] = otherwise;
  };
}

Describe text(std::size_t longest, bool may_be_empty) {
  return [=](Target to) {
    to.value["type"] = Json::array({"string", "number"});
    if (!may_be_empty) to.value["pattern"] = "[^ \\t\\n]";
    to.value["maxLength"] = longest;
  };
}

Describe word(std::string pattern, std::size_t longest, bool may_be_number) {
  return [=](Target to) {
    to.value["type"] = may_be_number ? Json::array({"string", "number"}) : Json("string");
    to.value["pattern"] = pattern;
    if (longest > 0) to.value["maxLength"] = longest;
  };
}

Describe or_nothing(Describe value) {
  return [value = std::move(value)](Target to) {
    value(to);
    to.value["type"] = Json::array({to.value["type"], "null"});
  };
}

Describe any_of(std::vector<Describe> values) {
  return [values = std::move(values)](Target to) {
    Json all = Json::array();
    for (const Describe& each : values) all.push_back(written(each, to));
    to.value["anyOf"] = std::move(all);
  };
}

Describe list(Describe element, Count count, bool each_once) {
  return [=](Target to) {
    to.value["type"] = "array";
    to.value["items"] = written(element, to);
    limit(to.value, "minItems", "maxItems", count);
    if (each_once) to.value["uniqueItems"] = true;
  };
}

Describe list_or_one(Describe element, Count count, bool each_once) {
  return any_of({element, list(element, count, each_once)});
}

Describe map(std::string key, Describe value, Count count) {
  return [=](Target to) {
    to.value["type"] = "object";
    if (!key.empty()) to.value["propertyNames"] = {{"pattern", key}};
    to.value["additionalProperties"] = written(value, to);
    limit(to.value, "minProperties", "maxProperties", count);
  };
}

Describe object(std::vector<Property> properties) {
  return [properties = std::move(properties)](Target to) {
    Json all = Json::object(), required = Json::array();
    for (const Property& property : properties) {
      Json value = property_value(property, to);
      if (value.contains("not")) continue;  // never()
      all[property.key] = std::move(value);
      if (property.required) required.push_back(property.key);
    }
    to.value["type"] = "object";
    to.value["properties"] = std::move(all);
    if (!required.empty()) to.value["required"] = std::move(required);
    to.value["additionalProperties"] = false;
  };
}

Describe by_kind(Property key, std::vector<Kind> kinds, std::string otherwise) {
  return [=](Target to) {
    to.value["type"] = "object";
    to.value["properties"] = {{key.key, property_value(key, to)}};
    if (otherwise.empty()) to.value["required"] = Json::array({key.key});
    Json rules = Json::array();
    for (const Kind& kind : kinds) {
      Json when = {{"properties", {{key.key, {{"const", kind.word}}}}}};
      if (kind.word != otherwise) when["required"] = Json::array({key.key});
      Json then = beside_reference(written(kind.describe, to));
      if (!kind.doc.empty()) then["description"] = sentence(kind.doc);
      rules.push_back({{"if", std::move(when)}, {"then", std::move(then)}});
    }
    to.value["allOf"] = std::move(rules);
  };
}

Describe with_one_of(Describe object, std::vector<std::vector<std::string>> keys) {
  return [=](Target to) {
    object(to);
    to.value["anyOf"] = alternatives(keys);
  };
}

Describe shared(std::string name, Describe value) {
  return [=](Target to) {
    to.value["$ref"] = "#/definitions/" + name;
    if (to.definitions.contains(name)) return;
    to.definitions[name] = Json::object();  // seen by what it holds
    Json whole = written(value, to);
    to.definitions[name] = std::move(whole);
  };
}

Describe shared_elsewhere(std::string name) {
  return [name = std::move(name)](Target to) { to.value["$ref"] = "#/definitions/" + name; };
}

std::string document(const File& file,
                     const std::vector<std::pair<std::string, Describe>>& beside) {
  Json value = Json::object(), definitions = Json::object();
  file.root({value, definitions});
  for (const auto& [name, describe] : beside) {
    Json unused = Json::object();
    shared(name, describe)({unused, definitions});
  }
  Json whole = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                {"title", file.title},
                {"description", sentence(file.doc)}};
  whole.update(value);
  if (!definitions.empty()) whole["definitions"] = std::move(definitions);
  return whole.dump(2) + "\n";
}

}  // namespace pliego::schema
