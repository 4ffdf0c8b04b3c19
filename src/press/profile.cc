#include "press/profile.h"

#include "files/files.h"

namespace pliego::press {

Profile open_profile(std::string_view bytes) {
  Profile profile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
  if (!profile) throw SystemError("Little CMS can't read the program's own colour profile");
  return profile;
}

}  // namespace pliego::press
