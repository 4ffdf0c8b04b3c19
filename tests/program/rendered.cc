#include "program/rendered.h"

#include <stdexcept>

namespace pliego::test {

Rendered::Rendered(std::vector<std::string> materials) : materials_(std::move(materials)) {}

const Said& Rendered::said(const std::string& purpose) {
  if (const auto kept = said_.find(purpose); kept != said_.end()) return kept->second;
  std::vector<std::string> words = {"render"};
  words.insert(words.end(), materials_.begin(), materials_.end());
  words.insert(words.end(), {"--project", real_project(), "--draft", "--for", purpose, "--format",
                             purpose == "screen" ? "pdf,png" : "pdf", "--json", "--out",
                             folder(purpose), "--jobs", "2"});  // another run is made in one thread
  return said_.emplace(purpose, run_pliego(words)).first->second;
}

std::vector<Output> Rendered::outputs(const std::string& purpose, const std::string& format) {
  if (said(purpose).status != 0) throw std::runtime_error("not rendered: " + said(purpose).err);
  std::vector<Output> all;
  const Json told = Json::parse(said(purpose).out);
  for (const Json& each : told.at("outputs"))
    if (each.at("format") == format) all.push_back({folder(purpose) / each.at("path"), each});
  return all;
}

std::vector<Output> Rendered::pdfs(const std::string& purpose) { return outputs(purpose, "pdf"); }
std::vector<Output> Rendered::pngs() { return outputs("screen", "png"); }
std::vector<Output> Rendered::texts() { return outputs("screen", "text"); }

std::vector<Output> Rendered::pdfs() {
  std::vector<Output> all;
  for (const char* purpose : purposes)
    for (Output& each : outputs(purpose, "pdf")) all.push_back(std::move(each));
  return all;
}

std::vector<Output> Rendered::tagged_pdfs() {
  std::vector<Output> all = pdfs();
  std::erase_if(all, [](const Output& each) { return each.word("purpose") == "press"; });
  return all;
}

Rendered& everything() {
  static Rendered rendered;
  return rendered;
}

}  // namespace pliego::test
