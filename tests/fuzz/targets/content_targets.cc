// Files in content/, and the local program's.
#include "content/content_files.h"
#include "content/glossary_loader.h"
#include "content/language_loader.h"
#include "content/local.h"
#include "content/material_loader.h"
#include "content/record_reader.h"
#include "content/registry_loader.h"
#include "content/word_list_loader.h"
#include "files/files.h"
#include "target.h"
#include "yaml/file.h"

namespace pliego::fuzz {

namespace {

using Registry = void (*)(const yaml::Node&, content::LoadedRegistries&, Diagnostics&);

// What the project itself has, for materials to refer to.
const content::LoadedRegistries& registries() {
  static const content::LoadedRegistries loaded = [] {
    content::LoadedRegistries all;
    Diagnostics diagnostics;
    const auto load = [&](const char* file, Registry reader) {
      if (const auto root = yaml::load(project(), file, diagnostics))
        reader(*root, all, diagnostics);
    };
    load("content/facts.yaml", content::load_facts);
    load("content/contacts.yaml", content::load_contacts);
    load("content/notices.yaml", content::load_notices);
    load("content/references.yaml", content::load_references);
    return all;
  }();
  return loaded;
}

// Reads the bytes as YAML, hands the root on, and makes every message that a person would see.
template <class Read>
void read_yaml(std::string_view bytes, Read read) {
  Diagnostics diagnostics;
  if (const auto root = yaml::parse("f.yaml", bytes, diagnostics)) read(*root, diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) to_text(each);
}

void read_registry(std::string_view bytes, Registry load) {
  read_yaml(bytes, [&](const yaml::Node& root, Diagnostics& diagnostics) {
    content::LoadedRegistries own;
    load(root, own, diagnostics);
  });
}

}  // namespace

void yaml_material(std::string_view bytes) {
  read_yaml(bytes, [](const yaml::Node& root, Diagnostics& diagnostics) {
    content::load_material(root, "palm-card", registries(), diagnostics);
  });
}

void yaml_translation(std::string_view bytes) {
  read_yaml(bytes, [](const yaml::Node& root, Diagnostics& diagnostics) {
    content::load_translation(root, "palm-card", "es", diagnostics);
  });
}

void yaml_registries(std::string_view bytes) {
  read_yaml(bytes, [](const yaml::Node& root, Diagnostics& diagnostics) {
    content::load_translation(root, "registries", "es", diagnostics);
  });
}

void yaml_language(std::string_view bytes) {
  read_yaml(bytes, [](const yaml::Node& root, Diagnostics& diagnostics) {
    content::load_language(root, "es", diagnostics);
  });
}

void yaml_facts(std::string_view bytes) { read_registry(bytes, content::load_facts); }
void yaml_contacts(std::string_view bytes) { read_registry(bytes, content::load_contacts); }
void yaml_notices(std::string_view bytes) { read_registry(bytes, content::load_notices); }
void yaml_references(std::string_view bytes) { read_registry(bytes, content::load_references); }

void yaml_glossary(std::string_view bytes) {
  read_yaml(bytes, [](const yaml::Node& root, Diagnostics& diagnostics) {
    content::load_glossary(root, diagnostics);
  });
}

void yaml_words(std::string_view bytes) {
  read_yaml(bytes, [](const yaml::Node& root, Diagnostics& diagnostics) {
    content::load_word_list(root, "en", diagnostics);
  });
}

void yaml_record(std::string_view bytes) { content::read_written_record(bytes); }

void yaml_local(std::string_view bytes) {
  Diagnostics diagnostics;
  content::load_local(bytes, project(), "local.yaml", diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) to_text(each);
}

}  // namespace pliego::fuzz
