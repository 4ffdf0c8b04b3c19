#include "resolve/formats.h"

#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/numberformatter.h>
#include <unicode/timezone.h>
#include <unicode/ures.h>

#include <chrono>
#include <map>
#include <stdexcept>

#include "base/language_names.h"
#include "resolve/resolve.h"
#include "resolve/source_strings.h"
#include "resolve/unicode.h"

namespace pliego::resolve {

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

// From the root, which has numbers and no words, or from nowhere.
bool is_root(const char* locale) { return *locale == '\0' || std::string_view(locale) == "root"; }

// Whether ICU has data for the language itself: those of one that it doesn't have are its parent's.
bool has_own_data(const icu::Locale& locale, const icu::DateFormatSymbols& symbols) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale valid = symbols.getLocale(ULOC_VALID_LOCALE, status);
  return U_SUCCESS(status) && std::string_view(valid.getLanguage()) == locale.getLanguage();
}

icu::DateFormatSymbols symbols_of(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  icu::DateFormatSymbols symbols(locale, status);
  expect_success(status);
  return symbols;
}

bool has_own_months(const icu::DateFormatSymbols& symbols) {
  UErrorCode status = U_ZERO_ERROR;
  return !is_root(symbols.getLocale(ULOC_ACTUAL_LOCALE, status).getName());
}

bool has_own_order(const icu::DateFormat& day) {
  UErrorCode status = U_ZERO_ERROR;
  return !is_root(day.getLocale(ULOC_ACTUAL_LOCALE, status).getName());
}

bool has_own_lists(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UResourceBundle, decltype(&ures_close)> words(
      ures_open(nullptr, locale.getName(), &status), &ures_close);
  const std::unique_ptr<UResourceBundle, decltype(&ures_close)> lists(
      ures_getByKey(words.get(), "listPattern", nullptr, &status), &ures_close);
  if (U_FAILURE(status)) return false;
  const char* from = ures_getLocaleByType(lists.get(), ULOC_ACTUAL_LOCALE, &status);
  return U_SUCCESS(status) && from && !is_root(from);
}

std::unique_ptr<icu::LocaleDisplayNames> make_names(const icu::Locale& locale) {
  UDisplayContext how[] = {UDISPCTX_STANDARD_NAMES, UDISPCTX_NO_SUBSTITUTE};
  return std::unique_ptr<icu::LocaleDisplayNames>(
      icu::LocaleDisplayNames::createInstance(locale, how, 2));
}

}  // namespace

struct Formats::Makers {
  explicit Makers(const icu::Locale& of) : Makers(of, symbols_of(of)) {}

  Makers(const icu::Locale& of, icu::DateFormatSymbols months)
      : locale(has_own_data(of, months) ? of : icu::Locale::getRoot()),
        own(has_own_data(of, months)),
        own_months(own && has_own_months(months)),
        number(icu::number::NumberFormatter::withLocale(locale).precision(
            icu::number::Precision::unlimited())),
        share(number.unit(icu::NoUnit::percent())),
        symbols(std::move(months)) {}

  const icu::DateFormat& day() const {
    if (!day_) day_ = make_day_format(locale);
    return *day_;
  }

  const icu::LocaleDisplayNames& names() const {
    if (!names_) names_ = make_names(locale);
    return *names_;
  }

  const icu::ListFormatter& list() const {
    if (!list_) list_ = make_list_format(locale);
    return *list_;
  }

  bool own_order() const { return own && has_own_order(day()); }
  bool own_lists() const { return own && has_own_lists(locale); }

  std::string write(const icu::number::LocalizedNumberFormatter& format, double value) const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = format.formatDouble(value, status).toString(status);
    expect_success(status);
    return utf8(text);
  }

  // Within a date; empty where ICU has none of the language's own.
  std::string month(int which) const {
    int32_t count = 0;
    const icu::UnicodeString* all =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    return own_months && which <= count ? utf8(all[which - 1]) : "";
  }

  std::string name(std::string_view tag) const {
    if (!own) return {};
    icu::UnicodeString found;
    found.setToBogus();
    names().localeDisplayName(icu_locale(std::string(tag)), found);
    return found.isBogus() ? "" : utf8(found);
  }

  icu::Locale locale;
  bool own, own_months;
  icu::number::LocalizedNumberFormatter number;
  icu::number::LocalizedNumberFormatter share;
  icu::DateFormatSymbols symbols;

 private:  // made when a text first needs them: most pieces need none
  mutable std::unique_ptr<icu::DateFormat> day_;
  mutable std::unique_ptr<icu::LocaleDisplayNames> names_;
  mutable std::unique_ptr<icu::ListFormatter> list_;
};

