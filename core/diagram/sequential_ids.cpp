// SPDX-License-Identifier: Apache-2.0
#include "diagram/sequential_ids.h"

#include <graphviz/cgraph.h>

#include <array>
#include <map>
#include <memory>
#include <string>

namespace cdp {
namespace {

/// Ids of one graph. Names of each kind of object have even ids, objects without a name odd ones, as cgraph's own discipline does.
struct Ids {
  std::array<std::map<std::string, IDTYPE>, 4> byName;
  std::map<IDTYPE, std::string> names;
  IDTYPE named = 2;
  IDTYPE nameless = 1;
};

std::size_t kindOf(int type) { return static_cast<std::size_t>(type) & 3U; }

void* openIds(Agraph_t*, Agdisc_t*) { return std::make_unique<Ids>().release(); }

void closeIds(void* state) { const std::unique_ptr<Ids> closed(static_cast<Ids*>(state)); }

long mapId(void* state, int type, char* name, IDTYPE* id, int create) {
  auto& ids = *static_cast<Ids*>(state);
  if (name == nullptr) {
    *id = ids.nameless;
    ids.nameless += 2;
    return 1;
  }
  // Edges out and in are one kind: AGOUTEDGE is 2, AGINEDGE 3.
  auto& known = ids.byName[kindOf(type == AGINEDGE ? AGOUTEDGE : type)];
  if (const auto it = known.find(name); it != known.end()) {
    *id = it->second;
    return 1;
  }
  if (create == 0) return 0;
  *id = ids.named;
  ids.named += 2;
  known.emplace(name, *id);
  ids.names.emplace(*id, name);
  return 1;
}

// No object is given an id by hand; one that is deleted and made again under its name has its id again.
long allocateId(void*, int, IDTYPE) { return 0; }
void freeId(void*, int, IDTYPE) {}

char* nameOf(void* state, int, IDTYPE id) {
  auto& names = static_cast<Ids*>(state)->names;
  const auto it = names.find(id);
  return it == names.end() ? nullptr : it->second.data();
}

void registerId(void*, int, void*) {}

}  // namespace

void useSequentialIds() { AgIdDisc = {openIds, mapId, allocateId, freeId, nameOf, closeIds, registerId}; }

}  // namespace cdp
