#include "inserts/insert.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <optional>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "base/page_words.h"
#include "files/files.h"
#include "inserts/adobe_only.h"
#include "inserts/claims.h"
#include "inserts/damage.h"
#include "inserts/effort.h"
#include "inserts/language_tag.h"
#include "inserts/left_out.h"
#include "inserts/page_reader.h"
#include "inserts/pdf_file.h"

namespace pliego::inserts {
namespace {

namespace fs = std::filesystem;

class Reading {
 public:
  Reading(const Source& source, QPDF& pdf, Diagnostics& diagnostics)
      : source_(source),
        diagnostics_(diagnostics),
        file_{.pdf = pdf,
              .copier = ObjectCopier(source.folder, source.path),
              .names = FileNames(source.prefix, file_.copier),
              .fonts = {},
              .tagged_forms = {},
              .is_tagged = pdf.getRoot().getKey("/StructTreeRoot").isDictionary(),
              .owned_annotations = {},
              .looks = Looks(pdf, source.setter),
              .layers = Layers(pdf, source.on_paper),
              .on_paper = source.on_paper} {}

  Insert read() {
    if (file_.is_tagged) {
      file_.tagged_forms = find_tagged_forms(file_.pdf);
      file_.owned_annotations = find_owned_annotations(file_.pdf);
    }
    auto pages = QPDFPageDocumentHelper(file_.pdf).getAllPages();
    for (QPDFPageObjectHelper& page : pages) frames_.push_back(frame_of(page));
    const Destinations destinations(file_.pdf, frames_);
    for (std::size_t i = 0; i < pages.size(); ++i) read_one(pages[i], i, destinations);
    if (file_.is_tagged) {
      add_tree(destinations);
    } else {
      insert_.document.structure.add(-1, draw::Role::document);
    }
    add_paragraphs();
    add_loose_links();
    place_pages();
    insert_.document.outline = destinations.outline();
    insert_.language = language_said(file_.pdf.getRoot().getKey("/Lang")).tag;
    judge();
    return std::move(insert_);
  }

  // For messages: the page that is being read.
  std::string where() const {
    return now_at_ > 0 ? "page " + std::to_string(now_at_) + ": " : std::string();
  }

 private:
  void read_one(QPDFPageObjectHelper page, std::size_t index, const Destinations& destinations) {
    now_at_ = static_cast<int>(index) + 1;
    spend_on_annotations(page.getObjectHandle().getKey("/Annots"));
    const PageFrame& frame = frames_[index];
    if (frame.size.width <= 0) throw Damage("the page has no size");
    if (frame.scale < 1) tell_scale(frame.scale);
    if (frame.is_assumed) assumed_.push_back(now_at_);
    read_.push_back(read_page(file_, page, frame, destinations));
    read_.back().page->number = now_at_;
    left_out_.add(read_.back().left_out);
    if (read_.back().has_unmarked && !read_.back().is_one_paragraph) unmarked_.push_back(now_at_);
    if (read_.back().is_mixed) mixed_.push_back(now_at_);
    has_odd_language_ = has_odd_language_ || read_.back().has_odd_language;
    if (read_.back().is_one_paragraph) without_tags_.push_back(now_at_);
  }

  void tell_scale(double scale) {
    diagnostics_.note("insert-fitted", source_.place,
                      "Page " + std::to_string(now_at_) + " of '" + source_.name +
                          "' is larger than a page of a PDF can be (200 x 200 in): it is at " +
                          std::to_string(static_cast<int>(std::lround(100 * scale))) + " %.",
                      "");
  }

  void tell_assumed() {
    if (assumed_.empty()) return;
    diagnostics_.note("insert-mended", source_.place,
                      "'" + source_.name + "' doesn't say how large " + page_words(assumed_) +
                          (assumed_.size() == 1 ? " is" : " are") +
                          ": US letter was taken, as viewers do.",
                      "");
  }

  void tell_short_pictures() {
    const int count = file_.copier.short_pictures();
    if (count == 0) return;
    diagnostics_.warning(
        "insert-picture", source_.place,
        (count == 1 ? std::string("A picture") : std::to_string(count) + " pictures") + " in '" +
            source_.name + "' " + (count == 1 ? "holds" : "hold") +
            " less than its size asks for: the rest stays empty, or all of it.",
        "Look at the pictures in the packet. If one is cut, ask whoever made the file for it "
        "anew.");
  }

