#include "inserts/object_copier.h"

#include <algorithm>
#include <fstream>
#include <qpdf/Buffer.hh>
#include <string_view>

#include "base/files.h"
#include "inserts/damage.h"
#include "inserts/effort.h"
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

// Reads on from where the stream's data lies in the file, when the packet is written.
draw::OutsideBytes range_of(const fs::path& path, std::streamoff offset, std::size_t size) {
  const auto whole = fs::file_size(path);
  return [path, offset, size, whole](std::string& to) {
    std::ifstream file(path, std::ios::binary);
    std::error_code error;
    const std::size_t before = to.size();
    to.resize(before + size);
    if (!file.seekg(offset) || !file.read(to.data() + before, static_cast<std::streamsize>(size)) ||
        fs::file_size(path, error) != whole)
      throw SystemError(path.filename().string() + " was changed while the packet was made.");
  };
}

// Of fonts and profiles, which several files of one maker have in common.
bool may_be_shared(QPDFObjectHandle dictionary) {
  const std::string subtype = name_of(dictionary, "/Subtype");
  return dictionary.hasKey("/Length1") || subtype == "/Type1C" || subtype == "/CIDFontType0C" ||
         subtype == "/OpenType" || dictionary.hasKey("/N");
}

}  // namespace

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
  const auto [known, is_new] = moved_.try_emplace({pattern.getObjGen(), matrix});
  if (is_new) {
    known->second = enqueue(pattern, Keys::drawing, matrix);
    copy_waiting();
  }
  return known->second;
}

std::size_t ObjectCopier::enqueue(QPDFObjectHandle value, Keys keys, const std::string& matrix) {
  if (value.isIndirect() && matrix.empty()) {
    const auto [known, is_new] = copies_.emplace(value.getObjGen(), objects_.size());
    if (!is_new) return known->second;
  }
  objects_.emplace_back();
  waiting_.push_back({value, objects_.size() - 1, keys, matrix});
  return objects_.size() - 1;
}

void ObjectCopier::copy_waiting() {
  while (!waiting_.empty()) {
    const Waiting next = waiting_.front();
    waiting_.pop_front();
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
  check_stream(stream);
  draw::OutsideObject& made = to.object;
  write_dictionary(dictionary, Keys::drawing, 0, to);
  const auto data = stream.getRawStreamData();
  const std::string_view bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  made.data_size = bytes.size();
  made.data = range_of(path_, stream.getParsedOffset(), bytes.size());
  std::string again;
  made.data(again);
  if (again != bytes) {  // not where it was looked for
    const auto kept = std::make_shared<const std::string>(bytes);
    made.data = [kept](std::string& out) { out += *kept; };
  }
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
  for (const std::string& key : dictionary.getKeys()) {
    if (depth == 0 && !to.matrix.empty() && key == "/Matrix") continue;
    QPDFObjectHandle value = dictionary.getKey(key);
    const std::string_view name = bare(key);
    if (keys == Keys::categories) {
      if (is_among(categories, name)) put(key, value, Keys::any);
    } else if (keys == Keys::any) {
      put(key, value, Keys::drawing);
    } else if (name == "P" && !value.isName()) {
      continue;  // a page; a policy of layers is a name (8.11.2.2)
    } else if (is_among(drawing_keys, name)) {
      put(key, value,
          name == "Resources"                          ? Keys::categories
          : name == "CharProcs" || name == "Colorants" ? Keys::any
                                                       : Keys::drawing);
    }
  }
  const std::string subtype = name_of(dictionary, "/Subtype");
  const bool draws = subtype == "/Form" || subtype == "/Type3";
  if (keys == Keys::drawing && draws && !dictionary.hasKey("/Resources") &&
      resources_.isDictionary())
    put("/Resources", resources_, Keys::categories);
  to.syntax.close_dictionary();
  if (keys == Keys::drawing) note_font(dictionary);
}

// Type 3 fonts draw themselves, and a composite font's descriptor is that of its descendant.
void ObjectCopier::note_font(QPDFObjectHandle dictionary) {
  if (name_of(dictionary, "/Type") != "/Font") return;
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
