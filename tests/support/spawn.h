// Starting another program: what running one to its end and running one beside the test share.
#pragma once

#include <spawn.h>
#include <sys/types.h>

#include <string>
#include <vector>

#include "support/process.h"

namespace pliego::test {

struct SpawnActions : posix_spawn_file_actions_t {
  SpawnActions() : posix_spawn_file_actions_t{} { posix_spawn_file_actions_init(this); }
  ~SpawnActions() { posix_spawn_file_actions_destroy(this); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
};

// Throws std::runtime_error where it can't be started.
pid_t spawn(std::vector<std::string> words, const Surroundings& surroundings, SpawnActions& actions,
            const posix_spawnattr_t* attributes = nullptr);

}  // namespace pliego::test
