// A rule that a press file is held against, and what was found.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::press {

struct Finding {
  std::string page;  // its label, or its number; empty: the whole file
  std::string what;  // a sentence
};
using Findings = std::vector<Finding>;

struct PreflightRule {
  const char* id;      // "press-ink-limit"
  const char* asks;    // "Nowhere more than 300 % ink."
  const char* source;  // the standard and its subject, or the trade
  const char* advice;  // what to do about a finding
  void (*check)(const draw::Document& document, Findings& findings);
};

// Rules by concern, in the order they are told.
const std::vector<PreflightRule>&
document_rules();                                 // of PDF/X-1a: identification, boxes, annotations
const std::vector<PreflightRule>& color_rules();  // inks, transparency, total ink
const std::vector<PreflightRule>& text_rules();   // black text, small type, the safe area, glyphs
const std::vector<PreflightRule>& shape_rules();  // thin lines, bleed, pictures' resolution

// How a page is called in findings.
std::string name_of(const draw::Document& document, const draw::Page& page);

}  // namespace pliego::press
