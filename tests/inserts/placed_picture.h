// A page of a PDF as it looks by itself, held against itself in a packet, as Poppler draws both.
#pragma once

#include <filesystem>

#include "base/geometry.h"
#include "support/picture_compare.h"

namespace pliego::test {

// Where a page lies on a page of the packet, points from the top left corner.
struct PlaceInPacket {
  int page;   // of the packet, from 1
  Rect area;  // of the insert's page
};

// As docs/packets.md says: on a screen as large as it was, on paper on a letter sheet that lies as
// the page lies, in its middle, smaller where it must be.
PlaceInPacket place_on_screen(Size page, int number);
PlaceInPacket place_on_letter(Size page, int number);

// As it is shown: cut to the crop box, turned. `number` is from 1.
Size shown_size(const std::filesystem::path& pdf, int number);
int count_pages(const std::filesystem::path& pdf);

// Writes a copy without what its maker keeps off paper (flag Print of annotations): pictures are
// drawn as for a screen.
void write_as_printed(const std::filesystem::path& pdf, const std::filesystem::path& copy);

// Of the whole page of the packet, with nothing beside the insert's page but what the packet puts
// into its margin: the number, which is looked past.
PictureDifference compare_in_packet(const std::filesystem::path& pdf, int number,
                                    const std::filesystem::path& packet,
                                    const PlaceInPacket& place);

}  // namespace pliego::test
