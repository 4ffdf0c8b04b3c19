// Files that are built to hurt: each is refused, or goes in, with bounded work and memory.
#include <algorithm>
#include <catch2/catch.hpp>

#include "counted_memory.h"
#include "files/files.h"
#include "hurt_pdf.h"
#include "inserts/insert.h"
#include "support/temp_folder.h"

namespace pliego::hurt_test {

using namespace pliego::test;

namespace {

// Twice what the worst of them takes; without bounds they take all there is.
constexpr CountedMemory::Amount most = {.calls = 100'000'000, .bytes = std::size_t{500} << 20};

std::string told(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& each : diagnostics.all()) all += each.rule + ": " + each.message + "\n";
  return all;
}

}  // namespace

TEST_CASE("A file that is built to hurt is refused in words, or goes in, and takes little") {
  const TempFolder folder;
  const auto path = folder.path() / "a.pdf";
  CountedMemory::Amount worst;
  for (const HurtPdf& hurt : hurt_pdfs()) {
    write_file(path, hurt.bytes());
    Diagnostics diagnostics;
    CountedMemory::Amount used;
    bool is_in = false, was_too_much = false;
    {
      const CountedMemory memory(most);
      is_in = inserts::read_insert({.folder = path.parent_path(),
                                    .path = "a.pdf",
                                    .name = "a.pdf",
                                    .prefix = "K0_",
                                    .place = {}},
                                   diagnostics)
                  .has_value();
      used = memory.used();
      was_too_much = memory.was_too_much();
    }
    const std::string words = told(diagnostics);
    INFO(hurt.name << ": " << used.calls << " times memory, at most " << (used.bytes >> 20)
                   << " MB\n"
                   << words);
    CHECK_FALSE(was_too_much);
    CHECK(is_in == !diagnostics.has_errors());
    if (hurt.is_refused) CHECK_FALSE(is_in);
    CHECK(words.find("object 4 0") == words.npos);  // libraries have their own words
    worst.calls = std::max(worst.calls, used.calls);
    worst.bytes = std::max(worst.bytes, used.bytes);
  }
#ifndef PLIEGO_SANITIZE
  INFO(worst.calls << " times memory, at most " << (worst.bytes >> 20) << " MB");
  CHECK(worst.bytes > std::size_t{10} << 20);  // it is counted at all
#endif
}

}  // namespace pliego::hurt_test
