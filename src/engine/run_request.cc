#include "engine/run_request.h"

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

#include "base/listed.h"
#include "base/option_names.h"
#include "base/sentences.h"
#include "engine/answer_json.h"
#include "engine/request.h"
#include "engine/request_kind.h"

namespace pliego::engine {
namespace {

constexpr const char* kind_key = "request";

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const RequestKind* kind : request_kinds()) names.emplace_back(kind->name);
  return names;
}

// Its kind, which is taken out of it. Null after an error.
const RequestKind* take_kind(yaml::Node& request, Diagnostics& diagnostics) {
  const yaml::Node* named = request.find(kind_key);
  const auto names = kind_names();
  if (!named || named->kind != yaml::Kind::scalar) {
    diagnostics.error("request-kind", request.mark.place(),
                      "A request says what it asks for: \"request\": \"render\"",
                      "There are: " + listed(names) + ".");
    return nullptr;
  }
  const RequestKind* kind = find_request_kind(named->scalar);
  if (!kind)
    diagnostics.error(
        "request-kind", named->mark.place(), "There is no request '" + named->scalar + "'",
        sentences({nearest_hint(named->scalar, names), "There are: " + listed(names) + "."}));
  std::erase_if(request.entries, [](const yaml::Entry& entry) { return entry.key == kind_key; });
  return kind;
}

// Outputs of a run that can be stopped between files, and between the parts of each.
class RunOutputs : public files::Outputs {
 public:
  RunOutputs(files::Outputs& outputs, const StopSign* stop) : outputs_(outputs), stop_(stop) {}

  Taken take(const std::string& path, std::string_view bytes) override {
    go_on(stop_);
    return noted(path, outputs_.take(path, bytes));
  }
  Taken take(const std::string& path, const Make& make) override {
    const auto stopping = [&](const TakeBytes& take) {
      make([&](std::string_view part) {
        go_on(stop_);
        take(part);
      });
    };
    return noted(path, outputs_.take(path, stopping));
  }
  // Of files of the project none is left out once the first is handed on, and none is taken away.
  void take_together(const std::vector<std::pair<std::string, std::string>>& files) override {
    go_on(stop_);
    for (const auto& [path, bytes] : files) noted(path, outputs_.take(path, bytes));
  }
  void remove(const std::string& path) override {
    outputs_.remove(path);
    const std::lock_guard lock(mutex_);
    files_.erase(path);
  }

  void remove_all() {
    for (const auto& [path, taken] : files_) outputs_.remove(path);
    files_.clear();
  }
  Json told() const {
    Json all = Json::array();
    for (const auto& [path, taken] : files_)
      all.push_back({{"path", path}, {"bytes", taken.bytes}, {"sha256", taken.sha256}});
    return all;
  }

 private:
  Taken noted(const std::string& path, Taken taken) {
    const std::lock_guard lock(mutex_);
    files_.insert_or_assign(path, taken);
    return taken;
  }

  files::Outputs& outputs_;
  const StopSign* const stop_;
  std::mutex mutex_;
  std::map<std::string, Taken> files_;  // by path
};

Status run_kind(const RequestKind& kind, const yaml::Node& request, const Surroundings& outside,
                files::Outputs& outputs, Answer& answer) {
  try {
    kind.run(request, outside, outputs, answer);
  } catch (const RequestError& error) {
    answer.fault("request", error.what());
    return Status::wrong_request;
  } catch (const Stopped& stopped) {
    answer.fault("stopped", stopped.what());
    return Status::stopped;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    answer.fault("system", error.what());
    return Status::system_failed;
  }
  if (answer.is_refused) return Status::wrong_request;
  return answer.diagnostics.has_errors() ? Status::input_errors : Status::done;
}

}  // namespace

void check_request(std::string_view request, Diagnostics& diagnostics) {
  auto node = yaml::parse(kind_key, request, diagnostics);
  const RequestKind* kind = node ? take_kind(*node, diagnostics) : nullptr;
  if (kind) kind->read(*node, diagnostics);
}

Ran run_request(std::string_view request, const Surroundings& outside, files::Outputs& outputs) {
  Answer answer{Json::object(), {}};
  Ran ran{Status::wrong_request, {}};
  RunOutputs files(outputs, outside.stop);
  auto node = yaml::parse(kind_key, request, answer.diagnostics);
  if (node) {
    const RequestKind* kind = take_kind(*node, answer.diagnostics);
    if (kind) ran.status = run_kind(*kind, *node, outside, files, answer);
  }
  if (ran.status == Status::stopped) files.remove_all();
  answer.data["files"] = files.told();
  answer.data["status"] = static_cast<int>(ran.status);
  answer.data["diagnostics"] = to_json(answer.diagnostics, as_json);
  ran.answer = answer.data.dump(2, ' ', false, Json::error_handler_t::replace);
  return ran;
}

}  // namespace pliego::engine
