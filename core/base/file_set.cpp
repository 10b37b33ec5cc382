// SPDX-License-Identifier: Apache-2.0
#include "base/file_set.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>

namespace cdp {
namespace fs = std::filesystem;
namespace {

Error folderError(const fs::path& path, const std::string& what, const std::error_code& code) {
  const bool full = code == std::errc::no_space_on_device;
  return {Error::Code::Io, what + ": " + code.message(), full ? "Free some space or choose another place" : "Choose a folder that you may write to",
          path.string()};
}

bool staysInside(const fs::path& name) {
  if (name.empty() || name.is_absolute()) return false;
  return std::none_of(name.begin(), name.end(), [](const fs::path& part) { return part == ".." || part == "." || part.empty(); });
}

/// Undoes everything unless `keep` is called.
class Transaction {
 public:
  ~Transaction() {
    std::error_code code;
    if (!m_kept) {
      for (auto it = m_moved.rbegin(); it != m_moved.rend(); ++it) fs::remove(*it, code);
      for (auto it = m_saved.rbegin(); it != m_saved.rend(); ++it) fs::rename(it->second, it->first, code);
    }
    if (!m_work.empty()) fs::remove_all(m_work, code);
    if (!m_kept) {
      // Only folders of our own making, and only empty ones.
      for (auto it = m_folders.rbegin(); it != m_folders.rend(); ++it) fs::remove(*it, code);
    }
  }

  Result<void> makeFolder(const fs::path& folder) {
    std::vector<fs::path> missing;
    std::error_code code;
    for (fs::path at = folder; !at.empty() && !fs::exists(at, code); at = at.parent_path()) missing.push_back(at);
    for (auto it = missing.rbegin(); it != missing.rend(); ++it) {
      if (!fs::create_directory(*it, code) && code) return folderError(*it, "the folder cannot be made", code);
      m_folders.push_back(*it);
    }
    if (!fs::is_directory(folder, code)) return Error{Error::Code::Io, "is a file, but a folder is needed", "Name a folder", folder.string()};
    return {};
  }

  Result<void> begin(const fs::path& folder) {
    std::string name = (folder / ".cdp-export-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      return folderError(folder, "cannot be written to", std::error_code(errno, std::generic_category()));
    }
    m_work = name;
    return {};
  }

  Result<void> move(const fs::path& from, const fs::path& to, std::size_t number) {
    std::error_code code;
    if (fs::exists(to, code)) {
      const fs::path saved = m_work / ("replaced-" + std::to_string(number));
      fs::rename(to, saved, code);
      if (code) return folderError(to, "cannot be replaced", code);
      m_saved.emplace_back(to, saved);
    }
    fs::rename(from, to, code);
    if (code) return folderError(to, "cannot be written", code);
    m_moved.push_back(to);
    return {};
  }

  void keep() { m_kept = true; }
  [[nodiscard]] const fs::path& work() const { return m_work; }

 private:
  bool m_kept = false;
  fs::path m_work;
  std::vector<fs::path> m_folders;
  std::vector<fs::path> m_moved;
  std::vector<std::pair<fs::path, fs::path>> m_saved;
};

}  // namespace

Result<void> writeFileSet(const fs::path& folder, const std::vector<NewFile>& files, Overwrite overwrite, const std::atomic_bool* cancelled,
                          const std::function<void(std::size_t)>& written) {
  std::set<std::string> names;
  std::error_code code;
  for (const auto& file : files) {
    if (!staysInside(file.name) || !names.insert(file.name).second) {
      return Error{Error::Code::Internal, "\"" + file.name + "\" is not a name that can be written", "", folder.string()};
    }
    const fs::path target = folder / file.name;
    const auto status = fs::symlink_status(target, code);
    if (overwrite == Overwrite::Never && fs::exists(status)) {
      return Error{Error::Code::Exists, "exists already", "Choose another place or ask for it to be replaced", target.string()};
    }
    if (fs::is_directory(target, code)) return Error{Error::Code::Io, "is a folder, not a file", "Choose another place", target.string()};
    if (const auto there = fs::status(target, code); fs::exists(there) && !fs::is_regular_file(there)) {
      // A rename would put a file in the place of a device or pipe.
      return Error{Error::Code::Io, "is a device, not a file", "Name a file", target.string()};
    }
  }
  Transaction transaction;
  if (auto done = transaction.makeFolder(folder); !done) return done;
  if (auto done = transaction.begin(folder); !done) return done;
  const auto stopped = [&] { return cancelled != nullptr && cancelled->load(); };
  const Error stop{Error::Code::Cancelled, "cancelled; nothing was written", "", ""};
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (stopped()) return stop;
    if (auto done = writeFileAtomically(transaction.work() / std::to_string(i), files[i].bytes, Overwrite::Replace); !done) {
      Error error = done.error();
      error.path = (folder / files[i].name).string();
      return error;
    }
    if (written) written(i + 1);
  }
  if (stopped()) return stop;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path target = folder / files[i].name;
    if (auto done = transaction.makeFolder(target.parent_path()); !done) return done;
    if (auto done = transaction.move(transaction.work() / std::to_string(i), target, i); !done) return done;
  }
  transaction.keep();
  return {};
}

std::string safeFileName(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 80)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (c == '.' && !out.empty());
    out += plain ? c : '_';
  }
  return out.empty() ? "_" : out;
}

}  // namespace cdp
