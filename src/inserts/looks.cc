#include "inserts/looks.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>

#include "base/geometry.h"
#include "inserts/effort.h"
#include "inserts/field_look.h"
#include "inserts/markup_look.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

// Where a mark lies whose look is to be made.

constexpr double off_any_page = 1e5;  // points: beyond any page

struct Bounds {
  double left = off_any_page, low = off_any_page, right = -off_any_page, high = -off_any_page;
  bool is_sound = true;

  void add(double x, double y) {
    left = std::min(left, x), right = std::max(right, x);
    low = std::min(low, y), high = std::max(high, y);
  }
  // Pairs of numbers.
  void add(QPDFObjectHandle list) {
    if (!list.isArray()) return;
    spend(200 * static_cast<std::size_t>(list.getArrayNItems()));
    std::optional<double> x;
    for (QPDFObjectHandle each : list.getArrayAsVector()) {
      const double value = each.isNumber() ? each.getNumericValue() : off_any_page;
      is_sound = is_sound && std::abs(value) < off_any_page;
      if (!is_sound) return;
      if (x)
        add(*x, value), x.reset();
      else
        x = value;
    }
  }
  bool is_empty() const { return left > right; }
};

double line_width(QPDFObjectHandle annotation) {
  QPDFObjectHandle style = annotation.getKey("/BS"), old = annotation.getKey("/Border");
  QPDFObjectHandle width = style.isDictionary() ? style.getKey("/W") : QPDFObjectHandle::newNull();
  if (!width.isNumber() && old.isArray() && old.getArrayNItems() >= 3) width = old.getArrayItem(2);
  return width.isNumber() ? std::clamp(width.getNumericValue(), 0.0, 100.0) : 1;
}

// Its Rect, made so large that the points of its lines and the corners of its markers lie in it,
// with what they are drawn with: programs write a flat line's box as flat, and a marker's anyhow.
// `rect`: its Rect, corners in order. Where its points can't be, that alone.
Rect markup_area(QPDFObjectHandle annotation, const Rect& rect) {
  constexpr double least = 3, of_head = 7;  // a wave's height; an arrow's head, in line widths
  for (const char* kind : {"/Square", "/Circle", "/FreeText"})  // which have no points
    if (annotation.getKey("/Subtype").isNameAndEquals(kind)) return rect;
  Bounds bounds;
  for (const char* key : {"/L", "/Vertices", "/QuadPoints"}) bounds.add(annotation.getKey(key));
  if (QPDFObjectHandle strokes = annotation.getKey("/InkList"); strokes.isArray())
    for (QPDFObjectHandle stroke : strokes.getArrayAsVector()) bounds.add(stroke);
  if (bounds.is_empty() || !bounds.is_sound) return rect;
  const double width = line_width(annotation);
  const double beside = std::max(least, annotation.hasKey("/LE") ? of_head * width : width);
  if (std::abs(rect.x) < off_any_page && std::abs(rect.y) < off_any_page) {
    bounds.add(rect.x + beside, rect.y + beside);
    bounds.add(std::max(rect.x + beside, rect.right() - beside),
               std::max(rect.y + beside, rect.bottom() - beside));
  }
  return {bounds.left - beside, bounds.low - beside, bounds.right - bounds.left + 2 * beside,
          bounds.high - bounds.low + 2 * beside};
}

// Entry N: a form, or one for each state, of which AS tells one (12.5.5). A form alone holds for
// any state.
QPDFObjectHandle own_form(QPDFObjectHandle annotation, const std::string& state) {
  QPDFObjectHandle looks = annotation.getKey("/AP");
  QPDFObjectHandle normal = looks.isDictionary() ? looks.getKey("/N") : QPDFObjectHandle::newNull();
  if (!normal.isDictionary() || state.empty()) return normal;
  return normal.getKey(state);
}

bool has_states(QPDFObjectHandle annotation) { return own_form(annotation, "").isDictionary(); }

// Forms of LaTeX name their states and draw none; also as null, which only the whole map shows.
bool draws_a_state(QPDFObjectHandle annotation) {
  for (const auto& [name, form] : own_form(annotation, "").getDictAsMap())
    if (QPDFObjectHandle(form).isStream()) return true;
  return false;
}

// The state that is on, where states are but named; "/Off" where what is filled in is another.
std::string named_state(QPDFObjectHandle annotation, const FormField& field) {
  QPDFObjectHandle own = annotation.getKey("/AS");
  const std::string value = own.isName() ? own.getName() : field.state();
  return own_form(annotation, "").getDictAsMap().contains(value) ? value : "/Off";
}

// Whether the file says what a tick looks like (entry CA of MK), so that it can be made anew.
bool tells_its_sign(QPDFObjectHandle widget, const FormField& field) {
  QPDFObjectHandle marks = widget.getKey("/MK");
  return field.kind() == FormField::Kind::button && !field.is_pushed() && marks.isDictionary() &&
         marks.getKey("/CA").isString();
}

// Which state of a button is seen. What is filled in counts where the file says that its looks may
// be older.
std::string state_of(QPDFObjectHandle annotation, const FormField& field, bool value_counts) {
  QPDFObjectHandle own = annotation.getKey("/AS");
  const std::string value = field.state();
  if (!value.empty() && (value_counts || !own.isName()))
    return own_form(annotation, value).isStream() ? value : "/Off";
  return own.isName() ? own.getName() : "/Off";
}

// False where its Rect has numbers that no page could have.
bool has_area_told(QPDFObjectHandle annotation) {
  QPDFObjectHandle box = annotation.getKey("/Rect");
  if (!box.isRectangle()) return true;
  for (QPDFObjectHandle each : box.getArrayAsVector())
    if (!is_on_some_page(each.getNumericValue())) return false;
  return true;
}

