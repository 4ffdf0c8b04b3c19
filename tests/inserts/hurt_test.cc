// Files that are built to hurt: each is refused, or goes in, in seconds and with little memory.
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>

#include "base/files.h"
#include "hurt_pdf.h"
#include "inserts/insert.h"
#include "support/temp_folder.h"

using namespace pliego;
using namespace pliego::test;

namespace {

// The most memory that was in use since it was last asked, in MB (proc(5), clear_refs).
long most_memory() {
  std::ifstream status("/proc/self/status");
  long most = 0;
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0) most = std::stol(line.substr(6)) / 1024;
  std::ofstream("/proc/self/clear_refs") << "5";
  return most;
}

std::string told(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& each : diagnostics.all()) all += each.rule + ": " + each.message + "\n";
  return all;
}

}  // namespace

// What they take is far less; the limits are those of a machine that does other things as well.
TEST_CASE("A file that is built to hurt is refused in words, or goes in, in seconds") {
  const TempFolder folder;
  const auto path = folder.path() / "a.pdf";
  for (const HurtPdf& hurt : hurt_pdfs()) {
    write_file(path, hurt.bytes());
    most_memory();
    const long before = most_memory();
    Diagnostics diagnostics;
    const auto start = std::chrono::steady_clock::now();
    const auto insert = inserts::read_insert(
        {.path = path, .name = "a.pdf", .prefix = "K0_", .place = {}}, diagnostics);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const long memory = most_memory() - before;
    const std::string words = told(diagnostics);
    INFO(hurt.name << ": " << took.count() << " s, " << memory << " MB\n" << words);
    CHECK(insert.has_value() == !diagnostics.has_errors());
    if (hurt.is_refused) CHECK_FALSE(insert);
    CHECK(words.find("object 4 0") == words.npos);  // libraries have their own words
#ifndef PLIEGO_SANITIZE  // which takes ten times as long, and memory of its own
    CHECK(took.count() < 60);
    CHECK(memory < 500);
#endif
  }
}
