// What `pliego` loads when a request asks for PNG files: cairo brings a dozen libraries, of X11 and
// fonts among them, and a card as PDF takes a tenth longer with them.
#include "png/writer.h"

extern "C" [[gnu::visibility("default")]] const pliego::png::NewWriter pliego_new_png_writer =
    pliego::png::new_writer;