// So that all of the look that is made for it has room.
void widen(QPDFObjectHandle annotation) {
  const Rect own = area_of(annotation), area = markup_area(annotation, own);
  if (area == own) return;
  QPDFObjectHandle box = QPDFObjectHandle::newArray();
  for (const double value : {area.x, area.y, area.right(), area.bottom()})
    box.appendItem(QPDFObjectHandle::newReal(value, 4));
  annotation.replaceKey("/Rect", box);
}

}  // namespace

Rect area_of(QPDFObjectHandle annotation) {
  QPDFObjectHandle box = annotation.getKey("/Rect");
  if (!box.isRectangle() || !has_area_told(annotation)) return {};
  const auto r = box.getArrayAsRectangle();
  const double x = std::min(r.llx, r.urx), y = std::min(r.lly, r.ury);
  return {x, y, std::max(r.llx, r.urx) - x, std::max(r.lly, r.ury) - y};
}

Looks::Looks(QPDF& pdf, TextSetter* setter)
    : pdf_(pdf), setter_(setter), form_(pdf.getRoot().getKey("/AcroForm")) {
  if (!form_.isDictionary()) return;
  QPDFObjectHandle needs = form_.getKey("/NeedAppearances");
  needs_appearances_ = needs.isBool() && needs.getBoolValue();
}

Looks::Settled Looks::settle(QPDFObjectHandle annotation) {
  const bool is_field = annotation.getKey("/Subtype").isNameAndEquals("/Widget");
  if (!is_field && !annotation.getKey("/AP").isDictionary()) widen(annotation);
  const Rect area = area_of(annotation);
  if (area.width <= 0 || area.height <= 0)
    return {has_area_told(annotation) ? Outcome::nothing : Outcome::unknown};
  const auto known = known_.find(annotation.getObjGen());
  if (annotation.isIndirect() && known != known_.end()) return known->second;
  const Settled settled =
      is_field ? settle_field(annotation, area) : settle_markup(annotation, area);
  if (annotation.isIndirect()) known_.emplace(annotation.getObjGen(), settled);
  return settled;
}

std::string Looks::name_of(QPDFObjectHandle annotation) const {
  const std::string field = FormField(annotation, form_).name();
  QPDFObjectHandle contents = annotation.getKey("/Contents");
  if (!field.empty() || !contents.isString()) return field;
  constexpr std::size_t longest = 40;
  std::string words = contents.getUTF8Value().substr(0, longest);
  while (!words.empty() && (words.back() & 0xC0) == 0x80) words.pop_back();
  return words;
}

Looks::Settled Looks::settle_field(QPDFObjectHandle widget, const Rect& area) {
  const FormField field(widget, form_);
  const auto kind = field.kind();
  const bool is_filled = kind == FormField::Kind::text || kind == FormField::Kind::choice;
  std::string state;
  if (has_states(widget) && !draws_a_state(widget)) {
    widget.replaceKey("/AS", QPDFObjectHandle::newName(named_state(widget, field)));
    widget.removeKey("/AP");
  }
  if (has_states(widget))
    state = state_of(widget, field,
                     needs_appearances_ && kind == FormField::Kind::button && !field.is_pushed());
  if (!state.empty()) widget.replaceKey("/AS", QPDFObjectHandle::newName(state));
  QPDFObjectHandle own = own_form(widget, state);
  const bool is_made_anew = needs_appearances_ && (is_filled || tells_its_sign(widget, field));
  if (own.isStream() && !is_made_anew) return use(widget, own);
  if (!state.empty() && !is_made_anew)
    return {Outcome::nothing};  // it has no look for that state, nor needs one
  const FieldLook made = look_of_field(widget, form_, {area.width, area.height}, setter_);
  if (!made.is_whole) {
    const Settled seen = own.isStream() ? use(widget, own) : use(widget, made.look);
    return {Outcome::unsayable, seen.text};
  }
  if (made.look.is_empty())
    return own.isStream() && !is_filled ? use(widget, own) : Settled{Outcome::nothing};
  return use(widget, made.look);
}

Looks::Settled Looks::settle_markup(QPDFObjectHandle annotation, const Rect& area) {
  QPDFObjectHandle state = annotation.getKey("/AS");
  QPDFObjectHandle own = own_form(
      annotation, has_states(annotation) && state.isName() ? state.getName() : std::string());
  if (own.isStream()) return use(annotation, own);
  const auto made = look_of_markup(annotation, area, setter_);
  if (!made) return {Outcome::unknown};
  if (!made->is_whole) return {Outcome::unsayable, use(annotation, made->look).text};
  if (made->look.is_empty()) return {Outcome::nothing};
  return use(annotation, made->look);
}

Looks::Settled Looks::use(QPDFObjectHandle annotation, QPDFObjectHandle form) {
  QPDFObjectHandle dictionary = form.getDict();
  if (!dictionary.getKey("/BBox").isRectangle()) return {Outcome::unknown};
  dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
  QPDFObjectHandle looks = QPDFObjectHandle::newDictionary(), state = annotation.getKey("/AS");
  if (state.isName()) {  // which it is then asked for
    QPDFObjectHandle states = QPDFObjectHandle::newDictionary();
    states.replaceKey(state.getName(), form);
    form = states;
  }
  looks.replaceKey("/N", form);
  annotation.replaceKey("/AP", looks);
  return {Outcome::shown};
}

Looks::Settled Looks::use(QPDFObjectHandle annotation, const Look& made) {
  Settled settled = use(annotation, made.form(pdf_));
  if (auto text = made.set_text())
    settled.text = std::make_shared<const draw::Group>(std::move(*text));
  return settled;
}

}  // namespace pliego::inserts
