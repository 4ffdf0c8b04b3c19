// A translation that no second speaker has read says so wherever it is handed out by itself.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "placed_runs.h"
#include "program/desk.h"
#include "program/read_back.h"
#include "program/rendered.h"

namespace pliego::drafts_test {

using namespace pliego::test;

namespace {

// Whether the words stand on one of the pages.
bool stands_on(const std::vector<draw::Page>& pages, const std::string& words) {
  for (const draw::Page& page : pages)
    if (words_on(page).find(words) != std::string::npos) return true;
  return false;
}

std::string mark_of(const resolve::Material& material) { return material.labels.at("draft"); }

}  // namespace

TEST_CASE("Every file of an unreviewed translation shows the draft mark, and no reviewed one does",
          "[files]") {
  for (const Output& pdf : everything().pdfs()) {
    INFO(pdf.name());
    const auto& material = real_desk().material(pdf.word("material"), pdf.word("language"));
    const auto& document = real_desk().document(pdf.word("material"), pdf.word("language"),
                                                pdf.word("layout"), pdf.word("purpose"));
    CHECK(stands_on(document.pages, mark_of(material)) == material.draft);
  }
}

TEST_CASE("Every picture for a post of an unreviewed translation shows the draft mark", "[files]") {
  for (const Edition& edition : real_desk().all()) {
    if (!real_desk().layout(edition.layout).is_picture_only()) continue;
    const auto& material = real_desk().material(edition.material, edition.language);
    if (!material.draft || material.discreet) continue;
    for (const auto& page :
         real_desk().document(edition.material, edition.language, edition.layout).pages) {
      INFO(edition.name() << " " << page.label);
      CHECK(words_on(page).find(mark_of(material)) != std::string::npos);
    }
  }
}

TEST_CASE("The text beside a draft's pictures says that it is one, but for discreet pieces",
          "[files]") {
  for (const Output& text : everything().texts()) {
    INFO(text.name());
    const auto& material = real_desk().material(text.word("material"), text.word("language"));
    const bool said = read_file(text.file).find(mark_of(material)) != std::string::npos;
    CHECK(said == (material.draft && !material.discreet));
  }
}

}  // namespace pliego::drafts_test
