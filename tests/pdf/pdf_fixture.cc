#include "pdf_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "files/files.h"
#include "pdf/writer.h"

namespace pliego::test {

std::string write(const draw::Document& document) { return pdf::Writer().write(document); }

PdfFile::PdfFile(const std::string& bytes) {
  path_ = std::filesystem::temp_directory_path() / "pliego-test-XXXXXX";
  const int file = mkstemp(path_.data());
  REQUIRE(file >= 0);
  close(file);
  write_file(path_, bytes);
}

PdfFile::~PdfFile() { std::filesystem::remove(path_); }

std::string PdfFile::run(const std::string& command) const {
  std::string line = command;
  line.replace(line.find("%s"), 2, path_);
  FILE* pipe = popen((line + " 2>&1").c_str(), "r");
  REQUIRE(pipe);
  std::string out;
  char part[4096];
  while (const std::size_t count = fread(part, 1, sizeof part, pipe)) out.append(part, count);
  const int status = pclose(pipe);
  INFO(line << '\n' << out);
  REQUIRE(WEXITSTATUS(status) == 0);
  return out;
}

std::string run(const std::string& bytes, const std::string& command) {
  return PdfFile(bytes).run(command);
}

Objects::Objects(const PdfFile& file) {
  const auto json =
      nlohmann::json::parse(file.run("qpdf --json=2 --json-key=qpdf --json-stream-data=none %s"));
  objects_ = json.at("qpdf").at(1);
}

const nlohmann::json& Objects::follow(const nlohmann::json& value) const {
  if (!value.is_string() || !objects_.contains("obj:" + value.get<std::string>())) return value;
  const auto& object = objects_.at("obj:" + value.get<std::string>());
  return object.contains("stream") ? object.at("stream").at("dict") : follow(object.at("value"));
}

const nlohmann::json& Objects::trailer() const { return objects_.at("trailer").at("value"); }

const nlohmann::json& Objects::page(int index) const {
  const auto& kids = follow(follow(catalog().at("/Pages")).at("/Kids"));
  return follow(kids.at(static_cast<std::size_t>(index)));
}

std::vector<nlohmann::json> Objects::all() const {
  std::vector<nlohmann::json> found;
  for (const auto& [name, object] : objects_.items()) {
    if (object.contains("stream")) found.push_back(object.at("stream").at("dict"));
    if (object.contains("value") && object.at("value").is_object())
      found.push_back(object.at("value"));
  }
  return found;
}

std::string content_of(const PdfFile& file, int page_number) {
  const auto json = nlohmann::json::parse(file.run("qpdf --json=2 --json-key=pages %s"));
  const auto& page = json.at("pages").at(static_cast<std::size_t>(page_number - 1));
  const std::string reference = page.at("contents").at(0).get<std::string>();
  const std::string number = reference.substr(0, reference.find(' '));
  return file.run("qpdf --show-object=" + number + " --filtered-stream-data %s");
}

}  // namespace pliego::test
