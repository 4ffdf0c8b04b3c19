// A file's bookmarks as another reader finds them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace pliego::test {

struct Bookmark {
  int level;  // from 1
  std::string title;
  int page;  // from 1

  bool operator==(const Bookmark&) const = default;
};

std::ostream& operator<<(std::ostream& to, const Bookmark& bookmark);

// In reading order, as MuPDF finds them; those that lead to no page are left out.
std::vector<Bookmark> bookmarks_of(const std::filesystem::path& pdf);

// Those below the last bookmark of the first level, a level higher: in a packet whose last item is
// an insert, the insert's own.
std::vector<Bookmark> bookmarks_of_last_item(const std::filesystem::path& packet);

}  // namespace pliego::test
