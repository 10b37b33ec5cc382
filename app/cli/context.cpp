// SPDX-License-Identifier: Apache-2.0
#include "context.h"

#include <ostream>

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

void Context::fail(const Error& error, ExitCode code) {
  m_err << "cdp: " << error.text() << '\n';
  exitCode = code;
}

void Context::fail(const std::string& message, const std::string& remedy, ExitCode code) { fail(Error{Error::Code::Io, message, remedy, ""}, code); }

}  // namespace cdp::cli
