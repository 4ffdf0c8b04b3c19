// Requests that add or change files of the project: what they would write is in their outputs.
#include <catch2/catch.hpp>

#include "answered.h"
#include "files/files.h"
#include "support/project_copy.h"

namespace pliego::project_request_test {

using namespace pliego::test;
using Catch::Contains;
using Files = std::map<std::string, std::string>;

namespace {

constexpr const char* spanish = "content/es/palm-card.yaml";
constexpr const char* spanish_record = "content/es/translated-from/palm-card.yaml";

// A project in memory beside the same in a folder.
struct Both {
  ProjectCopy copy{real_project(), palm_card_only};
  Files held = files_below(copy.root());

  Answered answer(const std::string& request, std::optional<std::string> day = {}) const {
    return answered(request, {.files = files::Source::of(held), .day = std::move(day)});
  }
  // Puts what the request gives into memory, and has the command line write in the folder: both
  // must be the same then.
  Answered do_both(const std::string& request, std::vector<std::string> line) {
    Answered made = answer(request, "2026-11-30");
    INFO(request << "\n" << words_of(made.told));
    CHECK(made.status == engine::Status::done);
    for (const auto& [path, bytes] : made.files) {
      CHECK((!held.contains(path) || held.at(path) != bytes));  // only what changes
      held[path] = bytes;
    }
    line.insert(line.end(), {"--project", copy.root()});
    const Said said =
        run_pliego(line, {.folder = {}, .variables = {{"SOURCE_DATE_EPOCH", "1796000000"}}});
    INFO(said.err);
    CHECK(said.status == 0);
    CHECK(held == files_below(copy.root()));
    return made;
  }
  void change(const std::string& file, const std::string& from, const std::string& to) {
    copy.change(file, from, to);
    held[file] = copy.read(file);
  }
};

// A wrong request is told in these words, and makes nothing.
void check_wrong(const Both& both, const std::string& request, const std::string& told) {
  INFO(request);
  const Answered answer = both.answer(request);
  CHECK(answer.status == engine::Status::wrong_request);
  CHECK_THAT(words_of(answer.told), Contains(told));
  CHECK(answer.files.empty());
}

bool has(const Json& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Asks a run to stop as soon as it hands on a file.
class StoppingOutputs : public files::MemoryOutputs {
 public:
  explicit StoppingOutputs(StopSign& stop) : stop_(stop) {}
  using MemoryOutputs::take;
  Taken take(const std::string& path, std::string_view bytes) override {
    stop_.ask();
    order.push_back(path);
    return MemoryOutputs::take(path, bytes);
  }
  std::vector<std::string> order;

 private:
  StopSign& stop_;
};

}  // namespace

TEST_CASE("a language is begun by a request, and again for what is missing of it") {
  Both both;
  const std::string request =
      R"({"request": "translate new", "language": "VI", "material": "palm-card"})";
  const Answered begun = both.do_both(request, {"translate", "new", "VI", "palm-card"});
  CHECK(begun.files.size() == 3);
  CHECK_THAT(begun.files.at("content/vi/palm-card.yaml"), Contains("  headline.text: \"\"\n"));
  CHECK_THAT(begun.files.at("content/vi/language.yaml"), Contains("name: \"Tiếng Việt\"\n"));
  CHECK(begun.told.at("language") == "vi");
  CHECK(begun.told.at("english_name") == "Vietnamese");
  CHECK(begun.told.at("known_by_name") == true);
  CHECK(begun.told.at("right_to_left") == false);
  CHECK(begun.told.at("words_listed") == false);
  CHECK_THAT(begun.told.at("needs").at(0).get<std::string>(),
             Contains("Font for the script Latn: Lato"));
  CHECK(has(begun.told.at("added"), "palm-card:headline.text"));
  CHECK(begun.told.at("files").size() == 3);

  CHECK(both.do_both(request, {"translate", "new", "VI", "palm-card"}).files.empty());
  both.change("content/vi/palm-card.yaml", "  headline.text: \"\"\n", "");
  both.change("content/vi/palm-card.yaml", "  kicker.text: \"\"", "  kicker.text: \"Của tôi\"");
  const Answered again = both.do_both(request, {"translate", "new", "VI", "palm-card"});
  CHECK(again.told.at("added") == Json::array({"palm-card:headline.text"}));
  CHECK(again.files.size() == 1);
  CHECK_THAT(again.files.at("content/vi/palm-card.yaml"), Contains("kicker.text: \"Của tôi\""));
}

TEST_CASE("a new language's needs are told of the fonts that were handed in") {
  const Both both;
  const std::string request = R"({"request": "translate new", "language": "vi"})";
  const auto fonts = std::make_shared<text::FontsInMemory>();
  const auto needs = [&] {
    const Answered begun =
        answered(request, {.files = files::Source::of(both.held), .fonts = fonts});
    return begun.told.at("needs").dump();
  };
  CHECK_THAT(needs(), Contains("fonts-lato (not installed)"));
  Diagnostics none;
  const auto library =
      text::Library::load(files::Source::of(both.held), "fonts/fonts.yaml", none, fonts);
  for (const std::string& id : library->ids()) fonts->put(library->entry(id)->file, "a font");
  CHECK_THAT(needs(), Contains("fonts-lato (installed)"));
}

TEST_CASE("hand edits are taken up by a request, and their reading recorded by another") {
  Both both;
  both.do_both(R"({"request": "translate update", "language": "es"})",
               {"translate", "update", "es"});
  both.change("content/en/palm-card.yaml", "Substance use coercion", "Coercion by substance use");
  const Answered stale = both.do_both(R"({"request": "translate update", "language": "es"})",
                                      {"translate", "update", "es"});
  REQUIRE(stale.told.at("stale").size() == 1);
  const std::string id = stale.told.at("stale").at(0);
  CHECK(stale.files.contains(spanish));  // the English above the text is today's

  const std::string reading =
      R"({"request": "translate review", "language": "es", "material": "palm-card", "role": "second-speaker"})";
  const Answered too_early = both.answer(reading, "2026-11-30");
  CHECK(too_early.status == engine::Status::input_errors);
  CHECK(too_early.told.at("diagnostics").at(0).at("rule") == "draft-translation");
  CHECK(too_early.files.empty());

  const Answered right = both.do_both(
      R"({"request": "translate update", "language": "es", "still-right": ")" + id + R"("})",
      {"translate", "update", "es", "--still-right", id});
  CHECK(right.told.at("still_right") == Json::array({id}));
  CHECK(right.told.at("stale").empty());
  CHECK(right.files.size() == 1);

  const Answered read = both.do_both(
      R"({"request": "translate review", "language": "es", "material": ["palm-card"],
          "role": "second-speaker", "on": "2026-11-29"})",
      {"translate", "review", "es", "palm-card", "--role", "second-speaker", "--on", "2026-11-29"});
  CHECK(read.told.at("on") == "2026-11-29");
  CHECK(read.told.at("texts").get<int>() > 10);
  CHECK(read.files.size() == 1);
  CHECK_THAT(read.files.at(spanish_record), Contains("on: 2026-11-29, role: second-speaker"));
}

