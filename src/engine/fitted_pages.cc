#include "engine/fitted_pages.h"

#include <map>

#include "base/page_words.h"
#include "base/units.h"

namespace pliego::engine {
namespace {

std::string inches_in_words(double points) { return format_number(points / points_per_inch, 2); }

std::string placed(double scale) {
  if (scale >= 1) return "in full size, in the middle.";
  return "at " + std::to_string(static_cast<int>(scale * 100)) + " %.";
}

}  // namespace

void tell_fitted(const packet::Words::Entry& path, const std::vector<packet::Fitted>& pages,
                 Diagnostics& diagnostics) {
  std::map<std::string, std::vector<const packet::Fitted*>> by_size;
  for (const packet::Fitted& page : pages)
    by_size[inches_in_words(page.size.width) + " x " + inches_in_words(page.size.height) + " in"]
        .push_back(&page);
  for (const auto& [size, of_size] : by_size) {
    std::vector<int> numbers;
    for (const packet::Fitted* page : of_size) numbers.push_back(page->page + 1);
    diagnostics.note("insert-fitted", path.mark.place(),
                     "On letter paper: " + page_words(numbers) + " of '" + path.text + "' (" +
                         size + "), " + placed(of_size.front()->scale),
                     "");
  }
}

}  // namespace pliego::engine
