#include "picture/scan.h"

#include <charconv>
#include <cmath>

namespace pliego::picture {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void Scanner::skip_spaces() {
  while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
}

bool Scanner::at_end() {
  skip_spaces();
  return rest_.empty();
}

void Scanner::skip_separator() {
  skip_spaces();
  if (!rest_.empty() && rest_.front() == ',') rest_.remove_prefix(1);
  skip_spaces();
}

bool Scanner::take(char c) {
  if (peek() != c) return false;
  rest_.remove_prefix(1);
  return true;
}

char Scanner::peek() {
  skip_spaces();
  return rest_.empty() ? '\0' : rest_.front();
}

std::optional<double> Scanner::number() {
  skip_spaces();
  std::string_view text = rest_;
  const bool has_sign = !text.empty() && (text.front() == '+' || text.front() == '-');
  if (has_sign) text.remove_prefix(1);
  const bool begins = !text.empty() && (is_digit(text[0]) ||
                                        (text.size() > 1 && text[0] == '.' && is_digit(text[1])));
  if (!begins) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool negative = has_sign && rest_.front() == '-';
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  if (error == std::errc::result_out_of_range) value = 1e300;  // refused as too far out
  return negative ? -value : value;
}

std::optional<bool> Scanner::flag() {
  const char c = peek();
  if (c != '0' && c != '1') return std::nullopt;
  rest_.remove_prefix(1);
  return c == '1';
}

std::string_view Scanner::word() {
  skip_spaces();
  std::size_t length = 0;
  while (length < rest_.size() &&
         (is_letter(rest_[length]) || (length > 0 && rest_[length] == '-')))
    ++length;
  const std::string_view word = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return word;
}

std::string_view Scanner::until(char end) {
  const std::size_t at = std::min(rest_.find(end), rest_.size());
  const std::string_view text = rest_.substr(0, at);
  rest_.remove_prefix(std::min(at + 1, rest_.size()));
  return text;
}

std::vector<double> numbers(std::string_view text) {
  Scanner scanner(text);
  std::vector<double> all;
  while (const auto number = scanner.number()) {
    all.push_back(*number);
    scanner.skip_separator();
  }
  return all;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace pliego::picture
