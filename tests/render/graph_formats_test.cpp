// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QXmlStreamReader>
#include <map>
#include <set>

#include "export_fixture.h"
#include "other_programs.h"

namespace cdp::render {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace cdp::test;

std::string made(const Catalog& catalog, const ExportRequest& request) {
  const auto files = Exporter(catalog).make(request);
  if (!files) {
    ADD_FAILURE() << files.error().text();
    return {};
  }
  return files->front().bytes;
}

TEST(DotFormat, GraphvizDrawsEveryDiagramWithItsLabels) {
  CDP_NEEDS("dot");
  const Catalog catalog = openCatalog();
  const TempDir folder;
  ExportRequest request;
  request.items = allItems(catalog);
  request.format = ExportFormat::Dot;
  request.language = ExportLanguage::Both;
  ASSERT_TRUE(Exporter(catalog).write(request, folder.path(), Overwrite::Never));
  const auto run = runCommand("dot -Tsvg -O " + quoted(folder.path()) + "/*.dot");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "");
  for (const auto& item : request.items) {
    const std::string svg = folder.read(item.link.substr(item.link.find(':') + 1) + ".dot.svg");
    EXPECT_THAT(svg, HasSubstr("</svg>")) << item.link;
  }
  const std::string svg = folder.read("scale-out.dot.svg");
  EXPECT_THAT(svg, HasSubstr("ロードバランサ"));
  EXPECT_THAT(svg, HasSubstr("Load balancer"));
}

TEST(DotFormat, ShowsOnlyTheAskedStep) {
  const Catalog catalog = openCatalog();
  auto request = requestFor("pattern:scale-out", ExportFormat::Dot);
  request.steps = {StepSelection::Kind::One, 1, 0};
  const std::string first = made(catalog, request);
  EXPECT_THAT(first, HasSubstr("n_web_1"));
  EXPECT_THAT(first, Not(HasSubstr("n_balancer")));
}

TEST(DotFormat, TheDifferenceMarksWhatCameAndWent) {
  const Catalog catalog = openCatalog();
  auto request = requestFor("pattern:scale-out", ExportFormat::Dot);
  request.steps = {StepSelection::Kind::Difference, 1, 2};
  const std::string dot = made(catalog, request);
  EXPECT_THAT(dot, HasSubstr("n_balancer [label=\"+ Load balancer\""));
  EXPECT_THAT(dot, HasSubstr("n_visitor [label=\"~ Visitors\""));
  request.steps = {StepSelection::Kind::Difference, 3, 4};
  EXPECT_THAT(made(catalog, request), HasSubstr("n_web_3 [label=\"– "));
}

TEST(MermaidFormat, NamesEveryPartOnceAndEndsEverySubgraph) {
  const Catalog catalog = openCatalog();
  for (const auto& item : allItems(catalog)) {
    const std::string text = made(catalog, requestFor(item.link, ExportFormat::Mermaid));
    EXPECT_TRUE(text.starts_with("flowchart ")) << item.link;
    EXPECT_EQ(countOf(text, "  subgraph "), countOf(text, "  end\n")) << item.link;
    EXPECT_EQ(countOf(text, " -->"), countOf(text, "linkStyle ")) << item.link;
  }
}

TEST(PlantUmlFormat, BracketsMatch) {
  const Catalog catalog = openCatalog();
  for (const auto& item : allItems(catalog)) {
    const std::string text = made(catalog, requestFor(item.link, ExportFormat::PlantUml));
    EXPECT_TRUE(text.starts_with("@startuml\n") && text.ends_with("@enduml\n")) << item.link;
    EXPECT_EQ(countOf(text, " {\n"), countOf(text, "}\n")) << item.link;
  }
}

/// What a draw.io file says, with places made absolute.
struct Sheet {
  struct Cell {
    std::string parent;
    std::string source;
    std::string target;
    double x = 0;
    double y = 0;
    bool isContainer = false;
  };
  std::map<std::string, Cell> cells;

