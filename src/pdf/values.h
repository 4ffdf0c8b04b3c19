// Values of libharu's, and how they are put into its arrays and dictionaries: without its limits of
// 32,767 parts, 4,095 keys and 65,535 bytes of text, which are those of early readers (ISO 32000-1,
// annex C) and not the format's.
#pragma once

#include <hpdf.h>

#include <string_view>

namespace pliego::pdf {

// New values, which nothing owns until they are put somewhere. What follows throws SystemError
// where memory runs out.
void* number_value(HPDF_MMgr memory, double value);           // to hundredths
void* text_value(HPDF_MMgr memory, std::string_view utf8);    // text string, 7.9.2.2
void* bytes_value(HPDF_MMgr memory, std::string_view bytes);  // byte string, as hexadecimal

// From the call on `to` owns the value; an indirect object it refers to.
void put(HPDF_Array to, void* value);
// A key that is there gets the new value, as long as there are at most 4,095 of them: more than
// that has each key once.
void put(HPDF_Dict to, const char* key, void* value);

// Throws SystemError for any status but HPDF_OK.
void check(HPDF_STATUS status);

// What libharu made; throws SystemError where it made nothing.
template <class T>
T checked(T object) {
  if (!object) check(HPDF_FAILD_TO_ALLOC_MEM);
  return object;
}

}  // namespace pliego::pdf
