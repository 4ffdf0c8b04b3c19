#include "answered.h"

#include "cli/modules.h"
#include "engine/engine.h"
#include "files/files.h"

namespace pliego::test {

Answered answered(const std::string& request, engine::Surroundings outside) {
  engine::begin();
  if (outside.root.empty() && !outside.files) outside.root = real_project();
  outside.new_png_writer = cli::new_png_writer;
  files::MemoryOutputs files;
  const engine::Ran ran = engine::run_request(request, outside, files);
  return {ran.status, Json::parse(ran.answer), files.files()};
}

std::string words_of(const Json& told) {
  std::string words;
  for (const Json& each : told.at("diagnostics"))
    words +=
        each.at("message").get<std::string>() + " " + each.at("hint").get<std::string>() + "\n";
  return words;
}

std::map<std::string, std::string> files_below(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
  return files;
}

std::map<std::string, std::string> project_files() {
  std::map<std::string, std::string> files;
  for (const char* part : {"content", "layouts", "fonts"})
    for (const auto& [path, bytes] : files_below(real_project() / part))
      files[std::string(part) + "/" + path] = bytes;
  return files;
}

}  // namespace pliego::test
