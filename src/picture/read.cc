#include "picture/read.h"

#include <algorithm>
#include <cmath>

#include "picture/drawer.h"

namespace pliego::picture {

bool is_svg(std::string_view bytes) {
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  const std::size_t at = bytes.find_first_not_of(std::string_view(" \t\r\n\0", 5));
  return bytes.starts_with("\x1F\x8B") || (at != std::string_view::npos && bytes[at] == '<');
}

Picture read(std::string_view bytes) {
  const Tree tree = parse(bytes);
  const StyleSheet sheet(*tree.root);
  Picture picture;
  picture.drawing = std::make_shared<const Drawing>(Drawer(tree, sheet).draw());
  const Size& size = picture.drawing->size;
  const double scale = 1'000 / std::max(size.width, size.height);
  picture.width = std::max(1, static_cast<int>(std::lround(size.width * scale)));
  picture.height = std::max(1, static_cast<int>(std::lround(size.height * scale)));
  return picture;
}

}  // namespace pliego::picture
