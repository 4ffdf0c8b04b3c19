// Packets made of a test's own PDFs, and what is looked at in them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "program/program.h"
#include "support/raster.h"
#include "support/temp_folder.h"

namespace pliego::test {

// A packet's file with some items, beside PDFs that tests put there.
class Bench {
 public:
  std::filesystem::path pdf(const std::string& name) const { return folder_ / name; }
  std::filesystem::path out(const std::string& name) const { return folder_ / "out" / name; }

  Said make(const std::string& items, std::vector<std::string> more = {"--language", "en"}) const;

 private:
  TempFolder folder_;
};

// All of a file in words that can be searched.
std::string unpacked(const std::filesystem::path& pdf);

// qpdf finds nothing to say.
bool is_sound(const std::filesystem::path& pdf);

bool claims_ua(const std::filesystem::path& pdf);

std::string text_of(const std::filesystem::path& pdf, int page);

// As Poppler shows it.
Raster picture(const std::filesystem::path& pdf, int page, const std::string& dpi = "72");

// The packet's page shows what the PDF's page does, as Poppler shows both, but for what the packet
// puts at a page's foot.
bool shows_the_same(const std::filesystem::path& pdf, const std::filesystem::path& packet,
                    int packet_page, int page = 1);

}  // namespace pliego::test
