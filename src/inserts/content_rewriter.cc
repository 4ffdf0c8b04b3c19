#include "inserts/content_rewriter.h"

#include <algorithm>
#include <string_view>

#include "inserts/damage.h"
#include "inserts/effort.h"
#include "inserts/kept_form.h"
#include "inserts/language_tag.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

constexpr int deepest_form = 12;
constexpr std::size_t most_operators = std::size_t{64} << 20;  // bytes of one page

struct Naming {
  std::uint32_t op;
  const char* category;
  std::size_t operand;
};
constexpr Naming namings[] = {{"Tf"_op, "Font", 0},       {"gs"_op, "ExtGState", 0},
                              {"Do"_op, "XObject", 0},    {"cs"_op, "ColorSpace", 0},
                              {"CS"_op, "ColorSpace", 0}, {"sh"_op, "Shading", 0}};

// Spaces of colour that need no resource (8.6.3).
bool is_own_space(const std::string& name) {
  return name == "/DeviceGray" || name == "/DeviceRGB" || name == "/DeviceCMYK" ||
         name == "/Pattern";
}

// The same of an inline image, where short names hold as well (8.9.7). To an operator they are
// names of resources like others.
bool is_own_image_space(const std::string& name) {
  return is_own_space(name) || name == "/G" || name == "/RGB" || name == "/CMYK" || name == "/I" ||
         name == "/Indexed";
}

// What a mark may say (14.6.2, 14.8.2.2, 14.9): its id aside.
void write_properties(QPDFObjectHandle properties, PageContent& content, draw::SyntaxWriter& to) {
  for (const char* key :
       {"/ActualText", "/Alt", "/Attached", "/BBox", "/E", "/Lang", "/Subtype", "/Type"}) {
    if (!properties.hasKey(key)) continue;
    QPDFObjectHandle value = properties.getKey(key);
    if (std::string_view(key) == "/Lang") {
      const LanguageSaid said = language_said(value);
      content.has_odd_language = content.has_odd_language || said.is_odd;
      if (said.tag.empty()) continue;
      value = QPDFObjectHandle::newString(said.tag);
    }
    to.name(name_bytes(key));
    write_whole(value, to);
  }
}

// An operator BDC of which the id can be found again. `tag` with slash; no properties: none.
void begin_mark(PageContent& content, const std::string& tag, QPDFObjectHandle properties,
                const MarkKey& key) {
  std::string& out = content.operators;
  draw::SyntaxWriter syntax(out);
  draw::OutsideMark mark;
  mark.begin = out.size();
  syntax.name(name_bytes(tag));
  syntax.open_dictionary();
  syntax.name("MCID");
  mark.number_begin = syntax.leave_hole();
  out += std::to_string(key.mcid);
  mark.number_end = out.size();
  if (properties.isDictionary()) write_properties(properties, content, syntax);
  syntax.close_dictionary();
  syntax.token("BDC");
  mark.end = out.size();
  content.marks.push_back(mark);
  content.keys.push_back(key);
}

// The same, of what has no id.
void begin_plain(PageContent& content, const std::string& tag, QPDFObjectHandle properties) {
  draw::SyntaxWriter syntax(content.operators);
  syntax.name(name_bytes(tag.empty() ? "/Span" : tag));
  if (!properties.isDictionary()) return syntax.token("BMC");
  syntax.open_dictionary();
  write_properties(properties, content, syntax);
  syntax.close_dictionary();
  syntax.token("BDC");
}

}  // namespace

// One stream of operators: the page's own, or a form's.
class ContentRewriter::Stream {
 public:
  Stream(ContentRewriter& owner, const std::string& source, QPDFObjectHandle resources,
         QPDFObjGen form)
      : owner_(owner), source_(source), resources_(resources), form_(form) {}

