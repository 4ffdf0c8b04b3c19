#include "support/process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

#include "support/spawn.h"

namespace pliego::test {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File temporary_file() {
  File file(std::tmpfile(), &std::fclose);
  if (!file) throw std::runtime_error("no temporary file");
  return file;
}

std::string content_of(std::FILE* file) {
  std::rewind(file);
  std::string text;
  char part[1 << 16];
  while (const std::size_t n = std::fread(part, 1, sizeof part, file)) text.append(part, n);
  return text;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

std::vector<std::string> environment(const std::map<std::string, std::string>& changes) {
  std::vector<std::string> all;
  for (char** each = environ; *each; ++each) {
    const std::string entry = *each;
    if (!changes.contains(entry.substr(0, entry.find('=')))) all.push_back(entry);
  }
  for (const auto& [name, value] : changes) all.push_back(name + "=" + value);
  return all;
}

int status_of(int waited) {
  return WIFEXITED(waited) ? WEXITSTATUS(waited) : 128 + WTERMSIG(waited);
}

}  // namespace

pid_t spawn(std::vector<std::string> words, const Surroundings& surroundings, SpawnActions& actions,
            const posix_spawnattr_t* attributes) {
  if (!surroundings.folder.empty())
    posix_spawn_file_actions_addchdir_np(&actions, surroundings.folder.c_str());
  std::vector<std::string> variables = environment(surroundings.variables);
  pid_t child = 0;
  if (posix_spawnp(&child, words[0].c_str(), &actions, attributes, pointers(words).data(),
                   pointers(variables).data()) != 0)
    throw std::runtime_error("can't run " + words[0]);
  return child;
}

Said run_program(const std::vector<std::string>& words, const Surroundings& surroundings) {
  const File out = temporary_file(), err = temporary_file();
  SpawnActions actions;
  posix_spawn_file_actions_adddup2(&actions, fileno(out.get()), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(err.get()), STDERR_FILENO);
  const pid_t child = spawn(words, surroundings, actions);
  int waited = 0;
  if (waitpid(child, &waited, 0) != child) throw std::runtime_error("can't run " + words[0]);
  return {status_of(waited), content_of(out.get()), content_of(err.get())};
}

}  // namespace pliego::test