const Formats& Formats::of(const std::string& locale, const Forms& forms) {
  thread_local std::map<std::pair<std::string, Forms>, std::unique_ptr<Formats>> made;
  std::unique_ptr<Formats>& formats = made[{locale, forms}];
  if (!formats) formats = std::make_unique<Formats>(locale, forms);
  return *formats;
}

Formats::Formats(const std::string& locale, Forms forms)
    : locale_(locale),
      forms_(std::move(forms)),
      makers_(std::make_unique<const Makers>(icu_locale(locale))) {}

Formats::~Formats() = default;

bool Formats::knows(std::string_view form) const {
  if (form == "percent") return makers_->own;
  if (form.starts_with("month-")) return makers_->own_months;
  if (form.starts_with("date")) return makers_->own_order();
  if (form.starts_with("list-")) return makers_->own_lists();
  constexpr std::string_view language = "language-";
  const auto tag = form.starts_with(language) ? form.substr(language.size()) : locale_;
  return !makers_->name(tag).empty();
}

const std::string* Formats::given(std::string_view form) const {
  const auto found = forms_.find(form);
  return found == forms_.end() || found->second.empty() ? nullptr : &found->second;
}

std::string Formats::number(double value) const { return makers_->write(makers_->number, value); }

std::string Formats::share(double value) const {
  if (const std::string* pattern = given("percent"))
    if (std::string text = filled(*pattern, {{"number", number(value)}}); !text.empty())
      return text;
  return makers_->write(makers_->share, value);  // without words, whatever ICU knows
}

// Where the language's own file has the order, or the month's name; empty where it lacks either.
std::string Formats::by_pattern(std::string_view form, std::string_view date) const {
  const int number = digits(date.substr(5, 2));
  const std::string* own_month = given(month_form(number));
  const std::string month = own_month ? *own_month : makers_->month(number);
  const std::string* order = given(form);
  if (!order || month.empty()) return {};
  std::vector<std::pair<std::string_view, std::string>> values = {
      {"month", month}, {"day", this->number(digits(date.substr(8, 2)))}};
  if (form == "date") values.emplace_back("year", std::string(date.substr(0, 4)));
  return filled(*order, values);
}

// As other texts that a language lacks.
std::string Formats::in_source(const std::string& words) const {
  return is_right_to_left(locale_) ? "\u2066" + source_mark() + words + "\u2069"
                                   : source_mark() + words;
}

std::string Formats::day(std::string_view date) const {
  if (std::string own = by_pattern("date", date); !own.empty()) return own;
  if (!makers_->own_order() || !makers_->own_months) return in_source(source_formats().day(date));
  icu::UnicodeString text;
  makers_->day().format(milliseconds(date), text);
  return utf8(text);
}

// Made anew each time: only few works have a day.
std::string Formats::month_day(std::string_view date) const {
  if (std::string own = by_pattern("date-short", date); !own.empty()) return own;
  if (!makers_->own_order() || !makers_->own_months)
    return in_source(source_formats().month_day(date));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createInstanceForSkeleton("MMMMd", makers_->locale, status));
  expect_success(status);
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  format->format(milliseconds(date), text);
  return utf8(text);
}

std::string Formats::language_name(std::string_view tag) const {
  if (const std::string* own = given(language_form(tag))) return *own;
  if (std::string name = makers_->name(tag); !name.empty()) return name;
  if (same_but_country(locale_, content::source_language)) {
    const std::string_view name = rare_language_name(tag);
    return std::string(name.empty() ? tag : name);
  }
  return in_source(source_formats().language_name(tag));
}

std::string Formats::list(const std::vector<std::string>& items) const {
  const std::string *two = given("list-two"), *more = given("list-more"),
                    *last = given("list-last");
  if (two && more && last && items.size() > 1) {
    std::string text = items.front();
    for (std::size_t i = 1; i < items.size(); ++i) {
      const bool ends = i + 1 == items.size();
      const std::string& pattern = items.size() == 2 ? *two : ends ? *last : *more;
      text = filled(pattern, {{"first", text}, {"last", items[i]}});
    }
    if (!text.empty()) return text;
  }
  // The root's is a comma, without a word.
  std::vector<icu::UnicodeString> words;
  for (const std::string& item : items) words.push_back(utf16(item));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  makers_->list().format(words.data(), static_cast<int32_t>(words.size()), text, status);
  expect_success(status);
  return utf8(text);
}

}  // namespace pliego::resolve
