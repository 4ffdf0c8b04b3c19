// Elements that a drawing of lines and areas can't have.
#pragma once

#include "picture/element.h"

namespace pliego::picture {

// Throws PictureError where the element is one of them, or none that SVG knows; words without a
// letter are none.
void refuse_unless_drawable(const Element& element);

// Throws PictureError where scripts or motion stand anywhere in the file, drawn or not.
void refuse_what_runs(const Element& root);

// Whether it holds what others use, or says something about the file, and draws nothing where it
// stands.
bool draws_nothing_itself(const Element& element);

}  // namespace pliego::picture
