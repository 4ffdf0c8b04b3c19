#include "base/sha256.h"

#include <nettle/sha2.h>

#include <array>

namespace pliego {

Sha256::Sha256() : context_(std::make_unique<sha256_ctx>()) { sha256_init(context_.get()); }
Sha256::~Sha256() = default;
Sha256::Sha256(const Sha256& other) : context_(std::make_unique<sha256_ctx>(*other.context_)) {}
Sha256& Sha256::operator=(const Sha256& other) {
  *context_ = *other.context_;
  return *this;
}

void Sha256::add(std::string_view bytes) {
  sha256_update(context_.get(), bytes.size(), reinterpret_cast<const uint8_t*>(bytes.data()));
}

std::string Sha256::hex() const {
  sha256_ctx ended = *context_;
  std::array<uint8_t, SHA256_DIGEST_SIZE> digest;
  sha256_digest(&ended, digest.size(), digest.data());
  std::string text;
  for (const uint8_t byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 0xf];
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.hex();
}

}  // namespace pliego
