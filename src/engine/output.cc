#include "engine/output.h"

namespace pliego::engine {
namespace {

void fill_in(Output& output, files::Outputs::Taken taken) {
  output.bytes = taken.bytes;
  output.sha256 = std::move(taken.sha256);
}

}  // namespace

std::string output_stem(const std::string& file_name, const std::string& language,
                        const std::string& layout, sheet::Purpose purpose,
                        const std::string& page) {
  std::string stem = (language.empty() ? "" : language + "/") + file_name + "-" + layout;
  if (purpose != sheet::Purpose::screen) stem += "-" + std::string(word_of(purpose));
  if (!page.empty()) stem += "-" + page;
  return stem;
}

void save(Output& output, std::string_view bytes, files::Outputs& outputs) {
  fill_in(output, outputs.take(output.path, bytes));
}

void save(Output& output, const files::Outputs::Make& make, files::Outputs& outputs) {
  fill_in(output, outputs.take(output.path, make));
}

}  // namespace pliego::engine
