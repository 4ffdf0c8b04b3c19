#include "translate/xml_reader.h"

#include <expat.h>

#include <memory>
#include <stdexcept>

#include "base/xml_fault.h"
#include "translate/exchange_bytes.h"
#include "yaml/save_as.h"

namespace pliego::translate {

namespace {

constexpr char divider = '\n';  // no namespace and no name has one

struct Name {
  std::string_view space, local;
};

Name split(const char* name) {
  const std::string_view whole(name);
  const std::size_t at = whole.rfind(divider);
  if (at == std::string_view::npos) return {{}, whole};
  return {whole.substr(0, at), whole.substr(at + 1)};
}

class Stream {
 public:
  Stream(const std::string& name, XmlHandler& handler, Diagnostics& diagnostics)
      : name_(name),
        handler_(handler),
        diagnostics_(diagnostics),
        parser_(XML_ParserCreateNS("UTF-8", divider), XML_ParserFree) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_begin, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    XML_SetXmlDeclHandler(parser_.get(), on_declaration);
  }

  bool read(std::string_view text) {
    const XML_Status status =
        XML_Parse(parser_.get(), text.data(), static_cast<int>(text.size()), XML_TRUE);
    if (status == XML_STATUS_OK) return true;
    if (told_) return false;
    refuse("exchange-file", "The file is damaged here: " + reason(),
           "Save it again in the program it comes from.");
    return false;
  }

 private:
  std::string reason() const { return xml_fault_in_words(XML_GetErrorCode(parser_.get())); }

  int line() const { return static_cast<int>(XML_GetCurrentLineNumber(parser_.get())); }

  void refuse(std::string_view rule, std::string what, std::string hint) {
    diagnostics_.error(rule, line_of(name_, line()), std::move(what), std::move(hint));
    stop();
  }

  void stop() {
    told_ = true;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  static void on_begin(void* self, const char* name, const char** attributes) {
    auto& stream = *static_cast<Stream*>(self);
    if (stream.told_) return;
    if (++stream.depth_ > max_xml_depth)
      return stream.refuse("exchange-size", "Marks lie too deep in one another",
                           "Export the file anew with pliego translate export.");
    XmlAttributes all;
    for (; *attributes; attributes += 2) {
      const Name key = split(attributes[0]);
      all[key.space.empty() ? std::string(key.local)
                            : std::string(key.space) + " " + std::string(key.local)] =
          attributes[1];
    }
    const Name element = split(name);
    if (!stream.handler_.begin(element.space, element.local, all, stream.line())) stream.stop();
  }

  static void on_end(void* self, const char* name) {
    auto& stream = *static_cast<Stream*>(self);
    if (stream.told_) return;
    --stream.depth_;
    const Name element = split(name);
    if (!stream.handler_.end(element.space, element.local)) stream.stop();
  }

  static void on_text(void* self, const char* text, int bytes) {
    auto& stream = *static_cast<Stream*>(self);
    if (!stream.told_) stream.handler_.text({text, static_cast<std::size_t>(bytes)});
  }

  static void on_doctype(void* self, const char*, const char*, const char*, int) {
    static_cast<Stream*>(self)->refuse("exchange-file", "A line with <!DOCTYPE may not stand here",
                                       "Delete this line: Pliego reads no file but this one.");
  }

  static void on_declaration(void* self, const char*, const char* encoding, int) {
    std::string named = encoding ? encoding : "UTF-8";
    for (char& c : named)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    // What was in UTF-16 has come here in UTF-8.
    if (named == "UTF-8" || named == "US-ASCII" || named.starts_with("UTF-16")) return;
    static_cast<Stream*>(self)->refuse(
        "exchange-file", "The file says that its letters are saved as " + named, save_as_utf8);
  }

  const std::string& name_;
  XmlHandler& handler_;
  Diagnostics& diagnostics_;
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  int depth_ = 0;
  bool told_ = false;
};

}  // namespace

std::string value_of(const XmlAttributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string() : found->second;
}

bool read_xml(const std::string& name, std::string_view text, XmlHandler& handler,
              Diagnostics& diagnostics) {
  return Stream(name, handler, diagnostics).read(text);
}

}  // namespace pliego::translate
