#include "content/blocks/image.h"

#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_image = {
    .name = "image",
    .doc = "A picture from content/pictures.",
    .fields = {
        {.key = image::file,
         .required = true,
         .doc = "The file from content/ on, such as pictures/clinic.png (PNG, JPEG or SVG)."},
        {.key = image::alt, .required = true, .doc = "What it shows, for those who can't see it."},
        {.key = image::caption, .doc = "A line below it, for everyone."},
        {.key = image::width,
         .doc = "Percent of the measure; 100 where not written.",
         .low = 1,
         .high = 100}}};

}  // namespace pliego::content
