#include "engine/draft_check.h"

#include "base/counted.h"

namespace pliego::engine {
namespace {

std::string counts(const resolve::DraftTexts& texts) {
  std::string words;
  const auto add = [&](int count, const std::string& what) {
    if (count <= 0) return;
    words += (words.empty() ? "" : ", ") + count_of(count, "text") + what;
  };
  add(texts.missing, " not translated");
  add(texts.stale, " whose source has changed");
  add(texts.unread, " that no second speaker has read");
  return words;
}

std::string first_ids(const resolve::DraftTexts& texts) {
  std::string ids;
  for (const std::string& id : texts.ids) ids += (ids.empty() ? "" : ", ") + id;
  const auto told = static_cast<int>(texts.ids.size());
  return texts.count() > told ? ids + " and " + std::to_string(texts.count() - told) + " more"
                              : ids;
}

}  // namespace

void report_draft(const resolve::Material& material, const content::Project& project,
                  Severity severity, Diagnostics& diagnostics) {
  const resolve::DraftTexts& texts = material.draft_texts;
  if (texts.count() == 0) return;
  const content::Translation* translation = project.translation(material.name, material.language);
  std::string hint =
      "'pliego translate status " + material.language +
      "' tells what there is to do, and 'pliego translate review' records a reading.";
  if (severity == Severity::error) hint += " Or make it with ⟪draft⟫, which prints the draft mark.";
  diagnostics.add({severity, "draft-translation",
                   "'" + material.name + "' in '" + material.language +
                       "' is a draft: " + counts(texts) + " (" + first_ids(texts) + ")",
                   (translation ? translation->mark : material.mark).place(), std::move(hint)});
}

bool may_be_made(const resolve::Material& material, const content::Project& project,
                 sheet::Purpose purpose, bool drafts, Diagnostics& diagnostics) {
  if (purpose == sheet::Purpose::screen || drafts || !material.draft) return true;
  report_draft(material, project, Severity::error, diagnostics);
  return false;
}

}  // namespace pliego::engine
