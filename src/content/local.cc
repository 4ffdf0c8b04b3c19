#include "content/local.h"

#include "base/fields.h"
#include "base/files.h"

namespace pliego::content {
namespace {

const Record<Local>& local_record() {
  static const Record<Local> record(
      "a local program",
      {required("name", &Local::name, read::text(120), "The program's name, as printed."),
       optional("phone", &Local::phone, read::text(40), "The number to call."),
       optional("text", &Local::text, read::text(40), "The number to text."),
       optional("web", &Local::web, read::text(120), "The web address, without https://."),
       optional("hours", &Local::hours, read::text(120), "When someone answers.")});
  return record;
}

void check_phone(const std::string& number, const yaml::Node& root, const char* key,
                 Diagnostics& diagnostics) {
  const bool plain = number.find_first_not_of("0123456789-+() ") == std::string::npos;
  const bool digits = number.find_first_of("0123456789") != std::string::npos;
  if (number.empty() || (plain && digits)) return;
  diagnostics.error("local-phone", root.find(key)->mark.place(),
                    std::string("'") + key + "' is not a phone number.",
                    "Write digits and hyphens, such as 1-555-555-0100.");
}

void check_web(const std::string& web, const yaml::Node& root, Diagnostics& diagnostics) {
  const bool odd = web.find_first_of(" <>\"\\{}|^`") != std::string::npos ||
                   web.find("://") != std::string::npos ||
                   (!web.empty() && web.find('.') == std::string::npos);
  if (!odd) return;
  diagnostics.error("local-web", root.find("web")->mark.place(),
                    "'web' is not a plain web address.",
                    "Write it as people type it, without https://: example.org/help");
}

}  // namespace

std::optional<Local> load_local(const std::filesystem::path& file, Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const auto root = yaml::parse(file.filename().string(), read_file(file), diagnostics);
  if (!root) return std::nullopt;
  Local local = local_record().read(*root, diagnostics);
  local.mark = root->mark;
  check_phone(local.phone, *root, "phone", diagnostics);
  check_phone(local.text, *root, "text", diagnostics);
  check_web(local.web, *root, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return local;
}

}  // namespace pliego::content
