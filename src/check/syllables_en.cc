#include <string>

#include "check/spelled_word.h"
#include "check/syllables.h"

namespace pliego::check {

namespace {

using namespace std::string_view_literals;

struct Count {
  std::string_view word;
  int syllables;
};

// Words that the rules get wrong, by name.
constexpr Count exceptions[] = {
    {"apostrophe", 4}, {"being", 2},      {"behavior", 3},    {"behaviors", 3},  {"business", 2},
    {"businesses", 3}, {"cashier", 2},    {"catastrophe", 4}, {"chaos", 2},      {"coalition", 4},
    {"coalitions", 4}, {"element", 3},    {"elements", 3},    {"evening", 2},    {"every", 2},
    {"everybody", 4},  {"everyday", 3},   {"everyone", 3},    {"everything", 3}, {"everywhere", 3},
    {"familiar", 3},   {"fluid", 2},      {"fluids", 2},      {"frontier", 2},   {"heroin", 3},
    {"linear", 3},     {"maybe", 2},      {"naive", 2},       {"ninety", 2},     {"nuclear", 3},
    {"people", 2},     {"peoples", 2},    {"persuade", 2},    {"premier", 2},    {"recipe", 3},
    {"recipes", 3},    {"ruin", 2},       {"ruined", 2},      {"safety", 2},     {"science", 2},
    {"sciences", 3},   {"scientific", 4}, {"scientist", 3},   {"scientists", 3}, {"soldier", 2},
    {"soldiers", 2},   {"sometimes", 2},  {"somewhere", 2},   {"something", 2},  {"someone", 2},
    {"somebody", 3},   {"somehow", 2},    {"suicidal", 4},    {"suicide", 3},    {"suicides", 3},
    {"therefore", 2},  {"wednesday", 2},  {"whereas", 2}};

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

class EnglishWord {
 public:
  explicit EnglishWord(std::string_view word) : word_(word) {}

  int syllables() const {
    int count = 0;
    bool in_run = false;
    for (std::size_t at = 0; at < word_.size(); ++at) {
      const bool vowel = is_vowel(at);
      if (vowel && (!in_run || parts(at))) ++count;
      in_run = vowel;
    }
    if (has_silent_ending() || ends_mute()) --count;
    if (has_silent_middle()) --count;
    return count + (word_.ends_with("sm") || word_.ends_with("thm"));
  }

 private:
  char letter(std::size_t at) const { return at < word_.size() ? word_[at] : '\0'; }
  std::string_view from(std::size_t at) const { return word_.substr(std::min(at, word_.size())); }

  bool is_full_vowel(std::size_t at) const { return is_one_of(letter(at), "aeiou"); }

  // "your", "player": no vowel before another, unless a consonant goes before ("studying").
  bool is_vowel(std::size_t at) const {
    if (letter(at) != 'y') return is_full_vowel(at) && letter(at) != '\0';
    return !is_full_vowel(at + 1) || (at > 0 && !is_full_vowel(at - 1));
  }

  bool is_consonant(std::size_t at) const { return at < word_.size() && !is_vowel(at); }

  // Whether the vowel at `at` is a syllable apart from the vowel before it.
  bool parts(std::size_t at) const {
    const char left = letter(at - 1), right = letter(at);
    const std::string_view rest = from(at);
    if (rest == "ing" || rest == "ings") return true;
    switch (left) {
      case 'i':
        return i_parts(at, right, rest);
      case 'e':
        return e_parts(at, right, rest);
      case 'u':
        return u_parts(at, right, rest);
      case 'o':
        return o_parts(at, right, rest);
      default:
        return false;
    }
  }

  char before_pair(std::size_t at) const { return at >= 2 ? letter(at - 2) : '\0'; }

  // "media", "period", "client", "earlier"; not "social", "nation", "patient", "marriage".
  bool i_parts(std::size_t at, char right, std::string_view rest) const {
    const bool is_soft = is_one_of(before_pair(at), "ctsgx");
    const bool last = at + 1 == word_.size() || rest == "as";
    switch (right) {
      case 'a':
        if (rest.starts_with("age")) return false;
        return !is_soft || last || rest.starts_with("at") || rest.starts_with("alit");
      case 'o':
        if (rest.starts_with("on") && is_one_of(before_pair(at), "nl")) return false;
        return !is_soft;
      case 'u':
      case 'i':
        return true;
      case 'e':
        if (rest.starts_with("ety") || rest.starts_with("et")) return true;
        if (rest.starts_with("ent") || rest.starts_with("enc")) return !is_soft;
        return at >= 4 && (rest == "er" || rest == "ers" || rest == "est");
      default:
        return false;
    }
  }

