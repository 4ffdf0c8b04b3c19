#include "rendered.h"

#include <stdexcept>

namespace pliego::test {

Rendered::Rendered() {
  const auto render = [&](const std::string& purpose, const std::string& formats) {
    return run_pliego({"render", "--project", real_project(), "--for", purpose, "--format", formats,
                       "--json", "--out", folder(purpose)});
  };
  screen_ = render("screen", "pdf,png");
  office_ = render("office", "pdf");
  press_ = render("press", "pdf");
}

const Said& Rendered::said(const std::string& purpose) const {
  return purpose == "screen" ? screen_ : purpose == "office" ? office_ : press_;
}

std::vector<Output> Rendered::outputs(const std::string& purpose, const std::string& format) const {
  if (said(purpose).status != 0) throw std::runtime_error("not rendered: " + said(purpose).err);
  std::vector<Output> all;
  const Json told = Json::parse(said(purpose).out);
  for (const Json& each : told.at("outputs"))
    if (each.at("format") == format) all.push_back({folder(purpose) / each.at("path"), each});
  return all;
}

std::vector<Output> Rendered::pdfs(const std::string& purpose) const {
  return outputs(purpose, "pdf");
}
std::vector<Output> Rendered::pngs() const { return outputs("screen", "png"); }

std::vector<Output> Rendered::pdfs() const {
  std::vector<Output> all;
  for (const char* purpose : purposes)
    for (Output& each : outputs(purpose, "pdf")) all.push_back(std::move(each));
  return all;
}

const Rendered& everything() {
  static const Rendered rendered;
  return rendered;
}

}  // namespace pliego::test
