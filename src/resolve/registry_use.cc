#include "resolve/registry_use.h"

#include <algorithm>

#include "resolve/pattern.h"

namespace pliego::resolve {

namespace {

using content::FieldSpec;
using content::FieldType;
using Names = std::vector<std::string>;

class Collector {
 public:
  explicit Collector(const content::Registries& registries) : registries_(registries) {}

  void add(const content::Material& material) {
    add(material.title);
    add(material.subject);
    if (material.alt) add(*material.alt);
    if (material.caption) add(*material.caption);
    for (const content::Section& section : material.sections)
      for (const content::Block& block : section.blocks) add(block.kind->fields, block.fields);
  }

  RegistryUse take() { return std::move(use_); }

 private:
  void add(const std::vector<FieldSpec>& specs, const content::FieldMap& fields) {
    for (const FieldSpec& spec : specs) {
      const auto found = fields.find(spec.key.name);
      if (found != fields.end()) add(spec, found->second.value);
    }
  }

  void add(const FieldSpec& spec, const content::Value& value) {
    if (const auto* message = std::get_if<content::Message>(&value)) add(*message);
    if (const auto* items = std::get_if<std::vector<content::Item>>(&value))
      for (const content::Item& item : *items) add(spec.fields, item.fields);
    if (const auto* name = std::get_if<std::string>(&value)) {
      if (spec.key.type == FieldType::fact) add_fact(*name);
      if (spec.key.type == FieldType::picture) use_.pictures.insert(*name);
    }
    if (const auto* names = std::get_if<Names>(&value)) add_names(spec.key.type, *names);
  }

  void add_names(FieldType type, const Names& names) {
    if (type == FieldType::contacts) use_.contacts.insert(names.begin(), names.end());
    if (type == FieldType::references) use_.references.insert(names.begin(), names.end());
    if (type != FieldType::notices) return;
    for (const std::string& name : names) {
      const auto notice = registries_.notices.find(name);
      if (use_.notices.insert(name).second && notice != registries_.notices.end())
        add(notice->second.text);
    }
  }

  void add(const content::Message& message) {
    Diagnostics ignored;
    const auto pattern = parse_pattern(message, ignored);
    if (!pattern) return;
    for (const std::string& name : pattern->names()) add_named(name);
  }

  void add_named(const std::string& name) {
    if (registries_.facts.contains(name)) add_fact(name);
    if (registries_.bases.contains(name)) use_.bases.insert(name);
    constexpr std::string_view prefix = "contact_";
    if (!name.starts_with(prefix)) return;
    const std::string contact = name.substr(prefix.size());
    use_.contacts.insert(contact);
    use_.contacts.insert(contact.substr(0, contact.rfind('_')));  // "contact_hotline_text"
  }

  void add_fact(const std::string& name) {
    use_.facts.insert(name);
    const auto fact = registries_.facts.find(name);
    if (fact == registries_.facts.end()) return;
    use_.bases.insert(fact->second.base);
    use_.sources.insert(fact->second.sources.begin(), fact->second.sources.end());
  }

  const content::Registries& registries_;
  RegistryUse use_;
};

template <class T>
void report(std::string_view what, const std::map<std::string, T, std::less<>>& entries,
            const RegistryUse::Names& used, Diagnostics& diagnostics) {
  for (const auto& [name, entry] : entries) {
    if (used.contains(name)) continue;
    diagnostics.warning("unused-" + std::string(what), entry.mark.place(),
                        "No material uses the " + std::string(what) + " '" + name + "'.",
                        "Use it, or remove it: each entry must be checked and translated.");
  }
}

void report_pictures(const content::Project& project, const RegistryUse::Names& used,
                     Diagnostics& diagnostics) {
  for (const auto& [name, file] : project.registries.pictures) {
    if (used.contains(name)) continue;
    Place place;
    place.file = "content/" + name;
    diagnostics.warning("unused-picture", std::move(place), "No material shows this picture.",
                        "Show it, or remove the file.");
  }
}

}  // namespace

RegistryUse registry_use(const content::Project& project) { return registry_use(project, {}); }

RegistryUse registry_use(const content::Project& project,
                         const std::vector<std::string>& materials) {
  Collector collector(project.registries);
  for (const content::Material& material : project.materials) {
    const bool asked =
        std::find(materials.begin(), materials.end(), material.name) != materials.end();
    if (materials.empty() || asked) collector.add(material);
  }
  return collector.take();
}

void report_unused(const content::Project& project, Diagnostics& diagnostics) {
  const RegistryUse use = registry_use(project);
  const content::Registries& registries = project.registries;
  report("fact", registries.facts, use.facts, diagnostics);
  report("base", registries.bases, use.bases, diagnostics);
  report("source", registries.sources, use.sources, diagnostics);
  report("contact", registries.contacts, use.contacts, diagnostics);
  report("notice", registries.notices, use.notices, diagnostics);
  report("reference", registries.references, use.references, diagnostics);
  report_pictures(project, use.pictures, diagnostics);
}

}  // namespace pliego::resolve
