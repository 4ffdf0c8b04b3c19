// The local program as a contact entry.
#pragma once

#include "content/local.h"
#include "resolve/contacts.h"

namespace pliego::resolve {

ContactEntry local_entry(const content::Local& local, const std::string& language,
                         const Labels& labels, const Formats& formats);

}  // namespace pliego::resolve
