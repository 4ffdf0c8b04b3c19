#include "api/pliego.h"

#include <memory>
#include <mutex>
#include <new>
#include <optional>

#include "base/day.h"
#include "engine/engine.h"
#include "engine/run_request.h"
#include "engine/version.h"
#include "files/overlay.h"
#include "inserts/insert.h"
#include "png/writer.h"
#include "text/font_files.h"

namespace {

namespace engine = pliego::engine;
using pliego::files::MemoryOutputs;
using pliego::files::Overlay;
using pliego::files::Source;
using pliego::text::FontFiles;
using pliego::text::FontsInMemory;
using pliego::text::InstalledFonts;

// What of a project is set between requests.
struct Settings {
  std::shared_ptr<const FontFiles> fonts = std::make_shared<const InstalledFonts>();
  std::shared_ptr<FontsInMemory> own_fonts;  // the same, once one was put
  std::optional<std::string> day;
  int threads = 1;
};

}  // namespace

struct pliego_project {
  explicit pliego_project(const std::string& folder)
      : root(folder), files(folder.empty() ? Source() : Source(folder)) {}

  engine::Surroundings surroundings() {
    const std::lock_guard lock(mutex);
    engine::Surroundings outside;
    outside.root = root;
    outside.files = files.source();
    outside.kept = kept;
    outside.fonts = settings.fonts;
    outside.day = settings.day;
    outside.read_insert = pliego::inserts::read_insert;
    outside.new_png_writer = pliego::png::new_writer;
    outside.stop = &stop;
    outside.jobs = settings.threads;
    return outside;
  }

  const std::string root;  // empty: in memory alone
  Overlay files;
  const std::shared_ptr<pliego::files::Kept> kept = pliego::files::kept_in_memory();
  std::mutex mutex;
  Settings settings;
  int running = 0;  // requests
  pliego::StopSign stop;
};

struct pliego_answer {
  int status = PLIEGO_SYSTEM_FAILED;
  std::string json;
  MemoryOutputs files;
  std::vector<const std::pair<const std::string, std::string>*> in_order;
};

namespace {

// What the call gives where there is no memory, or something fails that nobody has foreseen.
template <class Result, class Call>
Result guarded(Result otherwise, Call call) noexcept {
  try {
    return call();
  } catch (...) {
    return otherwise;
  }
}

pliego_project* opened(const char* folder) {
  return guarded(static_cast<pliego_project*>(nullptr), [&] {
    engine::begin();
    return new pliego_project(folder);
  });
}

// A request that begins when no other runs takes back what stopped those before.
class Turn {
 public:
  explicit Turn(pliego_project& project) : project_(project) {
    const std::lock_guard lock(project_.mutex);
    if (project_.running++ == 0) project_.stop.take_back();
  }
  ~Turn() {
    const std::lock_guard lock(project_.mutex);
    --project_.running;
  }

 private:
  pliego_project& project_;
};

std::string bytes_of(const void* bytes, size_t length) {
  return length == 0 ? std::string() : std::string(static_cast<const char*>(bytes), length);
}

}  // namespace

int pliego_api_version() { return PLIEGO_API_VERSION; }

const char* pliego_version() {
  static const std::string version = engine::version_name();
  return version.c_str();
}

pliego_project* pliego_open() { return opened(""); }

pliego_project* pliego_open_folder(const char* folder) {
  return folder && *folder ? opened(folder) : nullptr;
}

void pliego_close(pliego_project* project) { delete project; }

int pliego_put(pliego_project* project, const char* path, const void* bytes, size_t length) {
  if (!project || !path || (!bytes && length > 0)) return PLIEGO_WRONG_REQUEST;
  return guarded(static_cast<int>(PLIEGO_SYSTEM_FAILED), [&] {
    if (!Overlay::takes(path)) return PLIEGO_WRONG_REQUEST;
    project->files.put(path, bytes_of(bytes, length));
    return PLIEGO_DONE;
  });
}

void pliego_remove(pliego_project* project, const char* path) {
  if (project && path)
    guarded(0, [&] {
      project->files.remove(path);
      return 0;
    });
}

int pliego_put_font(pliego_project* project, const char* file, const void* bytes, size_t length) {
  if (!project || !file || (!bytes && length > 0)) return PLIEGO_WRONG_REQUEST;
  return guarded(static_cast<int>(PLIEGO_SYSTEM_FAILED), [&] {
    const std::lock_guard lock(project->mutex);
    Settings& settings = project->settings;
    if (!settings.own_fonts)
      settings.fonts = settings.own_fonts = std::make_shared<FontsInMemory>();
    settings.own_fonts->put(file, bytes_of(bytes, length));
    return static_cast<int>(PLIEGO_DONE);
  });
}

int pliego_set_day(pliego_project* project, const char* day) {
  if (!project || (day && !pliego::is_day(day))) return PLIEGO_WRONG_REQUEST;
  return guarded(static_cast<int>(PLIEGO_SYSTEM_FAILED), [&] {
    const std::lock_guard lock(project->mutex);
    project->settings.day = day ? std::optional<std::string>(day) : std::nullopt;
    return static_cast<int>(PLIEGO_DONE);
  });
}

void pliego_set_threads(pliego_project* project, int threads) {
  constexpr int most = 256;
  if (!project) return;
  const std::lock_guard lock(project->mutex);
  project->settings.threads = std::clamp(threads, 0, most);
}

pliego_answer* pliego_run(pliego_project* project, const char* request) {
  if (!project || !request) return nullptr;
  std::unique_ptr<pliego_answer> answer(new (std::nothrow) pliego_answer);
  if (!answer) return nullptr;
  try {
    const Turn turn(*project);
    auto ran = engine::run_request(request, project->surroundings(), answer->files);
    answer->status = static_cast<int>(ran.status);
    answer->json = std::move(ran.answer);
    for (const auto& file : answer->files.files()) answer->in_order.push_back(&file);
  } catch (...) {
    answer->status = PLIEGO_SYSTEM_FAILED;
    answer->in_order.clear();
    answer->json.clear();
  }
  return answer.release();
}

void pliego_stop(pliego_project* project) {
  if (project) project->stop.ask();
}

int pliego_status(const pliego_answer* answer) {
  return answer ? answer->status : static_cast<int>(PLIEGO_WRONG_REQUEST);
}

const char* pliego_json(const pliego_answer* answer, size_t* length) {
  constexpr std::string_view without_memory =
      R"({"status": 3, "diagnostics": [{"severity": "error", "rule": "system", "message": "There is not enough memory."}], "files": []})";
  const std::string_view json = !answer                ? std::string_view()
                                : answer->json.empty() ? without_memory
                                                       : std::string_view(answer->json);
  if (length) *length = json.size();
  return json.data();
}

size_t pliego_file_count(const pliego_answer* answer) {
  return answer ? answer->in_order.size() : 0;
}

const char* pliego_file_name(const pliego_answer* answer, size_t index) {
  return index < pliego_file_count(answer) ? answer->in_order[index]->first.c_str() : nullptr;
}

const void* pliego_file_bytes(const pliego_answer* answer, size_t index, size_t* length) {
  const std::string* bytes =
      index < pliego_file_count(answer) ? &answer->in_order[index]->second : nullptr;
  if (length) *length = bytes ? bytes->size() : 0;
  return bytes ? bytes->data() : nullptr;
}

void pliego_free(pliego_answer* answer) { delete answer; }
