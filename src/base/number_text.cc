#include "base/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace pliego {

void append_number(std::string& to, double value, int decimals) {
  static constexpr long long powers[] = {1,       10,        100,        1'000,      10'000,
                                         100'000, 1'000'000, 10'000'000, 100'000'000};
  const double largest = decimals > 5 ? 1e10 : 1e13;  // with all decimals in 64 bits
  value = std::isnan(value) ? 0 : std::clamp(value, -largest, largest);
  const long long scale = powers[decimals];
  long long scaled = std::llround(value * static_cast<double>(scale));
  if (scaled < 0) to += '-', scaled = -scaled;
  char digits[24];
  const auto put = [&](long long n) {
    to.append(digits, std::to_chars(digits, digits + sizeof digits, n).ptr);
  };
  const long long fraction = scaled % scale;
  if (scaled >= scale || fraction == 0) put(scaled / scale);
  if (fraction == 0) return;
  to += '.';
  for (long long place = scale / 10; place > fraction; place /= 10) to += '0';
  put(fraction);
  while (to.back() == '0') to.pop_back();
}

}  // namespace pliego
