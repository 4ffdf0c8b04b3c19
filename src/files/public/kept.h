// A place for what was made of files, so that the next run need not make it again. Only ever a
// saving: whoever asks names what it is made of by its bytes, and makes it where nothing is kept.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pliego::files {

// Several threads may use one.
class Kept {
 public:
  virtual ~Kept() = default;
  // Nothing: it is not there, or not as it was kept.
  virtual std::optional<std::string> find(const std::string& name) = 0;
  // Where there is no room for it, it is not kept. Never throws for what the disk does.
  virtual void keep(const std::string& name, std::string_view bytes) = 0;
};

// Until the process ends. Past `most` bytes what was there is forgotten.
std::shared_ptr<Kept> kept_in_memory(std::size_t most = std::size_t{64} << 20);

// As files of a folder, which is made on need, for its owner alone, and may vanish at any time;
// several processes may share it. Each file carries a sum of its bytes; one that is damaged is as
// none. Past `most` files the oldest half goes. Names are letters, digits and hyphens.
std::shared_ptr<Kept> kept_in_folder(std::filesystem::path folder, std::size_t most = 2'000);

}  // namespace pliego::files
