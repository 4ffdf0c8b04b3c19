#include "files/writing_turn.h"

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "files/files.h"
#include "support/temp_folder.h"

namespace pliego::writing_turn_test {

using Catch::Matchers::Contains;
using pliego::test::TempFolder;

TEST_CASE("One writer at a time has its turn at a folder, and none loses what another wrote") {
  const TempFolder folder;
  write_file(folder / "content/f", "0");
  const auto count_up = [&] {
    for (int i = 0; i < 10; ++i) {
      WritingTurn turn(folder.path(), "content");
      const int value = std::stoi(read_file(folder / "content/f"));
      std::this_thread::yield();
      turn.expect_as_seen(folder / "content/f");
      write_file(folder / "content/f", std::to_string(value + 1));
      turn.take_note(folder / "content/f");
      turn.expect_as_seen(folder / "content/f");
    }
  };
  std::vector<std::thread> writers;
  for (int i = 0; i < 4; ++i) writers.emplace_back(count_up);
  for (std::thread& each : writers) each.join();
  CHECK(read_file(folder / "content/f") == "40");
}

TEST_CASE("What somebody else changes during a turn is not overwritten") {
  const TempFolder folder;
  for (const char* name : {"same", "changed", "removed", "replaced"})
    write_file(folder / "content" / name, "before");
  const WritingTurn turn(folder.path(), "content");
  write_file(folder / "content/changed", "behind us");
  std::filesystem::remove(folder / "content/removed");
  write_file(folder / "content/replaced", "before");
  write_file(folder / "content/new", "made");
  turn.expect_as_seen(folder / "content/same");
  turn.expect_as_seen(folder / "content/none");
  for (const char* name : {"changed", "removed", "replaced", "new"})
    CHECK_THROWS_WITH(turn.expect_as_seen(folder / "content" / name),
                      Contains("Run the command again"));
}

TEST_CASE("A turn at a folder that is not there, or can't be locked, is had at once") {
  const TempFolder folder;
  const WritingTurn nowhere(folder / "none", "content");
  nowhere.expect_as_seen(folder / "none/content/f");
}

}  // namespace pliego::writing_turn_test
