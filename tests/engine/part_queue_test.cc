// Jobs in parts, shared among threads.
#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "engine/parallel.h"

namespace pliego::part_queue_test {

using namespace pliego::engine;

namespace {

// How often each part of each job was done, and each job ended.
struct Tally {
  explicit Tally(std::vector<std::size_t> sizes) : parts(std::move(sizes)), ended(parts.size()) {
    for (const std::size_t size : parts) done.emplace_back(size);
  }
  void run(int threads) {
    for_each_in_parts(
        parts.size(), threads, [] { return 0; }, [&](int&, std::size_t job) { return parts[job]; },
        [&](int&, std::size_t job, std::size_t part) { ++done[job][part]; },
        [&](std::size_t job) {
          for (const auto& times : done[job]) all_done = all_done && times == 1;
          ++ended[job];
        });
  }

  std::vector<std::size_t> parts;
  std::vector<std::vector<std::atomic<int>>> done;
  std::vector<std::atomic<int>> ended;
  std::atomic<bool> all_done = true;
};

}  // namespace

TEST_CASE("Every part is done once, and a job ends once, after its parts") {
  const int threads = GENERATE(1, 2, 3, 8);
  for (int round = 0; round < 50; ++round) {
    Tally tally({5, 0, 1, 40, 0, 2, 7});
    tally.run(threads);
    for (const auto& job : tally.done)
      for (const auto& times : job) CHECK(times == 1);
    for (const auto& times : tally.ended) CHECK(times == 1);
    CHECK(tally.all_done);
  }
}

TEST_CASE("No jobs, and one job for many threads") {
  Tally none({});
  none.run(4);
  Tally one({100});
  one.run(4);
  CHECK(one.ended[0] == 1);
}

TEST_CASE("A thread takes its own parts, then a new job, then the parts of others") {
  PartQueue queue(2);
  PartQueue::Task mine, theirs;
  REQUIRE(queue.next(mine));
  CHECK((mine.is_whole_job && mine.job == 0));
  queue.begun(0, 2);
  REQUIRE(queue.next(theirs));
  CHECK((theirs.is_whole_job && theirs.job == 1));
  REQUIRE(queue.next(mine));
  CHECK((!mine.is_whole_job && mine.job == 0 && mine.part == 0));
  queue.begun(1, 0);
  CHECK(queue.is_last(theirs));
  REQUIRE(queue.next(theirs));
  CHECK((theirs.job == 0 && theirs.part == 1));
  CHECK_FALSE(queue.is_last(mine));
  CHECK(queue.is_last(theirs));
  CHECK_FALSE(queue.next(mine));
}

TEST_CASE("The first failure ends the run and is thrown") {
  const int threads = GENERATE(1, 4);
  std::atomic<int> begun = 0;
  const auto run = [&] {
    for_each_in_parts(
        1000, threads, [] { return 0; }, [&](int&, std::size_t) { return ++begun, 3; },
        [](int&, std::size_t job, std::size_t) {
          if (job == 5) throw std::runtime_error("no room");
        },
        [](std::size_t) {});
  };
  CHECK_THROWS_WITH(run(), "no room");
  if (threads == 1) CHECK(begun == 6);
}

}  // namespace pliego::part_queue_test
