#include "content/picture_file.h"

#include "files/files.h"
#include "picture/read.h"

namespace pliego::content {
namespace {

constexpr std::size_t most_kept = 60'000'000;  // pixels

}  // namespace

void PictureShelf::keep(std::shared_ptr<const Picture> picture) {
  const std::lock_guard<std::mutex> hold(lock_);
  recent_.remove(picture);
  recent_.push_front(std::move(picture));
  std::size_t pixels = 0;
  auto each = recent_.begin();
  while (each != recent_.end()) {
    pixels += (*each)->drawing ? 0 : (*each)->pixels();
    if (pixels > most_kept && each != recent_.begin()) break;
    ++each;
  }
  recent_.erase(each, recent_.end());
}

std::shared_ptr<const Picture> PictureFile::decoded() const {
  if (files_.find(path_, 0).size > max_picture_bytes) {
    fault_ = "the file is larger than " + std::to_string(max_picture_bytes >> 20) + " MB";
    advice_ = "Save it smaller, and look at it there.";
    return nullptr;
  }
  try {
    const std::string bytes = files_.read(path_, max_picture_bytes);
    Picture picture = picture::is_svg(bytes) ? picture::read(bytes) : decode_picture(bytes);
    picture.name = name_;
    return std::make_shared<const Picture>(std::move(picture));
  } catch (const PictureError& found) {
    fault_ = found.what();
    advice_ = found.advice();
    return nullptr;
  }
}

std::shared_ptr<const Picture> PictureFile::picture() const {
  const std::lock_guard<std::mutex> hold(lock_);
  if (!fault_.empty()) return nullptr;
  auto picture = picture_.lock();
  if (!picture) {
    picture = decoded();
    picture_ = picture;
  }
  if (picture) shelf_->keep(picture);
  return picture;
}

std::size_t PictureFile::pixels() const {
  const files::Found found = files_.find(path_, max_picture_bytes);
  return found.bytes.empty() ? 0 : picture_pixels(found.bytes);
}

}  // namespace pliego::content