  // Many pages may have one list of them.
  static void spend_on_annotations(QPDFObjectHandle list) {
    constexpr std::size_t steps_of_each = 40'000;
    if (list.isArray()) spend(static_cast<std::size_t>(list.getArrayNItems()) * steps_of_each);
  }

  void add_tree(const Destinations& destinations) {
    now_at_ = 0;
    std::vector<MarkedPage> marked;
    for (PageRead& page : read_) marked.push_back(std::move(page.marked));
    StructureFound found = read_structure(file_.pdf, destinations, frames_, marked);
    insert_.document.structure = std::move(found.structure);
    faults_ = std::move(found.faults);
    for (std::size_t i = 0; i < read_.size(); ++i) {
      read_[i].marked = std::move(marked[i]);
      const auto& marks = read_[i].marked.marks;
      if (!read_[i].is_one_paragraph &&
          std::find(marks.begin(), marks.end(), std::nullopt) != marks.end())
        unowned_.push_back(static_cast<int>(i) + 1);
    }
  }

  // A page without tags is read as it was drawn, from its first operator to its last.
  void add_paragraphs() {
    draw::Structure& tree = insert_.document.structure;
    for (PageRead& page : read_)
      if (page.is_one_paragraph)
        page.marked.marks.front() = tree.add_content(tree.add(0, draw::Role::paragraph));
  }

  // Links that the structure doesn't have.
  void add_loose_links() {
    draw::Structure& tree = insert_.document.structure;
    for (std::size_t i = 0; i < read_.size(); ++i) {
      for (LinkFound& found : read_[i].marked.links) {
        if (found.link.node > 0) continue;
        found.link.node = tree.add(0, draw::Role::link);
        if (file_.is_tagged) loose_links_.push_back(static_cast<int>(i) + 1);
      }
    }
    loose_links_.erase(std::unique(loose_links_.begin(), loose_links_.end()), loose_links_.end());
  }

  void place_pages() {
    auto file = std::make_shared<draw::OutsideFile>();
    file->name = source_.name;
    file->layers = file_.layers.of(file_.copier);
    file->objects = file_.copier.take();
    for (PageRead& read : read_) {
      read.page->file = file;
      const Rect area{0, 0, read.page->size.width, read.page->size.height};
      draw::Page page{.trim = read.page->size,
                      .media = area,
                      .bleed = area,
                      .label = {},
                      .panels = {},
                      .items = {}};
      page.items.push_back(draw::PlacedPage{read.page, {}, read.marked.marks});
      for (SetText& text : read.texts) page.items.push_back(marked(text, read.marked.marks));
      for (LinkFound& found : read.marked.links) page.items.push_back(std::move(found.link));
      insert_.document.pages.push_back(std::move(page));
    }
  }

  static draw::Group marked(SetText& text, const std::vector<draw::Mark>& marks) {
    draw::Group& inner = std::get<draw::Group>(text.group.items.front());
    for (draw::Item& item : inner.items)
      if (text.mark) std::get<draw::TextRun>(item).mark = marks[*text.mark];
    return std::move(text.group);
  }

  // Whether a packet that holds it may still claim PDF/UA-1; if not, why.
  void judge() {
    using Conformance = draw::Metadata::Conformance;
    const auto loose = file_.copier.loose_fonts();
    if (!loose.empty())
      diagnostics_.warning("insert-font", source_.place,
                           "'" + source_.name + "' does not hold all of its fonts (" +
                               *loose.begin() + "): another printer may print other letters.",
                           "Save it again with its fonts embedded.");
    left_out_.files += attached_files(file_.pdf);
    left_out_.is_portfolio = is_portfolio(file_.pdf);
    tell_assumed();
    tell_short_pictures();
    tell_left_out(source_, left_out_, diagnostics_);
    std::vector<std::string> reasons =
        file_.is_tagged ? tagged_faults() : std::vector<std::string>{};
    if (!file_.is_tagged) {
      reasons.push_back("it has no tags (" + page_words(all_pages()) + ")");
    } else if (reasons.empty()) {
      reasons = claim_faults();
    }
    if (!loose.empty()) reasons.push_back("not all of its fonts are embedded");
    const auto fonts = file_.copier.font_faults();
    if (file_.is_tagged && !fonts.empty()) reasons.push_back(*fonts.begin());
    insert_.document.metadata.conformance =
        reasons.empty() ? Conformance::ua1 : Conformance::tagged;
    if (!reasons.empty()) tell(reasons);
  }

