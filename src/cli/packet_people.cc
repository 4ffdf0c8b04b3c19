#include "cli/packet_people.h"

#include <algorithm>
#include <thread>

#include "cli/parallel.h"
#include "cli/progress.h"
#include "pdf/writer.h"

namespace pliego::cli {
namespace {

int cores(int asked) {
  return asked > 0 ? asked : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

// Files sort as the list does.
std::string digits(std::size_t number, std::size_t of) {
  const std::string all = std::to_string(of), own = std::to_string(number);
  return std::string(all.size() - own.size(), '0') + own;
}

}  // namespace

const PacketEdition& PeopleRun::edition_in(const std::string& language) const {
  return *std::find_if(editions_.begin(), editions_.end(), [&](const PacketEdition& edition) {
    return edition.language().folder == language;
  });
}

// Numbers, not names: a folder's listing tells nobody who was there.
Output PeopleRun::start(std::size_t person, const PacketEdition& edition) const {
  const std::string number = digits(person + 1, desk_.people.size());
  return {.path = edition.stem() + "-" + number + ".pdf",
          .material = desk_.packet->name,
          .language = edition.language().folder,
          .layout = "packet",
          .purpose = edition.purpose(),
          .format = "pdf",
          .unit = "pt"};
}

bool PeopleRun::make(Composer& composer, std::vector<Output>& outputs, Diagnostics& diagnostics) {
  std::vector<Job> jobs;
  Diagnostics of_covers;
  for (std::size_t i = 0; i < desk_.people.size(); ++i) {
    const PacketEdition& edition = edition_in(desk_.people[i].language);
    Job job{&edition, nullptr, start(i, edition)};
    if (edition.has_cover()) job.cover = edition.cover_for(desk_.people[i], composer, of_covers);
    jobs.push_back(std::move(job));
  }
  diagnostics.merge(of_covers);
  if (of_covers.has_errors()) return false;
  Progress progress(jobs.size(), Progress::style_for_stderr(where_.quiet));
  for_each_in_parts(
      jobs.size(), cores(where_.jobs), [] { return pdf::Writer(); },
      [](pdf::Writer&, std::size_t) { return std::size_t{1}; },
      [&](pdf::Writer& writer, std::size_t i, std::size_t) {
        Job& job = jobs[i];
        const draw::Document document = job.edition->document(job.cover);
        job.output.pages = static_cast<int>(document.pages.size());
        job.output.width = document.pages.front().media.width;
        job.output.height = document.pages.front().media.height;
        save(job.output, writer.write(document), where_.folder);
      },
      [&](std::size_t i) { progress.step(jobs[i].output.path); });
  for (Job& job : jobs) outputs.push_back(std::move(job.output));
  return true;
}

}  // namespace pliego::cli
