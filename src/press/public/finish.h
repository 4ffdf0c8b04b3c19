// A finished document as a print shop takes it: draw::Document to draw::Document.
#pragma once

#include <map>
#include <optional>

#include "draw/document.h"
#include "press/inks.h"

namespace pliego::press {

// One per thread: keeps what it has lately converted, since a batch shares pictures. Bounded.
class Finisher {
 public:
  // Makes a document ready for PDF/X-1a:2003 (ISO 15930-4): structure, links and outline are taken
  // off, every colour and picture gets its inks, see-through parts of pictures are made solid over
  // the one colour below them (over several they stay, which preflight tells), text in black alone
  // overprints, small type is set in one ink. Throws SystemError.
  draw::Document finish(draw::Document document);

 private:
  using Converted = std::shared_ptr<const Picture>;

  const InkConverter& converter();
  void give_inks(draw::Page& page);
  void give_inks(draw::Item& item);
  Converted with_inks(const std::shared_ptr<const Picture>& picture,
                      const std::optional<Color>& ground);

  std::optional<InkConverter> converter_;  // made when first needed
  std::map<std::shared_ptr<const Picture>, Converted> solid_;
};

}  // namespace pliego::press
