// What is wrong with a command line, in words for people who have never programmed.
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace pliego::cli {

// `app` has parsed as far as the fault.
std::string words_of(const CLI::ParseError& fault, const CLI::App& app);

}  // namespace pliego::cli
