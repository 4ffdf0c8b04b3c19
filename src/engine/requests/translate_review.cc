// That somebody has read a translation.
#include <nlohmann/json.hpp>

#include "base/day.h"
#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/project_files.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/translation_keys.h"

namespace pliego::engine {
namespace {

void run_translate_review(const ReviewRequest& request, const Surroundings& outside,
                          files::Outputs& outputs, Answer& answer) {
  const auto reviewed = translate_review(outside, request, answer.diagnostics);
  if (!reviewed) return;
  answer.data.update(to_json(*reviewed));
  hand_on(reviewed->review.files, outputs);
}

void require_day(const std::string& on) {
  if (!on.empty() && !is_day(on))
    throw RequestError("⟪on⟫ '" + on + "' is no day such as 2026-11-23.");
}

// What is asked for, or else today's; a day that is known not to have come yet is a slip.
std::string day_of_reading(const ReviewRequest& request, const Surroundings& outside) {
  const std::string last = outside.day.value_or("");
  if (request.on.empty() && last.empty())
    throw RequestError("Say on which day it was read: nothing here tells which day it is. " +
                       std::string("For example ⟪on 2026-11-23⟫."));
  if (!last.empty() && request.on > last)
    throw RequestError("⟪on " + request.on + "⟫ has not come yet: today is " + last +
                       ". Write the day on which it was read.");
  return request.on.empty() ? last : request.on;
}

}  // namespace

const RequestTable<ReviewRequest>& translate_review_table() {
  using R = ReviewRequest;
  static const RequestTable<R> table(
      "a request for a review",
      {
          language_key<R>(&R::language),
          words_key<R>("material", &R::files,
                       {.value = "MATERIAL", .is_plain = true, .is_required = true},
                       "What was read, whole"),
          choice_key<R>("role", &R::role, {"second-speaker"}, "Who has read it; never a name",
                        {.is_required = true}),
          word_key<R>("on", &R::on, {.value = "DAY"}, "The day it was read (default: today)"),
      });
  return table;
}

std::optional<ReviewedLanguage> translate_review(const Surroundings& outside,
                                                 const ReviewRequest& request,
                                                 Diagnostics& diagnostics) {
  require_day(request.on);
  const content::Project project = content::load_project(outside.project(), diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  const content::Language& language = translated_language(project, request.language);
  const content::SecondReading reading{.on = day_of_reading(request, outside),
                                       .role = request.role};
  auto review = translate::plan_review(project, language, request.files, reading, diagnostics);
  if (!review) return std::nullopt;
  review->files = translate::that_differ(project.files, std::move(review->files));
  return ReviewedLanguage{language.folder, std::move(*review), reading};
}

extern const RequestKind request_translate_review;
const RequestKind request_translate_review =
    request_kind<translate_review_table, run_translate_review>(
        "translate review", "Record that a second speaker has read a translation");

}  // namespace pliego::engine
