#include "pdf/file_layout.h"

#include <hpdf.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/number_text.h"
#include "base/sha256.h"
#include "draw/pdf_syntax.h"
#include "pdf/values.h"

namespace pliego::pdf {
namespace {

// libharu's objects as PDF's syntax. Not by libharu's own writer: up to version 2.3 that leaves
// blanks in names as they are.

std::string_view bytes_of(const HPDF_BYTE* value, HPDF_UINT size) {
  return {reinterpret_cast<const char*>(value), size};
}

class ValueWriter {
 public:
  explicit ValueWriter(std::string& to) : out_(to) {}

  void value(void* object) {
    switch (static_cast<HPDF_Obj_Header*>(object)->obj_class & HPDF_OCLASS_ANY) {
      case HPDF_OCLASS_NULL:
        return out_.token("null");
      case HPDF_OCLASS_BOOLEAN:
        return out_.token(static_cast<HPDF_Boolean>(object)->value ? "true" : "false");
      case HPDF_OCLASS_NUMBER:
        return out_.integer(static_cast<HPDF_Number>(object)->value);
      case HPDF_OCLASS_REAL:
        return real(static_cast<HPDF_Real>(object)->value);
      case HPDF_OCLASS_NAME:
        return out_.name(static_cast<HPDF_Name>(object)->value);
      case HPDF_OCLASS_STRING: {
        const auto string = static_cast<HPDF_String>(object);
        return out_.literal(bytes_of(string->value, string->len));
      }
      case HPDF_OCLASS_BINARY: {
        const auto binary = static_cast<HPDF_Binary>(object);
        return out_.hexadecimal(bytes_of(binary->value, binary->len));
      }
      case HPDF_OCLASS_ARRAY:
        return array(static_cast<HPDF_Array>(object));
      case HPDF_OCLASS_DICT:
        return dictionary(static_cast<HPDF_Dict>(object));
      default:
        throw std::logic_error("an object of libharu's that is no value");
    }
  }

 private:
  void real(double value) {
    std::string number;
    append_number(number, value, 2);
    out_.token(number);
  }

  // What stands in an array or a dictionary: a proxy there is a reference.
  void part(void* object) {
    if ((static_cast<HPDF_Obj_Header*>(object)->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_PROXY)
      return value(object);
    const auto* target = static_cast<HPDF_Obj_Header*>(static_cast<HPDF_Proxy>(object)->obj);
    out_.reference(static_cast<int>(target->obj_id & 0x00FFFFFF));
  }

  void array(HPDF_Array array) {
    out_.open_array();
    for (HPDF_UINT i = 0; i < array->list->count; ++i) part(HPDF_List_ItemAt(array->list, i));
    out_.close_array();
  }

  // The page tree's root counts its pages before it is written; nothing here writes itself.
  void dictionary(HPDF_Dict dictionary) {
    if (dictionary->before_write_fn) check(dictionary->before_write_fn(dictionary));
    if (dictionary->write_fn) throw std::logic_error("a dictionary of libharu's writes itself");
    out_.open_dictionary();
    for (HPDF_UINT i = 0; i < dictionary->list->count; ++i) {
      const auto* entry = static_cast<HPDF_DictElement_Rec*>(HPDF_List_ItemAt(dictionary->list, i));
      if (static_cast<HPDF_Obj_Header*>(entry->value)->obj_id & HPDF_OTYPE_HIDDEN) continue;
      out_.name(entry->key);
      part(entry->value);
    }
    out_.close_dictionary();
  }

  draw::SyntaxWriter out_;
};

// Appends the value of an object of libharu's, indirect or not; what it refers to, as references.
// Throws SystemError for what libharu can't do.
void append_value(std::string& to, void* object) { ValueWriter(to).value(object); }

constexpr int objects_per_stream = 200;  // readers unpack a whole stream to reach one object

constexpr std::size_t entry_bytes = 6;       // W below
constexpr std::size_t handed_at = 4u << 20;  // bytes
constexpr const char* end_of_stream = "\nendstream\nendobj\n";

// Where an object is (7.5.8.3): type 1 at a byte offset, type 2 at an index in an object stream.
struct Entry {
  int type = 0;
  std::size_t place = 0;
  std::size_t index = 0;
};

class FileWriter {
 public:
  FileWriter(Objects& objects, Deflater& deflater, const TakeBytes* take,
             std::shared_ptr<const PackedGroup> last_group)
      : objects_(objects), deflater_(deflater), take_(take), last_group_(std::move(last_group)) {
    // A group that is packed already has its first object among those counted.
    entries_.resize(static_cast<std::size_t>(objects.count()) +
                    (last_group_ ? last_group_->objects() : 1));
  }

