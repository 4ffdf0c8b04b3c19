// All that a run gets from outside.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/stop_sign.h"
#include "files/source.h"
#include "inserts/insert.h"
#include "png/writer.h"
#include "text/font_files.h"

namespace pliego::engine {

// One more piece, packet or person's packet is through.
struct Step {
  enum class Of { piece, packet, person } of = Of::piece;
  std::size_t done = 0, total = 0;  // of these
  std::string line;                 // what came of it, in words
};

struct Surroundings {
  std::filesystem::path root;          // the project's folder; empty: it has none
  std::optional<files::Source> files;  // where the project is read; nothing: in that folder
  std::shared_ptr<files::Kept> kept;   // where parsed files are kept; null: nowhere
  // Fonts and hyphenation patterns by the names that the project's tables give them; null: those
  // installed on this machine.
  std::shared_ptr<const text::FontFiles> fonts;
  std::optional<std::string> day;  // YYYY-MM-DD, of whatever carries a date; none: the contents'
                                   // own. Today's, where something is recorded as done
  inserts::ReadInsert read_insert = nullptr;  // null: packets with PDFs from elsewhere are refused
  png::NewWriter new_png_writer = nullptr;    // null: PNG files can't be made
  std::function<void(const Step&)> tell;      // from any thread, one call at a time; may be empty
  const StopSign* stop = nullptr;  // where it is asked for, the run ends by throwing Stopped
  int jobs = 0;                    // threads; 0: one for each core

  files::Source project() const {
    const files::Source all = files ? *files : files::Source(root);
    return kept ? all.keeping(kept) : all;
  }
};

// A file that a request names: one of those handed in, or a path on disk, links followed wherever
// they lead; of a project without a folder only the first.
class NamedFile {
 public:
  NamedFile(const Surroundings& outside, const std::string& path);

  bool is_there() const;
  std::string read(std::size_t most = max_input_bytes) const;  // throws SystemError
  // What lies beside it.
  const files::Source& folder() const { return folder_; }

 private:
  std::filesystem::path on_disk_;  // empty: in the source
  files::Source folder_;
  std::string name_;
};

// Counts the steps of one kind and tells each.
class Steps {
 public:
  Steps(const Surroundings& outside, Step::Of of, std::size_t total)
      : outside_(outside), of_(of), total_(total) {}

  // Safe to call from several threads.
  void step(const std::string& line);

 private:
  const Surroundings& outside_;
  const Step::Of of_;
  const std::size_t total_;
  std::size_t done_ = 0;
  std::mutex mutex_;
};

}  // namespace pliego::engine
