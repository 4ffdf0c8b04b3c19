// Pieces and layouts made at random, the same for the same seed: what authors may write and nobody
// thought of.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace pliego::test {

class RandomPiece {
 public:
  explicit RandomPiece(unsigned seed) : random_(seed) {}

  // Blocks of a section, as YAML lines.
  std::string section(const std::string& name, int blocks);

  // A whole layout file called "test", for the sections "lead", "body" and "more". Not always one
  // that can be loaded.
  std::string layout();

  // One panel's stack that holds "main" alone, as LayoutFixture::layout() takes it.
  std::string one_panel();

  int number(int least, int most);
  bool chance(int percent) { return number(1, 100) <= percent; }
  std::string one_of(const std::vector<std::string>& all);

 private:
  std::string words(int count);
  std::string text(int least, int most);
  std::string block(const std::string& id);
  std::string items(const char* key, int least, int most, bool head);
  std::string frame(int depth, std::vector<std::string>& sections, bool flows);
  std::string space();

  std::mt19937 random_;
};

}  // namespace pliego::test