  std::string write_plainly() {
    start("1.4");
    for (int number = 1; number <= objects_.count(); ++number) {
      std::string value;
      serialize(number, value);
      if (objects_.is_stream(number)) {
        put_stream_object(number, value);
      } else {
        entries_[static_cast<std::size_t>(number)] = {1, offset(), 0};
        out_ += std::to_string(number) + " 0 obj\n" + value + "\nendobj\n";
      }
    }
    put_table();
    return std::move(out_);
  }

  FileBytes write() {
    start("1.7");
    std::vector<int> small;
    for (int number = 1; number <= objects_.count(); ++number) {
      if (objects_.starts_last_group(number)) {
        put_object_streams(small);
        if (last_group_) {
          put_packed(number);
          break;
        }
        packed_.streams.clear();  // what follows is the group
      }
      if (objects_.is_stream(number)) {
        std::string dictionary;
        serialize(number, dictionary);
        put_stream_object(number, dictionary);
      } else {
        small.push_back(number);
      }
    }
    put_object_streams(small);
    put_cross_references();
    if (!last_group_) last_group_ = std::make_shared<const PackedGroup>(std::move(packed_));
    return {std::move(out_), last_group_};
  }

 private:
  // Room for nearly all at once: a file that grows by doubling takes twice its memory.
  void start(const char* version) {
    constexpr std::size_t of_an_object = 64;
    const std::size_t all = objects_.data_size() + entries_.size() * of_an_object;
    out_.reserve(take_ ? std::min(all, handed_at) : all);
    out_ += std::string("%PDF-") + version + "\n%\xB5\xB5\xB5\xB5\n";
  }

  std::size_t offset() const { return handed_ + out_.size(); }

  void hand_on() {
    if (!take_ || out_.size() < handed_at) return;
    (*take_)(out_);
    sum_.add(out_);
    handed_ += out_.size();
    out_.clear();
  }

  void serialize(int number, std::string& to) {
    if (const std::string* syntax = objects_.syntax(number)) {
      to += *syntax;
      return;
    }
    const auto entry =
        HPDF_Xref_GetEntry(objects_.document()->xref, static_cast<HPDF_UINT>(number));
    append_value(to, entry->obj);
  }

  void put_stream(int number, const std::string& dictionary, const std::string& data) {
    begin_stream(number, dictionary);
    out_ += data;
    out_ += end_of_stream;
    hand_on();
  }

  void put_stream_object(int number, const std::string& dictionary) {
    begin_stream(number, dictionary);
    objects_.append_data(number, out_);
    out_ += end_of_stream;
    hand_on();
  }

  void begin_stream(int number, const std::string& dictionary) {
    entries_[static_cast<std::size_t>(number)] = {1, offset(), 0};
    out_ += std::to_string(number) + " 0 obj\n" + dictionary + "\nstream\n";
  }

  int new_number() {
    entries_.emplace_back();
    return static_cast<int>(entries_.size()) - 1;
  }

  // As many as it takes; leaves `numbers` empty.
  void put_object_streams(std::vector<int>& numbers) {
    for (std::size_t i = 0; i < numbers.size(); i += objects_per_stream)
      put_object_stream(std::span(numbers).subspan(
          i, std::min<std::size_t>(numbers.size() - i, objects_per_stream)));
    numbers.clear();
  }

  void put_object_stream(std::span<const int> numbers) {
    std::string index, body;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      index += std::to_string(numbers[i]) + ' ' + std::to_string(body.size()) + ' ';
      serialize(numbers[i], body);
      body += '\n';
    }
    packed_.streams.push_back({numbers.size(), index.size(), deflater_.compress(index + body)});
    put_packed(numbers, packed_.streams.back());
  }

