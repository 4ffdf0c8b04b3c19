#include "bookmarks.h"

#include <ostream>
#include <regex>
#include <sstream>

#include "support/process.h"

namespace pliego::test {

std::ostream& operator<<(std::ostream& to, const Bookmark& bookmark) {
  return to << std::string(static_cast<std::size_t>(2 * bookmark.level), ' ') << bookmark.title
            << ", page " << bookmark.page;
}

// A line each: whether it is open, a tab for every level, the title in quotes, where it leads.
std::vector<Bookmark> bookmarks_of(const std::filesystem::path& pdf) {
  std::istringstream lines(run_program({"mutool", "show", pdf.string(), "outline"}).out);
  static const std::regex form("^.(\t+)\"(.*)\"\t#page=([0-9]+).*");
  std::vector<Bookmark> all;
  std::smatch match;
  for (std::string line; std::getline(lines, line);)
    if (std::regex_match(line, match, form))
      all.push_back({static_cast<int>(match.length(1)), match[2], std::stoi(match[3])});
  return all;
}

std::vector<Bookmark> bookmarks_of_last_item(const std::filesystem::path& packet) {
  std::vector<Bookmark> own;
  for (Bookmark bookmark : bookmarks_of(packet)) {
    if (bookmark.level == 1) {
      own.clear();
    } else {
      --bookmark.level;
      own.push_back(std::move(bookmark));
    }
  }
  return own;
}

}  // namespace pliego::test
