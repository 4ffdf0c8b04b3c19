// Where finished files go.
#include "files/outputs.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "base/sha256.h"
#include "files/files.h"
#include "support/temp_folder.h"

namespace pliego::outputs_test {

using namespace pliego::test;

namespace {

void in_parts(const TakeBytes& take) {
  for (const char* part : {"one ", "two ", "three"}) take(part);
}

}  // namespace

TEST_CASE("a file in parts is the file in one, in a folder and in memory") {
  const TempFolder folder;
  files::FolderOutputs disk(folder.path());
  files::MemoryOutputs memory;
  files::OutputsBelow below(disk, "below");
  const auto whole = memory.take("whole.txt", "one two three");
  for (const auto& taken :
       {memory.take("parts.txt", in_parts), disk.take("en/parts.txt", in_parts),
        disk.take("whole.txt", "one two three"), below.take("parts.txt", in_parts)}) {
    CHECK(taken.bytes == 13);
    CHECK(taken.sha256 == whole.sha256);
  }
  CHECK(whole.sha256 == sha256_hex("one two three"));
  CHECK(memory.files().at("parts.txt") == "one two three");
  for (const char* path : {"en/parts.txt", "whole.txt", "below/parts.txt"})
    CHECK(read_file(folder.path() / path) == "one two three");
}

TEST_CASE("a file that could not be finished is as it was before") {
  const TempFolder folder;
  files::FolderOutputs disk(folder.path());
  files::MemoryOutputs memory;
  for (files::Outputs* outputs :
       {static_cast<files::Outputs*>(&disk), static_cast<files::Outputs*>(&memory)}) {
    outputs->take("old.txt", "old");
    CHECK_THROWS(outputs->take("old.txt", [](const TakeBytes& take) {
      in_parts(take);
      throw std::runtime_error("the disk is full");
    }));
  }
  CHECK(read_file(folder.path() / "old.txt") == "old");
  CHECK(memory.files().at("old.txt") == "old");
}

TEST_CASE("what an earlier run left is taken away, and nothing else") {
  const TempFolder folder;
  files::FolderOutputs disk(folder.path());
  files::MemoryOutputs memory;
  for (files::Outputs* outputs :
       {static_cast<files::Outputs*>(&disk), static_cast<files::Outputs*>(&memory)}) {
    outputs->take("a.txt", "a");
    outputs->take("b.txt", "b");
    outputs->remove("a.txt");
    outputs->remove("never-there.txt");
  }
  CHECK_FALSE(std::filesystem::exists(folder.path() / "a.txt"));
  CHECK(read_file(folder.path() / "b.txt") == "b");
  CHECK(memory.files().size() == 1);
}

}  // namespace pliego::outputs_test
