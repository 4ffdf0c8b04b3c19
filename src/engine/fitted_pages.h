// Telling which pages of an outside PDF are not as large as the packet's paper.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "packet/on_paper.h"
#include "packet/packet.h"

namespace pliego::engine {

// A note "insert-fitted" for all pages of one size, if any.
void tell_fitted(const packet::Words::Entry& path, const std::vector<packet::Fitted>& pages,
                 Diagnostics& diagnostics);

}  // namespace pliego::engine
