#include "engine/verified_check.h"

namespace pliego::engine {
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

void check_reference(const content::Reference& work, const std::string& day,
                     Diagnostics& diagnostics) {
  if (!is_outdated(work.checked, day)) return;
  diagnostics.warning("reference-outdated", work.mark.place(),
                      "The link of '" + work.id + "' was last opened on " + work.checked +
                          ", more than a year before " + day + ".",
                      "Open it, then write the day after 'checked'.");
}

// With `used` null, all entries.
template <class Entries, class Check>
void check_each(const Entries& entries, const resolve::RegistryUse::Names* used,
                const std::string& day, Diagnostics& diagnostics, const Check& check) {
  for (const auto& [id, entry] : entries)
    if (!used || used->contains(id)) check(entry, day, diagnostics);
}

void check_some(const content::Registries& registries, const resolve::RegistryUse* use,
                const std::string& day, Diagnostics& diagnostics) {
  check_each(registries.contacts, use ? &use->contacts : nullptr, day, diagnostics, check_contact);
  check_each(registries.facts, use ? &use->facts : nullptr, day, diagnostics, check_fact);
  check_each(registries.references, use ? &use->references : nullptr, day, diagnostics,
             check_reference);
}

}  // namespace

void check_verified(const content::Registries& registries, const std::string& day,
                    Diagnostics& diagnostics) {
  check_some(registries, nullptr, day, diagnostics);
}

void check_verified(const content::Registries& registries, const resolve::RegistryUse& use,
                    const std::string& day, Diagnostics& diagnostics) {
  check_some(registries, &use, day, diagnostics);
}

}  // namespace pliego::engine
