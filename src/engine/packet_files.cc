#include "engine/packet_files.h"

#include <algorithm>

#include "base/sentences.h"
#include "check/text_check.h"
#include "content/content_files.h"
#include "engine/insert_shelf.h"
#include "engine/packet_facing.h"
#include "engine/workspace_checks.h"
#include "files/files.h"
#include "packet/words.h"
#include "yaml/fields.h"
#include "yaml/file.h"

namespace pliego::engine {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> known_packets(const files::Source& project) {
  Diagnostics told_elsewhere;
  if (project.find(packets_folder, 0).entry != files::Entry::folder) return {};
  return content::yaml_stems(project, packets_folder, told_elsewhere);
}

// Where a packet's file is, and what messages call it.
struct PacketFile {
  bool is_own = false;   // in content/packets
  std::string path;      // of an own one in the project, else as it was named
  files::Source folder;  // that PDFs from elsewhere lie in
};

// A name in content/packets, or any file.
PacketFile packet_file(const PacketRequest& request, const Surroundings& outside) {
  if (request.file.empty())
    throw RequestError(
        "Which packet? Name one of content/packets; 'pliego packet --new NAME' begins another.");
  const files::Source project = outside.project();
  const files::Source own_folder = project.below(packets_folder);
  if (is_name(request.file)) {
    const std::string own = std::string(packets_folder) + "/" + request.file + ".yaml";
    if (project.has_file(own)) return {true, own, own_folder};
  }
  if (NamedFile(outside, request.file).is_there()) {
    const fs::path named = request.file;
    const fs::path folder = named.has_parent_path() ? named.parent_path() : fs::path(".");
    std::error_code error;
    if (fs::equivalent(folder, outside.root / packets_folder, error) && !error)
      return {true, std::string(packets_folder) + "/" + named.filename().string(), own_folder};
    return {false, request.file, NamedFile(outside, request.file).folder()};
  }
  std::string all;
  for (const std::string& name : known_packets(project)) all += (all.empty() ? "" : ", ") + name;
  throw RequestError(sentences(
      {"There is no packet '" + request.file + "'.",
       nearest_hint(request.file, known_packets(project)),
       all.empty() ? "'pliego packet --new NAME' makes one." : "There are: " + all + "."}));
}

std::optional<yaml::Node> read_file_of(const PacketFile& file, const Surroundings& outside,
                                       Diagnostics& diagnostics) {
  if (file.is_own) return yaml::load(outside.project(), file.path, diagnostics);
  return yaml::parse(file.path, NamedFile(outside, file.path).read(), diagnostics);
}

RenderRequest workspace_request(const PacketRequest& request, const packet::Packet& packet) {
  RenderRequest wanted;
  wanted.local = request.local;
  wanted.own_layouts = packet::own_layouts();
  for (const packet::Item& item : packet.items)
    if (!item.material.empty()) wanted.materials.push_back(item.material);
  return wanted;
}

void add_text(const packet::Words& words, const char* id, const std::string& language,
              std::vector<content::Message>& texts) {
  if (const auto* entry = words.in(language)) texts.push_back({id, entry->text, entry->mark});
}

// What it says of itself is held against the rules for words, as all that is printed. A place may
// have any number.
bool check_words(const packet::Packet& packet, const content::Project& project,
                 Diagnostics& diagnostics) {
  check::TextCheck check(project, check::TextCheck::Depth::errors);
  Diagnostics found;
  for (const std::string& language : packet.languages) {
    std::vector<content::Message> texts;
    add_text(packet.title, "title", language, texts);
    add_text(packet.kicker, "kicker", language, texts);
    add_text(packet.about, "about", language, texts);
    for (const packet::Item& item : packet.items) add_text(item.title, "item", language, texts);
    check.check_texts(texts, *project.language(language), found);
  }
  diagnostics.merge(found);
  return !found.has_errors();
}

bool check_all(packet::Packet& packet, const content::Project& project, Diagnostics& diagnostics) {
  return packet::check_packet(packet, project, diagnostics) &&
         check_words(packet, project, diagnostics);
}

void read_people(const PacketRequest& request, PacketDesk& desk) {
  if (request.participants.empty()) return;
  const NamedFile people(desk.workspace.outside, request.participants);
  desk.people = packet::read_participants(request.participants, people.read(),
                                          desk.packet->languages, desk.diagnostics);
}

void check_inserts(const Workspace& workspace, const packet::Packet& packet,
                   const files::Source& folder, Diagnostics& diagnostics) {
  InsertShelf inserts(workspace, packet, folder, false);
  for (const packet::Item& item : packet.items)
    for (const auto& [language, path] : item.pdf.by_language) inserts.get(path, diagnostics);
}

}  // namespace

PacketDesk open_packet(const Surroundings& outside, const PacketRequest& request) {
  PacketDesk desk;
  const PacketFile file = packet_file(request, outside);
  const auto node = read_file_of(file, outside, desk.diagnostics);
  if (node)
    desk.packet = packet::read_packet(*node, fs::path(file.path).stem().string(), desk.diagnostics);
  if (!desk.packet) return desk;
  desk.folder = file.folder;
  desk.workspace = open_workspace(outside, workspace_request(request, *desk.packet), true);
  desk.diagnostics.merge(desk.workspace.diagnostics);
  check_pictures_together(desk.workspace, desk.packet->mark, desk.diagnostics);
  if (check_all(*desk.packet, desk.workspace.project, desk.diagnostics) &&
      !desk.diagnostics.has_errors()) {
    if (!request.language.empty()) require_made_in(request.language, desk.packet->languages);
    read_people(request, desk);
  }
  if (desk.diagnostics.has_errors()) {
    try {
      check_inserts(desk.workspace, *desk.packet, desk.folder,
                    desk.diagnostics);  // all faults at once
    } catch (const SystemError&) {
      // What keeps PDFs from being read is told when these faults are mended.
    }
    desk.packet.reset();
  }
  return desk;
}

void check_packets(const Workspace& workspace, Diagnostics& diagnostics) {
  const content::Project& project = workspace.project;
  for (const std::string& name : known_packets(project.files)) {
    const std::string file = std::string(packets_folder) + "/" + name + ".yaml";
    const auto node = yaml::load(project.files, file, diagnostics);
    auto packet = node ? packet::read_packet(*node, name, diagnostics) : std::nullopt;
    if (!packet) continue;
    check_all(*packet, project, diagnostics);
    check_inserts(workspace, *packet, project.files.below(packets_folder), diagnostics);
  }
}

}  // namespace pliego::engine
