// What `pliego packet` loads when a packet places PDF files from elsewhere: libqpdf, and the
// libraries that it brings, take longer to load than a card takes to make.
#include "inserts/insert.h"

extern "C" [[gnu::visibility("default")]] const pliego::inserts::ReadInsert pliego_read_insert =
    pliego::inserts::read_insert;
