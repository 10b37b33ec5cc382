// SPDX-License-Identifier: Apache-2.0
#include "layout/node_placement.h"

#include <graphviz/gvc.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <string>

#include "diagram/dot_reader.h"
#include "diagram/graphviz_lock.h"
#include "diagram/sequential_ids.h"

// The dot layout library is linked instead of being found at run time: no plug-in folder, no font, a context in microseconds.
extern "C" gvplugin_library_t gvplugin_dot_layout_LTX_library;

namespace cdp {
namespace {

constexpr double kPixelsPerInch = 72;  // Graphviz works in points; one point is one of our pixels

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4f", value);
  return text;
}

GVC_t* context() {
  // One context for the process, used under the lock only and kept: freeing it would unload what later layouts need.
  static GVC_t* const instance = [] {
    static lt_symlist_t symbols[] = {{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library}, {nullptr, nullptr}};
    return gvContextPlugins(symbols, 0);
  }();
  return instance;
}

int ignoreMessage(char*) { return 0; }

/// Builds a fresh graph of known attributes: no foreign graph ever reaches the layout.
class Builder {
 public:
  explicit Builder(const PlacementGraph& in) : m_in(in), m_graph(agopen(const_cast<char*>("g"), Agdirected, nullptr)) {}
  ~Builder() {
    if (m_laidOut) gvFreeLayout(context(), m_graph);
    agclose(m_graph);
  }
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  Result<std::vector<Point>> run() {
    set(m_graph, "rankdir", m_in.topToBottom ? "TB" : "LR");
    set(m_graph, "splines", "false");
    set(m_graph, "newrank", "true");
    set(m_graph, "ranksep", number(m_in.rankGap / kPixelsPerInch));
    set(m_graph, "nodesep", number(m_in.nodeGap / kPixelsPerInch));
    declare(AGRAPH, "margin", "");
    declare(AGRAPH, "label", "");
    declare(AGRAPH, "rank", "");
    declare(AGNODE, "label", "");
    declare(AGNODE, "shape", "box");
    declare(AGNODE, "fixedsize", "true");
    declare(AGNODE, "width", "1");
    declare(AGNODE, "height", "1");
    declare(AGEDGE, "weight", "1");
    declare(AGEDGE, "minlen", "1");
    declare(AGEDGE, "constraint", "true");

    std::vector<Agraph_t*> groups;
    for (std::size_t i = 0; i < m_in.groups.size(); ++i) {
      const auto& group = m_in.groups[i];
      Agraph_t* parent = group.parent < 0 ? m_graph : groups[static_cast<std::size_t>(group.parent)];
      Agraph_t* sub = agsubg(parent, name("cluster_", i).data(), 1);
      set(sub, "margin", number(m_in.groupMargin));
      char* html = agstrdup_html(m_graph, const_cast<char*>(space(group.labelWidth, group.labelHeight).c_str()));
      agset(sub, const_cast<char*>("label"), html);
      agstrfree(m_graph, html);
      groups.push_back(sub);
    }
    // Nodes are made group by group in their own order, so that what is declared first is placed first.
    std::vector<Agnode_t*> nodes;
    for (std::size_t i = 0; i < m_in.nodes.size(); ++i) {
      const auto& node = m_in.nodes[i];
      Agnode_t* made = agnode(m_graph, name("n", i).data(), 1);
      if (node.group >= 0) agsubnode(groups[static_cast<std::size_t>(node.group)], made, 1);
      set(made, "width", number(node.width / kPixelsPerInch));
      set(made, "height", number(node.height / kPixelsPerInch));
      nodes.push_back(made);
    }
    for (std::size_t i = 0; i < m_in.edges.size(); ++i) {
      const auto& edge = m_in.edges[i];
      Agedge_t* made = agedge(m_graph, nodes[static_cast<std::size_t>(edge.from)], nodes[static_cast<std::size_t>(edge.to)], name("e", i).data(), 1);
      set(made, "weight", std::to_string(edge.weight));
      set(made, "minlen", std::to_string(edge.minLength));
      if (!edge.constraint) set(made, "constraint", "false");
    }
    for (std::size_t i = 0; i < m_in.sameRank.size(); ++i) {
      Agraph_t* sub = agsubg(m_graph, name("rank_", i).data(), 1);
      set(sub, "rank", "same");
      for (int member : m_in.sameRank[i]) agsubnode(sub, nodes[static_cast<std::size_t>(member)], 1);
    }
    if (gvLayout(context(), m_graph, "dot") != 0) {
      return Error{Error::Code::Internal, "Graphviz could not lay out the diagram", "", ""};
    }
    m_laidOut = true;
    std::vector<Point> centres;
    centres.reserve(nodes.size());
    const double top = GD_bb(m_graph).UR.y;
    for (Agnode_t* node : nodes) centres.push_back({ND_coord(node).x, top - ND_coord(node).y});
    return centres;
  }

 private:
  static std::string name(const char* prefix, std::size_t i) { return prefix + std::to_string(i); }
  static std::string space(double width, double height) {
    return "<TABLE BORDER=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"" + std::to_string(static_cast<int>(width)) + "\" HEIGHT=\"" +
           std::to_string(static_cast<int>(height)) + "\"><TR><TD></TD></TR></TABLE>";
  }
  void declare(int kind, const char* attribute, const char* value) { agattr(m_graph, kind, const_cast<char*>(attribute), const_cast<char*>(value)); }
  static void set(void* object, const char* attribute, const std::string& value) {
    agsafeset(object, const_cast<char*>(attribute), const_cast<char*>(value.c_str()), const_cast<char*>(""));
  }

  const PlacementGraph& m_in;
  Agraph_t* m_graph;
  bool m_laidOut = false;
};

}  // namespace

Result<std::vector<Point>> placeNodes(const PlacementGraph& graph) {
  if (graph.nodes.size() > DiagramLimits::kNodes || graph.edges.size() > DiagramLimits::kEdges || graph.groups.size() > DiagramLimits::kGroups) {
    return Error{Error::Code::Limit, "the diagram is too large to be laid out", "Split it into several", ""};
  }
  if (graph.nodes.empty()) return std::vector<Point>{};
  const std::lock_guard lock(graphvizMutex());
  useSequentialIds();
  const agusererrf previous = agseterrf(ignoreMessage);
  Result<std::vector<Point>> result = Builder(graph).run();
  agseterrf(previous);
  return result;
}

}  // namespace cdp
