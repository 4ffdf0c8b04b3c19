// A translation beside its source, page by page, with the name of each text in the margin: what a
// reviewer takes to the table.
#pragma once

#include <map>
#include <string>

#include "draw/document.h"
#include "text/typesetter.h"

namespace pliego::aids {

// What is told of a text beside its name: "stale", "missing", "tight". Empty: its name alone.
using ProofRemarks =
    std::map<std::string, std::string, std::less<>>;  // by id: "signs.threats.text"

// One layout of a piece: the pages of both languages in one document, the source's first.
struct ProofPages {
  draw::Document document;
  std::size_t source = 0;  // how many are the source's; the others are the translation's
};

struct ProofWords {
  std::string head;            // above all: "palm-card, card-5x7"
  std::string source, target;  // above each page: "English", "Tiếng Việt"
  std::string language;        // BCP 47, of all these and of the remarks
};

struct ProofLook {
  std::string font, strong;  // ids of fonts.yaml
  Color ink, alert;          // alert: of texts that have a remark
};

// Makes each page from `first` on as high as what is on it, with a line where it ended: what hangs
// over the edge of a page that does not hold its texts is seen then.
void show_overhang(draw::Document& document, std::size_t first, const Color& alert);

// Each sheet has a page of the source on the left and the page that it became on the right: US
// letter lying, or tabloid for pages wider than 400 points, which are told apart by their numbers
// where one language takes more pages. Names of texts stand beside the half of the page that they
// begin on, where the text begins; those that have a remark have a bar beside their words too.
// Everything is read: first the source's pages, then the translation's, then the names with their
// remarks.
draw::Document side_by_side(ProofPages pages, const ProofRemarks& remarks, const ProofWords& words,
                            const ProofLook& look, text::Typesetter& typesetter);

}  // namespace pliego::aids
