// What is fuzzed: one function for each kind of input that people bring.
//
// With libFuzzer all of them are one program, of which --kind=NAME chooses one (fuzz_main.cc; the
// preset `sanitize`, script/fuzz). In the tests every seed goes through its own (seeds_test.cc).
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace pliego::fuzz {

struct Target {
  const char* name;     // of the folder of its seeds, and of its dictionary where it has one
  std::size_t longest;  // bytes that are worth trying
  // May tell faults and throw what a person is told of (SystemError, PictureError); else it
  // returns.
  void (*run)(std::string_view bytes);
};

std::span<const Target> targets();
const Target* find_target(std::string_view name);

// The project's own folder, for what an input refers to.
std::filesystem::path project();

// Stops the process, where what came out must not be: a finding as a crash is one.
[[noreturn]] void finding(const std::string& what);

// One for each kind.
void yaml_material(std::string_view bytes);
void yaml_translation(std::string_view bytes);
void yaml_registries(std::string_view bytes);
void yaml_language(std::string_view bytes);
void yaml_facts(std::string_view bytes);
void yaml_contacts(std::string_view bytes);
void yaml_notices(std::string_view bytes);
void yaml_references(std::string_view bytes);
void yaml_glossary(std::string_view bytes);
void yaml_words(std::string_view bytes);
void yaml_record(std::string_view bytes);
void yaml_local(std::string_view bytes);
void yaml_layout(std::string_view bytes);
void yaml_theme(std::string_view bytes);
void yaml_scripts(std::string_view bytes);
void yaml_packet(std::string_view bytes);
void fonts_table(std::string_view bytes);
void printer_profile(std::string_view bytes);
void pattern(std::string_view bytes);
void markup(std::string_view bytes);
void picture(std::string_view bytes);
void svg_drawing(std::string_view bytes);
void csv(std::string_view bytes);
void exchange(std::string_view bytes);
void outside_pdf(std::string_view bytes);
void request(std::string_view bytes);

}  // namespace pliego::fuzz
