// Copies what pages draw with out of a file: an object, and all that it refers to, once each.
#pragma once

#include <deque>
#include <filesystem>
#include <map>
#include <qpdf/QPDF.hh>
#include <set>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "draw/outside.h"
#include "draw/pdf_syntax.h"

namespace pliego::inserts {

class ObjectCopier {
 public:
  explicit ObjectCopier(std::filesystem::path path) : path_(std::move(path)) {}

  // The copy's index. Of dictionaries only those entries come along that say how something is drawn
  // (ISO 32000-1, clauses 8, 9 and 11): no metadata, no actions, no files, no way back to pages.
  // `resources`: of the page, for forms that have none of their own (7.8.3). Throws QPDFExc.
  std::size_t copy(QPDFObjectHandle value, QPDFObjectHandle resources);

  // The same of a pattern whose content stream lies in another (8.7.3.1): `space` leads from the
  // coordinates of its own to those of the other.
  std::size_t copy_pattern(QPDFObjectHandle pattern, QPDFObjectHandle resources,
                           const Transform& space);

  bool has_copied(QPDFObjectHandle value) const { return copies_.contains(value.getObjGen()); }
  std::vector<draw::OutsideObject> take() { return std::move(objects_); }

  // Fonts among what was copied that are not embedded, by name.
  const std::set<std::string>& loose_fonts() const { return loose_fonts_; }

 private:
  // Which keys a dictionary may have.
  enum class Keys { drawing, categories, any };
  struct Waiting {
    QPDFObjectHandle value;
    std::size_t index;
    Keys keys;
    std::string matrix;  // in place of its own; empty: that stays
  };

  std::size_t enqueue(QPDFObjectHandle value, Keys keys, const std::string& matrix = "");
  void copy_waiting();
  // An object as it is written.
  struct Making {
    draw::OutsideObject object;
    std::string matrix;  // as in Waiting
    draw::SyntaxWriter syntax{object.syntax};
  };
  void write_stream(QPDFObjectHandle stream, Making& to);
  void write(QPDFObjectHandle value, Keys keys, int depth, Making& to);
  void write_part(QPDFObjectHandle value, Keys keys, int depth, Making& to);
  void write_dictionary(QPDFObjectHandle dictionary, Keys keys, int depth, Making& to);
  void note_font(QPDFObjectHandle dictionary);

  const std::filesystem::path path_;
  QPDFObjectHandle resources_;
  std::vector<draw::OutsideObject> objects_;
  std::map<QPDFObjGen, std::size_t> copies_;
  std::map<std::pair<QPDFObjGen, std::string>, std::size_t> moved_;  // patterns, by their matrix
  std::deque<Waiting> waiting_;
  std::set<std::string> loose_fonts_;
};

}  // namespace pliego::inserts
