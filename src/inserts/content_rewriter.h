// A page's content as it can stand among other content: resources under names of their own, ids of
// marks where they can be changed, nothing left open at its end.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "draw/outside.h"
#include "inserts/content_parser.h"
#include "inserts/mark_key.h"
#include "inserts/page_names.h"

namespace pliego::inserts {

struct PageContent {
  std::string operators;
  std::vector<draw::OutsideMark> marks;
  std::vector<MarkKey> keys;  // of the marks, one by one
  bool has_unmarked = false;  // something is drawn, neither marked as content nor as an artifact
  bool is_mixed = false;      // an artifact lies in marked content, or the reverse
  bool has_odd_language = false;  // a mark's language is no BCP 47 tag: it is left out
};

// The same as one stretch of content, where it has no marks of its own. `tag` without slash.
PageContent marked_as_one(PageContent content, const std::string& tag);

class ContentRewriter {
 public:
  // `tagged_forms`: forms that hold marks of their own, which are drawn in place. `keeps_marks`:
  // false where no structure tells what they mean.
  ContentRewriter(PageNames& names, const std::set<QPDFObjGen>& tagged_forms, bool keeps_marks)
      : names_(names), tagged_forms_(tagged_forms), keeps_marks_(keeps_marks) {}

  // A page's own content; `see` is shown each operation of it, forms not opened.
  void add(const std::string& content, QPDFObjectHandle resources,
           const std::function<void(const Operation&)>& see);
  // Operators that draw an annotation, marked under `key` or, in a structure that has none for it,
  // as an artifact. `layer`: its entry OC, which may be none.
  void add_appearance(const std::string& operators, QPDFObjectHandle layer, const MarkKey* key);
  std::size_t mark_count() const { return made_.marks.size(); }
  PageContent take() { return std::move(made_); }

 private:
  class Stream;

  // Whether there is one, which EMC then ends.
  bool open_layer(QPDFObjectHandle layer);
  void add_stream(const std::string& content, QPDFObjectHandle resources, QPDFObjGen form);
  PageNames& names_;
  const std::set<QPDFObjGen>& tagged_forms_;
  const bool keeps_marks_;
  PageContent made_;
  int artifacts_ = 0, contents_ = 0;  // marks that are open, in forms drawn in place too
  int depth_ = 0;                     // of forms drawn in place
  bool is_within_mark_ = false;       // the form is
  Transform form_space_;              // from the form's own coordinates to the page's
};

}  // namespace pliego::inserts
