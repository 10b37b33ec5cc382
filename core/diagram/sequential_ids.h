// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cdp {

/// Makes Graphviz number the objects of every graph opened from now on in the order in which they are made, the layout's own helping graphs
/// too. cgraph's own discipline takes the address of a name for its id and keeps nodes and edges in the order of ids, so that a layout
/// would depend on where the heap happens to be. Call it with the Graphviz lock held and no graph open; calling it again does nothing.
void useSequentialIds();

}  // namespace cdp
