#include "engine/packet_people.h"

#include <algorithm>
#include <map>

#include "engine/parallel.h"
#include "packet/everyone.h"

namespace pliego::engine {
namespace {

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
std::string PeopleRun::path_for(std::size_t person, const PacketEdition& edition) const {
  return edition.stem() + "-" + digits(person + 1, desk_.people.size()) + ".pdf";
}

Output PeopleRun::start(std::string path, const PacketEdition& edition) const {
  return {.path = std::move(path),
          .material = desk_.packet->name,
          .language = edition.language().folder,
          .layout = "packet",
          .purpose = edition.use().purpose,
          .is_booklet = edition.use().booklet,
          .format = FileFormat::pdf,
          .unit = "pt"};
}

bool PeopleRun::make(Composer& composer, std::vector<Output>& outputs, Diagnostics& diagnostics) {
  std::vector<Job> jobs;
  if (!set_covers(composer, jobs, diagnostics)) return false;
  if (one_file_.empty())
    save_each(std::move(jobs), outputs);
  else
    save_together(std::move(jobs), outputs);
  return true;
}

bool PeopleRun::set_covers(Composer& composer, std::vector<Job>& jobs,
                           Diagnostics& diagnostics) const {
  Diagnostics of_covers;
  for (std::size_t i = 0; i < desk_.people.size(); ++i) {
    const PacketEdition& edition = edition_in(desk_.people[i].language);
    Job job{&edition, nullptr, start(path_for(i, edition), edition)};
    if (edition.has_cover()) job.cover = edition.cover_for(desk_.people[i], composer, of_covers);
    jobs.push_back(std::move(job));
  }
  diagnostics.merge(of_covers);
  return !of_covers.has_errors();
}

void PeopleRun::save(Output& output, const draw::Document& document, const draw::Repeats& repeats,
                     pdf::Writer& writer) const {
  output.pages = static_cast<int>(document.pages.size());
  output.width = document.pages.front().media.width;
  output.height = document.pages.front().media.height;
  engine::save(
      output, [&](const TakeBytes& take) { writer.write_to(take, document, repeats); }, files_);
}

void PeopleRun::save_each(std::vector<Job> jobs, std::vector<Output>& outputs) const {
  Steps steps(desk_.workspace.outside, Step::Of::person, jobs.size());
  for_each_in_parts(
      jobs.size(), threads_for(desk_.workspace.outside.jobs), [] { return pdf::Writer(); },
      [](pdf::Writer&, std::size_t) { return std::size_t{1}; },
      [&](pdf::Writer& writer, std::size_t i, std::size_t) {
        save(jobs[i].output, jobs[i].edition->document(jobs[i].cover), {}, writer);
      },
      [&](std::size_t i) { steps.step(jobs[i].output.path); });
  for (Job& job : jobs) outputs.push_back(std::move(job.output));
}

void PeopleRun::save_together(std::vector<Job> jobs, std::vector<Output>& outputs) const {
  packet::Everyone all(jobs.front().edition->is_two_sided());
  std::map<const PacketEdition*, std::size_t> packets;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const PacketEdition& edition = *jobs[i].edition;
    const std::string& name = desk_.people[i].name;
    const auto cover = std::move(jobs[i].cover);
    if (const auto known = packets.find(&edition); known != packets.end())
      all.add_again(name, known->second, edition.own_pages(cover));
    else
      packets.emplace(&edition, all.add(name, edition.document(cover)));
  }
  Output output = start(one_file_, *jobs.front().edition);
  pdf::Writer writer;
  save(output, all.document(), all.repeats(), writer);
  outputs.push_back(std::move(output));
}

}  // namespace pliego::engine
