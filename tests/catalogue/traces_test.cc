// No output of any purpose holds a trace of the person, the machine, the folder or the hour.
#include <pwd.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "files/files.h"
#include "program/rendered.h"

namespace pliego::traces_test {

using namespace pliego::test;

namespace {

// As a PDF writes what is not ASCII, and so may write anything: UTF-16, the high byte first.
std::string in_utf16(const std::string& text) {
  std::string wide;
  for (const char c : text) wide += {'\0', c};
  return wide;
}

// The short ones ("root", "ci") stand in other words too.
void add(std::vector<std::string>& traces, const std::string& trace) {
  if (trace.size() <= 4) return;
  traces.push_back(trace);
  traces.push_back(in_utf16(trace));
}

std::vector<std::string> traces() {
  std::vector<std::string> all;
  if (const passwd* user = getpwuid(getuid())) {
    add(all, user->pw_name);
    add(all, user->pw_dir);
  }
  char host[256] = {};
  gethostname(host, sizeof host - 1);
  add(all, host);
  for (const char* name : {"HOME", "USER", "LOGNAME", "PWD"})
    if (const char* value = std::getenv(name)) add(all, value);
  add(all, std::filesystem::current_path());
  add(all, real_project());
  add(all, std::filesystem::path(program_file()).parent_path());
  add(all, everything().folder("screen").parent_path());
  add(all, "/usr/share");
  return all;
}

std::string unpacked(const std::filesystem::path& pdf) {
  const Said said = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"});
  REQUIRE(said.status == 0);
  return said.out;
}

void check_has_none(const Output& output, const std::string& text) {
  static const std::vector<std::string> all = traces();
  REQUIRE(all.size() >= 8);
  INFO(output.name());
  for (const std::string& trace : all) {
    INFO(trace);
    CHECK(text.find(trace) == std::string::npos);
  }
}

// The types of a PNG's chunks, in their order (PNG, 5.3).
std::vector<std::string> chunks_of(const std::string& png) {
  std::vector<std::string> types;
  for (std::size_t at = 8; at + 8 <= png.size();) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
      length = length << 8 | static_cast<unsigned char>(png[at + i]);
    types.push_back(png.substr(at + 4, 4));
    at += length + 12;
  }
  return types;
}

}  // namespace

TEST_CASE("No PDF of any purpose holds who made it, or where, in any of its objects", "[files]") {
  for (const Output& pdf : everything().pdfs()) check_has_none(pdf, unpacked(pdf.file));
}

TEST_CASE("No picture, and no text beside one, holds who made it, or where", "[files]") {
  const auto pictures = everything().pngs();
  REQUIRE(pictures.size() > 10);
  for (const Output& png : pictures) check_has_none(png, read_file(png.file));
  for (const Output& text : everything().texts()) check_has_none(text, read_file(text.file));
}

TEST_CASE("A picture has no chunk that could tell more than the picture", "[files]") {
  const std::set<std::string> known = {"IHDR", "sRGB", "pHYs", "PLTE", "IDAT", "IEND"};
  for (const Output& png : everything().pngs()) {
    INFO(png.name());
    const auto chunks = chunks_of(read_file(png.file));
    REQUIRE(chunks.size() >= 4);
    CHECK(chunks.back() == "IEND");
    for (const std::string& chunk : chunks) CHECK(known.contains(chunk));
  }
}

TEST_CASE("The dates in a PDF are the day of the piece, without an hour", "[files]") {
  static const std::regex date(R"(\(D:(\d{8})(\d{6})?([^)]*)\))"), iso(R"(T(\d\d:\d\d:\d\d))");
  for (const Output& pdf : everything().pdfs()) {
    INFO(pdf.name());
    const std::string text = unpacked(pdf.file);
    std::set<std::string> days;
    for (std::sregex_iterator at(text.begin(), text.end(), date), end; at != end; ++at) {
      days.insert((*at)[1]);
      CHECK(((*at)[2] == "000000" || (*at)[2] == ""));
    }
    CHECK(days.size() == 1);
    for (std::sregex_iterator at(text.begin(), text.end(), iso), end; at != end; ++at)
      CHECK((*at)[1] == "00:00:00");
  }
}

}  // namespace pliego::traces_test
