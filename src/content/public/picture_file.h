// A picture of the project or of a local program, decoded when first needed.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "files/source.h"
#include "picture/picture.h"

namespace pliego::content {

// Keeps the pictures that were used last, so that the languages of a piece share them, and no more
// of them than fit: a run over many pieces takes no more memory than over few.
class PictureShelf {
 public:
  void keep(std::shared_ptr<const Picture> picture);

 private:
  std::mutex lock_;
  std::list<std::shared_ptr<const Picture>> recent_;  // most recently used first
};

// Never changes after loading but for the decoding, which happens once as long as the picture is in
// use or on the shelf, whichever thread asks.
class PictureFile {
 public:
  // `path` in `files`; `name` as messages call it: "pictures/clinic.png".
  PictureFile(files::Source files, std::string path, std::string name,
              std::shared_ptr<PictureShelf> shelf = std::make_shared<PictureShelf>())
      : files_(std::move(files)),
        path_(std::move(path)),
        name_(std::move(name)),
        shelf_(std::move(shelf)) {}

  const std::string& name() const { return name_; }

  // Null where the file holds no picture that we take; fault() then completes "The picture can't be
  // used: ___". Throws SystemError where the file can't be read.
  std::shared_ptr<const Picture> picture() const;
  const std::string& fault() const { return fault_; }
  const std::string& advice() const { return advice_; }  // what to do about the fault

  // How many it has, read from the file's head alone; 0 of a drawing, and of what is no picture.
  std::size_t pixels() const;

 private:
  std::shared_ptr<const Picture> decoded() const;

  const files::Source files_;
  const std::string path_;
  std::string name_;
  std::shared_ptr<PictureShelf> shelf_;
  mutable std::mutex lock_;
  mutable std::weak_ptr<const Picture> picture_;
  mutable std::string fault_, advice_;
};

}  // namespace pliego::content
