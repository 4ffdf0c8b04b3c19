// A work to read, as data: what a list of references prints of it, in any language.
#pragma once

#include <string>
#include <vector>

#include "yaml/yaml.h"

namespace pliego::content {

struct Author {
  std::string family;
  std::string given;  // initials as printed: "E. A."
};

struct Reference {
  std::string id;
  std::vector<Author> authors;            // these, or
  std::vector<std::string> organization;  // these
  int year = 0;                           // one of year, day and undated
  std::string day;                        // YYYY-MM-DD
  bool undated = false;
  std::string title;      // in the work's own language, in sentence case
  std::string form;       // what kind of work it is, where that is unusual: "Fact sheet"
  std::string container;  // journal, book or site that it is a part of
  std::string volume, issue, pages, article;
  std::string publisher;
  std::string doi;              // "10.1016/j.avb.2021.101637"
  std::string address;          // with its scheme
  std::string language = "en";  // of title, form and container; BCP 47
  std::string checked;          // YYYY-MM-DD on which the link was opened, or empty
  yaml::Mark mark;

  // What works are sorted by: "" (undated), "2022" or "2023-02-08".
  std::string date() const { return year > 0 ? std::to_string(year) : day; }
};

}  // namespace pliego::content
