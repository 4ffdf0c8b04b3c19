// Locales: language tags (BCP 47) to what ICU knows them as.
#include <unicode/locid.h>

#include "resolve/resolve.h"

namespace pliego::resolve {

void set_neutral_default_locale() {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::setDefault(icu::Locale::getRoot(), status);
}

std::optional<std::string> canonical_locale(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
  locale.canonicalize(status);
  if (U_FAILURE(status) || locale.isBogus() || *locale.getLanguage() == '\0') return std::nullopt;
  const std::string canonical = locale.toLanguageTag<std::string>(status);
  if (U_FAILURE(status)) return std::nullopt;
  return canonical;
}

bool is_right_to_left(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
  return U_SUCCESS(status) && (locale.isRightToLeft() || tag.ends_with("-x-mirrored"));
}

}  // namespace pliego::resolve
