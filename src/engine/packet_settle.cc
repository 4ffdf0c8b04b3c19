#include "engine/packet_settle.h"

namespace pliego::engine {

bool settle(const std::vector<PacketEdition*>& editions, const FindOrders& find, Composer& composer,
            Diagnostics& diagnostics) {
  constexpr int most_rounds = 4;
  Diagnostics own;
  std::vector<packet::PageOrder> orders = find();
  for (int round = 0; round < most_rounds; ++round) {
    for (std::size_t i = 0; i < editions.size(); ++i)
      editions[i]->set_contents(orders[i], composer, own);
    const auto before = std::exchange(orders, find());
    if (own.has_errors() || orders == before) break;
  }
  diagnostics.merge(own);
  if (own.has_errors()) return false;
  for (std::size_t i = 0; i < editions.size(); ++i)
    editions[i]->finish(std::move(orders[i]), composer);
  return true;
}

}  // namespace pliego::engine
