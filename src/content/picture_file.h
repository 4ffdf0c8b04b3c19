// A picture of the project or of a local program, decoded when first needed.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "base/picture.h"

namespace pliego::content {

// Never changes after loading but for the decoding, which happens once, whichever thread asks.
class PictureFile {
 public:
  // `name` as messages call it: "pictures/clinic.png".
  PictureFile(std::filesystem::path file, std::string name)
      : file_(std::move(file)), name_(std::move(name)) {}

  const std::string& name() const { return name_; }

  // Null where the file holds no picture that we take; fault() then completes "The picture can't be
  // used: ___". Throws SystemError where the file can't be read.
  std::shared_ptr<const Picture> picture() const;
  const std::string& fault() const { return fault_; }

 private:
  void decode() const;

  std::filesystem::path file_;
  std::string name_;
  mutable std::once_flag decoded_;
  mutable std::shared_ptr<const Picture> picture_;
  mutable std::string fault_;
};

}  // namespace pliego::content
