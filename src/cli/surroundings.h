// What the engine gets from outside, as a command has it: the project's folder, SOURCE_DATE_EPOCH,
// the reader of other PDF files, a terminal that shows progress.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "cli/command.h"
#include "engine/surroundings.h"

namespace pliego::cli {

class Progress;

// The project's folder: `asked`, or the nearest upward where it is empty. Throws UsageError where
// there is none.
std::filesystem::path project_root(const std::string& asked);

// Where parsed files are kept from run to run: the folder of PLIEGO_CACHE, else `pliego` in the
// user's folder for what may vanish (XDG Base Directory Specification 0.8: XDG_CACHE_HOME, else
// ~/.cache). Null where PLIEGO_CACHE is no absolute path, as "off", and where no folder is known.
std::shared_ptr<files::Kept> kept_on_this_machine();

// Without progress. Throws UsageError as project_root() and epoch_day() do.
engine::Surroundings surroundings_of(const Face& face);

// With progress on standard error, which is gone when this ends. Nothing where JSON was asked for.
class Outside {
 public:
  explicit Outside(const Face& face);
  ~Outside();
  const engine::Surroundings& surroundings() const { return surroundings_; }

 private:
  std::unique_ptr<Progress> progress_;
  engine::Surroundings surroundings_;
};

}  // namespace pliego::cli
