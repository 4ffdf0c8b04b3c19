#include "inserts/structure_reader.h"

#include <algorithm>

#include "inserts/damage.h"
#include "inserts/effort.h"
#include "inserts/element_attributes.h"
#include "inserts/language_tag.h"
#include "inserts/printed_field.h"
#include "inserts/structure_types.h"
#include "inserts/tree_rules.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

constexpr int deepest_element = 250;
constexpr std::size_t most_elements = 500'000;
constexpr std::size_t most_faults = 3;

constexpr std::size_t steps_of_kid = 1'000;  // or of its way to its element
constexpr std::size_t bytes_of_element = 600;
constexpr std::size_t steps_of_letter = 60, bytes_of_letter = 8;  // of texts that many may share

std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle element) {
  QPDFObjectHandle kids = element.getKey("/K");
  spend(steps_of_kid);
  if (kids.isNull()) return {};
  if (!kids.isArray()) return {kids};
  spend(static_cast<std::size_t>(kids.getArrayNItems()) * steps_of_kid);
  return kids.getArrayAsVector();
}

bool is_element(QPDFObjectHandle kid) { return kid.isDictionary() && kid.getKey("/S").isName(); }

bool is_of_type(QPDFObjectHandle kid, const char* type) {
  return kid.isDictionary() && kid.getKey("/Type").isNameAndEquals(type);
}

std::string text_at(QPDFObjectHandle element, const char* key) {
  QPDFObjectHandle value = element.getKey(key);
  if (!value.isString()) return {};
  const std::size_t size = value.getStringValue().size();
  spend(steps_of_letter * size);
  hold(bytes_of_letter * size);
  return value.getUTF8Value();
}

QPDFObjectHandle tree_of(QPDF& pdf) { return pdf.getRoot().getKey("/StructTreeRoot"); }

// Walks over elements: each comes once, and each list of kids is one element's.
class ElementWalk {
 public:
  std::vector<QPDFObjectHandle> kids(QPDFObjectHandle parent) {
    QPDFObjectHandle list = parent.getKey("/K");
    if (list.isArray() && list.isIndirect() && !seen_.insert(list.getObjGen()).second) return {};
    return kids_of(parent);
  }
  bool is_new(QPDFObjectHandle element) {
    if (++elements_ > most_elements) throw Damage("its structure has too many elements");
    return !element.isIndirect() || seen_.insert(element.getObjGen()).second;
  }

 private:
  std::set<QPDFObjGen> seen_;
  std::size_t elements_ = 0;
};

// Parents first, as deep as they may lie.
void for_each_element(QPDFObjectHandle parent, ElementWalk& walk, int depth,
                      const std::function<void(QPDFObjectHandle)>& f) {
  if (depth > deepest_element) throw Damage("its structure lies too deep in itself");
  for (QPDFObjectHandle kid : walk.kids(parent)) {
    if (!is_element(kid) || !walk.is_new(kid)) continue;
    f(kid);
    for_each_element(kid, walk, depth + 1, f);
  }
}

// Of H1 to H6; 0: it is none.
int heading_level(const std::string& standard) {
  const bool is_heading = standard.size() == 2 && standard[0] == 'H';
  return is_heading ? standard[1] - '0' : 0;
}

class Reading {
 public:
  Reading(QPDF& pdf, const Destinations& pages, const std::vector<PageFrame>& frames,
          std::vector<MarkedPage>& marked)
      : root_(tree_of(pdf)),
        role_map_(root_.getKey("/RoleMap")),
        class_map_(root_.getKey("/ClassMap")),
        form_(pdf.getRoot().getKey("/AcroForm")),
        language_(language_said(pdf.getRoot().getKey("/Lang"))),
        pages_(pages),
        frames_(frames),
        marked_(marked) {}

  StructureFound read() {
    index_marks();
    ElementWalk walk;
    for_each_element(root_, walk, 0, [&](QPDFObjectHandle element) {
      if (const std::string id = id_of(element); !id.empty()) ids_.insert(id);
    });
    found_.structure.add(-1, draw::Role::document);
    add_kids(root_, 0, std::nullopt, 0);
    place_links();
    place_headers();
    if (has_vague_header_ && has_vague_cell_)
      fault("a table's head doesn't say what it heads");  // PDF/UA-1, 7.5
    for (const std::string& words : shape_faults(found_.structure, spans_)) fault(words);
    judge_language();
    return std::move(found_);
  }

