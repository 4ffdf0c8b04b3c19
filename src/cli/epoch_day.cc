#include "cli/epoch_day.h"

#include <cstdlib>
#include <ctime>

#include "cli/command.h"

namespace pliego::cli {

std::optional<std::string> epoch_day() {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  if (!value || !*value) return std::nullopt;
  char* end = nullptr;
  const long long seconds = std::strtoll(value, &end, 10);
  if (*end || seconds < 0)
    throw UsageError("SOURCE_DATE_EPOCH must be a whole number of seconds since 1970.");
  const std::time_t time = seconds;
  std::tm day{};
  gmtime_r(&time, &day);
  char text[16];
  if (std::strftime(text, sizeof text, "%Y-%m-%d", &day) != 10)
    throw UsageError("SOURCE_DATE_EPOCH lies past the year 9999.");
  return text;
}

}  // namespace pliego::cli
