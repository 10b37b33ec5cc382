// SPDX-License-Identifier: Apache-2.0
#include "store/pair_notes.h"

#include "store/row_reader.h"

namespace cdp {

Result<std::vector<PairNote>> readPairNotes(const Database& database) {
  bool there = false;
  auto looked = eachRow(database, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'neighbour'", {}, [&](const Statement&) { there = true; });
  if (!looked) return looked.error();
  std::vector<PairNote> out;
  if (!there) return out;
  auto read = eachRow(database, "SELECT pattern_a, pattern_b, text_en, text_ja FROM neighbour ORDER BY pattern_a, pattern_b", {}, [&](const Statement& row) {
    out.push_back({row.text(0), row.text(1), localizedAt(row, 2)});
  });
  if (!read) return read.error();
  return out;
}

}  // namespace cdp
