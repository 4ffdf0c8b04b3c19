// make_srgb FILE: writes Little CMS's own sRGB profile with a fixed date. Run by the build.
#include <lcms2.h>

#include <fstream>
#include <iostream>
#include <string>

#include "fixed_profile.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const cmsHPROFILE profile = cmsCreate_sRGBProfile();
  cmsUInt32Number size = 0;
  if (!profile || !cmsSaveProfileToMem(profile, nullptr, &size)) return 1;
  std::string bytes(size, '\0');
  if (!cmsSaveProfileToMem(profile, bytes.data(), &size)) return 1;
  cmsCloseProfile(profile);
  pliego::profiles::fix_header(bytes);
  std::ofstream file(argv[1], std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return file ? 0 : 1;
}
