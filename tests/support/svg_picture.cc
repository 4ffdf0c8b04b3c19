#include "support/svg_picture.h"

#include <stdexcept>

#include "files/files.h"
#include "support/process.h"
#include "support/temp_folder.h"

namespace pliego::test {

PictureDifference compare_svg(const std::string& svg, const std::string& our_png) {
  const TempFolder folder;
  const Raster ours = decode_png(our_png);
  write_file(folder / "page.svg", svg);
  const Said said = run_program({"rsvg-convert", "-w", std::to_string(ours.width), "-h",
                                 std::to_string(ours.height), "-o", (folder / "page.png").string(),
                                 (folder / "page.svg").string()});
  if (said.status != 0) throw std::runtime_error("rsvg-convert failed: " + said.err);
  return compare(ours, read_png(folder / "page.png"));
}

}  // namespace pliego::test
