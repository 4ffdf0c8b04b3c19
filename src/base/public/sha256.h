// SHA-256 (FIPS 180-4) of bytes that come in parts.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sha256_ctx;

namespace pliego {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256& other);
  Sha256& operator=(const Sha256& other);

  void add(std::string_view bytes);
  std::string hex() const;  // of all so far, in lower-case hexadecimal digits

 private:
  std::unique_ptr<sha256_ctx> context_;
};

// Lower-case hexadecimal SHA-256 (FIPS 180-4).
std::string sha256_hex(std::string_view bytes);

}  // namespace pliego
