#include "inserts/page_list.h"

#include <array>
#include <set>
#include <vector>

#include "inserts/damage.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr std::array<const char*, 4> inherited = {"/Resources", "/MediaBox", "/CropBox", "/Rotate"};
using Attributes = std::array<QPDFObjectHandle, inherited.size()>;

class PageWalk {
 public:
  PageWalk(QPDF& pdf, std::size_t most) : pdf_(pdf), most_(most) {}

  // Not by recursion: trees may be deep.
  std::vector<QPDFObjectHandle> pages(QPDFObjectHandle root) {
    Attributes none;
    none.fill(QPDFObjectHandle::newNull());
    open(root, none);
    while (!nodes_.empty() && pages_.size() <= most_) {
      Node& node = nodes_.back();
      if (node.next == node.kids.size()) {
        nodes_.pop_back();
        continue;
      }
      QPDFObjectHandle kid = node.kids[node.next++];
      spend(1'000);
      if (!kid.isDictionary()) throw Damage("a page of it is missing");
      if (kid.hasKey("/Kids")) {
        open(kid, node.attributes);
      } else {
        add(kid, node.attributes);
      }
    }
    return std::move(pages_);
  }

 private:
  struct Node {
    std::vector<QPDFObjectHandle> kids;
    std::size_t next = 0;
    Attributes attributes;
  };

  void open(QPDFObjectHandle node, Attributes attributes) {
    if (node.isIndirect() && !seen_.insert(node.getObjGen()).second)
      throw Damage("its pages hold each other");
    QPDFObjectHandle kids = node.getKey("/Kids");
    if (!kids.isArray()) throw Damage("its list of pages can't be read");
    for (std::size_t i = 0; i < inherited.size(); ++i)
      if (node.hasKey(inherited[i])) attributes[i] = node.getKey(inherited[i]);
    spend(static_cast<std::size_t>(kids.getArrayNItems()) * 100);
    nodes_.push_back({kids.getArrayAsVector(), 0, std::move(attributes)});
  }

  void add(QPDFObjectHandle page, Attributes attributes) {
    const bool is_new = page.isIndirect() && seen_.insert(page.getObjGen()).second;
    if (!is_new) page = pdf_.makeIndirectObject(page.shallowCopy());
    for (std::size_t i = 0; i < inherited.size(); ++i)
      if (!page.hasKey(inherited[i]) && !attributes[i].isNull())
        page.replaceKey(inherited[i], attributes[i]);
    page.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    pages_.push_back(page);
  }

  QPDF& pdf_;
  const std::size_t most_;
  std::vector<Node> nodes_;  // from the root to where it is
  std::set<QPDFObjGen> seen_;
  std::vector<QPDFObjectHandle> pages_;
};

}  // namespace

std::size_t flatten_pages(QPDF& pdf, std::size_t most) {
  QPDFObjectHandle catalog = pdf.getRoot();
  QPDFObjectHandle root = catalog.getKey("/Pages");
  if (!root.isDictionary()) throw Damage("its list of pages can't be read");
  const auto pages = PageWalk(pdf, most).pages(root);
  if (!root.isIndirect()) {
    root = pdf.makeIndirectObject(root);
    catalog.replaceKey("/Pages", root);
  }
  for (QPDFObjectHandle page : pages) page.replaceKey("/Parent", root);
  for (const char* key : inherited) root.removeKey(key);
  root.removeKey("/Parent");
  root.replaceKey("/Type", QPDFObjectHandle::newName("/Pages"));
  root.replaceKey("/Kids", QPDFObjectHandle::newArray(pages));
  root.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(pages.size())));
  return pages.size();
}

}  // namespace pliego::inserts
