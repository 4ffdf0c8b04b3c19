// What a QR code has.
#pragma once

#include "content/field_handle.h"

namespace pliego::content::qr {

inline constexpr AddressField address{"address"};
inline constexpr MessageField text{"text"};
inline constexpr MessageField alt{"alt"};

}  // namespace pliego::content::qr
