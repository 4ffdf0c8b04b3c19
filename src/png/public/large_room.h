// Room for the samples of a picture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace pliego::png {

// Not cleared. Where the system has pages of 2 MiB for who asks (Linux, madvise(2)), it is in such:
// a picture for a phone takes five of them, in place of two thousand small ones that each stop the
// program when first written.
class LargeRoom {
 public:
  LargeRoom() = default;
  explicit LargeRoom(std::size_t size);  // throws std::bad_alloc

  std::uint8_t* data() const { return data_; }
  std::size_t size() const { return size_; }

 private:
  std::unique_ptr<std::uint8_t[]> held_;
  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace pliego::png
