#include "inserts/object_copier.h"

#include <algorithm>
#include <fstream>
#include <qpdf/Buffer.hh>
#include <string_view>

#include "base/sha256.h"
#include "files/files.h"
#include "inserts/bare_picture.h"
#include "inserts/damage.h"
#include "inserts/effort.h"
#include "inserts/font_rules.h"
#include "inserts/stream_check.h"
#include "inserts/value_syntax.h"

namespace pliego::inserts {
namespace {

namespace fs = std::filesystem;

constexpr int deepest = 200;  // direct objects within each other

// Keys that say how something is drawn. Left out on purpose: Metadata, PieceInfo, AF, EF, F
// (files), OPI, Ref, Alternates, AA and A (actions), Parent, StructParent(s), Usage.
constexpr std::string_view drawing_keys =
    " AIS AccurateScreens ActualText Alternate Angle AntiAlias Ascent AvgWidth BBox BC BG BG2 "
    " BM Background BaseEncoding BaseFont BitsPerComponent BitsPerCoordinate BitsPerFlag "
    " BitsPerSample BlackIs1 BlackPoint Bounds C0 C1 CA CIDSet CIDSystemInfo CIDToGIDMap "
    " CMapName CS CapHeight CharProcs CharSet ColorSpace ColorTransform Colorants Colors "
    " Columns Components Coords D DW DW2 DamagedRowsBeforeError Decode DecodeParms Default "
    " DescendantFonts Descent Differences Domain DotGain EarlyChange Encode EncodedByteAlign "
    " Encoding EndOfBlock EndOfLine ExtGState Extend FD FL Filter FirstChar Flags Font FontBBox "
    " FontDescriptor FontFamily FontFile FontFile2 FontFile3 FontMatrix FontName FontStretch "
    " FontWeight FormType Frequency Function FunctionType Functions G Gamma Group HT "
    " HalftoneName HalftoneType Height Height2 I ImageMask Intent Interpolate ItalicAngle "
    " JBIG2Globals K LC LJ LW Lang LastChar Leading Length1 Length2 Length3 ML Mask Matrix "
    " Matte MaxWidth MissingWidth MixingHints N Name OC OCGs OP OPM Order Ordering P PaintType "
    " Panose PatternType Predictor PrintingOrder Process RI Range Registry Resources Rows S SA "
    " SM SMask SMaskInData Shading ShadingType Size Solidities SpotFunction StemH StemV Style "
    " Subtype Supplement TK TR TR2 TilingType ToUnicode TransferFunction Type UCR UCR2 UseCMap "
    " VE VerticesPerRow W W2 WMode WhitePoint Width Width2 Widths XHeight XStep Xsquare YStep "
    " Ysquare ca op ";

constexpr std::string_view categories =
    " ColorSpace ExtGState Font Pattern Properties Shading XObject ";

// Without its slash.
std::string_view bare(std::string_view name) { return name.substr(1); }

// `names` stand between spaces.
bool is_among(std::string_view names, std::string_view name) {
  return names.find(" " + std::string(name) + " ") != std::string_view::npos;
}

bool is_scalar(QPDFObjectHandle value) {
  return !value.isDictionary() && !value.isArray() && !value.isStream();
}

std::string name_of(QPDFObjectHandle dictionary, const char* key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isName() ? value.getName() : std::string();
}

// Forms, glyphs and tiles have content of their own (7.8.3).
bool draws_with_resources(QPDFObjectHandle dictionary) {
  const std::string subtype = name_of(dictionary, "/Subtype");
  return subtype == "/Form" || subtype == "/Type3" || dictionary.hasKey("/TilingType");
}

// Reads on from where the stream's data lies in the file, when the packet is written.
draw::OutsideBytes range_of(const files::Source& folder, const std::string& path,
                            std::uintmax_t offset, std::size_t size) {
  const auto whole = folder.open(path)->size();
  return [folder, path, offset, size, whole](std::string& to) {
    const auto file = folder.open(path);
    const std::size_t before = to.size();
    to.resize(before + size);
    if (file->read(offset, std::span(to).subspan(before)) != size || file->size() != whole)
      throw SystemError(path + " was changed while the packet was made.");
  };
}

// Of fonts and profiles, which several files of one maker have in common.
bool may_be_shared(QPDFObjectHandle dictionary) {
  const std::string subtype = name_of(dictionary, "/Subtype");
  return dictionary.hasKey("/Length1") || subtype == "/Type1C" || subtype == "/CIDFontType0C" ||
         subtype == "/OpenType" || dictionary.hasKey("/N");
}

void make_bare(BareBytes bare, std::string_view bytes, draw::OutsideObject& made) {
  Held held;
  held.add(bytes.size());
  const std::size_t size = bare(bytes).size();
  if (size == bytes.size()) return;
  made.data_size = size;
  made.data = [bare, whole = std::move(made.data)](std::string& to) {
    std::string read;
    whole(read);
    to += bare(read);
  };
}

}  // namespace

// Of what lies in a dictionary under a key; nothing: it stays behind.
std::optional<ObjectCopier::Keys> ObjectCopier::keys_below(Keys keys, std::string_view name,
                                                           QPDFObjectHandle value) {
  if (keys == Keys::any) return Keys::drawing;
  if (keys == Keys::categories)
    return is_among(categories, name) ? std::optional(Keys::any) : std::nullopt;
  if (name == "P" && !value.isName()) return std::nullopt;  // a page; a policy is a name (8.11.2.2)
  if (!is_among(drawing_keys, name)) return std::nullopt;
  if (name == "Resources") return Keys::categories;
  return name == "CharProcs" || name == "Colorants" ? Keys::any : Keys::drawing;
}

std::size_t ObjectCopier::copy(QPDFObjectHandle value, QPDFObjectHandle resources) {
  resources_ = resources;
  const std::size_t index = enqueue(value, Keys::drawing);
  copy_waiting();
  return index;
}

std::size_t ObjectCopier::copy_pattern(QPDFObjectHandle pattern, QPDFObjectHandle resources,
                                       const Transform& space) {
  const bool has_matrix = pattern.isStream() || pattern.isDictionary();
  if (space == Transform{} || !has_matrix) return copy(pattern, resources);
  QPDFObjectHandle dictionary = pattern.isStream() ? pattern.getDict() : pattern;
  const std::string matrix = matrix_syntax(transform_of(dictionary.getKey("/Matrix")).then(space));
  resources_ = resources;
  if (!pattern.isIndirect()) {
    const std::size_t index = enqueue(pattern, Keys::drawing, matrix);
    copy_waiting();
    return index;
  }
  const auto [known, is_new] =
      moved_.try_emplace({pattern.getObjGen(), matrix + lender_of(pattern)});
  if (is_new) {
    known->second = enqueue(pattern, Keys::drawing, matrix);
    copy_waiting();
  }
  return known->second;
}

// Not what lies too deep, or leads back to itself: that draws nothing.
bool ObjectCopier::borrows(QPDFObjectHandle value, Keys keys, int depth) {
  constexpr int deepest_loan = 60;
  if (depth > deepest_loan || is_scalar(value)) return false;
  spend(200);
  bool* known = nullptr;
  if (value.isIndirect()) {
    const auto [found, is_new] = borrowing_.try_emplace(value.getObjGen(), false);
    known = &found->second;
    if (!is_new) return *known;
  }
  bool does = false;
  if (value.isArray()) {
    for (QPDFObjectHandle each : value.getArrayAsVector())
      does = borrows(each, keys, depth + 1) || does;
  } else {
    QPDFObjectHandle dictionary = value.isStream() ? value.getDict() : value;
    if (value.isStream()) keys = Keys::drawing;
    does = keys == Keys::drawing && draws_with_resources(dictionary) &&
           !dictionary.getKey("/Resources").isDictionary();
    for (const std::string& key : dictionary.getKeys()) {
      spend(300);
      const auto below = keys_below(keys, bare(key), dictionary.getKey(key));
      does = (below && borrows(dictionary.getKey(key), *below, depth + 1)) || does;
    }
  }
  if (known) *known = does;
  return does;
}

std::string ObjectCopier::lender_of(QPDFObjectHandle value) {
  if (!borrows(value) || !resources_.isDictionary()) return "";
  const std::string lender = resources_.unparseResolved();
  spend(100 + 4 * lender.size());
  return lender;
}

// Viewers look into the one or into the other, some into both.
QPDFObjectHandle ObjectCopier::resources_within(QPDFObjectHandle own, QPDFObjectHandle outer) {
  if (!outer.isDictionary() || !own.isDictionary() || !borrows(own, Keys::categories, 0))
    return own;
  QPDFObjectHandle all = outer.shallowCopy();
  for (const std::string& category : own.getKeys()) {
    QPDFObjectHandle names = own.getKey(category), before = all.getKey(category);
    if (names.isDictionary() && before.isDictionary()) {
      QPDFObjectHandle both = before.shallowCopy();
      for (const auto& [name, value] : names.getDictAsMap()) both.replaceKey(name, value);
      names = both;
    }
    spend(1'000);
    all.replaceKey(category, names);
  }
  return all;
}

std::size_t ObjectCopier::enqueue(QPDFObjectHandle value, Keys keys, const std::string& matrix) {
  if (value.isIndirect() && matrix.empty()) {
    const auto [known, is_new] =
        copies_.emplace(std::pair(value.getObjGen(), lender_of(value)), objects_.size());
    if (!is_new) return known->second;
    copied_.insert(value.getObjGen());
  }
  objects_.emplace_back();
  waiting_.push_back({value, objects_.size() - 1, keys, matrix, resources_});
  return objects_.size() - 1;
}

void ObjectCopier::copy_waiting() {
  while (!waiting_.empty()) {
    const Waiting next = waiting_.front();
    waiting_.pop_front();
    resources_ = next.resources;
    Making made;
    made.matrix = next.matrix;
    QPDFObjectHandle value = next.value;
    if (value.isStream()) {
      write_stream(value, made);
    } else {
      write(value, next.keys, 0, made);
    }
    hold(made.object.syntax.size() +
         made.object.references.size() * sizeof(draw::OutsideObject::Reference));
    objects_[next.index] = std::move(made.object);
  }
}

void ObjectCopier::write_stream(QPDFObjectHandle stream, Making& to) {
  QPDFObjectHandle dictionary = stream.getDict();
  if (name_of(dictionary, "/Subtype") == "/PS") {  // a program for a printer
    to.syntax.token("null");
    return;
  }
  if (!check_stream(stream)) ++short_pictures_;
  const BareBytes bare = bare_bytes_of(dictionary);
  if (bare) stream = with_last_filter(stream), dictionary = stream.getDict();
  draw::OutsideObject& made = to.object;
  write_dictionary(dictionary, Keys::drawing, 0, to);
  const auto data = stream.getRawStreamData();
  const std::string_view bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  made.data_size = bytes.size();
  made.data =
      range_of(folder_, path_, static_cast<std::uintmax_t>(stream.getParsedOffset()), bytes.size());
  std::string again;
  made.data(again);
  if (again != bytes) {  // not where it was looked for
    const auto kept = std::make_shared<const std::string>(bytes);
    made.data = [kept](std::string& out) { out += *kept; };
  }
  if (bare) make_bare(bare, bytes, made);
  if (made.references.empty() && may_be_shared(dictionary))
    made.same_as = sha256_hex(made.syntax + std::string(bytes));
}

void ObjectCopier::write(QPDFObjectHandle value, Keys keys, int depth, Making& to) {
  if (depth > deepest) throw Damage("objects lie too deep in each other");
  if (value.isDictionary()) {
    write_dictionary(value, keys, depth, to);
  } else if (value.isArray()) {
    to.syntax.open_array();
    for (QPDFObjectHandle each : value.getArrayAsVector()) write_part(each, keys, depth + 1, to);
    to.syntax.close_array();
  } else {
    write_scalar(value, to.syntax);
  }
}

// A part of another object: a reference, if it is one, but for what is as short itself.
void ObjectCopier::write_part(QPDFObjectHandle value, Keys keys, int depth, Making& to) {
  if (value.isIndirect() && !is_scalar(value)) {
    to.object.references.push_back({to.syntax.leave_hole(), enqueue(value, keys)});
  } else {
    write(value, keys, depth, to);
  }
}

void ObjectCopier::write_dictionary(QPDFObjectHandle dictionary, Keys keys, int depth, Making& to) {
  to.syntax.open_dictionary();
  const auto put = [&](const std::string& key, QPDFObjectHandle value, Keys below) {
    to.syntax.name(name_bytes(key));
    write_part(value, below, depth + 1, to);
  };
  if (depth == 0 && !to.matrix.empty()) to.syntax.name("Matrix"), to.syntax.token(to.matrix);
  const QPDFObjectHandle outer = resources_;
  const bool draws = keys == Keys::drawing && draws_with_resources(dictionary);
  QPDFObjectHandle own = dictionary.getKey("/Resources");
  if (draws && own.isDictionary()) resources_ = resources_within(own, outer);
  for (const std::string& key : dictionary.getKeys()) {
    if (depth == 0 && !to.matrix.empty() && key == "/Matrix") continue;
    QPDFObjectHandle value = dictionary.getKey(key);
    if (const auto below = keys_below(keys, bare(key), value)) put(key, value, *below);
  }
  resources_ = outer;
  if (draws && !dictionary.hasKey("/Resources") && resources_.isDictionary())
    put("/Resources", resources_, Keys::categories);
  if (keys == Keys::drawing && lacks_outline_map(dictionary))
    to.syntax.name("CIDToGIDMap"), to.syntax.name("Identity");
  to.syntax.close_dictionary();
  if (keys == Keys::drawing) note_font(dictionary);
}

// Type 3 fonts draw themselves, and a composite font's descriptor is that of its descendant.
void ObjectCopier::note_font(QPDFObjectHandle dictionary) {
  if (name_of(dictionary, "/Type") != "/Font") return;
  if (const auto fault = font_fault(dictionary)) font_faults_.insert(*fault);
  const std::string subtype = name_of(dictionary, "/Subtype");
  if (subtype == "/Type3" || subtype == "/Type0") return;
  QPDFObjectHandle descriptor = dictionary.getKey("/FontDescriptor");
  const bool embedded = descriptor.isDictionary() &&
                        (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") ||
                         descriptor.hasKey("/FontFile3"));
  const std::string name = name_of(dictionary, "/BaseFont");
  if (!embedded) loose_fonts_.insert(name.empty() ? "?" : name.substr(1));
}

}  // namespace pliego::inserts
