#include "pdf/values.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "files/files.h"
#include "pdf/strings.h"

namespace pliego::pdf {
namespace {

bool is_indirect(void* value) {
  return (static_cast<HPDF_Obj_Header*>(value)->obj_id & HPDF_OTYPE_INDIRECT) != 0;
}

// What stands in an array or a dictionary, which frees it.
void* part_of(HPDF_MMgr memory, void* value) {
  void* const part = is_indirect(value) ? checked(HPDF_Proxy_New(memory, value)) : value;
  static_cast<HPDF_Obj_Header*>(part)->obj_id |= HPDF_OTYPE_DIRECT;
  return part;
}

// By halves of what it holds: libharu's lists grow by twenty parts, and copy themselves each time.
void append(HPDF_List to, void* part) {
  to->items_per_block = std::max(to->items_per_block, to->count / 2);
  check(HPDF_List_Add(to, part));
}

// `string`: a new one of libharu's, which copies 65,535 bytes at most.
template <class String>
void* filled(HPDF_MMgr memory, String string, std::string_view bytes) {
  checked(string);
  auto* const copy = static_cast<HPDF_BYTE*>(
      HPDF_GetMem(memory, static_cast<HPDF_UINT>(bytes.size() + 1)));  // and a zero, as libharu has
  std::memcpy(checked(copy), bytes.data(), bytes.size());
  copy[bytes.size()] = 0;
  HPDF_FreeMem(memory, string->value);
  string->value = copy;
  string->len = static_cast<HPDF_UINT>(bytes.size());
  return string;
}

}  // namespace

void check(HPDF_STATUS status) {
  if (status == HPDF_OK) return;
  char number[32];
  std::snprintf(number, sizeof number, "0x%04lX", static_cast<unsigned long>(status));
  throw SystemError(std::string("libharu could not build the PDF: error ") + number);
}

void* number_value(HPDF_MMgr memory, double value) {
  const double rounded = std::round(value);
  if (std::abs(value - rounded) < 5e-3 && std::abs(rounded) < 1e9)
    return checked(HPDF_Number_New(memory, static_cast<HPDF_INT32>(rounded)));
  const double hundredths = std::round(value * 100) / 100;
  return checked(HPDF_Real_New(memory, static_cast<HPDF_REAL>(hundredths)));
}

void* bytes_value(HPDF_MMgr memory, std::string_view bytes) {
  HPDF_BYTE none = 0;
  return filled(memory, HPDF_Binary_New(memory, &none, 1), bytes);
}

void* text_value(HPDF_MMgr memory, std::string_view utf8) {
  if (const auto simple = doc_encoded(utf8))
    return filled(memory, HPDF_String_New(memory, "", nullptr), *simple);
  return bytes_value(memory, utf16_with_mark(utf8));
}

void put(HPDF_Array to, void* value) { append(to->list, part_of(to->mmgr, value)); }

void put(HPDF_Dict to, const char* key, void* value) {
  if (to->list->count < HPDF_LIMIT_MAX_DICT_ELEMENT) return check(HPDF_Dict_Add(to, key, value));
  auto* const entry =
      static_cast<HPDF_DictElement>(HPDF_GetMem(to->mmgr, sizeof(HPDF_DictElement_Rec)));
  std::snprintf(checked(entry)->key, sizeof entry->key, "%s", key);
  entry->value = part_of(to->mmgr, value);
  append(to->list, entry);
}

}  // namespace pliego::pdf
