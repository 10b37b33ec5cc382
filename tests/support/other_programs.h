// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/wait.h>
#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

namespace cdp::test {

inline bool isInstalled(const std::string& program) { return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0; }

struct Run {
  int status = -1;
  std::string out;  ///< standard output and error together
};

inline Run runCommand(const std::string& command) {
  Run run;
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return run;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) run.out.append(buffer.data(), n);
  const int code = ::pclose(pipe);
  run.status = WIFEXITED(code) ? WEXITSTATUS(code) : -1;
  return run;
}

inline std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

/// Skips the test with a clear word when a program that judges is not there.
#define CDP_NEEDS(program) \
  if (!cdp::test::isInstalled(program)) GTEST_SKIP() << program << " is not installed"

}  // namespace cdp::test