  // "area", "create", "video", "museum"; not "tea", "treat", "people".
  bool e_parts(std::size_t at, char right, std::string_view rest) const {
    const std::string_view start = word_.substr(0, at);
    if (right == 'a') {
      if (rest == "a" || rest == "as")
        return at >= 3 && word_.substr(0, at - 1).find_first_of("aeiou") != std::string_view::npos;
      if (start.ends_with("cre")) return rest.starts_with("at") && !rest.starts_with("atu");
      if (start == "re") return rest.starts_with("act") || rest.starts_with("ali");
      return start == "the";
    }
    if (right == 'o') return start == "ge" || !is_one_of(before_pair(at), "gp");
    if (right == 'i') return start == "re" && (rest.starts_with("inf") || rest.starts_with("int"));
    return right == 'u' && rest.starts_with("um");
  }

  // "actual", "influence", "continuous"; not "language", "question", "value".
  bool u_parts(std::size_t at, char right, std::string_view rest) const {
    if (before_pair(at) == 'q') return false;
    if (right == 'i') return rest.starts_with("ity") || rest.starts_with("iti");
    if (before_pair(at) == 'g') return false;
    if (right == 'e') return rest.starts_with("en") || rest == "el" || rest == "els";
    return right == 'a' || right == 'o';
  }

  bool o_parts(std::size_t at, char right, std::string_view rest) const {
    const std::string_view start = word_.substr(0, at);
    if (right == 'e') return start == "po" || (start == "co" && rest.starts_with("er"));
    return right == 'o' && start == "co" && (rest.starts_with("op") || rest.starts_with("ord"));
  }

  // "make", "makes", "asked"; not "table", "places", "wanted", "hundred".
  bool has_silent_ending() const {
    const std::size_t size = word_.size();
    if (word_.ends_with('e')) return is_silent_e(size - 1, "");
    if (word_.ends_with("es")) {
      const bool hisses = word_.ends_with("ches") || word_.ends_with("shes");
      return !hisses && is_silent_e(size - 2, "sxzcg");
    }
    return word_.ends_with("ed") && is_silent_e(size - 2, "td");
  }

  // "unique", "league", "techniques".
  bool ends_mute() const {
    const std::string_view one = word_.substr(0, word_.size() - word_.ends_with('s'));
    return one.size() > 4 && (one.ends_with("que") || one.ends_with("gue"));
  }

  // The 'e' at `at`, unless it follows one of `spoken`, or "l" or "r" after a consonant.
  bool is_silent_e(std::size_t at, std::string_view spoken) const {
    if (at < 2 || !is_consonant(at - 1) || is_one_of(letter(at - 1), spoken)) return false;
    if (word_.substr(0, at).find_first_of("aeiouy") == std::string_view::npos) return false;
    const bool ends_syllable = is_one_of(letter(at - 2), "bcdfgkpstz");
    return !(is_one_of(letter(at - 1), "lr") && ends_syllable);
  }

  // The 'e' of a word that goes on: "statement", "careful", "homeless", "likely".
  bool has_silent_middle() const {
    for (const auto suffix :
         {"ments"sv, "ment"sv, "fully"sv, "ful"sv, "less"sv, "ly"sv, "ness"sv}) {
      if (!word_.ends_with(suffix)) continue;
      const std::size_t end = word_.size() - suffix.size();
      return end > 0 && letter(end - 1) == 'e' && is_silent_e(end - 1, "");
    }
    return false;
  }

  std::string_view word_;
};

// Without an apostrophe and what follows it: "partner’s", "don’t", "they’ve".
std::string_view stem_of(std::string_view word) {
  return word.substr(0, std::min(word.find('\''), word.find("’")));
}

// What the apostrophe adds: "isn’t" and "nurse’s" have a syllable more, "don’t" has none.
int ending_syllables(std::string_view word, std::string_view stem) {
  if (stem.size() == word.size() || stem.size() < 3) return 0;
  const char last = stem.back(), before = stem[stem.size() - 2];
  if (word.ends_with('t')) return last == 'n' && is_one_of(before, "ds");
  if (!word.ends_with('s')) return 0;
  return is_one_of(last, "sxz") || (last == 'e' && is_one_of(before, "scgz"));
}

}  // namespace

int english_syllables(std::string_view word) {
  if (word.find_first_of("0123456789") != std::string_view::npos)
    return std::max(1, static_cast<int>(std::count_if(word.begin(), word.end(), is_digit)));
  const std::string_view stem = stem_of(word);
  for (const Count& each : exceptions)
    if (stem == each.word) return each.syllables;
  const int count = EnglishWord(stem).syllables() + ending_syllables(word, stem);
  if (count > 0) return count;
  return std::max(
      1, stem.find_first_of("aeiouy") == std::string_view::npos ? count_characters(stem) : 1);
}

}  // namespace pliego::check
