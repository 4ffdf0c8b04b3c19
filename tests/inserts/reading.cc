#include "reading.h"

#include <catch2/catch.hpp>

#include "draw/document.h"

namespace pliego::test {

std::string ReadPdf::rules() const {
  std::string all;
  for (const Diagnostic& each : diagnostics.all()) all += (all.empty() ? "" : " ") + each.rule;
  return all;
}

std::string ReadPdf::told(const std::string& rule) const {
  std::string all;
  for (const Diagnostic& each : diagnostics.all())
    if (each.rule == rule) all += (all.empty() ? "" : "\n") + each.message;
  return all;
}

ReadPdf read_pdf(const RawPdf& pdf, bool on_paper) {
  ReadPdf made;
  pdf.save(made.folder->path() / "a.pdf");
  made.insert = inserts::read_insert({.folder = made.folder->path(),
                                      .path = "a.pdf",
                                      .name = "a.pdf",
                                      .prefix = "K0_",
                                      .place = {},
                                      .on_paper = on_paper},
                                     made.diagnostics);
  if (made.insert) CHECK(draw::faults(made.insert->document) == std::vector<std::string>{});
  return made;
}

}  // namespace pliego::test
