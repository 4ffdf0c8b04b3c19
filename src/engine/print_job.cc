#include "engine/print_job.h"

#include <utility>

#include "base/counted.h"
#include "engine/paper.h"

namespace pliego::engine {
namespace {

int divided_up(int all, int each) { return (all + each - 1) / each; }

bool is_two_sided(draw::Duplex turn) {
  return turn == draw::Duplex::flip_long_edge || turn == draw::Duplex::flip_short_edge;
}

std::string count(int n, const char* one) { return count_of(n, one); }

std::string sides_in_words(const PrintJob& job) {
  if (!is_two_sided(job.turn)) return job.pages == 1 ? "1 side" : "one side of each sheet";
  const std::string edge = job.turn == draw::Duplex::flip_long_edge ? "long" : "short";
  return (job.pages == 2 ? "2 sides" : "both sides of each sheet") + std::string(", flip on the ") +
         edge + " edge";
}

std::string sheets_in_words(const PrintJob& job) {
  // "1 copy", "2 copies": the one plural here that an s doesn't make.
  std::string words = count(job.sheets(), "sheet") + " for " + std::to_string(job.copies) +
                      (job.copies == 1 ? " copy" : " copies");
  if (job.sheets_in_file() > 1) words += " (" + count(job.sheets_in_file(), "sheet") + " each)";
  if (job.on_sheet > 1) {
    words += " (" + std::to_string(job.on_sheet) + " on a sheet";
    const int made = job.runs() * job.on_sheet;
    words += made > job.copies ? ", so " + std::to_string(made) + " are made)" : ")";
  }
  return words;
}

}  // namespace

const char* PrintJob::sides() const {
  if (!is_two_sided(turn)) return "one-sided";
  return turn == draw::Duplex::flip_long_edge ? "two-sided-long-edge" : "two-sided-short-edge";
}

int PrintJob::sheets_in_file() const { return is_two_sided(turn) ? divided_up(pages, 2) : pages; }
int PrintJob::runs() const { return divided_up(copies, on_sheet); }
int PrintJob::sheets() const { return runs() * sheets_in_file(); }

PrintJob print_job(const draw::Document& document, std::string name, int copies, int on_sheet) {
  const auto& pages = document.pages;
  const Rect& media = pages.front().media;
  return {.name = std::move(name),
          .sheet = {media.width, media.height},
          .turn = pages.size() > 1 ? document.metadata.duplex : draw::Duplex::none,
          .pages = static_cast<int>(pages.size()),
          .on_sheet = on_sheet,
          .copies = copies};
}

std::string in_words(const PrintJob& job) {
  return sides_in_words(job) + ", " + paper_in_words(job.sheet) + ", actual size, " +
         sheets_in_words(job);
}

}  // namespace pliego::engine
