#include "inserts/kept_form.h"

#include "inserts/content_parser.h"
#include "inserts/effort.h"
#include "inserts/mark_key.h"

namespace pliego::inserts {
namespace {

QPDFObjectHandle named(QPDFObjectHandle resources, const char* category, const std::string& name) {
  QPDFObjectHandle all =
      resources.isDictionary() ? resources.getKey(category) : QPDFObjectHandle::newNull();
  return all.isDictionary() && !name.empty() ? all.getKey(name) : QPDFObjectHandle::newNull();
}

class Taking {
 public:
  Taking(const std::string& content, QPDFObjectHandle resources,
         const std::set<QPDFObjGen>& tagged_forms)
      : content_(content), resources_(resources), tagged_forms_(tagged_forms) {}

  void take(const Operation& operation) {
    if (draws(operation.op) && mark_depth_ == 0) is_one_ = false;
    if (operation.op == "Do"_op) {
      QPDFObjectHandle drawn = named(resources_, "/XObject", operation.name_at(0));
      if (tagged_forms_.contains(drawn.getObjGen())) is_one_ = false;
    } else if (operation.op == "BMC"_op || operation.op == "BDC"_op) {
      open(operation);
    } else if (operation.op == "EMC"_op && depth_ > 0) {
      if (depth_-- == mark_depth_) mark_depth_ = 0;
    }
  }

  // The content without its one mark, which goes to `to`; nothing where it has none or several.
  std::optional<std::string> take_content(KeptForm& to) {
    if (!is_one_ || !has_mark_) return std::nullopt;
    to.tag = mark_.tag;
    to.properties = mark_.properties;
    to.mcid = mark_.mcid;
    return content_.substr(0, begin_) + "/Span BMC" + content_.substr(end_);
  }

 private:
  void open(const Operation& operation) {
    ++depth_;
    if (operation.op == "BMC"_op || operation.operands.size() < 2) return;
    const std::string& name = operation.name_at(1);
    QPDFObjectHandle properties = name.empty() ? dictionary_of(operation.operands[1], content_)
                                               : named(resources_, "/Properties", name);
    if (!properties.isDictionary()) return;
    const auto number = mark_number(properties.getKey("/MCID"));
    if (!number) return;
    if (has_mark_) is_one_ = false;
    has_mark_ = true;
    mark_depth_ = depth_;
    begin_ = operation.begin;
    end_ = operation.end;
    mark_.tag = operation.name_at(0);
    mark_.properties = properties;
    mark_.mcid = *number;
  }

  const std::string& content_;
  QPDFObjectHandle resources_;
  const std::set<QPDFObjGen>& tagged_forms_;
  bool is_one_ = true, has_mark_ = false;
  int depth_ = 0, mark_depth_ = 0;  // of marks that are open; of the one, 0: it isn't
  std::size_t begin_ = 0, end_ = 0;
  KeptForm mark_;
};

}  // namespace

bool draws(std::uint32_t op) {
  switch (op) {
    case "f"_op:
    case "F"_op:
    case "f*"_op:
    case "S"_op:
    case "s"_op:
    case "B"_op:
    case "B*"_op:
    case "b"_op:
    case "b*"_op:
    case "sh"_op:
    case "Do"_op:
    case "EI"_op:
    case "Tj"_op:
    case "TJ"_op:
    case "'"_op:
    case "\""_op:
      return true;
    default:
      return false;
  }
}

std::optional<KeptForm> kept_form(QPDFObjectHandle form, QPDFObjectHandle resources,
                                  const std::set<QPDFObjGen>& tagged_forms) {
  QPDFObjectHandle dictionary = form.getDict();
  QPDFObjectHandle group = dictionary.getKey("/Group");
  if (!group.isDictionary() || !group.getKey("/S").isNameAndEquals("/Transparency"))
    return std::nullopt;
  const std::string content = content_of(form);
  Held held;
  held.add(content.size());
  Taking taking(content, resources, tagged_forms);
  parse_content(content, [&](const Operation& operation) { taking.take(operation); });
  KeptForm kept;
  const auto unmarked = taking.take_content(kept);
  if (!unmarked) return std::nullopt;
  hold(unmarked->size());
  kept.form = QPDFObjectHandle::newStream(form.getOwningQPDF(), *unmarked);
  QPDFObjectHandle copy = dictionary.shallowCopy();
  for (const char* key : {"/Filter", "/DecodeParms", "/Length", "/StructParents", "/StructParent"})
    copy.removeKey(key);
  if (resources.isDictionary()) copy.replaceKey("/Resources", resources);
  kept.form.replaceDict(copy);
  return kept;
}

}  // namespace pliego::inserts
