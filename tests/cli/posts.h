// A copy of the project with one more piece, whose layout is for pictures alone.
#pragma once

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::test {

// The piece 'news' in the layout 'post', 540 x 405 px, in English and Spanish.
class Posts {
 public:
  Posts();
  const ProjectCopy& copy() const { return copy_; }
  std::filesystem::path out() const { return copy_.root() / "out"; }

  // pliego render with these words, into out().
  Said render(std::vector<std::string> words) const;
  // The entries of its --json, after success.
  std::vector<Json> outputs(std::vector<std::string> words) const;

 private:
  ProjectCopy copy_;
};

}  // namespace pliego::test
