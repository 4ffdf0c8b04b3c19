// Copies what pages draw with out of a file: an object, and all that it refers to, once each.
#pragma once

#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "draw/outside.h"
#include "draw/pdf_syntax.h"
#include "files/source.h"

namespace pliego::inserts {

class ObjectCopier {
 public:
  ObjectCopier(files::Source folder, std::string path)
      : folder_(std::move(folder)), path_(std::move(path)) {}

  // The copy's index. Of dictionaries only those entries come along that say how something is drawn
  // (ISO 32000-1, clauses 8, 9 and 11): no metadata, no actions, no files, no way back to pages.
  // `resources`: of what names it, the page or a form, for forms within that have none of their own
  // (7.8.3); there is a copy for each that differ. Throws QPDFExc.
  std::size_t copy(QPDFObjectHandle value, QPDFObjectHandle resources);

  // The same of a pattern whose content stream lies in another (8.7.3.1): `space` leads from the
  // coordinates of its own to those of the other.
  std::size_t copy_pattern(QPDFObjectHandle pattern, QPDFObjectHandle resources,
                           const Transform& space);

  bool has_copied(QPDFObjectHandle value) const { return copied_.contains(value.getObjGen()); }
  std::vector<draw::OutsideObject> take() { return std::move(objects_); }

  // Whether its copies hang on the resources of what names it: a form without any, or what holds
  // one.
  bool borrows(QPDFObjectHandle value) { return borrows(value, Keys::drawing, 0); }

  // What a form without resources finds by their names in a form that has its `own`, on a page or
  // in a form of `outer` ones.
  QPDFObjectHandle resources_within(QPDFObjectHandle own, QPDFObjectHandle outer);

  // Fonts among what was copied that are not embedded, by name.
  const std::set<std::string>& loose_fonts() const { return loose_fonts_; }
  // How many pictures among what was copied hold less than their size asks for.
  int short_pictures() const { return short_pictures_; }
  // What else PDF/UA would not have of the fonts, in words.
  const std::set<std::string>& font_faults() const { return font_faults_; }

 private:
  // Which keys a dictionary may have.
  enum class Keys { drawing, categories, any };
  struct Waiting {
    QPDFObjectHandle value;
    std::size_t index;
    Keys keys;
    std::string matrix;  // in place of its own; empty: that stays
    QPDFObjectHandle resources;
  };
  static std::optional<Keys> keys_below(Keys keys, std::string_view name, QPDFObjectHandle value);
  bool borrows(QPDFObjectHandle value, Keys keys, int depth);
  // "": nothing in it hangs on them.
  std::string lender_of(QPDFObjectHandle value);

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

  const files::Source folder_;
  const std::string path_;
  QPDFObjectHandle resources_;  // of what names the object that is copied
  std::vector<draw::OutsideObject> objects_;
  // By the resources that it borrows.
  std::map<std::pair<QPDFObjGen, std::string>, std::size_t> copies_;
  std::set<QPDFObjGen> copied_;
  std::map<QPDFObjGen, bool> borrowing_;
  std::map<std::pair<QPDFObjGen, std::string>, std::size_t> moved_;  // patterns, by their matrix
  std::deque<Waiting> waiting_;
  std::set<std::string> loose_fonts_, font_faults_;
  int short_pictures_ = 0;
};

}  // namespace pliego::inserts