  void take(const Operation& operation) {
    const std::uint32_t op = operation.op;
    if (op == stray_op) return drop(operation);
    if (draws(op)) note_drawing();
    if (op == "Do"_op && draw_in_place(operation)) return drop(operation);
    if (op == "Q"_op && spaces_.empty()) return drop(operation);
    follow_space(operation);
    follow_path(op);
    if (op == "ET"_op && !in_text_) return drop(operation);
    if (op == "BT"_op && in_text_) replace(operation.begin, operation.begin, "ET\n");
    if (op == "BT"_op || op == "ET"_op) in_text_ = op == "BT"_op;
    if (op == "BMC"_op) open(plain_meaning(operation.name_at(0)));
    if (op == "BDC"_op) return open_mark(operation);
    if (op == "EMC"_op) {
      if (marks_.empty()) return drop(operation);
      close();
    }
    rename(operation);
    copy_to(operation.end);
  }

  // What was left open is closed.
  void end() {
    std::string& out = owner_.made_.operators;
    out += '\n';
    if (in_path_) out += "n\n";
    if (in_text_) out += "ET\n";
    for (; !marks_.empty(); close()) out += "EMC\n";
    for (std::size_t i = 0; i < spaces_.size(); ++i) out += "Q\n";
  }

 private:
  bool is_covered() const { return covering_ > 0; }

  enum class Meaning { none, artifact, content };
  static Meaning plain_meaning(const std::string& tag) {
    return tag == "/Artifact" ? Meaning::artifact : Meaning::none;
  }

  void count(Meaning meaning, int by) {
    covering_ += meaning == Meaning::none ? 0 : by;
    owner_.artifacts_ += meaning == Meaning::artifact ? by : 0;
    owner_.contents_ += meaning == Meaning::content ? by : 0;
    if (owner_.artifacts_ > 0 && owner_.contents_ > 0) owner_.made_.is_mixed = true;
  }
  void open(Meaning meaning) {
    marks_.push_back(meaning);
    count(meaning, 1);
  }
  void close() {
    count(marks_.back(), -1);
    marks_.pop_back();
  }

  void copy_to(std::size_t end) {
    owner_.made_.operators.append(source_, copied_, end - copied_);
    copied_ = end;
    if (owner_.made_.operators.size() > most_operators) throw Damage("a page has too much on it");
  }
  void replace(std::size_t begin, std::size_t end, const std::string& text) {
    copy_to(begin);
    owner_.made_.operators += text;
    copied_ = end;
  }
  void drop(const Operation& operation) { replace(operation.begin, operation.end, "\n"); }

  // Where its coordinates have come to (8.4.2): patterns of a form that is drawn in place need it.
  void follow_space(const Operation& operation) {
    if (operation.op == "q"_op) {
      spaces_.push_back(space_);
    } else if (operation.op == "Q"_op) {
      space_ = spaces_.back();
      spaces_.pop_back();
    } else if (operation.op == "cm"_op) {
      const auto n = [&](std::size_t i) { return operation.number(i); };
      space_ = Transform{n(0), n(1), n(2), n(3), n(4), n(5)}.then(space_);
    }
  }

  // A path that nothing paints is still open (8.5.1).
  void follow_path(std::uint32_t op) {
    if (op == "m"_op || op == "l"_op || op == "c"_op || op == "v"_op || op == "y"_op ||
        op == "re"_op)
      in_path_ = true;
    if (op == "n"_op || (draws(op) && op != "Do"_op)) in_path_ = false;
  }

  void note_drawing() {
    if (!is_covered() && !owner_.is_within_mark_) owner_.made_.has_unmarked = true;
  }

  void rename_at(const Operation& operation, std::size_t operand, const char* category) {
    const std::string name = operation.name_at(operand);
    if (name.empty()) return;
    replace(operation.operands[operand].begin, operation.operands[operand].end,
            owner_.names_.rename(resources_, category, name, owner_.form_space_));
  }

