#include "pdf/image_set.h"

#include <algorithm>

#include "draw/visit.h"
#include "picture/predictor.h"

namespace pliego::pdf {
namespace {

constexpr std::size_t most_kept = 64u << 20;  // bytes

std::size_t bytes_of(const PackedPicture& packed) {
  return packed.color->size() + (packed.alpha ? packed.alpha->size() : 0) +
         packed.picture->color.size() + packed.picture->inks.size();
}

PackedPicture pack(const std::shared_ptr<const Picture>& picture, const Deflater& deflater) {
  PackedPicture packed{picture, nullptr, nullptr};
  const int width = picture->width, height = picture->height;
  if (!picture->inks.empty()) {
    packed.color = deflater.compress(picture::predicted(picture->inks, width, height, 4));
    return packed;
  }
  if (picture->jpeg.empty()) {
    packed.color =
        deflater.compress(picture::predicted(picture->color, width, height, picture->channels));
  } else {
    packed.color = Bytes(picture, &picture->jpeg);  // shares the picture's own bytes
  }
  if (!picture->alpha.empty())
    packed.alpha = deflater.compress(picture::predicted(picture->alpha, width, height, 1));
  return packed;
}

void describe(Dict image, const Picture& picture, const char* color_space) {
  image.name("Type", "XObject").name("Subtype", "Image").name("ColorSpace", color_space);
  image.number("Width", picture.width).number("Height", picture.height);
  image.number("BitsPerComponent", 8);
}

void describe_predictor(Dict image, int channels, int width) {
  image.dict("DecodeParms")
      .number("Predictor", 15)
      .number("Colors", channels)
      .number("Columns", width);
}

}  // namespace

const PackedPicture& PictureCache::get(const std::shared_ptr<const Picture>& picture,
                                       const Deflater& deflater) {
  const auto found = std::find_if(recent_.begin(), recent_.end(), [&](const PackedPicture& packed) {
    return packed.picture == picture;
  });
  if (found != recent_.end()) {
    recent_.splice(recent_.begin(), recent_, found);
  } else {
    recent_.push_front(pack(picture, deflater));
    std::size_t kept = 0;
    auto each = recent_.begin();
    while (each != recent_.end() && (kept += bytes_of(*each)) <= most_kept) ++each;
    if (each == recent_.begin()) ++each;  // the one that is asked for
    recent_.erase(each, recent_.end());
  }
  return recent_.front();
}

ImageSet::ImageSet(const draw::Document& document) {
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* image = std::get_if<draw::Image>(&item);
      if (!image) return;
      if (std::find(pictures_.begin(), pictures_.end(), image->picture) == pictures_.end())
        pictures_.push_back(image->picture);
    });
  }
}

std::size_t ImageSet::index_of(const Picture& picture) const {
  const auto found = std::find_if(pictures_.begin(), pictures_.end(),
                                  [&](const auto& own) { return own.get() == &picture; });
  return static_cast<std::size_t>(found - pictures_.begin());
}

Dict embed_picture(Objects& objects, const PackedPicture& packed) {
  const Picture& picture = *packed.picture;
  const bool has_inks = !picture.inks.empty();
  const bool is_jpeg = !picture.jpeg.empty() && !has_inks;
  const int channels = has_inks ? 4 : picture.channels;
  const char* space = has_inks ? "DeviceCMYK" : channels == 1 ? "DeviceGray" : "DeviceRGB";
  Dict image = is_jpeg ? objects.stream(packed.color).name("Filter", "DCTDecode")
                       : objects.flate_stream(packed.color);
  describe(image, picture, space);
  if (!is_jpeg) describe_predictor(image, channels, picture.width);
  if (!packed.alpha) return image;
  Dict mask = objects.flate_stream(packed.alpha);
  describe(mask, picture, "DeviceGray");
  describe_predictor(mask, 1, picture.width);
  image.reference("SMask", mask);
  return image;
}

}  // namespace pliego::pdf
