#include "program/read_back.h"

#include <cmath>
#include <stdexcept>

#include "draw/visit.h"
#include "support/process.h"

namespace pliego::test {
namespace {

constexpr std::string_view hyphens[] = {"-", "\u2010", "\u00AD"};

// The text without its last character, where that is a hyphen.
std::string without_hyphen(const std::string& text) {
  for (const std::string_view hyphen : hyphens)
    if (text.ends_with(hyphen)) return text.substr(0, text.size() - hyphen.size());
  throw std::runtime_error("no hyphen ends '" + text + "'");
}

// Takes the first hyphen out of `text` that ends a line after `letters`, its end too; returns
// the place to go on from.
std::size_t undo_hyphen(std::string& text, std::size_t from, const std::string& letters) {
  for (const std::string_view hyphen : hyphens) {
    const std::string broken = letters + std::string(hyphen) + " ";
    if (const std::size_t at = text.find(broken, from); at != std::string::npos) {
      text.replace(at, broken.size(), letters);
      return at;
    }
  }
  throw std::runtime_error("the hyphen after '" + letters + "' is not in the file");
}

// A no-break space says what a space says.
std::string with_plain_spaces(std::string text) {
  constexpr std::string_view no_break_space = "\u00A0";
  for (std::size_t at = text.find(no_break_space); at != std::string::npos;
       at = text.find(no_break_space, at))
    text.replace(at, no_break_space.size(), " ");
  return text;
}

// What stands before and after each line end that came between two characters of one word: after a
// slash of an address, a hyphen of the author's, a dash.
std::vector<std::pair<std::string, std::string>> parted_words(const draw::Document& document) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const draw::Page& page : document.pages) {
    const draw::TextRun* before = nullptr;
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (!run || !run->mark) return;
      const bool parted = before && before->mark == run->mark && !before->run.inserted_hyphen &&
                          run->origin.y > before->origin.y + before->run.size / 2 &&
                          !before->run.text.ends_with(' ');
      if (parted) {
        const std::string& head = before->run.text;
        const std::string& tail = run->run.text;
        all.emplace_back(head.substr(head.find_last_of(' ') + 1), tail.substr(0, tail.find(' ')));
      }
      before = run;
    });
  }
  return all;
}

// Whether nothing parts the two runs: one line in two faces.
bool goes_on(const draw::TextRun& one, const draw::TextRun& next) {
  const auto end = draw::bounds(one), start = draw::bounds(next);
  return end && start && one.origin.y == next.origin.y && std::abs(start->x - end->right()) < 1;
}

}  // namespace

std::string collapsed(const std::string& text) {
  std::string result;
  bool space = false;
  for (const char c : with_plain_spaces(text)) {
    if (c == ' ' || c == '\n' || c == '\f' || c == '\r' || c == '\t') {
      space = !result.empty();
      continue;
    }
    if (space) result += ' ';
    space = false;
    result += c;
  }
  return result;
}

std::vector<std::string> divided_words(const draw::Document& document) {
  std::vector<std::string> all;
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (!run || !run->mark || !run->run.inserted_hyphen) return;
      const std::string letters = without_hyphen(run->run.text);
      all.push_back(letters.substr(letters.find_last_of(' ') + 1));
    });
  }
  return all;
}

std::vector<std::string> decoration(const draw::Page& page) {
  std::vector<std::string> groups;
  const draw::TextRun* before = nullptr;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* run = std::get_if<draw::TextRun>(&item);
    const bool is_decoration = run && !run->mark;
    if (is_decoration && !before) groups.emplace_back();
    if (is_decoration && before && !goes_on(*before, *run)) groups.back() += " ";
    if (is_decoration) groups.back() += run->run.text;
    before = is_decoration ? run : nullptr;
  });
  for (std::string& group : groups) group = collapsed(group);
  return groups;
}

std::string content_of(const draw::Document& document) {
  std::string all;
  for (std::size_t i = 0; i < document.pages.size(); ++i)
    all += draw::reading_text(document, static_cast<int>(i)) + "\n";
  return collapsed(all);
}

namespace {

// One page's text without what is drawn on it as decoration, last first.
std::string content_words(std::string text, const draw::Page& page) {
  std::size_t before = std::string::npos;
  std::vector<std::string> groups = decoration(page);
  for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
    before = text.rfind(*group, before);
    if (before == std::string::npos)
      throw std::runtime_error("the decoration '" + *group + "' is not in the file");
    text.erase(before, group->size());
  }
  return text;
}

// What stands on each page (pdftotext parts them by form feeds) without its decoration.
std::string without_decoration(const std::string& text, const draw::Document& document) {
  std::string all;
  std::size_t begin = 0;
  for (const draw::Page& page : document.pages) {
    const std::size_t end = text.find('\f', begin);
    all += content_words(collapsed(text.substr(begin, end - begin)), page) + "\n";
    begin = end == std::string::npos ? text.size() : end + 1;
  }
  return all;
}

}  // namespace

std::string read_back(const std::filesystem::path& pdf, const draw::Document& document) {
  const Said said = run_program({"pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"});
  if (said.status != 0) throw std::runtime_error("pdftotext: " + said.err);
  std::string text = collapsed(without_decoration(said.out, document));
  std::size_t from = 0;
  for (const std::string& letters : divided_words(document))
    from = undo_hyphen(text, from, letters);
  from = 0;
  for (const auto& [head, tail] : parted_words(document)) {
    const std::size_t at = text.find(head + " " + tail, from);
    if (at == std::string::npos) continue;  // pdftotext joins some words by itself
    from = at + head.size();
    text.erase(from, 1);
  }
  return text;
}

}  // namespace pliego::test
