#include "language/formats.h"

#include <unicode/datefmt.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/numberformatter.h>
#include <unicode/timezone.h>

#include <chrono>
#include <map>
#include <stdexcept>

#include "language/unicode.h"

namespace pliego::language {

namespace {

icu::Locale icu_locale(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(tag, status);
}

// ICU fails here only when its data is missing or memory is out.
void expect_success(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

// Unless the tag asks for another calendar: readers in the United States go by this one, though ICU
// would write Dari dates in the Persian calendar.
std::unique_ptr<icu::DateFormat> make_day_format(icu::Locale locale) {
  UErrorCode status = U_ZERO_ERROR;
  char calendar[16] = "";
  locale.getKeywordValue("calendar", calendar, sizeof calendar, status);
  status = U_ZERO_ERROR;
  if (*calendar == '\0') locale.setKeywordValue("calendar", "gregorian", status);
  expect_success(status);
  std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  if (!format) throw std::runtime_error("ICU: no date format");
  format->setTimeZone(*icu::TimeZone::getGMT());
  return format;
}

std::unique_ptr<icu::ListFormatter> make_list_format(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::ListFormatter> format(icu::ListFormatter::createInstance(locale, status));
  expect_success(status);
  return format;
}

int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

UDate milliseconds(std::string_view date) {
  using namespace std::chrono;
  const auto part = [&](std::size_t at, std::size_t size) { return digits(date.substr(at, size)); };
  const sys_days day = year(part(0, 4)) / part(5, 2) / part(8, 2);
  return static_cast<UDate>(
      duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count());
}

}  // namespace

struct Formats::Makers {
  explicit Makers(const icu::Locale& locale)
      : number(icu::number::NumberFormatter::withLocale(locale).precision(
            icu::number::Precision::unlimited())),
        share(number.unit(icu::NoUnit::percent())),
        day(make_day_format(locale)),
        names(icu::LocaleDisplayNames::createInstance(locale, ULDN_STANDARD_NAMES)),
        list(make_list_format(locale)) {}

  std::string write(const icu::number::LocalizedNumberFormatter& format, double value) const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = format.formatDouble(value, status).toString(status);
    expect_success(status);
    return utf8(text);
  }

  icu::number::LocalizedNumberFormatter number;
  icu::number::LocalizedNumberFormatter share;
  std::unique_ptr<icu::DateFormat> day;
  std::unique_ptr<icu::LocaleDisplayNames> names;
  std::unique_ptr<icu::ListFormatter> list;
};

const Formats& Formats::of(const std::string& locale, const std::string& percent) {
  thread_local std::map<std::pair<std::string, std::string>, std::unique_ptr<Formats>> made;
  std::unique_ptr<Formats>& formats = made[{locale, percent}];
  if (!formats) formats = std::make_unique<Formats>(locale, percent);
  return *formats;
}

Formats::Formats(const std::string& locale, std::string percent)
    : locale_(locale),
      percent_(std::move(percent)),
      makers_(std::make_unique<const Makers>(icu_locale(locale))) {}

Formats::~Formats() = default;

std::string Formats::number(double value) const { return makers_->write(makers_->number, value); }

std::string Formats::share(double value) const {
  if (percent_.empty()) return makers_->write(makers_->share, value);
  constexpr std::string_view hole = "{number}";
  std::string text = percent_;
  return text.replace(text.find(hole), hole.size(), number(value));
}

std::string Formats::day(std::string_view date) const {
  icu::UnicodeString text;
  makers_->day->format(milliseconds(date), text);
  return utf8(text);
}

// Made anew each time: only few works have a day.
std::string Formats::month_day(std::string_view date) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createInstanceForSkeleton("MMMMd", icu_locale(locale_), status));
  expect_success(status);
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  format->format(milliseconds(date), text);
  return utf8(text);
}

std::string Formats::language_name(std::string_view tag) const {
  icu::UnicodeString name;
  makers_->names->localeDisplayName(icu_locale(std::string(tag)), name);
  return utf8(name);
}

std::string Formats::list(const std::vector<std::string>& items) const {
  std::vector<icu::UnicodeString> words;
  for (const std::string& item : items) words.push_back(utf16(item));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  makers_->list->format(words.data(), static_cast<int32_t>(words.size()), text, status);
  expect_success(status);
  return utf8(text);
}

}  // namespace pliego::language
