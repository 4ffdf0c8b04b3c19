// The looks that authors choose for blocks; the first of each is taken where none is written.
#pragma once

#include <string_view>

namespace pliego::content {

// How shares are drawn.
enum class ChartStyle { bars, columns, donut, people };

constexpr std::string_view word_of(ChartStyle look) {
  switch (look) {
    case ChartStyle::bars:
      return "bars";
    case ChartStyle::columns:
      return "columns";
    case ChartStyle::donut:
      return "donut";
    case ChartStyle::people:
      return "people";
  }
  return {};
}

enum class ChartSize { normal, large };

constexpr std::string_view word_of(ChartSize look) {
  switch (look) {
    case ChartSize::normal:
      return "normal";
    case ChartSize::large:
      return "large";
  }
  return {};
}

enum class CalloutStyle { quiet, help, words };

constexpr std::string_view word_of(CalloutStyle look) {
  switch (look) {
    case CalloutStyle::quiet:
      return "quiet";
    case CalloutStyle::help:
      return "help";
    case CalloutStyle::words:
      return "words";
  }
  return {};
}

enum class CardStyle { panels, plain };

constexpr std::string_view word_of(CardStyle look) {
  switch (look) {
    case CardStyle::panels:
      return "panels";
    case CardStyle::plain:
      return "plain";
  }
  return {};
}

// Where a card's icon stands.
enum class CardIcons { above, beside, head };

constexpr std::string_view word_of(CardIcons look) {
  switch (look) {
    case CardIcons::above:
      return "above";
    case CardIcons::beside:
      return "beside";
    case CardIcons::head:
      return "head";
  }
  return {};
}

enum class HeadingSize { normal, small, large };

constexpr std::string_view word_of(HeadingSize look) {
  switch (look) {
    case HeadingSize::normal:
      return "normal";
    case HeadingSize::small:
      return "small";
    case HeadingSize::large:
      return "large";
  }
  return {};
}

enum class ListStyle { bullets, icons, plain, checks };

constexpr std::string_view word_of(ListStyle look) {
  switch (look) {
    case ListStyle::bullets:
      return "bullets";
    case ListStyle::icons:
      return "icons";
    case ListStyle::plain:
      return "plain";
    case ListStyle::checks:
      return "checks";
  }
  return {};
}

enum class QuestionStyle { plain, numbered, boxes };

constexpr std::string_view word_of(QuestionStyle look) {
  switch (look) {
    case QuestionStyle::plain:
      return "plain";
    case QuestionStyle::numbered:
      return "numbered";
    case QuestionStyle::boxes:
      return "boxes";
  }
  return {};
}

enum class ReferenceStyle { body, small };

constexpr std::string_view word_of(ReferenceStyle look) {
  switch (look) {
    case ReferenceStyle::body:
      return "body";
    case ReferenceStyle::small:
      return "small";
  }
  return {};
}

enum class StatStyle { big, small };

constexpr std::string_view word_of(StatStyle look) {
  switch (look) {
    case StatStyle::big:
      return "big";
    case StatStyle::small:
      return "small";
  }
  return {};
}

enum class StatsStyle { row, grid };

constexpr std::string_view word_of(StatsStyle look) {
  switch (look) {
    case StatsStyle::row:
      return "row";
    case StatsStyle::grid:
      return "grid";
  }
  return {};
}

enum class StepStyle { plain, connected };

constexpr std::string_view word_of(StepStyle look) {
  switch (look) {
    case StepStyle::plain:
      return "plain";
    case StepStyle::connected:
      return "connected";
  }
  return {};
}

enum class ParagraphStyle { body, kicker, lede, note, foot };

constexpr std::string_view word_of(ParagraphStyle look) {
  switch (look) {
    case ParagraphStyle::body:
      return "body";
    case ParagraphStyle::kicker:
      return "kicker";
    case ParagraphStyle::lede:
      return "lede";
    case ParagraphStyle::note:
      return "note";
    case ParagraphStyle::foot:
      return "foot";
  }
  return {};
}

}  // namespace pliego::content
