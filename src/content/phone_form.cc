#include "content/phone_form.h"

namespace pliego::content {

namespace {

// N is 2 to 9; a second and third digit of 1 is kept for services such as 911.
bool is_area_or_exchange(std::string_view three) {
  return three[0] >= '2' && !(three[1] == '1' && three[2] == '1');
}

std::optional<std::string> plan_fault(std::string_view ten) {
  if (!is_area_or_exchange(ten.substr(0, 3)))
    return "has no area code that exists: " + std::string(ten.substr(0, 3));
  if (!is_area_or_exchange(ten.substr(3, 3)))
    return "has " + std::string(ten.substr(3, 3)) + " after its area code, which no number has";
  return std::nullopt;
}

bool is_code(std::string_view three) { return three.substr(1) == "11" || three == "988"; }

}  // namespace

std::optional<std::string> phone_fault(std::string_view number, bool texts) {
  std::string digits;
  for (const char c : number)
    if (c >= '0' && c <= '9') digits += c;
  const std::size_t count = digits.size();
  const bool with_one = count == 11 && digits[0] == '1';
  if (count == 10 || with_one) return plan_fault(std::string_view(digits).substr(with_one ? 1 : 0));
  if (number.starts_with('+')) {
    if (count >= 8 && count <= 15 && digits[0] != '0' && digits[0] != '1') return std::nullopt;
    return "is no international number";
  }
  if (count == 3 && is_code(digits)) return std::nullopt;
  if (texts && (count == 5 || count == 6) && digits[0] >= '2') return std::nullopt;
  if (count == 7) return "lacks its area code";
  return "has " + std::to_string(count) + " digits; a number has ten, with its area code";
}

}  // namespace pliego::content
