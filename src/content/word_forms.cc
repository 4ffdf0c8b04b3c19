#include "content/word_forms.h"

#include "base/blanks.h"
#include "base/utf8.h"

namespace pliego::content {

namespace {

bool parts_forms(char32_t c) {
  constexpr std::u32string_view signs = U",;/|\\\u060C\u061B\u3001\uFF0C\uFF0F\uFF1B\uFF5C";
  return signs.find(c) != signs.npos;
}

Words parted(std::string_view text) {
  Words parts(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (parts_forms(next_code_point(text, &at)))
      parts.emplace_back();
    else
      parts.back() += text.substr(begin, at - begin);
  }
  for (std::string& part : parts) part = std::string(without_blank_ends(part));
  std::erase(parts, "");
  return parts;
}

std::string in_brackets(const Words& parts, std::size_t from = 0) {
  std::string all;
  for (std::size_t i = from; i < parts.size(); ++i) all += (i == from ? "[" : ", ") + parts[i];
  return all + "]";
}

std::string advice(const Words& parts, bool is_first) {
  if (parts.empty()) return "Write words.";
  if (parts.size() == 1) return "Write only '" + parts[0] + "'.";
  if (!is_first) return "Write several in brackets: " + in_brackets(parts) + ".";
  return "Write '" + parts[0] + "' here, and add a line 'forms: " + in_brackets(parts, 1) + "'.";
}

Reader<std::string> one_form(std::size_t longest, bool is_first) {
  const Reader<std::string> text = read::text(longest);
  auto read = [text, is_first](const yaml::Node& node,
                               Diagnostics& diagnostics) -> std::optional<std::string> {
    auto written = text.read(node, diagnostics);
    if (!written) return std::nullopt;
    const Words parts = parted(*written);
    if (parts.size() == 1 && parts[0] == without_blank_ends(*written)) return written;
    report_wrong_value(
        node, is_first ? "one word or phrase" : "one word or phrase, or several in brackets",
        diagnostics, advice(parts, is_first));
    return std::nullopt;
  };
  return {text.expects, std::move(read), text.describe};
}

}  // namespace

Reader<std::string> form(std::size_t longest) { return one_form(longest, false); }

void expect_one_form(const WordForms& forms, const yaml::Node* first, Diagnostics& diagnostics) {
  static const Reader<std::string> alone = one_form(200, true);
  if (first && forms.forms.empty() && forms.stem.empty()) alone.read(*first, diagnostics);
}

}  // namespace pliego::content
