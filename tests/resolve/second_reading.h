// A second speaker's reading of the small project, as `pliego translate review` records it.
#pragma once

#include "content/project.h"
#include "support/small_project.h"

namespace pliego::test {

// Every Spanish text of one file ("card", "registries", "language") is current, and read where
// `read` says so.
inline void record_all(const SmallProject& small, const std::string& stem, bool read = true) {
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.root(), diagnostics);
  std::string text = "strings:\n";
  const auto add = [&](const std::string& id, const std::string& source,
                       const std::string& target) {
    text += "  " + id + ": {source: '" + source + "', target: \"" + content::text_hash(target) +
            (read ? "\", reviewed: {on: 2026-11-20, role: second-speaker}}\n" : "\"}\n");
  };
  const auto add_messages = [&](const auto& messages, const content::Translation& translation) {
    for (const content::Message* message : messages)
      add(message->id, message->pattern, translation.strings.at(message->id).pattern);
  };
  if (stem == "language") {
    for (const auto& [id, label] : project.language("en")->labels)
      add("labels." + id, label.pattern, project.language("es")->labels.at(id).pattern);
  } else if (stem == "registries") {
    add_messages(project.registries.messages(), project.registry_strings.at("es"));
  } else {
    add_messages(project.material(stem)->messages(), *project.translation(stem, "es"));
  }
  small.write("content/es/translated-from/" + stem + ".yaml", text);
}

}  // namespace pliego::test
