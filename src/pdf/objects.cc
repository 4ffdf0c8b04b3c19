#include "pdf/objects.h"

#include "pdf/values.h"

namespace pliego::pdf {

Dict& Dict::name(const char* key, const char* value) {
  put(handle_, key, checked(HPDF_Name_New(handle_->mmgr, value)));
  return *this;
}

Dict& Dict::number(const char* key, int value) {
  put(handle_, key, checked(HPDF_Number_New(handle_->mmgr, value)));
  return *this;
}

Dict& Dict::real(const char* key, double value) {
  put(handle_, key, number_value(handle_->mmgr, value));
  return *this;
}

Dict& Dict::boolean(const char* key, bool value) {
  put(handle_, key, checked(HPDF_Boolean_New(handle_->mmgr, value ? HPDF_TRUE : HPDF_FALSE)));
  return *this;
}

Dict& Dict::text(const char* key, std::string_view utf8) {
  put(handle_, key, text_value(handle_->mmgr, utf8));
  return *this;
}

Dict& Dict::bytes(const char* key, std::string_view value) {
  put(handle_, key, bytes_value(handle_->mmgr, value));
  return *this;
}

Dict& Dict::reference(const char* key, Dict indirect) {
  put(handle_, key, indirect.handle());
  return *this;
}

Dict Dict::dict(const char* key) {
  const HPDF_Dict child = checked(HPDF_Dict_New(handle_->mmgr));
  put(handle_, key, child);
  return Dict(child);
}

Array Dict::array(const char* key) {
  const HPDF_Array child = checked(HPDF_Array_New(handle_->mmgr));
  put(handle_, key, child);
  return Array(child);
}

Array& Array::name(const char* value) {
  put(handle_, checked(HPDF_Name_New(handle_->mmgr, value)));
  return *this;
}

Array& Array::number(int value) {
  put(handle_, checked(HPDF_Number_New(handle_->mmgr, value)));
  return *this;
}

Array& Array::real(double value) {
  put(handle_, number_value(handle_->mmgr, value));
  return *this;
}

Array& Array::null() {
  put(handle_, checked(HPDF_Null_New(handle_->mmgr)));
  return *this;
}

Array& Array::text(std::string_view utf8) {
  put(handle_, text_value(handle_->mmgr, utf8));
  return *this;
}

Array& Array::bytes(std::string_view value) {
  put(handle_, bytes_value(handle_->mmgr, value));
  return *this;
}

Array& Array::reference(Dict indirect) {
  put(handle_, indirect.handle());
  return *this;
}

Dict Array::dict() {
  const HPDF_Dict child = checked(HPDF_Dict_New(handle_->mmgr));
  put(handle_, child);
  return Dict(child);
}

Array Array::array() {
  const HPDF_Array child = checked(HPDF_Array_New(handle_->mmgr));
  put(handle_, child);
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
