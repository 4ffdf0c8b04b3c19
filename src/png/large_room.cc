#include "png/large_room.h"

#include <sys/mman.h>

namespace pliego::png {
namespace {

constexpr std::size_t large_page = std::size_t{2} << 20;

// The last one too, where more than half of it is used.
std::size_t in_large_pages(std::size_t size) {
  return (size + large_page / 2) / large_page * large_page;
}

}  // namespace

LargeRoom::LargeRoom(std::size_t size) : size_(size) {
  std::size_t room = size + 2 * large_page;  // what is not written takes no memory
  held_ = std::make_unique_for_overwrite<std::uint8_t[]>(room);
  void* begin = held_.get();
  data_ = static_cast<std::uint8_t*>(std::align(large_page, size, begin, room));
#ifdef MADV_HUGEPAGE
  // Where it can't be had, small pages do.
  if (const std::size_t large = in_large_pages(size); large > 0)
    ::madvise(data_, large, MADV_HUGEPAGE);
#endif
}

}  // namespace pliego::png
