#include "translate/exchange_bytes.h"
#include "translate/exchange_text.h"
#include "translate/xliff.h"
#include "translate/xliff_text.h"

namespace pliego::translate {

namespace {

constexpr std::string_view xliff_space = "urn:oasis:names:tc:xliff:document:";

// "es" of "content/es/palm-card.yaml"; empty where it is no such path.
std::string folder_of(std::string_view original) {
  if (!original.starts_with("content/")) return {};
  original.remove_prefix(8);
  const std::size_t end = original.find('/');
  return end == std::string_view::npos ? std::string() : std::string(original.substr(0, end));
}

// Where a translation comes from (XLIFF 1.2, 2.3, state-qualifier): a memory, a machine.
bool is_of_a_program(std::string_view qualifier) {
  return qualifier.starts_with("leveraged-") || qualifier.ends_with("-suggestion") ||
         qualifier == "exact-match" || qualifier == "fuzzy-match" || qualifier == "id-match";
}

class Reader : public XmlHandler {
 public:
  Reader(const std::string& name, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    file_.name = name;
  }

  ExchangeFile take() { return std::move(file_); }

  bool begin(std::string_view space, std::string_view name, const XmlAttributes& attributes,
             int line) override {
    line_ = line;
    if (!rooted_) return begin_root(space, name, attributes);
    if (passed_ > 0) return pass_over();
    if (!space.starts_with(xliff_space)) {
      if (text_) text_->pass_over(name, attributes);
      return pass_over();
    }
    if (text_) {
      text_->begin(name, attributes);
    } else if (name == "file") {
      return begin_file(attributes);
    } else if (name == "trans-unit") {
      return begin_unit(attributes);
    } else if (unit_open_ && name == "alt-trans") {
      return pass_over();
    } else if (unit_open_ && (name == "source" || name == "target" || name == "note")) {
      begin_text(name, attributes);
    }
    return true;
  }

  bool end(std::string_view, std::string_view name) override {
    if (passed_ > 0) {
      --passed_;
    } else if (text_ && text_->inside()) {
      text_->end();
    } else if (text_) {
      end_text(name);
    } else if (name == "trans-unit" && unit_open_) {
      end_unit();
    }
    return true;
  }

  void text(std::string_view text) override {
    if (text_ && passed_ == 0) text_->add(text);
  }

 private:
  // What is not ours, or offers other translations, is skipped whole.
  bool pass_over() {
    ++passed_;
    return true;
  }

  bool begin_root(std::string_view space, std::string_view name, const XmlAttributes& attributes) {
    rooted_ = true;
    if (name != "xliff") return fault("This is no XLIFF file", "Only PO and XLIFF 1.2 are read.");
    const std::string version = value_of(attributes, "version");
    if (space.starts_with(xliff_space) && (version == "1.2" || version == "1.1")) return true;
    if (space.empty())
      return fault("The file's first lines lack what tells that it is XLIFF",
                   "Its tag 'xliff' has the words xmlns=\"urn:oasis:names:tc:xliff:document:1.2\": "
                   "put them back, or export the file anew and move the translations over.");
    return fault("This is XLIFF " + (version.empty() ? "of an unknown version" : version),
                 "Save it as XLIFF 1.2.");
  }

  bool begin_file(const XmlAttributes& attributes) {
    const std::string language = value_of(attributes, "target-language");
    const std::string folder = folder_of(value_of(attributes, "original"));
    if (file_.language_line == 0) file_.language_line = line_;
    if (file_.language.empty()) file_.language = language;
    if (file_.folder.empty()) file_.folder = folder;
    const bool same = language.empty() || same_language(language, file_.language);
    if (same && (folder.empty() || folder == file_.folder)) return true;
    return fault("The file has translations into several languages",
                 "Keep one file for each language.");
  }

  bool begin_unit(const XmlAttributes& attributes) {
    if (file_.units.size() >= max_exchange_units) {
      diagnostics_.error("exchange-size", line_of(file_.name, line_), "There are too many units",
                         "Export one file for each material, with ⟪each⟫.");
      return false;
    }
    unit_ = {};
    unit_open_ = true;
    unit_.key = value_of(attributes, "id");
    is_head_ = value_of(attributes, "restype") == "x-gettext-domain-header";  // of a converted PO
    unit_.coarse = true;
    unit_.line = line_;
    unit_.settled = value_of(attributes, "approved") == "yes";
    says_same_ = false;
    codes_.clear();
    return true;
  }

  void begin_text(std::string_view name, const XmlAttributes& attributes) {
    text_.emplace(name == "target" ? codes_ : InlineText::Codes());
    if (name != "target") return;
    const std::string state = value_of(attributes, "state");
    unit_.unsure = state.starts_with("needs-") || state == "new";
    unit_.doubted = unit_.unsure && state != "new" && state != "needs-translation";
    if (unit_.unsure) unit_.settled = false;
    if (state == "translated" || state == "signed-off" || state == "final") unit_.settled = true;
    unit_.same_is_right = unit_.settled;
    unit_.guessed = !unit_.settled && is_of_a_program(value_of(attributes, "state-qualifier"));
  }

  void end_text(std::string_view name) {
    if (name == "source") {
      unit_.source = text_->text();
      codes_ = text_->codes();
    } else if (name == "target") {
      unit_.target = text_->text();
      unit_.unreadable = text_->unreadable();
    } else if (const auto mark = find_mark(text_->text())) {
      unit_.mark = *mark;
    } else if (says_same(text_->text())) {
      says_same_ = true;
    }
    text_.reset();
  }

  void end_unit() {
    unit_open_ = false;
    if (is_head_) return;
    unit_.same_is_right = unit_.same_is_right || (says_same_ && !unit_.unsure);
    file_.units.push_back(std::move(unit_));
  }

  bool fault(std::string what, std::string hint) {
    diagnostics_.error("exchange-file", line_of(file_.name, line_), std::move(what),
                       std::move(hint));
    return false;
  }

  Diagnostics& diagnostics_;
  ExchangeFile file_;
  ExchangeUnit unit_;
  InlineText::Codes codes_;         // of the unit's source
  std::optional<InlineText> text_;  // of the <source>, <target> or <note> that is open
  int line_ = 0;
  int passed_ = 0;  // how many elements deep in what is passed over
  bool rooted_ = false;
  bool unit_open_ = false;
  bool is_head_ = false;
  bool says_same_ = false;  // a note does
};

}  // namespace

std::optional<ExchangeFile> read_xliff(const std::string& name, std::string_view text,
                                       Diagnostics& diagnostics) {
  Reader reader(name, diagnostics);
  if (!read_xml(name, text, reader, diagnostics)) return std::nullopt;
  return reader.take();
}

}  // namespace pliego::translate
