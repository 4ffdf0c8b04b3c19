// Which formats a layout is made in, and what is said where that is not what was asked for.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "posts.h"

namespace pliego::formats_test {

using namespace pliego::test;
using Catch::Contains;
using Set = std::set<std::string>;

namespace {

// "news post png" for each output.
Set made(const std::vector<Json>& outputs) {
  Set all;
  for (const Json& each : outputs)
    all.insert(each.at("material").get<std::string>() + " " + each.at("layout").get<std::string>() +
               " " + each.at("format").get<std::string>());
  return all;
}

const Posts& posts() {
  static const Posts made;
  return made;
}

}  // namespace

TEST_CASE("Without --format each layout is made in its own first one") {
  const Set all = made(posts().outputs({}));
  CHECK(all.contains("news post png"));
  CHECK(all.contains("palm-card card-5x7 pdf"));
  CHECK_FALSE(all.contains("palm-card card-5x7 png"));
  CHECK_FALSE(all.contains("news post pdf"));
}

TEST_CASE("With --format only what a layout is for is made") {
  const Set pdf = made(posts().outputs({"--format", "pdf"}));
  CHECK(pdf.contains("palm-card card-5x7 pdf"));
  for (const std::string& each : pdf) CHECK_FALSE(each.starts_with("news"));
  for (const char* formats : {"pdf,png", "all"}) {
    const Set both = made(posts().outputs({"--format", formats}));
    for (const char* each :
         {"palm-card card-5x7 pdf", "palm-card card-5x7 png", "palm-card card-5x7 png-thumbnail",
          "palm-card card-5x7 text", "news post png", "news post text"})
      CHECK(both.contains(each));
    CHECK_FALSE(both.contains("news post pdf"));
  }
}

TEST_CASE("A picture's layout has no sheet: nothing is made of it for paper") {
  const Set office = made(posts().outputs({"--for", "office", "--draft"}));
  CHECK(office.contains("palm-card letter-half-fold pdf"));
  for (const std::string& each : office) CHECK_FALSE(each.starts_with("news"));
}

TEST_CASE("Asking by name for what a layout is not for is wrong usage, and nothing is written") {
  struct Case {
    std::vector<std::string> words;
    const char* says;
  };
  const Case cases[] = {
      {{"--layout", "post", "--format", "pdf"}, "'post' is for png, not for pdf"},
      {{"--layout", "card-5x7,post", "--format", "png,pdf"}, "'post' is for png, not for pdf"},
      {{"news", "--format", "pdf"}, "'news' has no layout for pdf"},
      {{"--layout", "post", "--for", "office"}, "'post' is for pictures on a screen"},
      {{"news", "--for", "press"}, "'news' has no layout for paper"}};
  const Posts fresh;
  for (const Case& each : cases) {
    const Said said = fresh.render(each.words);
    INFO(said.err);
    CHECK(said.status == 2);
    CHECK_THAT(said.err, Contains(each.says));
    CHECK_FALSE(std::filesystem::exists(fresh.out()));
  }
}

TEST_CASE("list tells what each layout is for") {
  const Json json =
      Json::parse(run_pliego({"list", "--json", "--project", posts().copy().root()}).out);
  for (const Json& layout : json.at("layouts")) {
    const bool post = layout.at("name") == "post";
    const bool guide = layout.at("name") == "print-guide";
    const Json printed = guide ? Json{"pdf"} : Json{"pdf", "png"};
    CHECK(layout.at("formats") == (post ? Json{"png"} : printed));
  }
  CHECK_THAT(run_pliego({"list", "--project", posts().copy().root()}).out,
             Contains("post: A picture for a post (png)") && Contains("one-sided (pdf and png)"));
}

}  // namespace pliego::formats_test
