#include "structure_text.h"

// clang-format off: before qpdf's own headers
#include "inserts/qpdf_without_json.h"
// clang-format on

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <vector>

namespace pliego::test {
namespace {

using Object = QPDFObjectHandle;

// The strings shown within each marked-content sequence of a page, by id, in the order of showing;
// "drawn" where it draws and shows none.
class ShownStrings : public QPDFObjectHandle::ParserCallbacks {
 public:
  explicit ShownStrings(Object resources) : resources_(resources) {}

  void handleObject(Object value, std::size_t, std::size_t) override {
    if (!value.isOperator()) return operands_.push_back(value);
    const std::string op = value.getOperatorValue();
    if (op == "BMC") open_.push_back(-1);
    if (op == "BDC") open_.push_back(id_in(operands_.back()));
    if (op == "EMC" && !open_.empty()) open_.pop_back();
    if (op == "Tj" || op == "TJ") note(operands_.back());
    if (op == "f" || op == "S" || op == "Do") note(Object::newNull());
    operands_.clear();
  }
  void handleEOF() override {}

  std::map<int, std::string> shown;

 private:
  int id_in(Object properties) {
    if (properties.isName()) {
      Object named = resources_.getKey("/Properties");
      if (!named.isDictionary()) return -1;
      properties = named.getKey(properties.getName());
    }
    if (!properties.isDictionary() || !properties.getKey("/MCID").isInteger()) return -1;
    return properties.getKey("/MCID").getIntValueAsInt();
  }
  void note(Object operand) {
    for (const int id : open_) {
      if (id < 0) continue;
      std::string& text = shown[id];
      if (operand.isString()) text += operand.getStringValue();
      if (operand.isNull() && text.empty()) text = "drawn";
      if (operand.isArray())
        for (Object part : operand.getArrayAsVector())
          if (part.isString()) text += part.getStringValue();
    }
  }

  Object resources_;
  std::vector<Object> operands_;
  std::vector<int> open_;
};

// In the page's own content.
std::map<int, std::string> shown_on(Object page) {
  QPDFPageObjectHelper helper(page);
  ShownStrings strings(helper.getAttribute("/Resources", false));
  helper.parseContents(&strings);
  return strings.shown;
}

std::map<int, std::string> shown_in(Object form) {
  ShownStrings strings(form.getDict().getKey("/Resources"));
  Object::parseContentStream(form, &strings);
  return strings.shown;
}

class DrawnNames : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(Object value, std::size_t, std::size_t) override {
    if (value.isOperator() && value.getOperatorValue() == "Do") all.insert(last_);
    if (value.isName()) last_ = value.getName();
  }
  void handleEOF() override {}

  std::set<std::string> all;

 private:
  std::string last_;
};

std::vector<Object> forms_drawn_on(Object page) {
  QPDFPageObjectHelper helper(page);
  DrawnNames names;
  helper.parseContents(&names);
  Object objects = helper.getAttribute("/Resources", false).getKey("/XObject");
  std::vector<Object> all;
  for (const std::string& name : names.all)
    if (objects.getKey(name).getDict().getKey("/Subtype").isNameAndEquals("/Form"))
      all.push_back(objects.getKey(name));
  return all;
}

class Writing {
 public:
  Writing(QPDF& pdf, int pages_before) : root_(pdf.getRoot().getKey("/StructTreeRoot")) {
    int index = -pages_before;
    for (Object page : pdf.getAllPages()) {
      numbers_[page.getObjGen()] = index++;
      pages_[page.getObjGen()] = shown_on(page);
    }
  }

  Object root() { return root_; }
  std::string write_kids(Object element) {
    kids(element, Object::newNull(), 0);
    return out_;
  }

 private:
  void line(int depth, const std::string& text) {
    out_ += std::string(2 * depth, ' ') + text + "\n";
  }

  static std::vector<Object> list(Object value) {
    if (value.isNull()) return {};
    return value.isArray() ? value.getArrayAsVector() : std::vector<Object>{value};
  }

  void kids(Object element, Object page, int depth) {
    if (element.getKey("/Pg").isDictionary()) page = element.getKey("/Pg");
    for (Object kid : list(element.getKey("/K"))) {
      if (kid.isInteger()) {
        mark(page, kid.getIntValueAsInt(), depth);
      } else if (kid.getKey("/Type").isNameAndEquals("/MCR")) {
        Object own = kid.getKey("/Pg");
        mark(own.isDictionary() ? own : page, kid.getKey("/MCID").getIntValueAsInt(), depth,
             kid.getKey("/Stm"));
      } else if (kid.getKey("/Type").isNameAndEquals("/OBJR")) {
        Object action = kid.getKey("/Obj").getKey("/A");
        line(depth, "object " + (action.isDictionary() ? action.getKey("/URI").unparse() : "-"));
      } else {
        write(kid, page, depth);
      }
    }
  }

  void mark(Object page, int mcid, int depth, Object form = Object::newNull()) {
    if (form.isStream() && !pages_.contains(form.getObjGen()))
      pages_[form.getObjGen()] = shown_in(form);
    const auto& shown = pages_[(form.isStream() ? form : page).getObjGen()];
    const auto found = shown.find(mcid);
    line(depth, "page " + std::to_string(numbers_[page.getObjGen()]) + " \"" +
                    (found == shown.end() ? "NOTHING" : found->second) + "\"");
  }

