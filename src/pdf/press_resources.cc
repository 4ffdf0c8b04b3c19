#include "pdf/press_resources.h"

namespace pliego::pdf {

void add_press_resources(Objects& objects, Dict resources, const Deflater& deflater) {
  Dict states = resources.dict("ExtGState");
  for (const bool on : {false, true}) {
    Dict state = states.dict(on ? "O1" : "O0");
    state.name("Type", "ExtGState").boolean("OP", on).boolean("op", on).number("OPM", on ? 1 : 0);
  }
  // One number to the same of each ink: a sampled function, two samples (7.10.2).
  Dict tint =
      objects.flate_stream(deflater.compress(std::string_view("\0\0\0\0\xFF\xFF\xFF\xFF", 8)));
  tint.number("FunctionType", 0).number("BitsPerSample", 8);
  tint.array("Domain").number(0).number(1);
  tint.array("Size").number(2);
  Array range = tint.array("Range");
  for (int ink = 0; ink < 4; ++ink) range.number(0).number(1);
  Array all = resources.dict("ColorSpace").array("All");
  all.name("Separation").name("All").name("DeviceCMYK").reference(tint);
}

}  // namespace pliego::pdf
