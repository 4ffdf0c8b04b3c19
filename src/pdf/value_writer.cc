#include "pdf/value_writer.h"

#include <hpdf.h>

#include <stdexcept>

#include "base/number_text.h"
#include "draw/pdf_syntax.h"
#include "pdf/values.h"

namespace pliego::pdf {
namespace {

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

}  // namespace

void append_value(std::string& to, void* object) { ValueWriter(to).value(object); }

}  // namespace pliego::pdf
