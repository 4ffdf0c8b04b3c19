// Parsed files that are kept from run to run change nothing but the time it takes.
#include <catch2/catch.hpp>
#include <set>
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

// A project of one piece, and a folder to keep in.
struct Keeping {
  const ProjectCopy project{real_project(), palm_card_only};
  const TempFolder folder;
  const std::string kept = folder / "kept";

  Made make() const { return made(project.root(), kept); }
  Made make_without() const { return made(project.root(), "off"); }

  // Names of what is kept after a run on the real project that goes well.
  std::set<std::string> kept_of(std::vector<std::string> words) const {
    fs::remove_all(kept);
    words.insert(words.end(), {"--project", real_project(), "--out", folder / "out", "--draft"});
    const Said said = run_pliego(words, keeping_in(kept));
    INFO(said.err);
    CHECK(said.status == 0);
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(kept)) names.insert(entry.path().filename());
    return names;
  }
};

}  // namespace

TEST_CASE("whatever is kept, the program makes and says the same") {
  const Keeping keeping;
  keeping.project.change("content/es/palm-card.yaml", "title:", "title_:");  // something to tell
  const Made without = keeping.make_without();
  CHECK(without.files.size() >= 4);
  CHECK_FALSE(fs::exists(keeping.kept));
  CHECK(keeping.make() == without);  // empty
  CHECK(keeping.make() == without);  // filled
  damage_all(keeping.kept, [](std::string bytes) {
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    return bytes;
  });
  CHECK(keeping.make() == without);
  damage_all(keeping.kept, [](std::string bytes) { return bytes.substr(0, bytes.size() / 2); });
  CHECK(keeping.make() == without);
  damage_all(keeping.kept, [](std::string) { return std::string(); });
  CHECK(keeping.make() == without);
}

TEST_CASE("what another version of the program kept is not looked at") {
  const Keeping keeping;
  const Made first = keeping.make();
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(keeping.kept)) all.push_back(entry.path());
  // Under the name that the other version would give, all that it kept is one and the same file.
  const std::string one = bytes_of(all.front());
  for (const fs::path& path : all) {
    const std::string name = path.filename();
    const std::size_t dash = name.find('-');
    REQUIRE(dash != std::string::npos);
    write_file(path.parent_path() / (std::string(dash, '0') + name.substr(dash)), one);
    fs::remove(path);
  }
  CHECK(keeping.make() == first);
}

TEST_CASE("what is changed in a file counts at once") {
  const Keeping keeping;
  const Made first = keeping.make();
  keeping.project.change("content/en/palm-card.yaml", "title:", "title: Changed # ");
  CHECK_FALSE(keeping.make() == first);
  CHECK(keeping.make() == keeping.make_without());
}

TEST_CASE("a local file and the people of a packet are never kept") {
  const Keeping keeping;
  const std::string local = keeping.folder / "local.yaml", people = keeping.folder / "people.csv";
  write_file(local, "name: Harbor House of Somewhere\n");
  write_file(people, "name\nMaria Example\n");
  const std::vector<std::string> packet = {"packet", "half-day-training", "--language", "en"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), packet.begin(), packet.end());
    return keeping.kept_of(more);
  };
  const auto kept = with({});
  CHECK(kept.size() > 10);
  CHECK(with({"--local", local}) == kept);
  CHECK(keeping.kept_of({"packet", "half-day-training", "--participants", people}) == kept);
}

TEST_CASE("two programs may keep in one folder at a time") {
  const Keeping keeping;
  const Made without = keeping.make_without();
  Made second;
  std::thread other([&] { second = keeping.make(); });
  const Made first = keeping.make();
  other.join();
  CHECK(first == without);
  CHECK(second == without);
}

}  // namespace pliego::kept_test
