// From yaml-cpp's events to our nodes, with the checks that yaml-cpp leaves out.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "yaml/syntax.h"
#include "yaml/yaml.h"

namespace pliego::yaml {

// Thrown out of an event, after a diagnostic, where going on would be useless or dangerous.
struct Stop {};

class Builder : public YAML::EventHandler {
 public:
  Builder(std::shared_ptr<const Source> source, const Limits& limits, Diagnostics& diagnostics)
      : source_(std::move(source)), limits_(limits), diagnostics_(diagnostics) {}

  Node take_root() { return std::move(root_); }
  // Of a document that could be read: what would be lost or read otherwise than meant.
  const Diagnostics& warnings() const { return warnings_; }
  Progress progress() const;  // for syntax errors

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

 private:
  // A map or sequence whose end has not come yet. A map's entry waits here from its key to its
  // value.
  struct Open {
    Node node;
    Entry entry;
    bool has_key = false;
    bool key_is_plain = false;                       // without quotes
    bool flow = false;                               // in brackets
    std::unordered_map<std::string, int> key_lines;  // where each key stood first
  };

  Node begin_node(Kind kind, std::size_t offset, std::size_t bytes);
  void open(Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::EmitterStyle::value style);
  void close();
  void place_node(Node node);
  void take_key(Open& map, Node node);
  void take_value(Open& map, Node node);
  void check_invisible(Node& node);
  void check_quotes(std::size_t offset);
  void check_colon(const Mark& mark, std::string_view word);
  void check_named(const Mark& mark);
  void check_glued(const Mark& mark);
  void check_lines(const Node& text);
  void check_bullet(std::size_t offset);
  void check_brackets(std::size_t offset, std::string_view value);
  void check_tag(std::size_t offset, const std::string& tag);
  Mark mark_of_empty(std::size_t offset) const;
  std::size_t offset_of(const YAML::Mark& mark);
  std::size_t offset_in_text(const Mark& mark) const;
  void error(std::string_view rule, const Mark& mark, std::string message, std::string hint);

  std::shared_ptr<const Source> source_;
  Limits limits_;
  Diagnostics& diagnostics_;
  Diagnostics warnings_;
  std::vector<Open> open_;
  Node root_;
  std::size_t last_offset_ = 0;
  int nodes_ = 0;
  int line_of_brackets_ = 0;
  int documents_ = 0;
  int errors_ = 0;
};

}  // namespace pliego::yaml
