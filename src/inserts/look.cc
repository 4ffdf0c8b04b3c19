#include "inserts/look.h"

#include <algorithm>

#include "inserts/effort.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

constexpr std::size_t steps_of_number = 1'500, steps_of_shape = 30'000;

std::string four_places(double value) { return number_syntax(value, 4); }

}  // namespace

void Look::add(std::initializer_list<double> operands, const char* op) {
  spend(operands.size() * steps_of_number);
  std::string all;
  for (const double operand : operands) all += four_places(operand) + " ";
  add(all + op + "\n");
}

void Look::add(const std::string& operators) {
  hold(operators.size());
  content_ += operators;
}

std::string Look::font(QPDFObjectHandle dictionary) {
  fonts_.replaceKey("/F", dictionary);
  return "/F";
}

void Look::show(const std::string& codes) {
  std::string shown;
  draw::SyntaxWriter to(shown);
  to.literal(codes);
  to.token("Tj");
  add(shown + '\n');
}

void Look::cover(double opacity, bool multiply) {
  if (opacity >= 1 && !multiply) return;
  QPDFObjectHandle state = QPDFObjectHandle::newDictionary();
  state.replaceKey("/Type", QPDFObjectHandle::newName("/ExtGState"));
  state.replaceKey("/CA", QPDFObjectHandle::newReal(opacity, 3));
  state.replaceKey("/ca", QPDFObjectHandle::newReal(opacity, 3));
  if (multiply) state.replaceKey("/BM", QPDFObjectHandle::newName("/Multiply"));
  states_.replaceKey("/G", state);
  add("/G gs\n");
}

void Look::open_set(const Rect& box) {
  set_.clip = Rect{box.x, size_.height - box.bottom(), box.width, box.height};
}

void Look::put_set(const SetLine& line, Point baseline, const Color& color) {
  for (draw::TextRun run : line.runs) {
    run.origin = {run.origin.x + baseline.x, run.origin.y + size_.height - baseline.y};
    run.color = color;
    set_.items.emplace_back(std::move(run));
  }
}

std::optional<draw::Group> Look::set_text() const {
  if (set_.items.empty()) return std::nullopt;
  draw::Group group = set_;
  group.transform = Transform{1, 0, 0, -1, 0, size_.height}.then(matrix_);
  return group;
}

QPDFObjectHandle Look::form(QPDF& pdf) const {
  spend(steps_of_shape);
  QPDFObjectHandle form = QPDFObjectHandle::newStream(&pdf, content_);
  QPDFObjectHandle dictionary = form.getDict();
  dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
  dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
  dictionary.replaceKey("/BBox", QPDFObjectHandle::parse("[0 0 " + four_places(size_.width) + " " +
                                                         four_places(size_.height) + "]"));
  dictionary.replaceKey("/Matrix", QPDFObjectHandle::parse(matrix_syntax(matrix_)));
  QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
  resources.replaceKey("/Font", fonts_);
  resources.replaceKey("/ExtGState", states_);
  dictionary.replaceKey("/Resources", resources);
  return form;
}

std::string color_operators(QPDFObjectHandle color, bool for_lines) {
  if (!color.isArray()) return {};
  const int count = color.getArrayNItems();
  std::string out;
  for (QPDFObjectHandle each : color.getArrayAsVector()) {
    if (!each.isNumber()) return {};
    out += four_places(std::clamp(each.getNumericValue(), 0.0, 1.0)) + " ";
  }
  if (count == 1) return out + (for_lines ? "G\n" : "g\n");
  if (count == 3) return out + (for_lines ? "RG\n" : "rg\n");
  return count == 4 ? out + (for_lines ? "K\n" : "k\n") : std::string();
}

}  // namespace pliego::inserts
