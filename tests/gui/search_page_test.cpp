// SPDX-License-Identifier: Apache-2.0
#include "search_page.h"

#include <gmock/gmock.h>

#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include "facet_panel.h"
#include "recent_panel.h"
#include "recent_searches.h"
#include "window_fixture.h"

namespace cdp::gui {
namespace {

class Search : public test::WindowTest {
 protected:
  [[nodiscard]] QLineEdit* field() const { return find<QLineEdit>("search_field"); }
  [[nodiscard]] SearchPage* page() const { return qobject_cast<SearchPage*>(m_window->currentPage()); }
  [[nodiscard]] RecentPanel* recent() const { return find<RecentPanel>("recent_panel"); }
  void type(const QString& text) const { QTest::keyClicks(field(), text); }
  void key(Qt::Key key) const { QTest::keyClick(field(), key); }
  /// The way into the field that people take.
  void focus() {
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(field()->hasFocus());
  }
  [[nodiscard]] std::vector<QString> patterns() const {
    std::vector<QString> out;
    for (int i = 0; i < page()->hits()->count(); ++i) {
      const QString& target = page()->hits()->card(i)->hit().target;
      if (target.startsWith(QLatin1String("pattern:"))) out.push_back(target);
    }
    return out;
  }
  void commit(const QString& text) const {
    QInputMethodEvent composing(text.left(1), {});
    QCoreApplication::sendEvent(field(), &composing);
    QInputMethodEvent done;
    done.setCommitString(text);
    QCoreApplication::sendEvent(field(), &done);
  }
};

TEST_F(Search, TypingOnAPageShowsResultsAndStaysInTheField) {
  go("pattern:stamp");
  focus();
  type(QStringLiteral("session lost"));
  EXPECT_EQ(place(), QStringLiteral("search#session lost"));
  ASSERT_NE(page(), nullptr);
  ASSERT_FALSE(patterns().empty());
  EXPECT_EQ(patterns().front(), QStringLiteral("pattern:state-sharing"));
  EXPECT_TRUE(field()->hasFocus());
  EXPECT_EQ(field()->text(), QStringLiteral("session lost"));
}

TEST_F(Search, TypingOnTheOverviewGoesOnInTheBar) {
  auto* home = find<QLineEdit>("home_search");
  home->setFocus();
  QTest::keyClick(home, Qt::Key_C);
  ASSERT_NE(page(), nullptr);
  EXPECT_TRUE(field()->hasFocus());
  EXPECT_EQ(field()->text(), QStringLiteral("c"));
  type(QStringLiteral("dn"));
  EXPECT_EQ(place(), QStringLiteral("search#cdn"));
  EXPECT_TRUE(home->text().isEmpty());
}

TEST_F(Search, OneSearchIsOneEntryOfTheHistory) {
  go("pattern:stamp");
  focus();
  type(QStringLiteral("too many visitors"));
  QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(place(), QStringLiteral("pattern:stamp"));
  EXPECT_TRUE(field()->text().isEmpty());
  QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(place(), QStringLiteral("search#too many visitors"));
  EXPECT_EQ(field()->text(), QStringLiteral("too many visitors"));
  EXPECT_FALSE(patterns().empty());
}

TEST_F(Search, ArrowsChooseAndEnterOpens) {
  go("services");
  focus();
  type(QStringLiteral("server failure"));
  ASSERT_GE(page()->hits()->count(), 3);
  EXPECT_EQ(page()->hits()->current(), 0);
  key(Qt::Key_Up);
  EXPECT_EQ(page()->hits()->current(), 0);
  key(Qt::Key_Down);
  key(Qt::Key_Down);
  key(Qt::Key_Up);
  EXPECT_EQ(page()->hits()->current(), 1);
  const QString target = page()->hits()->currentCard()->hit().target;
  key(Qt::Key_Return);
  EXPECT_EQ(place(), target);
  EXPECT_FALSE(field()->hasFocus());
}

TEST_F(Search, ArrowsStopAtTheLastHitAndKeepItInView) {
  go("services");
  focus();
  type(QStringLiteral("server"));
  settle();
  for (int i = 0; i < 100; ++i) key(Qt::Key_Down);
  EXPECT_EQ(page()->hits()->current(), page()->hits()->count() - 1);
  const QWidget* card = page()->hits()->currentCard();
  const QRect seen(card->mapTo(page()->viewport(), QPoint()), card->size());
  EXPECT_TRUE(page()->viewport()->rect().contains(seen));
}

TEST_F(Search, HitsSayWhyTheyAreHits) {
  go("search#session lost");
  const auto& hit = page()->hits()->card(0)->hit();
  EXPECT_FALSE(hit.text.marks.empty());
  for (const auto& mark : hit.text.marks) {
    EXPECT_GE(mark.begin, 0);
    EXPECT_GT(mark.length, 0);
    EXPECT_LE(mark.begin + mark.length, hit.text.text.size());
  }
  EXPECT_EQ(hit.aside.toStdString(), m_catalog->vocabulary().category(m_catalog->patternSummary("state-sharing")->category)->name.en);
}

TEST_F(Search, NeighboursAreToldApart) {
  go("search#scale up");
  const auto& hit = page()->hits()->card(0)->hit();
  EXPECT_EQ(hit.target, QStringLiteral("pattern:scale-up"));
  EXPECT_FALSE(hit.neighbour.isEmpty());
  EXPECT_FALSE(hit.difference.isEmpty());
}

TEST_F(Search, FoundThroughOtherWordsSaysSo) {
  // Whatever the words are, the window shows what the engine tells.
  auto engine = SearchEngine::open(CDP_TEST_CATALOG);
  ASSERT_TRUE(engine);
  int told = 0;
  for (const char* query : {"outage of a machine", "failover", "load spike", "login state vanishes", "picture files"}) {
    SearchOptions options;
    options.language = Language::English;
    const auto answer = engine->search(query, options);
    m_window->go(QStringLiteral("search#") + QString::fromLatin1(query));
    ASSERT_EQ(page()->hits()->count(), static_cast<int>(answer.hits.size())) << query;
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
      const QString& line = page()->hits()->card(static_cast<int>(i))->hit().synonyms;
      EXPECT_EQ(line.isEmpty(), answer.hits[i].synonyms.empty()) << query;
      for (const auto& synonym : answer.hits[i].synonyms) {
        EXPECT_TRUE(line.contains(QString::fromStdString(synonym.found))) << query;
        ++told;
      }
    }
  }
  EXPECT_GT(told, 0);
}

TEST_F(Search, JapaneseByInputMethod) {
  m_settings->setLanguage(Language::Japanese);
  go("pattern:stamp");
  focus();
  commit(QStringLiteral("セッション"));
  EXPECT_EQ(place(), QStringLiteral("search#セッション"));
  commit(QStringLiteral("が消える"));
  EXPECT_EQ(place(), QStringLiteral("search#セッションが消える"));
  ASSERT_FALSE(patterns().empty());
  EXPECT_EQ(patterns().front(), QStringLiteral("pattern:state-sharing"));
}

TEST_F(Search, SnippetsFollowTheLanguage) {
  go("search#session lost");
  const QString english = page()->hits()->card(0)->hit().text.text;
  m_settings->setLanguage(Language::Japanese);
  EXPECT_EQ(place(), QStringLiteral("search#session lost"));
  const QString japanese = page()->hits()->card(0)->hit().text.text;
  EXPECT_EQ(languageOf(english.toStdString()), Language::English);
  EXPECT_EQ(languageOf(japanese.toStdString()), Language::Japanese);
}

TEST_F(Search, EscapeClearsThenReturns) {
  go("pattern:stamp");
  focus();
  type(QStringLiteral("backup"));
  key(Qt::Key_Escape);
  EXPECT_TRUE(field()->text().isEmpty());
  ASSERT_NE(page(), nullptr);
  EXPECT_EQ(page()->hits()->count(), 0);
  EXPECT_TRUE(onPage<QPushButton>("search_finder")->isVisible());
  key(Qt::Key_Escape);
  EXPECT_EQ(place(), QStringLiteral("pattern:stamp"));
}

TEST_F(Search, NothingFoundOffersTheFinderAndTheNearestSymptoms) {
  go("services");
  focus();
  type(QStringLiteral("qqqqzzzz"));
  EXPECT_TRUE(onPage<QLabel>("search_heading")->text().contains(QStringLiteral("qqqqzzzz")));
  ASSERT_GE(page()->hits()->count(), 3);
  EXPECT_EQ(page()->hits()->current(), -1);
  for (int i = 0; i < page()->hits()->count(); ++i) EXPECT_FALSE(page()->hits()->card(i)->hit().text.text.isEmpty());
  key(Qt::Key_Down);
  key(Qt::Key_Down);
  EXPECT_EQ(page()->hits()->current(), 1);
  QTest::mouseClick(onPage<QPushButton>("search_finder"), Qt::LeftButton);
  EXPECT_EQ(place(), QStringLiteral("finder"));
}

TEST_F(Search, FacetsCountAndNarrow) {
  go("search#server");
  const auto before = patterns();
  auto* chip = onPage<FacetChip>("facet_quality_availability");
  ASSERT_NE(chip, nullptr);
  const int count = chip->count();
  ASSERT_GT(count, 0);
  QTest::mouseClick(chip, Qt::LeftButton);
  const auto improves = [&](const QString& target) {
    const auto& qualities = m_catalog->patternSummary(target.mid(8).toStdString())->improves;
    return std::find(qualities.begin(), qualities.end(), "availability") != qualities.end();
  };
  ASSERT_FALSE(patterns().empty());
  EXPECT_LE(static_cast<int>(patterns().size()), count);
  for (const QString& target : patterns()) EXPECT_TRUE(improves(target)) << target.toStdString();
  EXPECT_EQ(page()->hits()->count(), static_cast<int>(patterns().size())) << "only patterns have facets";
  QTest::mouseClick(onPage<QPushButton>("search_clear_facets"), Qt::LeftButton);
  EXPECT_EQ(patterns(), before);
}

TEST_F(Search, FacetStaysWhileTypingAndCanBeTakenOffWhereNothingHasIt) {
  go("search#server");
  auto* chip = onPage<FacetChip>("facet_category_batch");
  ASSERT_NE(chip, nullptr);
  QTest::mouseClick(chip, Qt::LeftButton);
  focus();
  field()->selectAll();
  type(QStringLiteral("signed cookie"));
  for (const QString& target : patterns()) EXPECT_EQ(m_catalog->patternSummary(target.mid(8).toStdString())->category, "batch");
  chip = onPage<FacetChip>("facet_category_batch");
  ASSERT_NE(chip, nullptr);
  EXPECT_TRUE(chip->isChecked());
  QTest::mouseClick(chip, Qt::LeftButton);
  ASSERT_FALSE(patterns().empty());
  EXPECT_EQ(patterns().front(), QStringLiteral("pattern:private-distribution"));
}

TEST_F(Search, AnotherSearchIsNotNarrowed) {
  go("search#server");
  QTest::mouseClick(onPage<FacetChip>("facet_category_batch"), Qt::LeftButton);
  go("pattern:stamp");
  go("search#signed cookie");
  EXPECT_EQ(patterns().front(), QStringLiteral("pattern:private-distribution"));
}

TEST_F(Search, RecentSearchesAreOfferedAndCanBeRemoved) {
  go("services");
  focus();
  EXPECT_FALSE(recent()->isVisible());
  type(QStringLiteral("session lost"));
  key(Qt::Key_Return);
  EXPECT_EQ(place(), QStringLiteral("pattern:state-sharing"));
  focus();
  type(QStringLiteral("backup"));
  key(Qt::Key_Return);
  ASSERT_EQ(RecentSearches().list(), (QStringList{QStringLiteral("backup"), QStringLiteral("session lost")}));

  go("services");
  focus();
  ASSERT_TRUE(recent()->isVisible());
  key(Qt::Key_Down);
  key(Qt::Key_Down);
  EXPECT_EQ(recent()->current(), QStringLiteral("session lost"));
  key(Qt::Key_Return);
  EXPECT_EQ(place(), QStringLiteral("search#session lost"));
  EXPECT_FALSE(recent()->isVisible());

  key(Qt::Key_Escape);
  key(Qt::Key_Down);
  ASSERT_TRUE(recent()->isVisible());
  key(Qt::Key_Down);
  key(Qt::Key_Delete);
  EXPECT_EQ(RecentSearches().list(), QStringList{QStringLiteral("session lost")});
  auto* remove = recent()->findChild<QToolButton*>(QStringLiteral("recent_remove"));
  for (auto* button : recent()->findChildren<QToolButton*>(QStringLiteral("recent_remove"))) {
    if (button->isVisible()) remove = button;
  }
  ASSERT_NE(remove, nullptr);
  QTest::mouseClick(remove, Qt::LeftButton);
  EXPECT_TRUE(RecentSearches().list().isEmpty());
  EXPECT_FALSE(recent()->isVisible());
}

TEST(RecentSearchesTest, KeepsTheNewestOnceEach) {
  QSettings().clear();
  RecentSearches recent;
  for (int i = 0; i < 20; ++i) recent.add(QStringLiteral("query %1").arg(i));
  EXPECT_EQ(recent.list().size(), RecentSearches::kMost);
  EXPECT_EQ(recent.list().front(), QStringLiteral("query 19"));
  recent.add(QStringLiteral("  QUERY 18 "));
  EXPECT_EQ(recent.list().size(), RecentSearches::kMost);
  EXPECT_EQ(recent.list().front(), QStringLiteral("QUERY 18"));
  recent.add(QStringLiteral("   "));
  recent.add(QString(5000, u'x'));
  EXPECT_EQ(recent.list().front(), QStringLiteral("QUERY 18"));
}

TEST_F(Search, HostileTextIsJustText) {
  go("services");
  const QString texts[] = {
      QString(1 << 20, u'x'),
      QStringLiteral("session ").repeated(1 << 17),
      QStringLiteral("障害").repeated(1 << 19),
      QStringLiteral("\" OR 1=1 -- NEAR(a b) * ^ { } ; DROP TABLE pattern"),
      QString::fromUtf8("\x01\x02\x1b[31m\t\r\n\x7f"),
      QString::fromUtf8("🚀🔥👨‍👩‍👧‍👦 セッション 🍣"),
      QString(QChar(0xD83D)) + QStringLiteral(" lost ") + QChar(0xDE00),
      QStringLiteral("#pattern:stamp#&amp;<b>%1 %n</b>"),
      QString(QChar(0x202E)) + QStringLiteral("tsol noisses"),
      QString(400, QChar(0x0301)),
  };
  for (const QString& text : texts) {
    focus();
    field()->selectAll();
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(field(), Qt::Key_V, Qt::ControlModifier);
    QCoreApplication::processEvents();
    EXPECT_LE(field()->text().size(), 1000);
    if (page() != nullptr) {
      EXPECT_FALSE(page()->isSearching());
      EXPECT_FALSE(page()->grab().isNull());
    }
    m_window->go(QStringLiteral("search#") + text);
    QCoreApplication::processEvents();
    ASSERT_NE(page(), nullptr);
    EXPECT_FALSE(page()->isSearching());
    EXPECT_LT(m_window->windowTitle().size(), 100);
  }
  focus();
  field()->selectAll();
  type(QStringLiteral("session lost"));
  EXPECT_EQ(patterns().front(), QStringLiteral("pattern:state-sharing"));
}

TEST_F(Search, WorksInNarrowWindowsAtTheLargestText) {
  m_settings->setTextPercent(200);
  m_window->resize(640, 480);
  go("search#server");
  settle();
  EXPECT_TRUE(onPage<QPushButton>("search_filter")->isVisible());
  auto* facets = onPage<FacetPanel>("facet_panel");
  EXPECT_FALSE(facets->isVisible());
  QTest::mouseClick(onPage<QPushButton>("search_filter"), Qt::LeftButton);
  EXPECT_TRUE(facets->isVisible());
  for (int i = 0; i < page()->hits()->count(); ++i) EXPECT_LE(page()->hits()->card(i)->width(), page()->viewport()->width());
}

TEST(SearchRunnerTest, BesideDeliversOnlyTheNewestAnswer) {
  EXPECT_EQ(SearchRunner::modeFor(48), SearchRunner::Mode::AtOnce);
  EXPECT_EQ(SearchRunner::modeFor(50000), SearchRunner::Mode::Beside);
  SearchRunner runner(CDP_TEST_CATALOG, SearchRunner::Mode::Beside);
  std::vector<quint64> numbers;
  SearchReply last;
  QObject::connect(&runner, &SearchRunner::answered, &runner, [&](quint64 number, const SearchReply& reply) {
    numbers.push_back(number);
    last = reply;
  });
  quint64 newest = 0;
  for (const char* query : {"s", "se", "session", "session l", "session lost"}) {
    SearchRequest request;
    request.query = QString::fromLatin1(query);
    request.options.language = Language::English;
    newest = runner.request(std::move(request));
  }
  EXPECT_TRUE(numbers.empty()) << "the GUI thread waited for a search";
  ASSERT_TRUE(QTest::qWaitFor([&] { return !numbers.empty(); }));
  QTest::qWait(50);
  EXPECT_THAT(numbers, testing::ElementsAre(newest));
  ASSERT_FALSE(last.answer.hits.empty());
  EXPECT_EQ(last.answer.hits.front().slug, "state-sharing");
}

TEST(SearchRunnerTest, ForgetsAndEndsWithSearchesUnderWay) {
  SearchRunner runner(CDP_TEST_CATALOG, SearchRunner::Mode::Beside);
  bool answered = false;
  QObject::connect(&runner, &SearchRunner::answered, &runner, [&] { answered = true; });
  SearchRequest request;
  request.query = QStringLiteral("server");
  runner.request(request);
  runner.forget();
  QTest::qWait(50);
  EXPECT_FALSE(answered);
  runner.request(request);  // left behind
}

TEST(SearchRunnerTest, SaysWhyACatalogCannotBeSearched) {
  SearchRunner runner("/nonexistent/catalog.sqlite", SearchRunner::Mode::AtOnce);
  std::optional<Error> error;
  QObject::connect(&runner, &SearchRunner::answered, &runner, [&](quint64, const SearchReply& reply) { error = reply.error; });
  SearchRequest request;
  request.query = QStringLiteral("server");
  runner.request(request);
  ASSERT_TRUE(error);
  EXPECT_FALSE(error->text().empty());
}

TEST(Excerpt, CutsAroundTheFirstMark) {
  const MarkedText text{QStringLiteral("word ").repeated(100) + QStringLiteral("needle") + QStringLiteral(" word").repeated(100), {{500, 6}}};
  const MarkedText cut = excerpt(text, 120);
  ASSERT_EQ(cut.marks.size(), 1U);
  EXPECT_EQ(cut.text.mid(cut.marks[0].begin, cut.marks[0].length), QStringLiteral("needle"));
  EXPECT_LE(cut.text.size(), 125);
  EXPECT_TRUE(cut.text.startsWith(u'…'));
  EXPECT_TRUE(cut.text.endsWith(u'…'));
  const MarkedText whole{QStringLiteral("short"), {{0, 5}}};
  EXPECT_EQ(excerpt(whole, 120), whole);
}

}  // namespace
}  // namespace cdp::gui
