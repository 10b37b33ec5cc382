// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "model/entries.h"
#include "store/sqlite.h"

namespace cdp {

/// Two neighbouring columns, English first.
inline LocalizedText localizedAt(const Statement& row, int column) { return {row.text(column), row.text(column + 1)}; }

/// Runs a query with up to two text parameters and hands over each row. Errors: Format with the file's path.
Result<void> eachRow(const Database& database, std::string_view sql, const std::vector<std::string>& parameters,
                     const std::function<void(const Statement&)>& take);

/// entry_text, entry_link and entry_source of one owner. A failed query gives what was read so far; callers check the main row.
LocalizedList textList(const Database& database, const std::string& owner, std::string_view list);
/// `prefix` ("pattern:") is cut off; targets of other kinds are left out. An empty prefix keeps everything.
std::vector<std::string> linkList(const Database& database, const std::string& owner, std::string_view list, std::string_view prefix);
std::vector<Source> sourceList(const Database& database, const std::string& owner);

}  // namespace cdp
