// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace cdp::search {

/// Numbers in seven-bit groups, low group first, the high bit meaning "more follows".
inline void appendVarint(std::string& out, std::uint32_t value) {
  while (value >= 0x80) {
    out += static_cast<char>(value | 0x80u);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

/// Reads what appendVarint wrote. Damaged bytes end the reading (ok() is false) and never lead out of the range.
class PackedReader {
 public:
  explicit PackedReader(std::string_view bytes) : m_at(reinterpret_cast<const unsigned char*>(bytes.data())), m_end(m_at + bytes.size()) {}

  [[nodiscard]] bool more() const { return m_ok && m_at < m_end; }
  [[nodiscard]] bool ok() const { return m_ok; }

  std::uint32_t varint() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35 && m_at < m_end; shift += 7) {
      const unsigned char byte = *m_at++;
      value |= static_cast<std::uint32_t>(byte & 0x7Fu) << (shift & 31u);
      if (byte < 0x80) return value;
    }
    m_ok = false;
    return 0;
  }
  std::uint8_t byte() {
    if (m_at >= m_end) {
      m_ok = false;
      return 0;
    }
    return *m_at++;
  }

 private:
  const unsigned char* m_at;
  const unsigned char* m_end;
  bool m_ok = true;
};

/// A term's weight in a document lies between 0 and 1 and is kept in one byte.
inline std::uint8_t packWeight(double weight) {
  const double scaled = weight * 255.0 + 0.5;
  return scaled < 1 ? std::uint8_t{1} : scaled > 255 ? std::uint8_t{255} : static_cast<std::uint8_t>(scaled);
}

}  // namespace cdp::search
