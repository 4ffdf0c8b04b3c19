// libharu's object layer with C++ manners: every status is checked, every object has an owner from
// the moment it exists. Indirect objects belong to the document's cross-reference table, direct
// ones to the dictionary or array that made them, so an exception leaks nothing.
#pragma once

#include <hpdf.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pliego::pdf {

class Array;

// A dictionary (ISO 32000-1, 7.3.7). A handle: cheap to copy, valid as long as its Objects.
class Dict {
 public:
  explicit Dict(HPDF_Dict handle) : handle_(handle) {}

  Dict& name(const char* key, const char* value);
  Dict& number(const char* key, int value);
  Dict& real(const char* key, double value);  // to hundredths
  Dict& boolean(const char* key, bool value);
  Dict& text(const char* key, std::string_view utf8);    // text string, 7.9.2.2
  Dict& bytes(const char* key, std::string_view value);  // byte string, written as hexadecimal
  Dict& reference(const char* key, Dict indirect);
  Dict dict(const char* key);    // a new direct dictionary
  Array array(const char* key);  // a new direct array

  int object_number() const { return static_cast<int>(handle_->header.obj_id & 0x00FFFFFF); }
  HPDF_Dict handle() const { return handle_; }

 private:
  HPDF_Dict handle_;
};

// An array (7.3.6). A handle, as Dict.
class Array {
 public:
  explicit Array(HPDF_Array handle) : handle_(handle) {}

  Array& name(const char* value);
  Array& number(int value);
  Array& real(double value);
  Array& null();
  Array& text(std::string_view utf8);
  Array& bytes(std::string_view value);  // byte string
  Array& reference(Dict indirect);
  Dict dict();
  Array array();

 private:
  HPDF_Array handle_;
};

using Bytes = std::shared_ptr<const std::string>;

// All objects of one PDF. Stream data is kept beside its dictionary and not copied into libharu, so
// that a cached, already compressed font goes out as it is.
class Objects {
 public:
  Objects();  // throws SystemError
  ~Objects();
  Objects(const Objects&) = delete;
  Objects& operator=(const Objects&) = delete;

  Dict dict();                          // a new indirect dictionary
  Dict stream(Bytes data);              // as it is
  Dict flate_stream(Bytes compressed);  // zlib data (FlateDecode)

  // An object as PDF writes it, by whomever: what `object`, an empty dictionary until then, is in
  // the file. Of a stream the dictionary, without Length; its `size` bytes are fetched when the
  // file is laid out.
  using Fetch = std::function<void(std::string& to)>;
  void set_syntax(Dict object, std::string syntax);
  void set_syntax(Dict object, std::string syntax, Fetch data, std::size_t size);

  Dict catalog() const { return Dict(document_->catalog); }
  Dict info() const { return Dict(document_->info); }
  Array page_kids() const;  // of the root of the page tree, which counts what is put in
  Dict page();              // a new page dictionary, put there

  // What is made from here on goes into object streams of its own, which a later document may have
  // as well: see lay_out().
  void start_last_group() { last_group_ = count() + 1; }
  bool starts_last_group(int object_number) const { return object_number == last_group_; }

  HPDF_Doc document() const { return document_; }
  int count() const;  // object numbers run from 1 to count()
  bool is_stream(int object_number) const;
  void append_data(int object_number, std::string& to) const;  // of a stream
  std::size_t data_size() const { return data_size_; }         // of all streams
  const std::string* syntax(int object_number) const;          // null: libharu has the value

 private:
  struct Data {
    Bytes ready;
    Fetch fetch;  // where `ready` is null
  };
  HPDF_Doc document_;
  std::vector<Data> data_;  // by object number
  std::size_t data_size_ = 0;
  std::map<int, std::string> syntax_;
  int last_group_ = 0;  // its first object; 0: there is none
};

}  // namespace pliego::pdf
