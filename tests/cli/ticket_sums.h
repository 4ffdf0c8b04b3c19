// What a job ticket's lines add up to.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <string>

#include "cli/packet_said.h"
#include "support/project_copy.h"

namespace pliego::test {

// The lines of the pieces, cover and contents among them, add up to the files they lie in, and
// these to the sum on the page. Gives that sum.
inline int check_adds_up(const std::filesystem::path& ticket) {
  INFO(ticket.filename());
  const Json json = Json::parse(bytes_of(ticket));
  std::map<std::string, int> of_files, of_pieces;
  int sum = 0;
  for (const Json& file : json["files"]) {
    of_files[file["file"].get<std::string>()] += file["sheets"].get<int>();
    sum += file["sheets"].get<int>();
  }
  for (const Json& piece : json["pieces"])
    of_pieces[piece["file"].get<std::string>()] += piece["sheets"].get<int>();
  CHECK(of_pieces == of_files);
  std::filesystem::path page = ticket;
  page.replace_extension(".pdf");
  CHECK_THAT(text_of_page(page, 1),
             Catch::Contains(" " + std::to_string(sum) + " sheets of paper in all"));
  return sum;
}

}  // namespace pliego::test
