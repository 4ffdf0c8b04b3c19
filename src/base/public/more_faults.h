// Of one severity in one file only so many faults are told: more help nobody, and a file can be
// made to have a million. What is left out is counted by a diagnostic of its own, which stands
// behind them.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"

namespace pliego {

inline constexpr std::size_t most_told = 100;       // of one severity in one file
inline constexpr std::size_t longest_words = 2000;  // bytes of a message or a hint; longer ones
                                                    // lose their middle

// How many faults a diagnostic stands for: 1, but for those of the rule more-faults, which count.
int faults_of(const Diagnostic& diagnostic);

}  // namespace pliego
