#include "content/picture_file.h"

#include "base/files.h"

namespace pliego::content {

void PictureFile::decode() const {
  std::error_code error;
  if (std::filesystem::file_size(file_, error) > max_picture_bytes && !error) {
    fault_ = "the file is larger than " + std::to_string(max_picture_bytes >> 20) + " MiB";
    return;
  }
  try {
    Picture picture = decode_picture(read_file(file_, max_picture_bytes));
    picture.name = name_;
    picture_ = std::make_shared<const Picture>(std::move(picture));
  } catch (const PictureError& found) {
    fault_ = found.what();
  }
}

std::shared_ptr<const Picture> PictureFile::picture() const {
  std::call_once(decoded_, [this] { decode(); });
  return picture_;
}

}  // namespace pliego::content