TEST_CASE("the day of a reading is that of the surroundings, and none that has not come") {
  Both both;
  both.do_both(R"({"request": "translate update", "language": "es"})",
               {"translate", "update", "es"});
  const auto reading = [](const std::string& on) {
    return R"({"request": "translate review", "language": "es", "material": "palm-card",
               "role": "second-speaker")" +
           (on.empty() ? "" : R"(, "on": ")" + on + "\"") + "}";
  };
  const struct {
    const char* on;
    std::optional<std::string> day;
    const char* told;
  } wrong[] = {
      {"", {}, "\"on\": \"2026-11-23\""},
      {"2026-12-01", "2026-11-30", "\"on\": \"2026-12-01\" has not come yet: today is 2026-11-30"},
      {"2026-11-31", "2026-11-30", "is no day"},
  };
  for (const auto& [on, day, told] : wrong) {
    INFO(told);
    const Answered answer = both.answer(reading(on), day);
    CHECK(answer.status == engine::Status::wrong_request);
    CHECK_THAT(words_of(answer.told), Contains(told));
    CHECK(answer.files.empty());
  }
  CHECK(both.answer(reading(""), "2026-11-30").told.at("on") == "2026-11-30");
  CHECK(both.answer(reading("2026-11-29"), "2026-11-30").told.at("on") == "2026-11-29");
  CHECK(both.answer(reading("2026-11-29")).told.at("on") == "2026-11-29");
}

TEST_CASE("wrong requests for a language change nothing") {
  const Both both;
  const struct {
    const char* request;
    const char* told;
  } wrong[] = {
      {R"({"request": "translate new"})", "'language'"},
      {R"({"request": "translate new", "language": "no_tag!"})", "is not the sign of a language"},
      {R"({"request": "translate new", "language": "en"})", "is the source language"},
      {R"({"request": "translate new", "language": "vi", "from": "es"})", "'from'"},
      {R"({"request": "translate new", "language": "vi", "material": "palm-cart"})", "palm-card"},
      {R"({"request": "translate update", "language": "vi"})", "translate new vi"},
      {R"({"request": "translate review", "language": "es", "material": "palm-card"})", "'role'"},
  };
  for (const auto& [request, told] : wrong) check_wrong(both, request, told);
  const Answered unknown = both.answer(
      R"({"request": "translate update", "language": "es", "still-right": "palm-card:none"})");
  CHECK(unknown.status == engine::Status::input_errors);
  CHECK(unknown.told.at("diagnostics").at(0).at("rule") == "unknown-string");
  CHECK(unknown.files.empty());
}

