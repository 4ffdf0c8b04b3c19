#include "content/local.h"

#include <algorithm>
#include <iterator>

#include "base/blanks.h"
#include "base/language_names.h"
#include "base/spoiled_text.h"
#include "content/file_schemas.h"
#include "content/readers.h"
#include "files/files.h"
#include "yaml/color_reader.h"
#include "yaml/fields.h"

namespace pliego::content {
namespace {

namespace fs = std::filesystem;

struct Brand {
  yaml::Node colors;
  std::string logo;
};

// As written, before pictures and colours are read.
struct LocalFile {
  LocalWords name, hours;
  std::vector<Channel> phone, text, web;
  std::string logo;
  std::vector<std::string> languages;
  Brand brand;
};

Reader<std::vector<std::pair<std::string, Color>>> colors_reader() {
  return read::map_of(read::color(), 50);
}

const Record<Brand>& brand_record() {
  static const Record<Brand> record(
      "a brand",
      {optional("colors", &Brand::colors, read::node(colors_reader().describe),
                "Colours in the place of the theme's."),
       optional("logo", &Brand::logo, read::text(300), "Its picture, beside this file.")});
  return record;
}

// What stands on every piece is looked at as the pieces' own texts are.
Reader<std::string> unspoiled(Reader<std::string> text) {
  auto read = [own = text.read](const yaml::Node& node,
                                Diagnostics& diagnostics) -> std::optional<std::string> {
    auto words = own(node, diagnostics);
    if (!words) return std::nullopt;
    const auto lost = find_lost_letter(*words), entity = find_entity(*words);
    if (lost) diagnostics.error("lost-letter", node.mark.place(), lost->what, lost->advice);
    if (entity) diagnostics.error("html-entity", node.mark.place(), entity->what, entity->advice);
    return lost || entity ? std::nullopt : words;
  };
  return {text.expects, std::move(read), text.describe};
}

constexpr std::size_t most_ways = 12, most_local_languages = 50;
constexpr std::size_t longest_words = 200;

// One text, or a text for each language: {en: "…", es: "…"}.
Reader<LocalWords> words() {
  const Reader<std::string> text = unspoiled(read::text(longest_words));
  auto read = [text](const yaml::Node& node,
                     Diagnostics& diagnostics) -> std::optional<LocalWords> {
    LocalWords words{.by_language = {}, .mark = node.mark};
    if (node.kind != yaml::Kind::map) {
      auto one = text.read(node, diagnostics);
      if (!one) return std::nullopt;
      words.by_language.emplace_back("", collapsed(*one));
      return words;
    }
    for (const yaml::Entry& entry : node.entries) {
      auto language = language_key(entry, diagnostics);
      auto own = text.read(entry.value, diagnostics);
      if (language && own) words.by_language.emplace_back(std::move(*language), collapsed(*own));
    }
    return words;
  };
  return {
      "text, or one for each language, such as {en: \"Weekdays, 9 to 5\", es: \"De lunes a "
      "viernes, de 9 a 5\"}",
      std::move(read),
      schema::any_of(
          {text.describe, schema::map(language_form, text.describe, {1, most_local_languages})})};
}

// What a number is for.
enum class Label { voice, text, tty, fax };

constexpr std::string_view word_of(Label label) {
  switch (label) {
    case Label::voice:
      return "voice";
    case Label::text:
      return "text";
    case Label::tty:
      return "tty";
    case Label::fax:
      return "fax";
  }
  return {};
}

Channel::Kind kind_of(Label label) {
  switch (label) {
    case Label::voice:
      break;
    case Label::text:
      return Channel::Kind::text;
    case Label::tty:
      return Channel::Kind::tty;
    case Label::fax:
      return Channel::Kind::fax;
  }
  return Channel::Kind::call;
}

struct Line {
  Phone number;
  Label label = Label::voice;
  std::vector<std::string> languages;
};

Reader<std::vector<std::string>> languages() {
  return read::list(read::language(), true, most_local_languages);
}

const Record<Line>& line_record() {
  static const Record<Line> record(
      "a phone",
      {required("number", &Line::number, phone_number("local-phone"), "The number."),
       optional("label", &Line::label, read::one_of<Label>(),
                "What it is for; voice where none is written."),
       optional("language", &Line::languages, languages(), "The languages it answers in.")});
  return record;
}

// Keeps where each was written.
Channel way(Label label, Line line, const yaml::Mark& mark) {
  Channel channel;
  channel.kind = kind_of(label);
  channel.number = std::move(line.number);
  channel.languages = std::move(line.languages);
  channel.mark = mark;
  return channel;
}

// What the number is for decides what it may be.
void check_local_use(const Channel& way, const yaml::Node& number, Diagnostics& diagnostics) {
  const PhoneReading reading = way.kind == Channel::Kind::text
                                   ? read_phone_for_texts(number.scalar)
                                   : read_phone_for_calls(number.scalar);
  if (!reading.fault.empty())
    diagnostics.error("local-phone", number.mark.place(),
                      "'" + number.scalar + "' " + reading.fault + ".", reading.hint);
}

// A number alone, or one with its label and languages.
Reader<Channel> line(Label label) {
  const Reader<Phone> number = phone_number("local-phone");
  const Reader<Line> full = read::record(line_record());
  auto read = [number, full, label](const yaml::Node& node,
                                    Diagnostics& diagnostics) -> std::optional<Channel> {
    const bool is_full = node.kind == yaml::Kind::map;
    const int errors_before = diagnostics.errors();
    std::optional<Line> line;
    if (is_full) {
      line = full.read(node, diagnostics);
    } else if (auto alone = number.read(node, diagnostics)) {
      line.emplace();
      line->number = std::move(*alone);
    }
    if (!line || diagnostics.errors() > errors_before) return std::nullopt;
    const yaml::Node& typed = is_full ? *node.find("number") : node;
    const bool is_labelled = is_full && node.find("label");
    const Label said = is_labelled ? line->label : label;
    Channel channel = way(said, std::move(*line), typed.mark);
    check_local_use(channel, typed, diagnostics);
    return channel;
  };
  return {"a phone number, such as 555-555-0100 or {number: 555-555-0100, label: tty}",
          std::move(read), schema::any_of({number.describe, full.describe})};
}

// Numbers as a list, or, as names and addresses are, one for each language: {en: …, es: …}.
Reader<std::vector<Channel>> lines(Label label) {
  const Reader<Channel> one = line(label);
  const Reader<std::vector<Channel>> list = read::list(one, true, most_ways);
  auto read = [one, list](const yaml::Node& node,
                          Diagnostics& diagnostics) -> std::optional<std::vector<Channel>> {
    const auto is_of_line = [&](const yaml::Entry& entry) {
      return entry.key == "number" || entry.key == "label" || entry.key == "language";
    };
    if (node.kind != yaml::Kind::map || node.entries.empty() ||
        std::any_of(node.entries.begin(), node.entries.end(), is_of_line))
      return list.read(node, diagnostics);
    std::vector<Channel> ways;
    for (const yaml::Entry& entry : node.entries) {
      const auto language = language_key(entry, diagnostics);
      auto way = language ? one.read(entry.value, diagnostics) : std::nullopt;
      if (!way) continue;
      if (way->languages.empty()) way->languages = {*language};
      ways.push_back(std::move(*way));
    }
    return ways;
  };
  return {list.expects, std::move(read),
          schema::any_of({list.describe,
                          schema::map(language_form, one.describe, {1, most_local_languages})})};
}

// One address, or one for each language.
Reader<std::vector<Channel>> web() {
  const Reader<std::string> address = web_address("local-web");
  auto read = [address](const yaml::Node& node,
                        Diagnostics& diagnostics) -> std::optional<std::vector<Channel>> {
    std::vector<Channel> ways;
    const auto add = [&](const yaml::Node& typed, std::vector<std::string> of) {
      auto known = address.read(typed, diagnostics);
      if (!known) return;
      Channel channel;
      channel.kind = Channel::Kind::web;
      channel.address = std::move(*known);
      channel.languages = std::move(of);
      channel.mark = typed.mark;
      ways.push_back(std::move(channel));
    };
    if (node.kind != yaml::Kind::map) add(node, {});
    for (const yaml::Entry& entry : node.entries)
      if (auto language = language_key(entry, diagnostics))
        add(entry.value, {std::move(*language)});
    return ways;
  };
  return {"a web address, such as example.org/help", std::move(read),
          schema::any_of({address.describe, schema::map(language_form, address.describe,
                                                        {1, most_local_languages})})};
}

const Record<LocalFile>& local_record() {
  static const Record<LocalFile> record(
      "a local program",
      {required("name", &LocalFile::name, words(), "The program's name, as printed."),
       optional("phone", &LocalFile::phone, lines(Label::voice),
                "The numbers: one, or several in the order of the page."),
       optional("text", &LocalFile::text, lines(Label::text), "The number to text."),
       optional("web", &LocalFile::web, web(), "The web address, without https://."),
       optional("hours", &LocalFile::hours, words(), "When someone answers."),
       optional("languages", &LocalFile::languages, languages(),
                "The languages someone answers in."),
       optional("logo", &LocalFile::logo, read::text(300), "A PNG, JPEG or SVG beside this file."),
       optional("brand", &LocalFile::brand, read::record(brand_record()),
                "The program's own colours and logo.")});
  return record;
}

// "Did you mean 'sq.png'?" of a name that no file has, as where SQ.PNG is written; else empty.
std::string nearest_file(const files::Source& folder, const std::string& name) {
  constexpr std::size_t most = 1'000;
  const std::size_t slash = name.find_last_of('/');
  const std::string below = slash == name.npos ? "" : name.substr(0, slash);
  if (folder.find(below, 0).entry != files::Entry::folder) return "";
  std::vector<std::string> names = folder.names(below);
  if (names.size() > most) names.resize(most);
  for (std::string& each : names) {
    if (!below.empty()) each.insert(0, below + "/");
    // Some systems don't show how a name ends.
    if (each.starts_with(name + ".")) return "Did you mean '" + each + "'?";
  }
  return nearest_hint(name, names);
}

// The picture `name` beside the file; null after a diagnostic, or where none is named.
std::shared_ptr<const PictureFile> read_logo(const std::string& name, const yaml::Mark& mark,
                                             const files::Source& folder,
                                             Diagnostics& diagnostics) {
  if (name.empty()) return nullptr;
  if (!folder.has_file(name)) {
    const std::string nearest = nearest_file(folder, name);
    diagnostics.error(
        "local-logo", mark.place(), "There is no file '" + name + "' beside this one",
        !nearest.empty()
            ? nearest
            : "Put the logo in the same folder, or in one below it, and write its name.");
    return nullptr;
  }
  auto logo = std::make_shared<const PictureFile>(folder, name, name);
  if (logo->picture()) return logo;
  diagnostics.error("picture-unusable", mark.place(),
                    "The picture '" + name + "' can't be used: " + logo->fault(), logo->advice());
  return nullptr;
}

std::map<std::string, BrandColor, std::less<>> read_colors(const yaml::Node& node,
                                                           Diagnostics& diagnostics) {
  std::map<std::string, BrandColor, std::less<>> colors;
  const auto pairs = colors_reader().read(node, diagnostics);
  if (!pairs) return colors;
  for (const auto& [name, color] : *pairs) {
    BrandColor& own = colors[name];
    own.color = color;
    own.color.name = name;
    own.mark = node.find(name)->mark;
  }
  return colors;
}

Local as_local(LocalFile file, const yaml::Node& root, const files::Source& folder,
               Diagnostics& diagnostics) {
  Local local;
  local.name = std::move(file.name);
  local.hours = std::move(file.hours);
  for (auto* ways : {&file.phone, &file.text, &file.web})
    std::move(ways->begin(), ways->end(), std::back_inserter(local.ways));
  local.languages = std::move(file.languages);
  local.mark = root.mark;
  const yaml::Node* logo = root.find("logo");
  if (logo) local.logo = read_logo(file.logo, logo->mark, folder, diagnostics);
  const yaml::Node* brand = root.find("brand");
  const yaml::Node* brand_logo = brand ? brand->find("logo") : nullptr;
  if (brand_logo) local.logo = read_logo(file.brand.logo, brand_logo->mark, folder, diagnostics);
  if (brand && brand->find("colors"))
    local.brand_colors = read_colors(file.brand.colors, diagnostics);
  return local;
}

}  // namespace

const std::pair<std::string, std::string>* LocalWords::find(std::string_view language) const {
  const auto of = [&](std::string_view wanted) {
    return std::find_if(by_language.begin(), by_language.end(),
                        [&](const auto& words) { return words.first == wanted; });
  };
  for (const std::string_view wanted : {language, language.substr(0, language.find('-'))})
    if (const auto found = of(wanted); found != by_language.end()) return &*found;
  // "es-US" on a page in "es", and "en-US" where there is no other.
  for (const std::string_view wanted : {language, std::string_view("en")})
    for (const auto& words : by_language)
      if (!words.first.empty() && same_but_country(words.first, wanted)) return &words;
  return by_language.empty() ? nullptr : &by_language.front();
}

schema::Describe local_schema() { return local_record().describe(); }

std::optional<Local> load_local(std::string_view bytes, const files::Source& folder,
                                const std::string& shown, Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const auto root = yaml::parse(shown, bytes, diagnostics);
  if (!root) return std::nullopt;
  Local local = as_local(local_record().read(*root, diagnostics), *root, folder, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return local;
}

}  // namespace pliego::content
