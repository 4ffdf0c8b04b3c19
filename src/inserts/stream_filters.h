// Decoders of streams that count what they make: qpdf asks them wherever it decodes, also the lists
// of objects that it reads for itself, and its own would fill all memory from a few bytes.
#pragma once

namespace pliego::inserts {

// Puts ours in the place of qpdf's FlateDecode, LZWDecode and RunLengthDecode (ISO 32000-1, 7.4),
// for the whole program; once is enough.
void use_counting_filters();

// While one lives, what is decoded in this thread goes through and isn't kept: it costs work, and
// no memory.
class PassingThrough {
 public:
  PassingThrough();
  ~PassingThrough();
  PassingThrough(const PassingThrough&) = delete;
  PassingThrough& operator=(const PassingThrough&) = delete;

 private:
  const bool was_;
};

}  // namespace pliego::inserts
