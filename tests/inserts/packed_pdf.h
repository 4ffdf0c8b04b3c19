// PDF files put together of objects as text, and streams packed far smaller than they are.
#pragma once

#include <string>
#include <vector>

namespace pliego::test {

// Objects from number 1 on, the first of them the catalog; with a list of them and a trailer.
std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer = "");

std::string stream_of(const std::string& entries, const std::string& data);
std::string deflated(const std::string& data);                     // zlib
std::string deflated_blanks(std::size_t count, char blank = ' ');  // millions

}  // namespace pliego::test