  void rename(const Operation& operation) {
    const std::uint32_t op = operation.op;
    for (const Naming& naming : namings) {
      if (op != naming.op) continue;
      const bool is_space = std::string_view(naming.category) == "ColorSpace";
      if (is_space && is_own_space(operation.name_at(0))) continue;
      rename_at(operation, naming.operand, naming.category);
    }
    if ((op == "scn"_op || op == "SCN"_op) && !operation.operands.empty())
      rename_at(operation, operation.operands.size() - 1, "Pattern");
    if (op == "DP"_op) rename_at(operation, 1, "Properties");
    if (op == "ID"_op) rename_image_space(operation);
  }

  void rename_image_space(const Operation& operation) {
    for (std::size_t i = 0; i + 1 < operation.operands.size(); i += 2) {
      const std::string key = operation.name_at(i);
      const bool is_space = key == "/CS" || key == "/ColorSpace";
      if (is_space && !is_own_image_space(operation.name_at(i + 1)))
        rename_at(operation, i + 1, "ColorSpace");
    }
  }

  // Property lists stand in the content itself from here on, but for those of layers.
  void open_mark(const Operation& operation) {
    const std::string tag = operation.name_at(0);
    if (operation.operands.size() < 2) return drop_open(operation, tag);
    if (tag == "/OC") {
      open(Meaning::none);
      rename_at(operation, 1, "Properties");
      return copy_to(operation.end);
    }
    const std::string& named = operation.name_at(1);
    QPDFObjectHandle properties =
        named.empty() ? dictionary_of(operation.operands[1], source_) : named_properties(named);
    if (!properties.isDictionary()) return drop_open(operation, tag);
    const auto number = mark_number(properties.getKey("/MCID"));
    copy_to(operation.begin);
    copied_ = operation.end;
    if (!number) {
      open(plain_meaning(tag));
      begin_plain(owner_.made_, tag, properties);
    } else if (owner_.keeps_marks_) {
      open(Meaning::content);
      if (tag == "/Artifact") owner_.made_.is_mixed = true;
      begin_mark(owner_.made_, tag, properties, {form_, *number});
    } else {
      open(Meaning::none);
      begin_plain(owner_.made_, tag, QPDFObjectHandle::newNull());
    }
  }

  void drop_open(const Operation& operation, const std::string& tag) {
    open(plain_meaning(tag));
    replace(operation.begin, operation.end, "");
    begin_plain(owner_.made_, tag, QPDFObjectHandle::newNull());
  }

  QPDFObjectHandle named_properties(const std::string& name) {
    QPDFObjectHandle all =
        resources_.isDictionary() ? resources_.getKey("/Properties") : QPDFObjectHandle::newNull();
    return all.isDictionary() ? all.getKey(name) : QPDFObjectHandle::newNull();
  }

  // A form that holds marks becomes part of the page: a mark belongs to the page that it is on.
  bool draw_in_place(const Operation& operation) {
    QPDFObjectHandle all =
        resources_.isDictionary() ? resources_.getKey("/XObject") : QPDFObjectHandle::newNull();
    const std::string name = operation.name_at(0);
    QPDFObjectHandle form =
        all.isDictionary() && !name.empty() ? all.getKey(name) : QPDFObjectHandle::newNull();
    if (!form.isStream() || !owner_.tagged_forms_.contains(form.getObjGen())) return false;
    if (owner_.depth_ >= deepest_form) throw Damage("forms lie too deep in each other");
    copy_to(operation.begin);
    copied_ = operation.begin;
    QPDFObjectHandle own = form.getDict().getKey("/Resources");
    if (auto kept = kept_form(form, own.isDictionary() ? own : resources_, owner_.tagged_forms_))
      keep_form(*kept, form.getObjGen());
    else
      put_form(form);
    return true;
  }

  void keep_form(const KeptForm& kept, QPDFObjGen form) {
    begin_mark(owner_.made_, kept.tag, kept.properties, {form, kept.mcid});
    owner_.made_.operators += "\n" + owner_.names_.add("XObject", kept.form) + " Do\nEMC";
  }