TEST_CASE("a packet is begun by a request, never over one that is there") {
  Both both;
  const std::string request = R"({"request": "packet", "new": "our-training"})";
  const Answered begun = both.do_both(request, {"packet", "--new", "our-training"});
  REQUIRE(begun.files.size() == 1);
  CHECK_THAT(begun.files.at("content/packets/our-training.yaml"),
             Contains("packet: our-training\n"));
  const Answered again = both.answer(request);
  CHECK(again.status == engine::Status::wrong_request);
  CHECK_THAT(words_of(again.told), Contains("There is a packet 'our-training' already"));
  CHECK(again.files.empty());
  const Answered no_name = both.answer(R"({"request": "packet", "new": "../Ours"})");
  CHECK(no_name.status == engine::Status::wrong_request);
  CHECK_THAT(words_of(no_name.told), Contains("is no name"));
  const Answered two =
      both.answer(R"({"request": "packet", "new": "ours", "packet": "our-training"})");
  CHECK(two.told.at("diagnostics").at(0).at("rule") == "request-conflict");
  CHECK(two.files.empty());
}

TEST_CASE("changed files are handed on whole: a stop comes before the first, or not at all") {
  Both both;
  both.change("content/en/palm-card.yaml", "Substance use coercion", "Coercion by substance use");
  both.change(spanish, "Hablen a solas.", "Hablen sin nadie más.");
  StopSign stop;
  const engine::Surroundings outside{.files = files::Source::of(both.held), .stop = &stop};
  const std::string request = R"({"request": "translate update", "language": "es"})";
  StoppingOutputs files(stop);
  CHECK(engine::run_request(request, outside, files).status == engine::Status::done);
  CHECK(files.order == std::vector<std::string>{spanish, spanish_record});
  CHECK(files.files() == both.answer(request).files);

  StoppingOutputs none(stop);  // it is asked to stop before it begins
  const engine::Ran stopped = engine::run_request(request, outside, none);
  CHECK(stopped.status == engine::Status::stopped);
  CHECK(none.order.empty());
}

TEST_CASE("what is to be printed comes as office files with what the printer must be told") {
  const Both both;
  const Answered paper = both.answer(
      R"({"request": "print", "material": "palm-card", "lang": "en", "sheet": "two-up", "copies": 25})");
  INFO(words_of(paper.told));
  CHECK(paper.status == engine::Status::done);
  const Answered office = both.answer(
      R"({"request": "render", "material": "palm-card", "lang": "en", "for": "office",
          "sheet": "two-up", "guide": false})");
  CHECK(paper.files == office.files);
  REQUIRE(paper.told.at("jobs").size() == 1);
  const Json& job = paper.told.at("jobs").at(0);
  CHECK(paper.files.contains(job.at("path").get<std::string>()));
  CHECK(job.at("what") == "palm-card in English, card-5x7, sheet two-up");
  CHECK(job.at("media") == "na_letter_8.5x11in");
  CHECK(job.at("sides") == "two-sided-short-edge");
  CHECK(job.at("copies") == 25);
  CHECK(job.at("runs") == 13);
  CHECK(job.at("pieces_on_sheet") == 2);

  const struct {
    const char* request;
    const char* told;
  } wrong[] = {
      {R"({"request": "print"})", "'material'"},
      {R"({"request": "print", "material": "palm-card"})", "in which language with \"lang\""},
      {R"({"request": "print", "material": "palm-card", "lang": "en"})", "with \"layout\""},
  };
  for (const auto& [request, told] : wrong) check_wrong(both, request, told);
  const Answered draft = both.answer(
      R"({"request": "print", "material": "palm-card", "lang": "es", "layout": "card-5x7"})");
  CHECK(draft.status == engine::Status::input_errors);
  CHECK(draft.files.empty());
  CHECK(draft.told.at("jobs").empty());
}

TEST_CASE("schemas and rules need no project") {
  const Answered schemas = answered(R"({"request": "schemas"})", {.files = files::Source()});
  CHECK(schemas.status == engine::Status::done);
  Files there;
  for (const auto& [path, bytes] : files_below(real_project() / "schemas"))
    there["schemas/" + path] = bytes;
  CHECK(schemas.files == there);
  const Answered rules = answered(R"({"request": "rules"})", {.files = files::Source()});
  CHECK(rules.status == engine::Status::done);
  CHECK(rules.told.at("rules").size() > 100);
  for (const Json& rule : rules.told.at("rules")) CHECK(rule.at("reason") != "");
}

}  // namespace pliego::project_request_test