  std::vector<std::string> claim_faults() const {
    const std::string part = pdf_ua_part(file_.pdf);
    if (part == "1") return {};
    if (part == "2") return {"it is PDF/UA-2, and the packet would be PDF/UA-1"};
    return {"it does not say itself that it is PDF/UA"};
  }

  std::vector<std::string> tagged_faults() const {
    std::vector<std::string> reasons = faults_;
    const auto add = [&](const std::vector<int>& pages, const char* what) {
      if (!pages.empty()) reasons.push_back(page_words(pages) + what);
    };
    add(without_tags_, ": nothing on it is tagged");
    add(unmarked_, ": not all that is drawn is tagged");
    add(mixed_, ": what is marked as decoration holds what is tagged, or lies in it");
    add(unowned_, ": marked content belongs to no element");
    add(loose_links_, ": links belong to no element");
    if (has_odd_language_) reasons.push_back("words in it are in a language that no reader knows");
    return reasons;
  }

  void tell(const std::vector<std::string>& reasons) {
    std::string all;
    for (const std::string& reason : reasons) all += (all.empty() ? "" : "; ") + reason;
    diagnostics_.warning("insert-untagged", source_.place,
                         "With '" + source_.name +
                             "' the packet can't claim PDF/UA, which people with screen readers "
                             "rely on: " +
                             all + ".",
                         "Ask whoever made it for a tagged PDF (PDF/UA), saved from the program "
                         "that it was written in.");
  }

  std::vector<int> all_pages() const {
    std::vector<int> all;
    for (std::size_t i = 0; i < read_.size(); ++i) all.push_back(static_cast<int>(i) + 1);
    return all;
  }

  const Source& source_;
  Diagnostics& diagnostics_;
  FileReading file_;
  std::vector<PageFrame> frames_;
  std::vector<PageRead> read_;
  Insert insert_;
  std::vector<std::string> faults_;
  std::vector<int> without_tags_, unmarked_, mixed_, unowned_, loose_links_;  // page numbers
  std::vector<int> assumed_;       // page numbers, without a size
  bool has_odd_language_ = false;  // of a stretch of content
  LeftOut left_out_;
  int now_at_ = 0;  // page being read; 0: none
};

// Whatever a library throws at a file that was made to hurt is a fault of the file.
std::optional<Insert> read_guarded(const Source& source, Mending& mending,
                                   Diagnostics& diagnostics) {
  std::shared_ptr<QPDF> pdf;
  std::optional<Reading> reading;
  const auto tell = [&](const std::string& what) {
    tell_damage(source, (reading ? reading->where() : "") + what, diagnostics);
  };
  try {
    pdf = open_pdf(source, mending, diagnostics);
    if (!pdf) return std::nullopt;
    Diagnostics own;
    reading.emplace(source, *pdf, own);
    Insert insert = reading->read();
    if (tell_damage(source, *pdf, mending, diagnostics)) return std::nullopt;
    diagnostics.merge(own);
    return insert;
  } catch (const TooMuch&) {
    tell_too_much(source, diagnostics);
  } catch (const SystemError&) {
    throw;
  } catch (const std::bad_alloc&) {
    tell_too_much(source, diagnostics);
  } catch (const Damage& fault) {
    tell(fault.what());
  } catch (const QPDFExc& fault) {
    tell(plain_words(fault.getMessageDetail()));
  } catch (const std::exception& fault) {
    tell(plain_words(fault.what()));
  }
  return std::nullopt;
}

void tell_mended(const Source& source, const Mending& mending, Diagnostics& diagnostics) {
  if (mending.mended().empty()) return;
  std::string all;
  for (const std::string& each : mending.mended()) all += (all.empty() ? "" : ", ") + each;
  diagnostics.note("insert-mended", source.place,
                   "'" + source.name + "' has small faults of form, which take nothing from it (" +
                       all + "): it went in as it is meant.",
                   "");
}

}  // namespace

std::optional<Insert> read_insert(const Source& source, Diagnostics& diagnostics) {
  if (!looks_like_pdf(source, diagnostics)) return std::nullopt;
  const auto bytes = source.folder.open(source.path);
  const Effort effort(static_cast<std::size_t>(bytes->size()));
  Mending mending(bytes);
  auto insert = read_guarded(source, mending, diagnostics);
  if (insert) tell_mended(source, mending, diagnostics);
  return insert;
}

}  // namespace pliego::inserts
