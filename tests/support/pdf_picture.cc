#include "support/pdf_picture.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/tiff.h"

namespace pliego::test {
namespace {

namespace fs = std::filesystem;

constexpr double drawing_dpi = 576;

// A new folder that goes with its owner.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "pliego-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("can't make " + name);
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void run(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  int status = 0;
  if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0 ||
      waitpid(child, &status, 0) != child || status != 0)
    throw std::runtime_error(words[0] + " failed");
}

}  // namespace

Raster draw_pdf_page(const fs::path& pdf, int page, int width, int height, double dpi) {
  const int factor = std::max(1, static_cast<int>(std::ceil(drawing_dpi / dpi)));
  const TemporaryFolder folder;
  const std::string number = std::to_string(page);
  run({"pdftocairo", "-tiff", "-tiffcompression", "none", "-singlefile", "-f", number, "-l", number,
       "-scale-to-x", std::to_string(width * factor), "-scale-to-y",
       std::to_string(height * factor), pdf.string(), (folder.path() / "page").string()});
  return shrunk(read_tiff(folder.path() / "page.tif"), factor);
}

PictureDifference compare_pdf_page(const fs::path& pdf, int page, const fs::path& our_png,
                                   double dpi) {
  const Raster ours = read_png(our_png);
  return compare(ours, draw_pdf_page(pdf, page, ours.width, ours.height, dpi));
}

}  // namespace pliego::test
