// The key 'formats' of a layout.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "fixture.h"

namespace pliego::formats_test {

using namespace pliego::test;

namespace {

const std::string stack = "      - {sections: [lead]}\n";
using layout::Format;
using Formats = std::vector<Format>;

}  // namespace

TEST_CASE("A layout is for both formats unless it says otherwise") {
  LayoutFixture fixture;
  CHECK(fixture.layout(stack).formats == Formats{Format::pdf, Format::png});
  CHECK_FALSE(fixture.layout(stack).is_picture_only());
  CHECK(fixture.layout(stack, "formats: [png, pdf]\n").formats ==
        Formats{Format::png, Format::pdf});
  CHECK(fixture.layout(stack, "formats: png\n").is_picture_only());
  CHECK_FALSE(fixture.layout(stack, "formats: [pdf]\n").is_for(Format::png));
}

TEST_CASE("Formats that there aren't, none, and one twice are faults") {
  for (const char* formats : {"[gif]", "[]", "[pdf, pdf]", "[png, pdf, png]"}) {
    INFO(formats);
    LayoutFixture fixture;
    fixture.layout(stack);
    const auto file = fixture.folder / "layouts/test.yaml";
    write_file(file, read_file(file) + "formats: " + formats + "\n");
    Diagnostics diagnostics;
    CHECK_FALSE(layout::load_layout(fixture.folder.path(), "layouts/test.yaml", diagnostics));
    REQUIRE(diagnostics.has_errors());
    CHECK(diagnostics.sorted().front().place.line == 14);
  }
}

}  // namespace pliego::formats_test
