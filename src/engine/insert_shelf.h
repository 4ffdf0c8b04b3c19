// PDF files from elsewhere, read once for all languages of a packet.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/workspace.h"
#include "inserts/insert.h"
#include "inserts/text_setter.h"
#include "packet/packet.h"
#include "text/plain_text.h"

namespace pliego::engine {

// What is filled into the forms of PDF files from elsewhere, set in the fonts of a packet's cover.

class InsertSetter : public inserts::TextSetter {
 public:
  explicit InsertSetter(const Workspace& workspace);

  Lines lines(const std::string& text, const Style& style, double width) override;
  Lines letters(const std::string& text, const Style& style) override;

 private:
  text::PlainText plain(const std::string& text, const Style& style) const;

  text::Typesetter typesetter_;
  std::string font_, strong_;  // ids; empty where the project has no covers
};

class InsertShelf {
 public:
  // `folder`: that of the packet's file, which paths begin from. `on_paper`: what is made of them
  // is printed.
  InsertShelf(const Workspace& workspace, const packet::Packet& packet, files::Source folder,
              bool on_paper)
      : read_insert_(workspace.outside.read_insert),
        setter_(workspace),
        paths_(packet.pdf_paths()),
        folder_(std::move(folder)),
        on_paper_(on_paper) {}

  // The file that the item names in this language; null after an error, now or before. Throws
  // SystemError where the part of the program that reads them is not there.
  std::shared_ptr<const inserts::Insert> get(const packet::Words::Entry& path,
                                             Diagnostics& diagnostics);

 private:
  std::shared_ptr<const inserts::Insert> read(const packet::Words::Entry& path,
                                              Diagnostics& diagnostics);

  const inserts::ReadInsert read_insert_;
  InsertSetter setter_;
  const std::vector<std::string> paths_;
  const files::Source folder_;
  const bool on_paper_;
  std::map<std::string, std::shared_ptr<const inserts::Insert>> read_;  // by path; null: faulty
};

}  // namespace pliego::engine
