#include "translate/unit.h"

namespace pliego::translate {

std::string_view state_name(State state) {
  switch (state) {
    case State::missing:
      return "missing";
    case State::stale:
      return "stale";
    case State::unread:
      return "unread";
    case State::reviewed:
      return "reviewed";
  }
  return {};
}

}  // namespace pliego::translate
