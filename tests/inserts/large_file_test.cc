// PDFs of many megabytes: what is made of them goes to the disk in parts.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "files/files.h"
#include "inserts/insert.h"
#include "pdf/writer.h"
#include "program/program.h"
#include "raw_pdf.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::large_file_test {

using namespace pliego::test;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t scan_bytes = 2'000'000;
constexpr int scans = 8;

// Pages with nothing but a picture each, all different.
RawPdf scanned() {
  RawPdf pdf;
  for (int i = 0; i < scans; ++i) {
    std::string samples(scan_bytes, '\0');
    unsigned value = static_cast<unsigned>(i) + 1;
    for (char& sample : samples) {
      value = value * 1664525u + 1013904223u;  // noise, which no compression makes smaller
      sample = static_cast<char>(value >> 24);
    }
    const int image = pdf.add_stream(
        "/Type/XObject/Subtype/Image/Width 2000/Height 1000/BitsPerComponent 8/ColorSpace/"
        "DeviceGray",
        samples);
    pdf.add_page("q 612 0 0 792 0 0 cm /I Do Q",
                 "/Resources<</XObject<</I " + reference(image) + ">>>>");
  }
  return pdf;
}

}  // namespace

TEST_CASE("A large file is handed on in parts, which are the bytes of the whole") {
  const TempFolder folder;
  scanned().save(folder / "scan.pdf");
  Diagnostics diagnostics;
  const auto insert = inserts::read_insert({.folder = folder.path(),
                                            .path = "scan.pdf",
                                            .name = "scan.pdf",
                                            .prefix = "K0_",
                                            .place = {}},
                                           diagnostics);
  REQUIRE(insert);
  pdf::Writer writer;
  std::string all;
  std::size_t parts = 0, largest = 0;
  writer.write_to(
      [&](std::string_view part) {
        all += part;
        largest = std::max(largest, part.size());
        ++parts;
      },
      insert->document);
  CHECK(all == writer.write(insert->document));
  CHECK(all.size() > scans * scan_bytes / 2);
  CHECK(parts > 1);
  CHECK(largest < 4 * scan_bytes);
}

TEST_CASE("A packet with a large PDF is whole, sound and left alone where nothing changed") {
  const TempFolder folder;
  scanned().save(folder / "scan.pdf");
  write_file(folder / "day.yaml",
             "packet: day\ntitle: A day\nlanguages: [en]\nitems:\n"
             "  - {pdf: scan.pdf, title: Scans}\n");
  const fs::path out = folder / "out";
  const auto make = [&] {
    const Said said = start_pliego({"packet", (folder / "day.yaml").string(), "--project",
                                    real_project().string(), "--out", out.string(), "--json"});
    REQUIRE(said.status == 0);
    return Json::parse(said.out)["outputs"][0];
  };
  const Json told = make();
  const fs::path pdf = out / "day-en.pdf";
  const std::string bytes = bytes_of(pdf);
  CHECK(told["bytes"] == bytes.size());
  CHECK(told["sha256"] == sha256_hex(bytes));
  CHECK(run_program({"qpdf", "--check", pdf.string()}).status == 0);
  const auto only_file = [&] {
    return std::distance(fs::directory_iterator(out), fs::directory_iterator()) == 1;
  };
  CHECK(only_file());

  const auto long_ago = fs::file_time_type(std::chrono::hours(1));
  fs::last_write_time(pdf, long_ago);
  make();
  CHECK(fs::last_write_time(pdf) == long_ago);
  CHECK(only_file());

  std::string other = bytes;
  other[other.size() / 2] = static_cast<char>(~other[other.size() / 2]);
  write_file(pdf, other);
  make();
  CHECK(bytes_of(pdf) == bytes);
}

}  // namespace pliego::large_file_test