  void write(Object element, Object page, int depth) {
    std::string text = element.getKey("/S").getName();
    Object mapped = root_.getKey("/RoleMap");
    std::set<std::string> seen;  // some programs map a type to itself
    for (std::string type = text;
         mapped.isDictionary() && mapped.hasKey(type) && seen.insert(type).second;) {
      type = mapped.getKey(type).getName();
      if (!mapped.hasKey(type)) text += " = " + type;
    }
    for (const char* key : {"/Lang", "/Alt", "/ActualText", "/T", "/E", "/ID"})
      if (element.getKey(key).isString())
        text += std::string(" ") + key + " " + element.getKey(key).getUTF8Value();
    for (Object name : list(element.getKey("/C")))
      text += attributes(root_.getKey("/ClassMap").getKey(name.getName()));
    for (Object each : list(element.getKey("/A")))
      if (each.isDictionary()) text += attributes(each);
    line(depth, text);
    kids(element, page, depth + 1);
  }

  static std::string attributes(Object dictionary) {
    std::string text = " {";
    for (const std::string& key : dictionary.getKeys())
      text += key + " " + value(dictionary.getKey(key)) + " ";
    return text + "}";
  }

  // Numbers to two decimals.
  static std::string value(Object object) {
    if (object.isNumber()) {
      char buffer[32];
      std::snprintf(buffer, sizeof buffer, "%.2f", object.getNumericValue());
      return buffer;
    }
    if (object.isString()) return object.getStringValue();
    if (!object.isArray()) return object.unparseResolved();
    std::string text;
    for (Object each : object.getArrayAsVector()) text += value(each) + ",";
    return text;
  }

  Object root_;
  std::map<QPDFObjGen, int> numbers_;
  std::map<QPDFObjGen, std::map<int, std::string>> pages_;
  std::string out_;
};

std::shared_ptr<QPDF> open(const std::filesystem::path& path) {
  auto pdf = QPDF::create();
  pdf->processFile(path.c_str());
  return pdf;
}

std::map<int, Object> numbers_of(Object tree) {
  std::map<int, Object> all;
  Object nums = tree.getKey("/Nums");
  if (nums.isArray())
    for (int i = 0; i + 1 < nums.getArrayNItems(); i += 2)
      all.emplace(nums.getArrayItem(i).getIntValueAsInt(), nums.getArrayItem(i + 1));
  Object kids = tree.getKey("/Kids");
  if (kids.isArray())
    for (Object kid : kids.getArrayAsVector()) all.merge(numbers_of(kid));
  return all;
}

// Whether the element has the mark of the page, or of a form on it, among its own kids.
bool has_mark(Object element, Object page, int mcid, Object form) {
  Object kids = element.getKey("/K");
  std::vector<Object> all = kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
  for (Object kid : all) {
    Object on = element.getKey("/Pg"), stream = Object::newNull();
    if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/MCR")) {
      if (kid.getKey("/Pg").isDictionary()) on = kid.getKey("/Pg");
      stream = kid.getKey("/Stm");
      kid = kid.getKey("/MCID");
    }
    if (kid.isInteger() && kid.getIntValueAsInt() == mcid && on.getObjGen() == page.getObjGen() &&
        stream.getObjGen() == form.getObjGen())
      return true;
  }
  return false;
}

}  // namespace

std::string structure_text(const std::filesystem::path& path) {
  const auto pdf = open(path);
  Writing writing(*pdf, 0);
  return writing.write_kids(writing.root());
}

std::string structure_text(const std::filesystem::path& path, int section, int pages_before) {
  const auto pdf = open(path);
  Writing writing(*pdf, pages_before);
  Object document = writing.root().getKey("/K");
  if (document.isArray()) document = document.getArrayItem(0);
  return writing.write_kids(document.getKey("/K").getArrayItem(section));
}

std::string unresolved_marks(const std::filesystem::path& path) {
  const auto pdf = open(path);
  Object root = pdf->getRoot().getKey("/StructTreeRoot");
  const auto parents = numbers_of(root.getKey("/ParentTree"));
  std::string out;
  int number = 0;
  const auto look = [&](Object page, Object form, const std::map<int, std::string>& shown) {
    Object owner = form.isStream() ? form.getDict() : page;
    const bool has_key = owner.getKey("/StructParents").isInteger();
    const auto entry =
        has_key ? parents.find(owner.getKey("/StructParents").getIntValueAsInt()) : parents.end();
    Object list = entry == parents.end() ? Object::newArray() : entry->second;
    for (const auto& [mcid, text] : shown) {
      const bool known = mcid < list.getArrayNItems() && list.getArrayItem(mcid).isDictionary();
      if (!known || !has_mark(list.getArrayItem(mcid), page, mcid, form))
        out += "page " + std::to_string(number) + " mark " + std::to_string(mcid) + "\n";
    }
  };
  for (Object page : pdf->getAllPages()) {
    ++number;
    look(page, Object::newNull(), shown_on(page));
    for (Object form : forms_drawn_on(page)) look(page, form, shown_in(form));
  }
  return out;
}

}  // namespace pliego::test
