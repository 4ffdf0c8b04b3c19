#include "cli/verified_check.h"

namespace pliego::cli {
namespace {

// The same day of the next year; of 29 February, a day that is later than any of that February.
std::string year_after(const std::string& day) {
  return std::to_string(std::stoi(day.substr(0, 4)) + 1) + day.substr(4);
}

bool is_outdated(const std::string& checked, const std::string& day) {
  return !checked.empty() && !day.empty() && year_after(checked) < day;
}

void check_contact(const content::Contact& contact, const std::string& day,
                   Diagnostics& diagnostics) {
  if (contact.verified.empty()) {
    diagnostics.warning("contact-not-verified", contact.mark.place(),
                        "Nobody has dialled the numbers of '" + contact.id + "' yet.",
                        "Call them, then write the day after 'verified'. A release needs it.");
  } else if (is_outdated(contact.verified, day)) {
    diagnostics.warning("contact-outdated", contact.mark.place(),
                        "The numbers of '" + contact.id + "' were last dialled on " +
                            contact.verified + ", more than a year before " + day + ".",
                        "Call them again, then write the day after 'verified'.");
  }
}

void check_fact(const content::Fact& fact, const std::string& day, Diagnostics& diagnostics) {
  if (fact.verified.empty()) {
    diagnostics.warning("fact-not-verified", fact.mark.place(),
                        "Nobody has compared '" + fact.id + "' with its source yet.",
                        "Look it up, then write the day after 'verified'.");
  } else if (is_outdated(fact.verified, day)) {
    diagnostics.warning("fact-outdated", fact.mark.place(),
                        "'" + fact.id + "' was last compared with its source on " + fact.verified +
                            ", more than a year before " + day + ".",
                        "Look it up again, then write the day after 'verified'.");
  }
}

}  // namespace

void check_verified(const content::Registries& registries, const std::string& day,
                    Diagnostics& diagnostics) {
  for (const auto& [id, contact] : registries.contacts) check_contact(contact, day, diagnostics);
  for (const auto& [id, fact] : registries.facts) check_fact(fact, day, diagnostics);
  for (const auto& [id, work] : registries.references) {
    if (!is_outdated(work.checked, day)) continue;
    diagnostics.warning("reference-outdated", work.mark.place(),
                        "The link of '" + id + "' was last opened on " + work.checked +
                            ", more than a year before " + day + ".",
                        "Open it, then write the day after 'checked'.");
  }
}

}  // namespace pliego::cli
