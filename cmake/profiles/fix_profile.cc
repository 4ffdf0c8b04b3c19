// fix_profile FROM TO: copies a profile, with a fixed date. Run by the build.
#include <fstream>
#include <iterator>

#include "fixed_profile.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ifstream from(argv[1], std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(from), {});
  if (bytes.size() < 128) return 1;
  pliego::profiles::fix_header(bytes);
  std::ofstream to(argv[2], std::ios::binary);
  to.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  to.close();
  return to ? 0 : 1;
}
