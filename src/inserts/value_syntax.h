// qpdf's objects as PDF's syntax.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>

#include "base/geometry.h"
#include "draw/pdf_syntax.h"

namespace pliego::inserts {

// A name's bytes, without slash. `name`: as qpdf has it, with slash.
std::string name_bytes(const std::string& name);

// What is neither an array, a dictionary nor a stream.
void write_scalar(QPDFObjectHandle value, draw::SyntaxWriter& to);

// All of it in one place, with what it refers to. What can't stand there, such as a stream or what
// lies deeper than a few levels, becomes null.
void write_whole(QPDFObjectHandle value, draw::SyntaxWriter& to);

// No page has more points: what is farther out, or no number at all, is a fault of the file.
inline constexpr double farthest = 1e7;
bool is_on_some_page(double value);
// "72.5": no more than `farthest`, and 0 for what is no number.
std::string number_syntax(double value, int decimals);

// Of an array of six numbers; of anything else, as it was.
Transform transform_of(QPDFObjectHandle matrix);
std::string matrix_syntax(const Transform& matrix);  // "[1 0 0 1 72 0]"

}  // namespace pliego::inserts