  void put_form(QPDFObjectHandle form) {
    QPDFObjectHandle dictionary = form.getDict();
    QPDFObjectHandle own = dictionary.getKey("/Resources");
    std::string& out = owner_.made_.operators;
    const bool has_layer = owner_.open_layer(dictionary.getKey("/OC"));
    out += "\nq\n";
    const Transform outer = owner_.form_space_;
    owner_.form_space_ = space_.then(outer);
    if (QPDFObjectHandle matrix = dictionary.getKey("/Matrix"); matrix.isMatrix()) {
      draw::SyntaxWriter syntax(out);
      for (QPDFObjectHandle each : matrix.getArrayAsVector()) write_scalar(each, syntax);
      syntax.token("cm\n");
      owner_.form_space_ = transform_of(matrix).then(owner_.form_space_);
    }
    if (dictionary.getKey("/BBox").isRectangle()) {
      const auto box = dictionary.getKey("/BBox").getArrayAsRectangle();
      for (const double value : {box.llx, box.lly, box.urx - box.llx, box.ury - box.lly})
        out += number_syntax(value, 5) + " ";
      out += "re W n\n";
    }
    const bool was_within = owner_.is_within_mark_;
    owner_.is_within_mark_ = was_within || is_covered();
    ++owner_.depth_;
    const std::string content = content_of(form);
    Held held;
    held.add(content.size());
    owner_.add_stream(content, own.isDictionary() ? own : resources_, form.getObjGen());
    --owner_.depth_;
    owner_.is_within_mark_ = was_within;
    owner_.form_space_ = outer;
    out += has_layer ? "Q\nEMC" : "Q";
  }

  ContentRewriter& owner_;
  const std::string& source_;
  QPDFObjectHandle resources_;
  const QPDFObjGen form_;
  std::size_t copied_ = 0;
  Transform space_;                // its coordinates in those that it began with
  std::vector<Transform> spaces_;  // of the graphics states that are saved
  bool in_text_ = false, in_path_ = false;
  std::vector<Meaning> marks_;  // of those open
  int covering_ = 0;            // how many of them account for what they hold
};

void ContentRewriter::add(const std::string& content, QPDFObjectHandle resources,
                          const std::function<void(const Operation&)>& see) {
  Stream stream(*this, content, resources, QPDFObjGen());
  made_.operators += "q\n";
  parse_content(content, [&](const Operation& operation) {
    see(operation);
    stream.take(operation);
  });
  stream.end();
  made_.operators += "Q\n";
}

void ContentRewriter::add_stream(const std::string& content, QPDFObjectHandle resources,
                                 QPDFObjGen form) {
  Stream stream(*this, content, resources, form);
  parse_content(content, [&](const Operation& operation) { stream.take(operation); });
  stream.end();
}

void ContentRewriter::add_appearance(const std::string& operators, QPDFObjectHandle layer,
                                     const MarkKey* key) {
  if (key) {
    begin_mark(made_, "/Form", QPDFObjectHandle::newNull(), *key);
  } else if (keeps_marks_) {
    made_.operators += "/Artifact BMC";
  } else {
    made_.has_unmarked = true;
    made_.operators += "/Form BMC";
  }
  const bool has_layer = open_layer(layer);
  made_.operators += "\n" + operators + (has_layer ? "\nEMC\nEMC\n" : "\nEMC\n");
}

bool ContentRewriter::open_layer(QPDFObjectHandle layer) {
  if (!layer.isDictionary()) return false;
  made_.operators += "\n/OC " + names_.add("Properties", layer) + " BDC\n";
  return true;
}

PageContent marked_as_one(PageContent content, const std::string& tag) {
  PageContent whole;
  begin_mark(whole, "/" + tag, QPDFObjectHandle::newNull(), {QPDFObjGen(), MarkKey::none});
  whole.operators += "\n" + content.operators + "\nEMC\n";
  return whole;
}

}  // namespace pliego::inserts
