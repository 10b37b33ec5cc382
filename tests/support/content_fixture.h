// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "temp_dir.h"

namespace cdp::test {

/// A small content folder without a fault, to be broken in one place by a test: two patterns, with the shipped vocabulary.
class ContentFixture {
 public:
  ContentFixture();

  [[nodiscard]] const std::filesystem::path& path() const { return m_dir.path(); }
  [[nodiscard]] std::string read(const std::string& name) const { return m_dir.read(name); }
  void write(const std::string& name, const std::string& text) const { m_dir.write(name, text); }
  void remove(const std::string& name) const { std::filesystem::remove_all(m_dir / name); }
  /// Replaces the first occurrence; a test whose text is not there is itself wrong and fails.
  void replace(const std::string& name, const std::string& from, const std::string& to) const;

 private:
  TempDir m_dir;
};

}  // namespace cdp::test