 private:
  struct MarkPlace {
    int page;
    std::size_t mark;
  };
  struct LinkPlace {
    draw::NodeId node;
    int kids_before;
  };
  using Key = std::pair<int, MarkKey>;

  draw::Node& node(draw::NodeId id) { return found_.structure.nodes[static_cast<std::size_t>(id)]; }

  static std::string id_of(QPDFObjectHandle element) {
    QPDFObjectHandle id = element.getKey("/ID");
    return id.isString() ? id.getStringValue() : std::string();
  }

  void index_marks() {
    for (std::size_t page = 0; page < marked_.size(); ++page)
      for (std::size_t i = 0; i < marked_[page].keys.size(); ++i) {
        const Key key{static_cast<int>(page), marked_[page].keys[i]};
        places_[key].push_back({static_cast<int>(page), i});
        if (key.second.mcid < 0) drawn_on_[key.second.stream].insert(static_cast<int>(page));
      }
  }

  void fault(const std::string& words) {
    auto& faults = found_.faults;
    if (faults.size() < most_faults &&
        std::find(faults.begin(), faults.end(), words) == faults.end())
      faults.push_back(words);
  }

  // `page`: that of the nearest element above that names one (14.7.2, Pg).
  void add_kids(QPDFObjectHandle element, draw::NodeId id, std::optional<int> page, int depth) {
    if (depth > deepest_element) throw Damage("its structure lies too deep in itself");
    for (QPDFObjectHandle kid : walk_.kids(element)) {
      if (const auto number = mark_number(kid)) {
        add_mark(id, page, {QPDFObjGen(), *number});
      } else if (is_of_type(kid, "/MCR")) {
        add_reference(kid, id, page);
      } else if (is_of_type(kid, "/OBJR")) {
        add_object(kid.getKey("/Obj"), id, own_page(kid, page));
      } else if (is_element(kid)) {
        if (!walk_.is_new(kid)) continue;
        add_element(kid, id, page, depth);
      }
    }
  }

  std::optional<int> own_page(QPDFObjectHandle of, std::optional<int> above) const {
    const auto own = pages_.page_of(of.getKey("/Pg"));
    return own ? own : above;
  }

  void add_reference(QPDFObjectHandle reference, draw::NodeId id, std::optional<int> page) {
    QPDFObjectHandle stream = reference.getKey("/Stm");
    const auto number = mark_number(reference.getKey("/MCID"));
    if (!number) return;
    add_mark(id, own_page(reference, page),
             {stream.isStream() ? stream.getObjGen() : QPDFObjGen(), *number});
  }

  // A mark that several stretches of a page have is theirs together.
  void add_mark(draw::NodeId id, std::optional<int> page, const MarkKey& key) {
    if (!page) return;
    const auto places = places_.find({*page, key});
    if (places == places_.end()) return;
    std::vector<MarkPlace> taken = std::move(places->second);
    places_.erase(places);
    const draw::ContentId content = found_.structure.add_content(id);
    for (const MarkPlace& place : taken)
      marked_[static_cast<std::size_t>(place.page)].marks[place.mark] = content;
  }

  void add_object(QPDFObjectHandle object, draw::NodeId id, std::optional<int> page) {
    if (!object.isIndirect()) return;
    links_.try_emplace(object.getObjGen(), LinkPlace{id, static_cast<int>(node(id).kids.size())});
    const auto drawn = drawn_on_.find(object.getObjGen());
    if (drawn == drawn_on_.end()) return;
    spend(drawn->second.size() * steps_of_kid);
    for (const int drawn_on : drawn->second)
      if (!page || *page == drawn_on) add_mark(id, drawn_on, {object.getObjGen(), MarkKey::none});
  }

