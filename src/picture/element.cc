#include "picture/element.h"

#include <expat.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/xml_fault.h"
#include "picture/limits.h"
#include "picture/picture.h"

namespace pliego::picture {
namespace {

constexpr char between = ' ';  // namespace and name
constexpr std::string_view svg_space = "http://www.w3.org/2000/svg";
constexpr std::string_view xlink_space = "http://www.w3.org/1999/xlink";
constexpr const char* save_anew =
    "Open it in the drawing program and save it anew as plain SVG (in Inkscape: Save As > Plain "
    "SVG; in Illustrator: Export > SVG).";

struct Name {
  std::string_view space, local;
};

Name parted(std::string_view full) {
  const std::size_t at = full.rfind(between);
  if (at == std::string_view::npos) return {{}, full};
  return {full.substr(0, at), full.substr(at + 1)};
}

// Windows' own name for the letters of Western Europe, which expat doesn't know.
int read_as_windows_1252(std::string_view name, XML_Encoding& encoding) {
  const std::string small = ascii_small(name);
  if (small != "windows-1252" && small != "cp1252") return XML_STATUS_ERROR;
  // https://encoding.spec.whatwg.org/index-windows-1252.txt, 0x80 to 0x9F.
  constexpr std::array<int, 32> from_80 = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  for (int byte = 0; byte < 256; ++byte) encoding.map[byte] = byte;
  std::copy(from_80.begin(), from_80.end(), encoding.map + 0x80);
  encoding.data = nullptr, encoding.convert = nullptr, encoding.release = nullptr;
  return XML_STATUS_OK;
}

// Takes expat's events. A fault is kept until expat has returned: nothing is thrown through it.
class Builder {
 public:
  Builder() : parser_(XML_ParserCreateNS(nullptr, between)) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, &on_start, &on_end);
    XML_SetCharacterDataHandler(parser_, &on_text);
    XML_SetEntityDeclHandler(parser_, &on_entity);
    XML_SetUnknownEncodingHandler(parser_, &on_encoding, nullptr);
  }
  ~Builder() { XML_ParserFree(parser_); }
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  Tree build(std::string_view bytes) {
    references_ = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '&'));
    const auto status = XML_Parse(parser_, bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
    if (!fault_.empty()) throw PictureError(fault_, advice_);
    if (status != XML_STATUS_OK) throw_broken();
    if (tree_.root->name != "svg")
      throw PictureError("it is neither PNG, JPEG nor SVG: it has no <svg>", save_anew);
    return std::move(tree_);
  }

 private:
  [[noreturn]] void throw_broken() const {
    throw PictureError("its line " + std::to_string(line()) + " is broken (" +
                           xml_fault_in_words(XML_GetErrorCode(parser_)) + ")",
                       save_anew);
  }

  int line() const { return static_cast<int>(XML_GetCurrentLineNumber(parser_)); }

  void fail(std::string fault, std::string advice) {
    fault_ = std::move(fault), advice_ = std::move(advice);
    XML_StopParser(parser_, XML_FALSE);
  }

  static Builder& own(void* self) { return *static_cast<Builder*>(self); }
  static void on_start(void* self, const char* name, const char** attributes) {
    own(self).start(name, attributes);
  }
  static void on_end(void* self, const char*) { own(self).end(); }
  static void on_text(void* self, const char* text, int length) {
    own(self).add_text({text, static_cast<std::size_t>(length)});
  }
  static void on_entity(void* self, const char* name, int is_parameter, const char* value,
                        int length, const char*, const char*, const char*, const char*) {
    const std::string_view text(value ? value : "", value ? static_cast<std::size_t>(length) : 0);
    own(self).take_entity(name, !is_parameter && value, text);
  }
  static int on_encoding(void*, const char* name, XML_Encoding* encoding) {
    return read_as_windows_1252(name, *encoding);
  }

  // Illustrator names its namespaces so. Expat puts the text in its place; a few lines of names
  // that hold names make gigabytes, so that only plain and short ones are taken.
  void take_entity(const char* name, bool is_plain, std::string_view text) {
    is_plain = is_plain && text.find_first_of("&<%") == std::string_view::npos;
    if (is_plain && text.size() <= longest_entity && text.size() * references_ <= max_bytes) return;
    fail("its line " + std::to_string(line()) + " gives a name of its own to a piece of text (&" +
             name + ";)",
         "In Illustrator: export as SVG without 'Preserve Illustrator Editing Capabilities'; in "
         "another program: save as plain SVG.");
  }

  void start(std::string_view full, const char** attributes) {
    if (!fault_.empty()) return;
    if (++elements_ > max_elements)
      return fail("it has more than " + std::to_string(max_elements) + " elements", simpler);
    if (++depth_ > max_depth)
      return fail("its line " + std::to_string(line()) + " lies more than " +
                      std::to_string(max_depth) + " groups deep",
                  simpler);
    auto element = std::make_unique<Element>();
    const Name name = parted(full);
    const bool ours = name.space == svg_space || name.space.empty();
    if (ours) element->name = name.local;
    element->line = line();
    element->parent = open_;
    for (; *attributes; attributes += 2) add_attribute(*element, attributes[0], attributes[1]);
    Element* added = element.get();
    if (open_) {
      open_->kids.push_back(std::move(element));
    } else {
      tree_.root = std::move(element);
    }
    open_ = added;
    const std::string& id = added->get("id");
    if (!id.empty()) tree_.by_id.emplace(id, added);
  }

  static void add_attribute(Element& element, std::string_view full, const char* value) {
    const Name name = parted(full);
    if (name.space.empty()) {
      element.attributes.insert_or_assign(std::string(name.local), value);
    } else if (name.space == xlink_space && name.local == "href") {
      element.attributes.emplace("href", value);  // SVG's own goes first
    }
  }

  void end() {
    if (!fault_.empty()) return;
    --depth_;
    open_ = const_cast<Element*>(open_->parent);
  }

  void add_text(std::string_view text) {
    if (fault_.empty() && open_) open_->text += text;
  }

  static constexpr const char* simpler =
      "Simplify the drawing (in Inkscape: Path > Simplify), or save it as PNG.";

  static constexpr std::size_t longest_entity = 200;

  XML_Parser parser_;
  std::size_t references_ = 0;  // to entities, at most
  Tree tree_;
  Element* open_ = nullptr;
  int depth_ = 0, elements_ = 0;
  std::string fault_, advice_;
};

}  // namespace

const std::string& Element::get(std::string_view attribute) const {
  static const std::string none;
  const auto found = attributes.find(attribute);
  return found == attributes.end() ? none : found->second;
}

const Element* Tree::find(std::string_view id) const {
  const auto found = by_id.find(id);
  return found == by_id.end() ? nullptr : found->second;
}

Tree parse(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B"))
    throw PictureError("it is packed (SVGZ)",
                       "Save it as plain SVG, which ends in .svg, not in .svgz.");
  if (bytes.size() > max_bytes)
    throw PictureError("the drawing is larger than " + std::to_string(max_bytes >> 20) + " MB",
                       "Simplify it, take pictures out of it, or save it as PNG.");
  return Builder().build(bytes);
}

std::string named(const Element& element) {
  return "<" + element.name + "> (line " + std::to_string(element.line) + ")";
}

void refuse(const Element& element, const std::string& holds, const std::string& advice) {
  throw PictureError("it holds " + holds + " in its " + named(element), advice);
}

}  // namespace pliego::picture