  [[nodiscard]] std::pair<double, double> place(const std::string& id) const {
    const Cell& cell = cells.at(id);
    if (cell.parent.empty() || cell.parent == "1" || cell.parent == "0") return {cell.x, cell.y};
    const auto [x, y] = place(cell.parent);
    return {cell.x + x, cell.y + y};
  }
};

Sheet readSheet(const std::string& text) {
  Sheet sheet;
  QXmlStreamReader reader(QByteArray::fromStdString(text));
  std::string id;
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    const auto value = [&](const char* name) { return reader.attributes().value(QLatin1String(name)).toString().toStdString(); };
    if (reader.name() == QLatin1String("mxCell")) {
      id = value("id");
      EXPECT_FALSE(sheet.cells.contains(id)) << id;
      sheet.cells[id] = {value("parent"), value("source"), value("target"), 0, 0, value("style").find("container=1") != std::string::npos};
    } else if (reader.name() == QLatin1String("mxGeometry")) {
      sheet.cells[id].x = std::atof(value("x").c_str());
      sheet.cells[id].y = std::atof(value("y").c_str());
    }
  }
  EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
  return sheet;
}

TEST(DrawIoFormat, EveryNodeIsAtItsPlaceInItsContainerAndEveryLineIsTied) {
  const Catalog catalog = openCatalog();
  for (const auto& item : allItems(catalog)) {
    const auto diagram = catalog.diagram(item.link);
    ASSERT_TRUE(diagram);
    const Sheet sheet = readSheet(made(catalog, requestFor(item.link, ExportFormat::DrawIo)));
    const int last = static_cast<int>(diagram->steps.size());
    std::size_t edges = 0;
    for (int n = 0; n < static_cast<int>(diagram->diagram.nodes.size()); ++n) {
      const auto& node = diagram->diagram.nodes[static_cast<std::size_t>(n)];
      ASSERT_EQ(sheet.cells.contains("n_" + node.id), diagram->diagram.nodeVisible(n, last)) << item.link << " " << node.id;
      if (!diagram->diagram.nodeVisible(n, last)) continue;
      const auto [x, y] = sheet.place("n_" + node.id);
      EXPECT_NEAR(x, diagram->layout.nodes[static_cast<std::size_t>(n)].tile.x, 0.01) << item.link << " " << node.id;
      EXPECT_NEAR(y, diagram->layout.nodes[static_cast<std::size_t>(n)].tile.y, 0.01) << item.link << " " << node.id;
      if (node.group >= 0) {
        const std::string parent = sheet.cells.at("n_" + node.id).parent;
        EXPECT_EQ(parent, "g_" + diagram->diagram.groups[static_cast<std::size_t>(node.group)].id);
        EXPECT_TRUE(sheet.cells.at(parent).isContainer);
      }
    }
    for (const auto& [id, cell] : sheet.cells) {
      if (!id.starts_with("e_")) continue;
      ++edges;
      EXPECT_TRUE(sheet.cells.contains(cell.source) && sheet.cells.contains(cell.target)) << item.link << " " << id;
    }
    std::size_t visible = 0;
    for (int e = 0; e < static_cast<int>(diagram->diagram.edges.size()); ++e) visible += diagram->diagram.edgeVisible(e, last) ? 1 : 0;
    EXPECT_EQ(edges, visible) << item.link;
  }
}

TEST(DrawIoFormat, BothLanguagesAndAllStepsArePages) {
  const Catalog catalog = openCatalog();
  auto request = requestFor("pattern:scale-out", ExportFormat::DrawIo);
  request.language = ExportLanguage::Both;
  request.steps.kind = StepSelection::Kind::All;
  const auto diagram = catalog.diagram("pattern:scale-out");
  EXPECT_EQ(countOf(made(catalog, request), "<diagram "), 2 * diagram->steps.size());
}

}  // namespace
}  // namespace cdp::render
