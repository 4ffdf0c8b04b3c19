// The local program as a contact entry.
#pragma once

#include "content/local.h"
#include "language/contacts.h"

namespace pliego::language {

ContactEntry local_entry(const content::Local& local, const std::string& language,
                         const Labels& labels, const Formats& formats);

}  // namespace pliego::language
