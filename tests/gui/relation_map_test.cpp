// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <QPushButton>
#include <QSignalSpy>
#include <set>

#include "page_fixture.h"
#include "relation_map_page.h"
#include "svg_canvas.h"

namespace cdp::gui {
namespace {

class RelationMapTest : public PageFixture<RelationMapPage> {
 protected:
  RelationMapWidget* map() { return m_page->map(); }
  /// Long enough for a machine that does much else at the time.
  static constexpr int kPatience = 60000;
  bool settles() {
    return QTest::qWaitFor([this] { return map()->layoutShown() != nullptr && map()->settled(); }, kPatience);
  }
  void openMap(const char* place) {
    go(place);
    ASSERT_TRUE(settles());
  }
  int node(const char* slug) {
    const int n = RelationModel(*m_catalog).indexOf(slug);
    EXPECT_GE(n, 0) << slug;
    return n;
  }
  QPoint middleOf(const char* slug) { return map()->nodeRect(node(slug)).center().toPoint(); }
  std::string hint() { return child<QLabel>("map_hint")->text().toStdString(); }
  std::string listText() {
    QString all;
    for (const auto* label : child<QScrollArea>("map_list")->widget()->findChildren<QLabel*>()) {
      if (label->isVisibleTo(m_page.get())) all += label->text() + u'\n';
    }
    return all.toStdString();
  }
  std::set<std::string> kindsDrawn() {
    std::set<std::string> out;
    for (const auto& edge : map()->scene().edges) {
      if (edge.opacity > 0) out.insert(edge.kind.toStdString());
    }
    return out;
  }
};

TEST_F(RelationMapTest, ShowsEveryPatternAndEveryRelation) {
  openMap("map");
  const auto scene = map()->scene();
  EXPECT_EQ(scene.nodes.size(), m_catalog->patterns().size());
  EXPECT_EQ(scene.edges.size(), m_catalog->relations()->size());
  EXPECT_EQ(scene.areas.size(), m_catalog->vocabulary().categories.size());
  for (int n = 0; n < static_cast<int>(m_catalog->patterns().size()); ++n) EXPECT_TRUE(QRectF(map()->rect()).contains(map()->nodeRect(n)));
}

TEST_F(RelationMapTest, ClickGoesToThePatternsNeighboursAndThenToItsPage) {
  openMap("map");
  QTest::mouseClick(map(), Qt::LeftButton, {}, middleOf("scale-out"));
  EXPECT_EQ(place(), "map:scale-out");
  ASSERT_TRUE(settles());
  EXPECT_LT(map()->scene().nodes.size(), m_catalog->patterns().size());
  QTest::mouseClick(map(), Qt::LeftButton, {}, middleOf("scale-out"));
  EXPECT_EQ(place(), "pattern:scale-out");
}

TEST_F(RelationMapTest, FocusListsTheNeighboursWithReasons) {
  openMap("map:scale-out");
  const auto pattern = m_catalog->pattern("scale-out");
  ASSERT_TRUE(pattern);
  const std::string shown = listText();
  for (const auto& relation : pattern->relations) {
    EXPECT_THAT(shown, testing::HasSubstr("map:" + relation.to));
    EXPECT_FALSE(map()->nodeRect(node(relation.to.c_str())).isEmpty()) << relation.to;
  }
  EXPECT_THAT(shown, testing::HasSubstr("Scale Up buys one larger server"));
}

TEST_F(RelationMapTest, PointingExplainsARelation) {
  openMap("map:scale-out");
  QTest::mouseMove(map(), middleOf("stamp"));
  EXPECT_TRUE(QTest::qWaitFor([this] { return hint().find("Scale Out needs Stamp") != std::string::npos; }, kPatience)) << hint();
  // On the map of all, pointing makes what is tied strong and the rest quiet.
  openMap("map");
  QTest::mouseMove(map(), middleOf("stamp"));
  ASSERT_TRUE(QTest::qWaitFor([this] { return hint().find("Stamp") == 0; }, kPatience)) << hint();
  for (const auto& edge : map()->scene().edges) {
    const bool tied = edge.id.startsWith(QLatin1String("stamp ")) || edge.id.endsWith(QLatin1String(" stamp"));
    EXPECT_EQ(edge.opacity > 0.5, tied) << edge.id.toStdString();
  }
}

TEST_F(RelationMapTest, ArrowsEnterAndEscapeWork) {
  openMap("map");
  map()->setFocus();
  QTest::keyClick(map(), Qt::Key_Right);
  const int first = map()->selected();
  ASSERT_GE(first, 0);
  QTest::keyClick(map(), Qt::Key_Down);
  const int second = map()->selected();
  EXPECT_NE(second, first);
  EXPECT_GT(map()->nodeRect(second).center().y(), map()->nodeRect(first).center().y());
  const std::string slug = m_catalog->patterns()[static_cast<std::size_t>(second)].slug;
  QTest::keyClick(map(), Qt::Key_Return);
  EXPECT_EQ(place(), "map:" + slug);
  ASSERT_TRUE(settles());
  QTest::keyClick(map(), Qt::Key_Escape);
  EXPECT_EQ(place(), "map");
}

TEST_F(RelationMapTest, ShiftEnterOpensThePage) {
  openMap("map");
  map()->select(node("stamp"));
  QTest::keyClick(map(), Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(place(), "pattern:stamp");
}

TEST_F(RelationMapTest, FilterByKindShowsOnlyThatKind) {
  openMap("map");
  EXPECT_EQ(kindsDrawn().size(), 5U);
  child<QPushButton>("kind_needs")->click();
  EXPECT_EQ(kindsDrawn(), std::set<std::string>{"needs"});
  child<QPushButton>("kind_extends")->click();
  EXPECT_EQ(kindsDrawn(), (std::set<std::string>{"extends", "needs"}));
  child<QPushButton>("map_clear")->click();
  EXPECT_EQ(kindsDrawn().size(), 5U);
  EXPECT_FALSE(child<QPushButton>("map_clear")->isVisible());
}

TEST_F(RelationMapTest, FilterByCategoryKeepsWhatTouchesIt) {
  openMap("map");
  child<QAction>("map_category_batch")->trigger();
  const auto category = [&](const QString& slug) { return m_catalog->patternSummary(slug.toStdString())->category; };
  int drawn = 0;
  for (const auto& edge : map()->scene().edges) {
    if (edge.opacity <= 0) continue;
    const auto ends = edge.id.split(u' ');
    EXPECT_TRUE(category(ends.front()) == "batch" || category(ends.back()) == "batch") << edge.id.toStdString();
    ++drawn;
  }
  EXPECT_GT(drawn, 0);
}

TEST_F(RelationMapTest, SecondRingShowsMore) {
  openMap("map:cloudhub");
  const std::size_t one = map()->scene().nodes.size();
  child<QPushButton>("map_rings")->click();
  ASSERT_TRUE(settles());
  EXPECT_GT(map()->scene().nodes.size(), one);
}

TEST_F(RelationMapTest, ZoomStaysWithinTheRoomAndEscapeFits) {
  openMap("map");
  map()->zoomBy(2);
  EXPECT_FALSE(map()->isFitted());
  QTest::keyClick(map(), Qt::Key_Escape);
  EXPECT_TRUE(map()->isFitted());
  map()->zoomBy(0.5);
  EXPECT_TRUE(map()->isFitted()) << "smaller than the room is no view";
}

TEST_F(RelationMapTest, UnknownPatternSaysSoAndShowsAll) {
  m_kind = QStringLiteral("map");
  EXPECT_FALSE(m_page->open(Location::parse(QStringLiteral("map:no-such-pattern"))));
  EXPECT_TRUE(child<QLabel>("missing")->isVisible());
  EXPECT_TRUE(child<QLabel>("missing")->text().contains(QLatin1String("no-such-pattern")));
  EXPECT_EQ(map()->focusNode(), -1);
}

TEST_F(RelationMapTest, LanguageAndThemeChangeInPlace) {
  openMap("map:stamp");
  m_settings.setLanguage(Language::Japanese);
  m_settings.setTheme(render::ThemeId::Dark);
  m_page->refreshInPlace();
  ASSERT_TRUE(settles());
  EXPECT_EQ(map()->focusNode(), node("stamp"));
  const auto reason = m_catalog->pattern("stamp")->relations.front().reason;
  EXPECT_THAT(listText(), testing::HasSubstr(reason.ja));
  EXPECT_THAT(listText(), testing::Not(testing::HasSubstr(reason.en)));
}

TEST_F(RelationMapTest, DrawsOnOtherSurfaces) {
  openMap("map");
  const auto scene = map()->scene();
  render::SvgCanvas::Document document;
  document.width = scene.size.width();
  document.height = scene.size.height();
  render::SvgCanvas canvas(document);
  render::paintRelationMap(canvas, scene, render::Theme::get(render::ThemeId::Print));
  const QByteArray svg = canvas.finish();
  for (const auto& pattern : m_catalog->patterns()) EXPECT_TRUE(svg.contains(pattern.name.en.c_str())) << pattern.slug;
}

TEST(LayoutWorker, OnlyTheNewestAnswerArrives) {
  LayoutWorker worker;
  QSignalSpy ready(&worker, &LayoutWorker::ready);
  quint64 last = 0;
  for (int i = 1; i <= 20; ++i) {
    last = worker.request([i]() -> Result<RelationLayout> {
      RelationLayout layout;
      layout.width = i;
      return layout;
    });
  }
  ASSERT_TRUE(QTest::qWaitFor([&] { return !ready.isEmpty(); }, 60000));
  QTest::qWait(20);
  ASSERT_EQ(ready.size(), 1);
  EXPECT_EQ(ready[0][0].toULongLong(), last);
  EXPECT_EQ(ready[0][1].value<LayoutWorker::Layout>()->width, 20);
}

TEST(LayoutWorker, FailureIsToldAndNothingRunsOnTheGuiThread) {
  LayoutWorker worker;
  QSignalSpy failed(&worker, &LayoutWorker::failed);
  bool sameThread = true;
  worker.request([&sameThread, gui = QThread::currentThread()]() -> Result<RelationLayout> {
    sameThread = QThread::currentThread() == gui;
    return Error{Error::Code::Limit, "too much", "Take less", ""};
  });
  ASSERT_TRUE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 60000));
  EXPECT_FALSE(sameThread);
  EXPECT_TRUE(failed[0][1].toString().contains(QLatin1String("Take less")));
}

}  // namespace
}  // namespace cdp::gui
