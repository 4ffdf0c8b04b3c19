// What PDF/X-1a asks of the file as such.
#include "draw/visit.h"
#include "press/preflight_rule.h"

namespace pliego::press {
namespace {

void check_information(const draw::Document& document, Findings& findings) {
  if (document.metadata.title.empty()) findings.push_back({"", "The file has no title."});
  if (document.metadata.date.empty()) findings.push_back({"", "The file has no date."});
}

void check_claim(const draw::Document& document, Findings& findings) {
  using Metadata = draw::Metadata;
  if (document.metadata.conformance != Metadata::Conformance::x1a ||
      document.metadata.inks != Metadata::Inks::cmyk)
    findings.push_back({"", "The file isn't made for a press."});
}

void check_boxes(const draw::Document& document, Findings& findings) {
  if (document.pages.empty()) findings.push_back({"", "The file has no page."});
  for (const draw::Page& page : document.pages) {
    const Rect trim{0, 0, page.trim.width, page.trim.height};
    if (trim.width <= 0 || trim.height <= 0 || !page.bleed.contains(trim) ||
        !page.media.contains(page.bleed))
      findings.push_back({name_of(document, page),
                          "The trim does not lie in the bleed, or the bleed not on the sheet."});
  }
}

void check_links(const draw::Document& document, Findings& findings) {
  for (const draw::Page& page : document.pages) {
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      if (const auto* link = std::get_if<draw::Link>(&item))
        findings.push_back({name_of(document, page), "There is a link to " + link->uri + "."});
    });
  }
}

}  // namespace

const std::vector<PreflightRule>& document_rules() {
  static const std::vector<PreflightRule> rules = {
      {"pdfx-claim", "The file says that it is PDF/X-1a:2003, for CGATS TR 006, and not trapped.",
       "ISO 15930-4:2003 (identification, output intent, trapping); ISO 32000-1, 14.11.5 and "
       "14.11.6",
       "Make it with ⟪for press⟫.", check_claim},
      {"pdfx-information", "Title and dates are there, the same in the Info dictionary and in XMP.",
       "ISO 15930-4:2003 (document information); ISO 32000-1, 14.3",
       "Give the piece a title and its 'revised' day.", check_information},
      {"pdfx-boxes", "Each page has a TrimBox inside its BleedBox inside its MediaBox.",
       "ISO 15930-4:2003 (bounding boxes); ISO 32000-1, 14.11.2",
       "Look at 'trim' and 'bleed' in the layout.", check_boxes},
      {"pdfx-annotations", "No links or other annotations on the page.",
       "ISO 15930-4:2003 (annotations, actions); ISO 32000-1, 12.5",
       "Make it with ⟪for press⟫, which leaves links out.", check_links},
  };
  return rules;
}

}  // namespace pliego::press