  void add_element(QPDFObjectHandle element, draw::NodeId parent, std::optional<int> page,
                   int depth) {
    hold(bytes_of_element);
    auto outside = std::make_shared<draw::OutsideElement>();
    const std::string type = element.getKey("/S").getName();
    outside->type = name_bytes(type);
    outside->standard = standard_type(type.substr(1), role_map_, element.getKey("/NS"));
    note_faults(element, *outside);
    if (outside->standard.empty()) outside->standard = outside->type;
    if (is_standard_type(outside->type)) outside->type = outside->standard;
    const draw::NodeId id = found_.structure.add(parent, role_of(outside->standard));
    add_language(element.getKey("/Lang"), id);
    node(id).alt = text_at(element, "/Alt");
    node(id).actual_text = text_at(element, "/ActualText");
    outside->title = text_at(element, "/T");
    outside->expansion = text_at(element, "/E");
    outside->id = id_of(element);
    if (outside->standard == "Note" && outside->id.empty()) outside->id = free_id();
    if (!outside->id.empty()) by_id_.emplace(outside->id, id);
    page = own_page(element, page);
    const auto place = page ? page : first_page(element);
    add_attributes(element, id, place, *outside);
    node(id).outside = std::move(outside);
    add_kids(element, id, page, depth + 1);
  }

  void add_language(QPDFObjectHandle lang, draw::NodeId id) {
    const LanguageSaid said = language_said(lang);
    hold(bytes_of_letter * said.tag.size());
    has_odd_language_ = has_odd_language_ || said.is_odd;
    node(id).language = said.tag;
  }

  // Which every note has to have (PDF/UA-1, 7.9).
  std::string free_id() {
    std::string id;
    do id = "note-" + std::to_string(++notes_);
    while (!ids_.insert(id).second);
    return id;
  }

  // All that is read is in some language (PDF/UA-1, 7.2).
  void judge_language() {
    if (has_odd_language_ || language_.is_odd)
      fault("its language is named in a way that no reader knows");
    else if (language_.tag.empty() && has_text_without_language())
      fault("nothing says which language it is in");
  }

  // Parents stand before what they hold.
  bool has_text_without_language() const {
    const auto& nodes = found_.structure.nodes;
    std::vector<bool> is_told(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const draw::Node& each = nodes[i];
      is_told[i] = !each.language.empty() ||
                   (each.parent >= 0 && is_told[static_cast<std::size_t>(each.parent)]);
      if (is_told[i]) continue;
      for (const draw::Kid& kid : each.kids)
        if (std::holds_alternative<draw::ContentRef>(kid)) return true;
    }
    return false;
  }

  // Where an element without a page of its own begins.
  std::optional<int> first_page(QPDFObjectHandle element) const {
    for (QPDFObjectHandle kid : kids_of(element))
      if (kid.isDictionary())
        if (const auto page = pages_.page_of(kid.getKey("/Pg"))) return page;
    return std::nullopt;
  }

  void add_attributes(QPDFObjectHandle element, draw::NodeId id, std::optional<int> page,
                      draw::OutsideElement& outside) {
    const PageFrame* frame = page ? &frames_[static_cast<std::size_t>(*page)] : nullptr;
    QPDFObjectHandle more =
        outside.standard == "Form" ? printed_field(element, form_) : QPDFObjectHandle::newNull();
    AttributesFound found = read_attributes(element, class_map_, ids_, frame, more);
    outside.attributes = std::move(found.syntax);
    const auto says = [&](const char* key) {
      return outside.attributes.find(key) != std::string::npos;
    };
    has_vague_header_ = has_vague_header_ || (outside.standard == "TH" && !says("/Scope"));
    has_vague_cell_ = has_vague_cell_ || (outside.standard == "TD" && !says("/Headers"));
    outside.holes = std::move(found.holes);
    outside.box = found.box;
    if (found.span.rows != 1 || found.span.columns != 1) spans_.emplace(id, found.span);
    if (!found.headers.empty()) headers_.emplace(id, std::move(found.headers));
  }

  void note_faults(QPDFObjectHandle element, const draw::OutsideElement& outside) {
    if (outside.standard.empty())
      fault("nothing says what its elements of type '" + outside.type + "' are");
    if (outside.standard == "H") fault("its headings have no levels");
    if (const int level = heading_level(outside.standard)) {  // PDF/UA-1, 7.4.2
      if (level > last_level_ + 1) fault("its headings leave out a level");
      last_level_ = level;
    }
    const bool is_picture = outside.standard == "Figure" || outside.standard == "Formula";
    if (is_picture && text_at(element, "/Alt").empty() && text_at(element, "/ActualText").empty())
      fault("a picture in it has no words for those who don't see it");
  }

