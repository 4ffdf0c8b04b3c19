// What commands share that make files of their own and tell how many.
#pragma once

#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"

namespace pliego::cli {

// `make` gives the number of what it made of the request that `table` reads; `of` names one.
template <class T, class Make>
int make_counted(const engine::RequestTable<T>& table, Make make, const char* of,
                 const yaml::Node& asked) {
  const T request = taken(table, asked);
  const Face face = face_of(asked);
  files::FolderOutputs files(face.out);
  Diagnostics diagnostics;
  int made = 0;
  {
    const Outside outside(face);
    made = make(outside.surroundings(), request, files, diagnostics);
  }
  return tell_count(made, of, diagnostics, face.out);
}

}  // namespace pliego::cli
