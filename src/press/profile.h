// A colour profile that the program carries, opened by Little CMS.
#pragma once

#include <lcms2.h>

#include <memory>
#include <string_view>

namespace pliego::press {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

Profile open_profile(std::string_view bytes);  // throws SystemError

}  // namespace pliego::press