  // In the order in which a page's links are drawn, since so they are counted.
  void place_links() {
    for (MarkedPage& page : marked_) {
      for (LinkFound& found : page.links) {
        const auto owner = links_.find(found.annotation);
        if (owner == links_.end()) continue;
        found.link.node = owner->second.node;
        if (node(owner->second.node).outside &&
            node(owner->second.node).outside->standard != "Link")
          fault("a link in it belongs to an element that is none");
        node(owner->second.node).link_places.push_back(owner->second.kids_before);
      }
    }
  }

  void place_headers() {
    for (const auto& [id, headers] : headers_) {
      for (const std::string& header : headers) {
        const auto found = by_id_.find(header);
        node(id).headers.push_back(found == by_id_.end() ? id : found->second);
      }
    }
  }

  QPDFObjectHandle root_, role_map_, class_map_, form_;
  const LanguageSaid language_;  // of the whole file
  const Destinations& pages_;
  const std::vector<PageFrame>& frames_;
  std::vector<MarkedPage>& marked_;
  StructureFound found_;
  std::map<Key, std::vector<MarkPlace>> places_;  // of marks that no element has yet
  std::map<QPDFObjGen, std::set<int>> drawn_on_;  // pages, by annotation
  std::map<QPDFObjGen, LinkPlace> links_;         // by annotation
  std::set<std::string> ids_;
  std::map<std::string, draw::NodeId> by_id_;
  std::map<draw::NodeId, std::vector<std::string>> headers_;
  std::map<draw::NodeId, CellSpan> spans_;  // of cells that take more than one place
  ElementWalk walk_;
  int last_level_ = 0;  // of headings
  int notes_ = 0;       // that got an id
  bool has_odd_language_ = false;
  bool has_vague_header_ = false, has_vague_cell_ = false;
};

// Whether the form is one of `tagged` or draws one.
class FormSearch {
 public:
  FormSearch(std::set<QPDFObjGen> tagged) : tagged_(std::move(tagged)) {}

  bool look_at(QPDFObjectHandle resources, int depth = 0) {
    if (!resources.isDictionary() || depth > deepest_element) return false;
    QPDFObjectHandle objects = resources.getKey("/XObject");
    spend(steps_of_kid);
    if (!objects.isDictionary()) return false;
    bool found = false;
    for (const std::string& name : objects.getKeys())
      found |= is_tagged(objects.getKey(name), depth);
    return found;
  }
  std::set<QPDFObjGen> take() { return std::move(tagged_); }

 private:
  bool is_tagged(QPDFObjectHandle object, int depth) {
    spend(steps_of_kid);
    if (!object.isStream()) return false;
    const QPDFObjGen id = object.getObjGen();
    if (tagged_.contains(id)) return true;
    if (!seen_.insert(id).second) return false;
    if (!look_at(object.getDict().getKey("/Resources"), depth + 1)) return false;
    tagged_.insert(id);
    return true;
  }

  std::set<QPDFObjGen> tagged_, seen_;
};

}  // namespace

StructureFound read_structure(QPDF& pdf, const Destinations& pages,
                              const std::vector<PageFrame>& frames,
                              std::vector<MarkedPage>& marked) {
  return Reading(pdf, pages, frames, marked).read();
}

std::set<QPDFObjGen> find_owned_annotations(QPDF& pdf) {
  std::set<QPDFObjGen> owned;
  ElementWalk walk;
  for_each_element(tree_of(pdf), walk, 0, [&](QPDFObjectHandle element) {
    for (QPDFObjectHandle kid : kids_of(element))
      if (is_of_type(kid, "/OBJR") && kid.getKey("/Obj").isIndirect())
        owned.insert(kid.getKey("/Obj").getObjGen());
  });
  return owned;
}

std::set<QPDFObjGen> find_tagged_forms(QPDF& pdf) {
  std::set<QPDFObjGen> tagged;
  ElementWalk walk;
  for_each_element(tree_of(pdf), walk, 0, [&](QPDFObjectHandle element) {
    for (QPDFObjectHandle kid : kids_of(element))
      if (is_of_type(kid, "/MCR") && kid.getKey("/Stm").isStream())
        tagged.insert(kid.getKey("/Stm").getObjGen());
  });
  if (tagged.empty()) return tagged;
  FormSearch search(std::move(tagged));
  for (QPDFObjectHandle page : pdf.getAllPages())
    search.look_at(QPDFPageObjectHelper(page).getAttribute("/Resources", false));
  return search.take();
}

}  // namespace pliego::inserts
