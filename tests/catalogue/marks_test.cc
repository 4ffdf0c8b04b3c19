// What ties the pages to the structure tree, as qpdf reads it: each marked stretch of a page
// belongs to an element that says it is on that very page, and the other way round (ISO 32000-1,
// 14.7.4).
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "program/program.h"
#include "program/rendered.h"

namespace pliego::marks_test {

using namespace pliego::test;

namespace {

std::string decoded(const std::string& base64) {
  static const std::string digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : base64) {
    const auto digit = digits.find(c);
    if (digit == std::string::npos) break;
    bits = bits << 6 | static_cast<unsigned>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

using Marks = std::map<std::string, std::set<int>>;  // by page: "12 0 R"

// A file's objects, and the marks that its tree and its parent tree speak of.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& pdf) {
    const Said said =
        run_program({"qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized",
                     "--json-key=qpdf", "--json-key=pages", pdf});
    REQUIRE(said.status == 0);
    const Json file = Json::parse(said.out);
    objects_ = file.at("qpdf").at(1);
    for (const Json& page : file.at("pages")) pages_.push_back(page.at("object"));
    root_ = value(value(objects_.at("trailer").at("value").at("/Root")).at("/StructTreeRoot"));
    const Json numbers = value(value(root_.at("/ParentTree")).at("/Nums"));
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
      parents_[numbers[i].get<int>()] = value(numbers[i + 1]);
    collect(root_.at("/K"), "");
  }

  const std::vector<std::string>& pages() const { return pages_; }
  const Marks& in_tree() const { return in_tree_; }
  bool once() const { return once_; }

  // As the page's content has them.
  std::set<int> on_page(const std::string& page) const {
    const Json content = value(objects_.at("obj:" + page).at("value")).at("/Contents");
    const std::string& data = objects_.at("obj:" + content.get<std::string>())
                                  .at("stream")
                                  .at("data")
                                  .get_ref<const std::string&>();
    const std::string drawn = decoded(data);
    static const std::regex mark("/MCID ?([0-9]+)");
    std::set<int> marks;
    for (std::sregex_iterator at(drawn.begin(), drawn.end(), mark), end; at != end; ++at)
      marks.insert(std::stoi((*at)[1]));
    return marks;
  }

  // The element that the parent tree names for a mark holds that mark.
  bool is_held(const std::string& page, int mark) const {
    const int key = objects_.at("obj:" + page).at("value").at("/StructParents");
    const Json& elements = parents_.at(key);
    if (mark >= static_cast<int>(elements.size())) return false;
    const auto held = holder_.find({page, mark});
    return held != holder_.end() && Json(held->second) == elements[static_cast<std::size_t>(mark)];
  }

 private:
  // What a reference stands for; anything else as it is.
  Json value(const Json& json) const {
    static const std::regex reference("[0-9]+ [0-9]+ R");
    if (!json.is_string() || !std::regex_match(json.get<std::string>(), reference)) return json;
    return objects_.at("obj:" + json.get<std::string>()).at("value");
  }

  void add(const std::string& page, int mark, const std::string& element) {
    once_ = in_tree_[page].insert(mark).second && once_;
    holder_[{page, mark}] = element;
  }

  // `kid` of an element: a number, a reference to a mark, an object or an element.
  void collect(const Json& kid, const std::string& element, const std::string& page = "") {
    if (kid.is_number()) return add(page, kid, element);
    const Json what = value(kid);
    if (what.is_array()) {
      for (const Json& each : what) collect(each, element, page);
      return;
    }
    const std::string own = what.value("/Pg", page);
    if (what.contains("/MCID")) return add(own, what.at("/MCID"), element);
    if (what.contains("/K")) collect(what.at("/K"), kid, what.value("/Pg", std::string()));
  }

  Json objects_, root_;
  std::vector<std::string> pages_;
  std::map<int, Json> parents_;
  Marks in_tree_;
  std::map<std::pair<std::string, int>, std::string> holder_;
  bool once_ = true;
};

}  // namespace

TEST_CASE("Every mark on a page belongs to one element, which is on that page", "[files]") {
  std::size_t marks = 0;
  for (const Output& pdf : everything().tagged_pdfs()) {
    INFO(pdf.name());
    const Reader file(pdf.file);
    CHECK(file.once());
    std::size_t pages_with_marks = 0;
    for (const std::string& page : file.pages()) {
      const std::set<int> drawn = file.on_page(page);
      const auto told = file.in_tree().find(page);
      CHECK(drawn == (told == file.in_tree().end() ? std::set<int>() : told->second));
      for (const int mark : drawn) CHECK(file.is_held(page, mark));
      marks += drawn.size();
      pages_with_marks += !drawn.empty();
    }
    CHECK(file.in_tree().size() == pages_with_marks);  // and on no other page
  }
  CHECK(marks > 4'000);
}

}  // namespace pliego::marks_test
