#include "fake_lp.h"

#include <sstream>

#include "files/files.h"

namespace pliego::test {
namespace {

namespace fs = std::filesystem;

// One folder a job: the number of those there are names the next.
constexpr const char* lp_script = R"sh(#!/bin/sh
if [ -e "$NOTES/refusal" ]; then cat "$NOTES/refusal" >&2; exit 1; fi
job=1
while ! mkdir "$NOTES/job-$job" 2>/dev/null; do job=$((job + 1)); done
for word in "$@"; do printf '%s\n' "$word"; done >"$NOTES/job-$job/arguments"
cat >"$NOTES/job-$job/file"
echo "request id is $2-$job (0 file(s))"
)sh";

constexpr const char* lpstat_script = R"sh(#!/bin/sh
case "$1" in
  -e) cat "$NOTES/printers" ;;
  -d) cat "$NOTES/usual" ;;
esac
)sh";

void write_program(const fs::path& file, const char* script) {
  write_file(file, script);
  fs::permissions(file, fs::perms::owner_all);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream from(text);
  for (std::string line; std::getline(from, line);) lines.push_back(line);
  return lines;
}

}  // namespace

FakeLp::FakeLp(const std::vector<std::string>& printers, const std::string& usual) {
  write_program(folder_ / "bin/lp", lp_script);
  write_program(folder_ / "bin/lpstat", lpstat_script);
  std::string names;
  for (const std::string& printer : printers) names += printer + "\n";
  write_file(folder_ / "printers", names);
  write_file(folder_ / "usual", usual.empty() ? "no system default destination\n"
                                              : "system default destination: " + usual + "\n");
  fs::create_directory(folder_ / "tmp");
}

void FakeLp::refuse(const std::string& words) { write_file(folder_ / "refusal", words); }

Said FakeLp::print(std::vector<std::string> arguments, const fs::path& project) const {
  arguments.insert(arguments.begin(), "print");
  arguments.insert(arguments.end(), {"--project", project});
  const std::string path = (folder_ / "bin").string() + ":/usr/bin:/bin";
  return run_pliego(
      arguments,
      {.folder = {},
       .variables = {{"PATH", path}, {"NOTES", folder_.path()}, {"TMPDIR", folder_ / "tmp"}}});
}

std::vector<Sent> FakeLp::sent() const {
  std::vector<Sent> all;
  for (int job = 1;; ++job) {
    const fs::path folder = folder_ / ("job-" + std::to_string(job));
    if (!fs::exists(folder)) return all;
    all.push_back(
        {lines_of(read_file(folder / "arguments")), read_file(folder / "file", 64u << 20)});
  }
}

bool FakeLp::left_nothing() const { return fs::is_empty(folder_ / "tmp"); }

}  // namespace pliego::test
