// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace cdp {
namespace fs = std::filesystem;
namespace {

Error ioError(const fs::path& path, const std::string& what, int number) {
  Error error;
  error.code = Error::Code::Io;
  error.message = what + ": " + std::strerror(number);
  error.path = path.string();
  switch (number) {
    case ENOSPC:
      error.remedy = "Free some space or choose another place";
      break;
    case EROFS:
    case EACCES:
    case EPERM:
      error.remedy = "Choose a folder that you may write to";
      break;
    case ENOENT:
      error.remedy = "Create the folder first or choose another";
      break;
    default:
      break;
  }
  return error;
}

}  // namespace

Result<std::string> readFile(const fs::path& path, std::size_t maxBytes) {
  std::error_code code;
  const auto status = fs::status(path, code);
  if (!fs::exists(status)) {
    return Error{Error::Code::NotFound, "no such file", "Check the path", path.string()};
  }
  if (fs::is_directory(status)) {
    return Error{Error::Code::Io, "is a folder, not a file", "Name a file", path.string()};
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) return ioError(path, "cannot be opened", errno);
  std::string bytes;
  char buffer[1 << 16];
  while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
    bytes.append(buffer, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > maxBytes) {
      return Error{Error::Code::Limit, "is larger than " + std::to_string(maxBytes) + " bytes", "", path.string()};
    }
  }
  if (in.bad()) return ioError(path, "cannot be read", errno);
  return bytes;
}

Result<void> writeFileAtomically(const fs::path& path, std::string_view bytes, Overwrite overwrite) {
  std::error_code code;
  if (overwrite == Overwrite::Never && fs::exists(path, code)) {
    return Error{Error::Code::Exists, "exists already", "Choose another name or ask for it to be replaced", path.string()};
  }
  if (fs::is_directory(path, code)) {
    return Error{Error::Code::Io, "is a folder, not a file", "Name a file", path.string()};
  }
  if (const auto status = fs::status(path, code); fs::exists(status) && !fs::is_regular_file(status)) {
    // A rename would put a file in the place of a device or pipe.
    return Error{Error::Code::Io, "is a device, not a file", "Name a file", path.string()};
  }
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::string temporary = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
  const int fd = ::mkstemp(temporary.data());
  if (fd < 0) return ioError(path, "cannot be written", errno);
  const auto giveUp = [&](const std::string& what, int number) {
    ::close(fd);
    ::unlink(temporary.c_str());
    return ioError(path, what, number);
  };
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (n < 0) {
      if (errno == EINTR) continue;
      return giveUp("cannot be written", errno);
    }
    done += static_cast<std::size_t>(n);
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::fchmod(fd, 0666 & ~mask) != 0 || ::fsync(fd) != 0) return giveUp("cannot be written", errno);
  if (::close(fd) != 0) {
    const int number = errno;
    ::unlink(temporary.c_str());
    return ioError(path, "cannot be written", number);
  }
  if (overwrite == Overwrite::Never) {
    // link() fails if the target has appeared meanwhile; rename() would replace it.
    if (::link(temporary.c_str(), path.c_str()) != 0 && errno != EPERM && errno != ENOTSUP) {
      const int number = errno;
      ::unlink(temporary.c_str());
      return ioError(path, "cannot be written", number);
    }
    if (fs::exists(path, code)) {
      ::unlink(temporary.c_str());
      return {};
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const int number = errno;
    ::unlink(temporary.c_str());
    return ioError(path, "cannot be written", number);
  }
  return {};
}

}  // namespace cdp
