#include "content/references.h"

#include "yaml/fields.h"

namespace pliego::content {

void report_unknown(std::string_view what, const std::string& name, const yaml::Mark& mark,
                    const std::vector<std::string>& known, bool faulty, Diagnostics& diagnostics) {
  const std::string rule = "unknown-" + std::string(what);
  if (faulty) {
    diagnostics.error(rule, mark.place(),
                      "The " + std::string(what) + " '" + name + "' has a fault of its own",
                      "Correct it where it is defined.");
    return;
  }
  diagnostics.error(rule, mark.place(), "There is no " + std::string(what) + " '" + name + "'",
                    nearest_hint(name, known));
}

}  // namespace pliego::content
