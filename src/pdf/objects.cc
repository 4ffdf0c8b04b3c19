#include "pdf/objects.h"

#include <cmath>
#include <cstdio>

#include "base/files.h"
#include "pdf/strings.h"

namespace pliego::pdf {
namespace {

[[noreturn]] void fail(unsigned long code) {
  char number[32];
  std::snprintf(number, sizeof number, "0x%04lX", code);
  throw SystemError(std::string("libharu could not build the PDF: error ") + number);
}

template <class T>
T checked(T object) {
  if (!object) fail(HPDF_FAILD_TO_ALLOC_MEM);
  return object;
}

// New objects for HPDF_Dict_Add and HPDF_Array_Add, which own them from the call on, even if it
// fails.
void* number_object(HPDF_MMgr memory, double value) {
  const double rounded = std::round(value);
  if (std::abs(value - rounded) < 5e-3 && std::abs(rounded) < 1e9)
    return checked(HPDF_Number_New(memory, static_cast<HPDF_INT32>(rounded)));
  const double hundredths = std::round(value * 100) / 100;
  return checked(HPDF_Real_New(memory, static_cast<HPDF_REAL>(hundredths)));
}

void* binary_object(HPDF_MMgr memory, std::string_view value) {
  std::string copy(value);
  return checked(HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                                 static_cast<HPDF_UINT>(copy.size())));
}

void* text_object(HPDF_MMgr memory, std::string_view utf8) {
  if (const auto simple = doc_encoded(utf8))
    return checked(HPDF_String_New(memory, simple->c_str(), nullptr));
  return binary_object(memory, utf16_with_mark(utf8));
}

}  // namespace

void check(HPDF_STATUS status) {
  if (status != HPDF_OK) fail(status);
}

Dict& Dict::name(const char* key, const char* value) {
  check(HPDF_Dict_AddName(handle_, key, value));
  return *this;
}

Dict& Dict::number(const char* key, int value) {
  check(HPDF_Dict_AddNumber(handle_, key, value));
  return *this;
}

Dict& Dict::real(const char* key, double value) {
  check(HPDF_Dict_Add(handle_, key, number_object(handle_->mmgr, value)));
  return *this;
}

Dict& Dict::boolean(const char* key, bool value) {
  check(HPDF_Dict_AddBoolean(handle_, key, value ? HPDF_TRUE : HPDF_FALSE));
  return *this;
}

Dict& Dict::text(const char* key, std::string_view utf8) {
  check(HPDF_Dict_Add(handle_, key, text_object(handle_->mmgr, utf8)));
  return *this;
}

Dict& Dict::bytes(const char* key, std::string_view value) {
  check(HPDF_Dict_Add(handle_, key, binary_object(handle_->mmgr, value)));
  return *this;
}

Dict& Dict::reference(const char* key, Dict indirect) {
  check(HPDF_Dict_Add(handle_, key, indirect.handle()));
  return *this;
}

Dict Dict::dict(const char* key) {
  const HPDF_Dict child = checked(HPDF_Dict_New(handle_->mmgr));
  check(HPDF_Dict_Add(handle_, key, child));
  return Dict(child);
}

Array Dict::array(const char* key) {
  const HPDF_Array child = checked(HPDF_Array_New(handle_->mmgr));
  check(HPDF_Dict_Add(handle_, key, child));
  return Array(child);
}

Array& Array::name(const char* value) {
  check(HPDF_Array_AddName(handle_, value));
  return *this;
}

Array& Array::number(int value) {
  check(HPDF_Array_AddNumber(handle_, value));
  return *this;
}

Array& Array::real(double value) {
  check(HPDF_Array_Add(handle_, number_object(handle_->mmgr, value)));
  return *this;
}

Array& Array::null() {
  const auto object = static_cast<HPDF_Null>(HPDF_GetMem(handle_->mmgr, sizeof(HPDF_Null_Rec)));
  *checked(object) = HPDF_Null_Rec{{0, 0, HPDF_OCLASS_NULL}};
  check(HPDF_Array_Add(handle_, object));
  return *this;
}

Array& Array::text(std::string_view utf8) {
  check(HPDF_Array_Add(handle_, text_object(handle_->mmgr, utf8)));
  return *this;
}

Array& Array::bytes(std::string_view value) {
  check(HPDF_Array_Add(handle_, binary_object(handle_->mmgr, value)));
  return *this;
}

Array& Array::reference(Dict indirect) {
  check(HPDF_Array_Add(handle_, indirect.handle()));
  return *this;
}

Dict Array::dict() {
  const HPDF_Dict child = checked(HPDF_Dict_New(handle_->mmgr));
  check(HPDF_Array_Add(handle_, child));
  return Dict(child);
}

Array Array::array() {
  const HPDF_Array child = checked(HPDF_Array_New(handle_->mmgr));
  check(HPDF_Array_Add(handle_, child));
  return Array(child);
}

// No error callback: the object layer only records errors and returns them, and each is checked
// here.
Objects::Objects() : document_(checked(HPDF_New(nullptr, nullptr))) {}

Objects::~Objects() { HPDF_Free(document_); }

Dict Objects::dict() {
  const HPDF_Dict object = checked(HPDF_Dict_New(document_->mmgr));
  check(HPDF_Xref_Add(document_->xref, object));
  return Dict(object);
}

Dict Objects::stream(Bytes data) {
  Dict object = dict();
  object.number("Length", static_cast<int>(data->size()));
  data_size_ += data->size();
  const auto number = static_cast<std::size_t>(object.object_number());
  if (data_.size() <= number) data_.resize(number + 1);
  data_[number].ready = std::move(data);
  return object;
}

void Objects::set_syntax(Dict object, std::string syntax) {
  syntax_[object.object_number()] = std::move(syntax);
}

void Objects::set_syntax(Dict object, std::string syntax, Fetch data, std::size_t size) {
  syntax.insert(2, "/Length " + std::to_string(size));  // after <<
  set_syntax(object, std::move(syntax));
  data_size_ += size;
  const auto number = static_cast<std::size_t>(object.object_number());
  if (data_.size() <= number) data_.resize(number + 1);
  data_[number].fetch = std::move(data);
}

Dict Objects::flate_stream(Bytes compressed) {
  return stream(std::move(compressed)).name("Filter", "FlateDecode");
}

Array Objects::page_kids() const {
  return Array(checked(static_cast<HPDF_Array>(
      HPDF_Dict_GetItem(document_->root_pages, "Kids", HPDF_OCLASS_ARRAY))));
}

Dict Objects::page() {
  Dict page = dict();
  page.handle()->header.obj_class |= HPDF_OSUBCLASS_PAGE;  // what the page tree counts by
  page.name("Type", "Page").reference("Parent", Dict(document_->root_pages));
  page_kids().reference(page);
  return page;
}

int Objects::count() const { return static_cast<int>(document_->xref->entries->count) - 1; }

bool Objects::is_stream(int object_number) const {
  const auto index = static_cast<std::size_t>(object_number);
  return index < data_.size() && (data_[index].ready || data_[index].fetch);
}

void Objects::append_data(int object_number, std::string& to) const {
  const Data& data = data_[static_cast<std::size_t>(object_number)];
  if (data.ready) {
    to += *data.ready;
  } else {
    data.fetch(to);
  }
}

const std::string* Objects::syntax(int object_number) const {
  const auto found = syntax_.find(object_number);
  return found == syntax_.end() ? nullptr : &found->second;
}

}  // namespace pliego::pdf
