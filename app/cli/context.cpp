// SPDX-License-Identifier: Apache-2.0
#include "context.h"

#include <ostream>

#include "lecture/lecture_file.h"
#include "store/catalog_locator.h"

namespace cdp::cli {

const Catalog* Context::catalog() {
  if (m_catalog) return &*m_catalog;
  auto path = locateCatalog(catalogPath);
  if (!path) {
    fail(path.error());
    return nullptr;
  }
  auto opened = Catalog::open(*path);
  if (!opened) {
    fail(opened.error());
    return nullptr;
  }
  m_catalog.emplace(std::move(*opened));
  return &*m_catalog;
}

std::optional<Lecture> Context::lecture(const std::string& asked) {
  const Catalog* entries = catalog();
  if (entries == nullptr) return std::nullopt;
  const auto path = findLecture(asked);
  auto file = path ? readLecture(*path) : Result<LectureFile>(path.error());
  if (!file) {
    fail(file.error());
    return std::nullopt;
  }
  Violations all = file->violations;
  for (auto& violation : missingFrom(file->lecture, *entries, path->string())) {
    if (violation.rule != "unknown-kind") all.push_back(std::move(violation));
  }
  for (const auto& violation : all) {
    m_err << "cdp: warning: " << violation.path << ':' << violation.line << ": " << violation.message << '\n';
  }
  return std::move(file->lecture);
}

void Context::fail(const Error& error, ExitCode code) {
  m_err << "cdp: " << error.text() << '\n';
  exitCode = code;
}

void Context::fail(const std::string& message, const std::string& remedy, ExitCode code) { fail(Error{Error::Code::Io, message, remedy, ""}, code); }

}  // namespace cdp::cli
