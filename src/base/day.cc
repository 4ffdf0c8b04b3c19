#include "base/day.h"

#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

namespace pliego {
namespace {

using namespace std::chrono;

constexpr int first_gregorian_year = 1583, last_year = 9999;
constexpr const char* example =
    "Write the year, the month and the day with hyphens, such as 2024-03-31.";

// Three numbers of at most four digits with one sign between them; none for any other text.
std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> numbers;
  bool in_number = false;
  constexpr int most = 9999;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit && (!in_number || std::string_view("-/. ").find(c) == std::string_view::npos))
      return {};
    if (is_digit && !in_number) numbers.push_back(0);
    if (is_digit) numbers.back() = numbers.back() * 10 + (c - '0');
    if (!numbers.empty() && numbers.back() > most) return {};
    in_number = is_digit;
  }
  return in_number && numbers.size() == 3 ? numbers : std::vector<int>();
}

year_month_day day_of(int y, int m, int d) {
  return {year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
}

bool is_in_calendar(const year_month_day& date) {
  const int y = static_cast<int>(date.year());
  return date.ok() && y >= first_gregorian_year && y <= last_year;
}

std::string written(const year_month_day& date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

// Of a year first, else of a month first; where no month has that number, of a day first.
year_month_day meant(const std::vector<int>& numbers) {
  constexpr int months = 12, longest_month = 31;
  const int first = numbers[0], second = numbers[1];
  if (first > longest_month) return day_of(first, second, numbers[2]);
  if (first > months) return day_of(numbers[2], second, first);
  return day_of(numbers[2], first, second);
}

// 3/5 is March 5, and May 3 in most countries.
std::optional<year_month_day> other_day(const std::vector<int>& numbers) {
  constexpr int months = 12;
  if (numbers[0] > months || numbers[1] > months || numbers[0] == numbers[1]) return std::nullopt;
  return day_of(numbers[2], numbers[1], numbers[0]);
}

std::string last_of_month(const year_month_day& date) {
  const year_month_day_last last(date.year(), month_day_last(date.month()));
  return "There is no such day: the last of that month is " + written(last) + ".";
}

}  // namespace

bool is_day(std::string_view text) {
  const std::vector<int> numbers = numbers_in(text);
  if (numbers.empty()) return false;
  const year_month_day date = day_of(numbers[0], numbers[1], numbers[2]);
  return is_in_calendar(date) && written(date) == text;
}

std::string day_hint(std::string_view text) {
  const std::vector<int> numbers = numbers_in(text);
  if (numbers.empty()) return example;
  const year_month_day date = meant(numbers);
  if (const auto other = other_day(numbers); other && is_in_calendar(date))
    return "Write " + written(date) + ", or " + written(*other) +
           " where the day stands before the month.";
  if (is_in_calendar(date)) return "Write " + written(date) + ".";
  const bool has_month = date.month().ok() && is_in_calendar(date.year() / date.month() / 1);
  return has_month ? last_of_month(date) : example;
}

}  // namespace pliego
