// A copy of the project with one more material, in Arabic too, rendered once for all tests.
#pragma once

#include "program/desk.h"
#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::test {

class EveryBlock {
 public:
  EveryBlock();

  const Said& said() const { return said_; }  // of the render
  Desk& desk() { return *desk_; }
  std::filesystem::path pdf(const std::string& language) const;
  const ProjectCopy& copy() const { return copy_; }

 private:
  ProjectCopy copy_;
  Said said_;
  std::unique_ptr<Desk> desk_;
};

EveryBlock& every_block();

}  // namespace pliego::test
