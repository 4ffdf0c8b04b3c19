#include "yaml/packed_node.h"

#include <catch2/catch.hpp>
#include <random>

#include "support/project_copy.h"
#include "yaml/file.h"
#include "yaml/source.h"

namespace pliego::packed_node_test {

namespace fs = std::filesystem;

namespace {

void check_same(const yaml::Node& one, const yaml::Node& other) {
  const auto same_mark = [](const yaml::Mark& a, const yaml::Mark& b) {
    return a.line == b.line && a.byte_column == b.byte_column && a.bytes == b.bytes;
  };
  REQUIRE(one.kind == other.kind);
  REQUIRE(one.scalar == other.scalar);
  REQUIRE(one.quoted == other.quoted);
  REQUIRE(one.key == other.key);
  REQUIRE(one.item == other.item);
  REQUIRE(same_mark(one.mark, other.mark));
  REQUIRE(one.items.size() == other.items.size());
  for (std::size_t i = 0; i < one.items.size(); ++i) check_same(one.items[i], other.items[i]);
  REQUIRE(one.entries.size() == other.entries.size());
  for (std::size_t i = 0; i < one.entries.size(); ++i) {
    REQUIRE(one.entries[i].key == other.entries[i].key);
    REQUIRE(same_mark(one.entries[i].key_mark, other.entries[i].key_mark));
    check_same(one.entries[i].value, other.entries[i].value);
  }
}

yaml::Node parsed(const std::string& bytes) {
  Diagnostics diagnostics;
  auto root = yaml::parse("f.yaml", bytes, diagnostics);
  REQUIRE(root);
  return std::move(*root);
}

void check_kept_whole(const std::string& bytes) {
  const yaml::Node root = parsed(bytes);
  const auto source = yaml::make_sound_source("f.yaml", bytes);
  CHECK(source->text == root.mark.source->text);
  CHECK(source->line_starts == root.mark.source->line_starts);
  const auto again = yaml::unpacked(yaml::packed(root), source);
  REQUIRE(again);
  check_same(*again, root);
}

std::vector<fs::path> files_of_project() {
  std::vector<fs::path> found;
  for (const char* folder : {"content", "layouts", "fonts"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PLIEGO_SOURCE_DIR) / folder))
      if (entry.path().extension() == ".yaml") found.push_back(entry.path());
  return found;
}

// Says how often it was asked.
class Counted : public files::Kept {
 public:
  std::optional<std::string> find(const std::string& name) override {
    auto found = kept_->find(name);
    ++(found ? hits : misses);
    return found;
  }
  void keep(const std::string& name, std::string_view bytes) override {
    ++keeps;
    kept_->keep(name, bytes);
  }
  int hits = 0, misses = 0, keeps = 0;

 private:
  const std::shared_ptr<files::Kept> kept_ = files::kept_in_memory();
};

}  // namespace

TEST_CASE("every file of the project is the same when it comes out of a compact form") {
  const auto files = files_of_project();
  CHECK(files.size() > 100);
  std::size_t bytes = 0, packed = 0;
  for (const fs::path& file : files) {
    INFO(file);
    const std::string text = test::bytes_of(file);
    check_kept_whole(text);
    bytes += text.size();
    packed += yaml::packed(parsed(text)).size();
  }
  CHECK(packed < bytes / 2);
}

TEST_CASE("whatever YAML may be written is the same when it comes out of a compact form") {
  for (const char* text : {"", "# nothing\n", "a", "- a\n- 'b'\n-\n- - x\n  - \"y\\u00e9\"\n",
                           "a: >-\n  two\n  lines\nb: |\n  kept\n   as is\n\nc: ''\n",
                           "a: {b: [1, 'x y', {c: d}], e: }\nf: [ ]\n", "? a\n: b\n\"k k\": v\n",
                           "\xEF\xBB\xBFn: \xC3\xB1\xF0\x9F\x90\xA6\n", "a: 1\r\nb:\r\n  - 2\r\n",
                           "a: 1\rb: 2\r", "on: yes\n'1': \"1\"\n"}) {
    INFO(text);
    check_kept_whole(text);
  }
}

TEST_CASE("bytes that are no packed file are nothing, or some file, and never harm") {
  const std::string text = test::bytes_of(fs::path(PLIEGO_SOURCE_DIR) / "content/facts.yaml");
  const auto source = yaml::make_sound_source("f.yaml", text);
  const std::string whole = yaml::packed(parsed(text));
  for (std::size_t size = 0; size < whole.size(); size += 7)
    CHECK_FALSE(yaml::unpacked(std::string_view(whole).substr(0, size), source));
  CHECK_FALSE(yaml::unpacked(whole + "x", source));
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    std::string hurt = whole;
    hurt[random() % hurt.size()] = static_cast<char>(random());
    yaml::unpacked(hurt, source);
    hurt.resize(random() % 40);
    for (char& c : hurt) c = static_cast<char>(random());
    yaml::unpacked(hurt, source);
  }
  const auto small = yaml::make_sound_source("f.yaml", "a");
  yaml::unpacked(whole, small);  // of another file
  CHECK_FALSE(yaml::unpacked(std::string(3000, '\2'), small));
}

TEST_CASE("a file is parsed once for as long as its bytes are the same") {
  const auto kept = std::make_shared<Counted>();
  Diagnostics diagnostics;
  const auto load = [&](const std::string& bytes) {
    return yaml::load(files::Source::of({{"a.yaml", bytes}}).keeping(kept), "a.yaml", diagnostics);
  };
  check_same(*load("a: [b, c]"), *load("a: [b, c]"));
  CHECK(kept->hits == 1);
  CHECK(load("a: [b, d]")->find("a")->items[1].scalar == "d");
  CHECK(kept->hits == 1);
  CHECK(kept->keeps == 2);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("a file of which there is something to tell is told of each time") {
  const auto kept = std::make_shared<Counted>();
  for (const char* bytes : {"a: b\na: c\n", "a: one #two\n", "a: [\n"}) {
    INFO(bytes);
    std::string first;
    for (int i = 0; i < 2; ++i) {
      Diagnostics told;
      yaml::load(files::Source::of({{"a.yaml", bytes}}).keeping(kept), "a.yaml", told);
      REQUIRE_FALSE(told.all().empty());
      if (i == 0) first = to_text(told.all().front());
      CHECK(to_text(told.all().front()) == first);
    }
  }
  CHECK(kept->keeps == 0);
}

}  // namespace pliego::packed_node_test