  void put_packed(std::span<const int> numbers, const PackedGroup::Stream& stream) {
    const int own = new_number();
    for (std::size_t i = 0; i < numbers.size(); ++i)
      entries_[static_cast<std::size_t>(numbers[i])] = {2, static_cast<std::size_t>(own), i};
    put_stream(own,
               "<</Type/ObjStm/N " + std::to_string(stream.objects) + "/First " +
                   std::to_string(stream.index_bytes) + "/Filter/FlateDecode/Length " +
                   std::to_string(stream.data->size()) + ">>",
               *stream.data);
  }

  // The last group, whose first object has the number `first`.
  void put_packed(int first) {
    for (const PackedGroup::Stream& stream : last_group_->streams) {
      std::vector<int> numbers(stream.objects);
      std::iota(numbers.begin(), numbers.end(), first);
      put_packed(numbers, stream);
      first += static_cast<int>(stream.objects);
    }
  }

  // 7.5.4 and 7.5.5. Every line of the table has 20 bytes.
  void put_table() {
    const std::size_t start = offset();
    const std::string dictionary = trailer();
    out_ += "xref\n0 " + std::to_string(entries_.size()) + "\n0000000000 65535 f \n";
    for (std::size_t number = 1; number < entries_.size(); ++number) {
      const std::string place = std::to_string(entries_[number].place);
      out_ += std::string(10 - place.size(), '0') + place + " 00000 n \n";
    }
    out_ += "trailer\n<<" + dictionary + ">>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
  }

  // Of the file so far.
  std::string trailer() const {
    Sha256 sum = sum_;
    sum.add(out_);
    const std::string id = sum.hex().substr(0, 32);
    const auto reference = [](Dict dict) { return std::to_string(dict.object_number()) + " 0 R"; };
    return "/Size " + std::to_string(entries_.size()) + "/Root " + reference(objects_.catalog()) +
           "/Info " + reference(objects_.info()) + "/ID[<" + id + "><" + id + ">]";
  }

  static void put_bytes(std::string& to, std::size_t value, int width) {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
      to += static_cast<char>((value >> shift) & 0xFF);
  }

  // Each row as its difference from the one above (PNG's Up, 7.4.4.4): neighbours differ by little.
  Bytes cross_references() const {
    std::string table, above(entry_bytes, '\0');
    for (const Entry& entry : entries_) {
      std::string row;
      put_bytes(row, static_cast<std::size_t>(entry.type), 1);
      put_bytes(row, entry.place, 4);
      put_bytes(row, entry.index, 1);
      table += '\2';
      for (std::size_t i = 0; i < entry_bytes; ++i) table += static_cast<char>(row[i] - above[i]);
      above = row;
    }
    return deflater_.compress(table);
  }

  void put_cross_references() {
    const int own = new_number();
    const std::size_t start = offset();
    entries_.back() = {1, start, 0};
    const Bytes data = cross_references();
    put_stream(own,
               "<</Type/XRef/W[1 4 1]" + trailer() +
                   "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 6>>/Length " +
                   std::to_string(data->size()) + ">>",
               *data);
    out_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  }

  Objects& objects_;
  Deflater& deflater_;
  const TakeBytes* take_;
  std::shared_ptr<const PackedGroup> last_group_;
  PackedGroup packed_;          // what was packed since the group's start
  std::vector<Entry> entries_;  // by object number
  std::string out_;             // after what was handed on
  std::size_t handed_ = 0;      // bytes
  Sha256 sum_;                  // of them
};

}  // namespace

std::size_t PackedGroup::objects() const {
  std::size_t count = 0;
  for (const Stream& stream : streams) count += stream.objects;
  return count;
}

FileBytes lay_out(Objects& objects, Deflater& deflater, const TakeBytes* take,
                  std::shared_ptr<const PackedGroup> last_group) {
  return FileWriter(objects, deflater, take, std::move(last_group)).write();
}

std::string lay_out_plainly(Objects& objects, Deflater& deflater) {
  return FileWriter(objects, deflater, nullptr, nullptr).write_plainly();
}

}  // namespace pliego::pdf
