// Parsed files that are kept from run to run change nothing but the time it takes.
#include <catch2/catch.hpp>
#include <thread>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::kept_test {

using namespace pliego::test;
namespace fs = std::filesystem;

namespace {

Surroundings keeping_in(const std::string& folder) {
  return {.folder = {}, .variables = {{"PLIEGO_CACHE", folder}}};
}

// All that a run makes and says.
struct Made {
  std::string said;
  std::map<std::string, std::string> files;
  bool operator==(const Made&) const = default;
};

Made made(const fs::path& project, const std::string& folder) {
  const TempFolder out;
  Made all;
  for (std::vector<std::string> words :
       {std::vector<std::string>{"render", "palm-card", "--layout", "card-5x7", "--format",
                                 "pdf,svg", "--draft", "--jobs", "1", "--out", out.path()},
        {"check", "palm-card"}}) {
    words.insert(words.end(), {"--project", project});
    const Said said = run_pliego(words, keeping_in(folder));
    all.said += std::to_string(said.status) + said.out + said.err;
  }
  for (const auto& entry : fs::recursive_directory_iterator(out.path()))
    if (entry.is_regular_file())
      all.files[fs::relative(entry.path(), out.path())] = bytes_of(entry.path());
  const std::string place = out.path();
  for (std::size_t at; (at = all.said.find(place)) != std::string::npos;)
    all.said.replace(at, place.size(), "OUT");
  return all;
}

void damage_all(const fs::path& folder, std::string (*damage)(std::string)) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    write_file(entry.path(), damage(bytes_of(entry.path())));
    ++count;
  }
  REQUIRE(count >= 20);
}

bool holds(const fs::path& folder, const std::string& words) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && bytes_of(entry.path()).find(words) != std::string::npos)
      return true;
  return false;
}

}  // namespace

TEST_CASE("whatever is kept, the program makes and says the same") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change("content/es/palm-card.yaml", "title:", "title_:");  // something to tell, too
  const TempFolder folder;
  const std::string kept = folder / "kept";
  const Made without = made(copy.root(), "off");
  CHECK(without.files.size() >= 4);
  CHECK_FALSE(fs::exists(kept));
  CHECK(made(copy.root(), kept) == without);  // empty
  CHECK(made(copy.root(), kept) == without);  // filled
  damage_all(kept, [](std::string bytes) {
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    return bytes;
  });
  CHECK(made(copy.root(), kept) == without);
  damage_all(kept, [](std::string bytes) { return bytes.substr(0, bytes.size() / 2); });
  CHECK(made(copy.root(), kept) == without);
  damage_all(kept, [](std::string) { return std::string(); });
  CHECK(made(copy.root(), kept) == without);
}

TEST_CASE("what another version of the program kept is not looked at") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const TempFolder folder;
  const std::string kept = folder / "kept";
  const Made first = made(copy.root(), kept);
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(kept)) all.push_back(entry.path());
  // Under the name that the other version would give, all that it kept is one and the same file.
  const std::string one = bytes_of(all.front());
  for (const fs::path& path : all) {
    const std::string name = path.filename();
    const std::size_t dash = name.find('-');
    REQUIRE(dash != std::string::npos);
    write_file(path.parent_path() / (std::string(dash, '0') + name.substr(dash)), one);
    fs::remove(path);
  }
  CHECK(made(copy.root(), kept) == first);
}

TEST_CASE("what is changed in a file counts at once") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const TempFolder folder;
  const std::string kept = folder / "kept";
  const Made first = made(copy.root(), kept);
  copy.change("content/en/palm-card.yaml", "title:", "title: Changed # ");
  CHECK_FALSE(made(copy.root(), kept) == first);
  CHECK(made(copy.root(), kept) == made(copy.root(), "off"));
}

TEST_CASE("a local file and the people of a packet are never kept") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.write("content/local.yaml", "name: Harbor House of Somewhere\n");
  const TempFolder folder;
  const std::string kept = folder / "kept";
  const Said said =
      run_pliego({"render", "palm-card", "--lang", "en", "--project", copy.root(), "--local",
                  copy.root() / "content/local.yaml", "--draft", "--out", folder / "out"},
                 keeping_in(kept));
  INFO(said.err);
  CHECK(said.status == 0);
  REQUIRE(fs::exists(kept));
  CHECK_FALSE(holds(kept, "Harbor House"));
}

TEST_CASE("two programs may keep in one folder at a time") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const TempFolder folder;
  const std::string kept = folder / "kept";
  const Made without = made(copy.root(), "off");
  Made second;
  std::thread other([&] { second = made(copy.root(), kept); });
  const Made first = made(copy.root(), kept);
  other.join();
  CHECK(first == without);
  CHECK(second == without);
}

}  // namespace pliego::kept_test
