// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <QAbstractButton>
#include <QFontMetricsF>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <fstream>
#include <set>

#include "diagram_painter.h"
#include "fonts.h"
#include "lecture/legibility.h"
#include "lecture/text_pages.h"
#include "quiz/quiz_page.h"
#include "quiz/quiz_wall_window.h"
#include "temp_dir.h"
#include "top_bar.h"
#include "window_fixture.h"

namespace cdp::gui {
namespace {

using testing::HasSubstr;
using Verdict = QuizOptionButton::Verdict;

/// The same picture but for the finest edges of letters, which are not drawn alike every time.
bool alike(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return false;
  int different = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40 ? 1 : 0;
  }
  return different <= a.width() * a.height() / 20000;
}

/// The quiz page of a real window, remembering in a folder of its own.
class QuizPractice : public test::WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    go("quiz:start");
    page().remember(file());
    settle();
  }
  QuizPage& page() { return *qobject_cast<QuizPage*>(m_window->currentPage()); }
  QuizQuestionView& asked() { return page().questionView(); }
  [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "user.sqlite"; }
  void key(int k) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr && page().isAncestorOf(focus) ? focus : &page(), static_cast<Qt::Key>(k));
    QCoreApplication::processEvents();
  }
  void only(QuestionKind wanted) {
    for (const QuestionKind kind : kQuestionKinds) {
      const std::string name = "quiz_kind_" + std::string(questionKindCode(kind));
      auto* chip = onPage<QAbstractButton>(name.c_str());
      if (chip->isChecked() != (kind == wanted)) chip->click();
    }
  }
  void begin(QuestionKind kind, std::uint64_t seed = 1) {
    go("quiz:start");
    only(kind);
    page().begin(seed);
    settle(20);
    ASSERT_TRUE(asked().isVisible());
    ASSERT_EQ(asked().question().kind, kind);
  }
  [[nodiscard]] int rightKey() { return Qt::Key_1 + static_cast<int>(asked().question().answer); }
  [[nodiscard]] std::size_t wrong() { return asked().question().answer == 0 ? 1 : 0; }
  [[nodiscard]] int wrongKey() { return Qt::Key_1 + static_cast<int>(wrong()); }
  PracticeCard cardOf(const std::string& question) {
    auto database = UserDatabase::open(file());
    EXPECT_TRUE(database);
    auto card = PracticeLog(*database).card(question);
    EXPECT_TRUE(card);
    return *card;
  }
  [[nodiscard]] std::string words(const char* label) { return onPage<QLabel>(label)->text().toStdString(); }

  test::TempDir m_folder;
};

TEST_F(QuizPractice, IsInTheContentsAndOnTheFirstPage) {
  go("home");
  onPage<QAbstractButton>("go_quiz")->click();
  EXPECT_EQ(place().toStdString(), "quiz");
  EXPECT_NE(qobject_cast<QuizPage*>(m_window->currentPage()), nullptr);
}

TEST_F(QuizPractice, ARightAnswerByKeyIsSaidInWordsSignAndColourAndRemembered) {
  begin(QuestionKind::Problem);
  const std::string question = asked().question().key;
  key(rightKey());
  ASSERT_TRUE(asked().isAnswered());
  auto* option = asked().options()[asked().question().answer];
  EXPECT_EQ(option->verdict(), Verdict::RightChosen);
  EXPECT_EQ(option->verdictText().toStdString(), "Right");
  EXPECT_THAT(option->accessibleName().toStdString(), HasSubstr("Right"));
  EXPECT_TRUE(onPage<QLabel>("quiz_said")->isVisible());
  EXPECT_THAT(words("quiz_said"), testing::StartsWith("Right: "));
  EXPECT_THAT(words("quiz_said"), HasSubstr(asked().question().options[asked().question().answer].text.en));
  EXPECT_EQ(words("quiz_explanation"), asked().question().explanation.en);
  EXPECT_EQ(words("quiz_again"), "Box 2: it is asked again in 2 days.");
  const PracticeCard card = cardOf(question);
  EXPECT_EQ(card.box, 2);
  EXPECT_EQ(card.asked, 1);
  EXPECT_EQ(card.missed, 0);
}

TEST_F(QuizPractice, AWrongAnswerByClickShowsBothAndComesBackFirst) {
  begin(QuestionKind::Symptom);
  const std::string question = asked().question().key;
  asked().options()[wrong()]->click();
  EXPECT_EQ(asked().options()[wrong()]->verdict(), Verdict::WrongChosen);
  EXPECT_EQ(asked().options()[wrong()]->verdictText().toStdString(), "Wrong");
  EXPECT_EQ(asked().options()[asked().question().answer]->verdict(), Verdict::Right);
  EXPECT_EQ(asked().options()[asked().question().answer]->verdictText().toStdString(), "Right answer");
  EXPECT_THAT(words("quiz_said"), testing::StartsWith("Wrong."));
  // What is wrong stays: there is no second try.
  key(rightKey());
  EXPECT_EQ(asked().options()[asked().question().answer]->verdict(), Verdict::Right);
  EXPECT_EQ(cardOf(question).box, 1);
  EXPECT_EQ(cardOf(question).missed, 1);
  // Of hundreds of questions the missed one is the first to come again, whatever the seed.
  key(Qt::Key_Escape);
  page().begin(4711);
  EXPECT_EQ(asked().question().key, question);
}

TEST_F(QuizPractice, EnterAndSpaceGoOnAndTheEndSaysWhatWasMissed) {
  onPage<QAbstractButton>("quiz_count_5")->click();
  begin(QuestionKind::Picture);
  std::string missed;
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(words("quiz_number"), "Question " + std::to_string(i + 1) + " of 5");
    key(Qt::Key_Space);  // before the answer it leads nowhere
    EXPECT_EQ(words("quiz_number"), "Question " + std::to_string(i + 1) + " of 5");
    if (i == 2) missed = asked().question().options[asked().question().answer].text.en;
    key(i == 2 ? wrongKey() : rightKey());
    key(i % 2 == 0 ? Qt::Key_Return : Qt::Key_Space);
  }
  ASSERT_TRUE(page().resultView().isVisible());
  EXPECT_EQ(words("quiz_figure"), "4 of 5 right");
  bool named = false;
  for (const auto* label : page().resultView().findChildren<QLabel*>()) named = named || label->text().toStdString() == missed;
  EXPECT_TRUE(named);
  // What was missed, again.
  onPage<QAbstractButton>("quiz_repeat_missed")->click();
  EXPECT_EQ(words("quiz_number"), "Question 1 of 1");
  EXPECT_EQ(asked().question().options[asked().question().answer].text.en, missed);
  key(rightKey());
  onPage<QAbstractButton>("quiz_next")->click();
  EXPECT_EQ(words("quiz_figure"), "1 of 1 right");
  EXPECT_FALSE(onPage<QAbstractButton>("quiz_repeat_missed")->isVisible());
  onPage<QAbstractButton>("quiz_another")->click();
  EXPECT_TRUE(asked().isVisible());
  onPage<QAbstractButton>("quiz_end")->click();
  EXPECT_TRUE(page().startView().isVisible());  // nothing was answered: nothing to say
  key(Qt::Key_Return);
  EXPECT_TRUE(asked().isVisible());
  key(rightKey());
  key(Qt::Key_Escape);
  ASSERT_TRUE(page().resultView().isVisible());
  onPage<QAbstractButton>("quiz_to_start")->click();
  EXPECT_TRUE(page().startView().isVisible());
}

TEST_F(QuizPractice, ALinkLeadsToTheEntryAndBackToTheSameQuestion) {
  begin(QuestionKind::Next);
  key(wrongKey());
  const std::string link = asked().question().link;
  const std::string number = words("quiz_number");
  onPage<QAbstractButton>("quiz_read")->setFocus();
  key(Qt::Key_Return);  // the button that has the focus, not "next"
  EXPECT_EQ(place().toStdString(), link);
  m_window->navigator().back();
  settle(20);
  ASSERT_TRUE(asked().isVisible());
  EXPECT_EQ(words("quiz_number"), number);
  EXPECT_TRUE(asked().isAnswered());
}

TEST_F(QuizPractice, ChoicesAreRememberedAndOneKindAtLeastIsNeeded) {
  only(QuestionKind::Break);
  onPage<QAbstractButton>("quiz_count_20")->click();
  QuizBank bank(*m_catalog);
  Practice practice(bank);
  const QuizStart again(PageContext{*m_catalog, *m_settings, m_window->navigator()}, bank, practice);
  EXPECT_THAT(again.kinds(), testing::ElementsAre(QuestionKind::Break));
  EXPECT_EQ(again.count(), 20U);
  onPage<QAbstractButton>("quiz_kind_break")->click();
  EXPECT_FALSE(onPage<QAbstractButton>("quiz_start_button")->isEnabled());
  EXPECT_EQ(words("quiz_state"), "Choose at least one kind of question.");
  key(Qt::Key_Return);
  EXPECT_TRUE(page().startView().isVisible());
}

TEST_F(QuizPractice, CountsWhatIsDueNewAndKnown) {
  begin(QuestionKind::Next);
  key(rightKey());
  key(Qt::Key_Return);
  key(wrongKey());
  key(Qt::Key_Escape);
  onPage<QAbstractButton>("quiz_to_start")->click();
  QuizBank bank(*m_catalog);
  const auto all = bank.keys({QuestionKind::Next});
  ASSERT_TRUE(all);
  EXPECT_EQ(words("quiz_state"), "1 due now · " + std::to_string(all->size() - 2) + " never asked · 1 known for now");
  EXPECT_THAT(onPage<QWidget>("quiz_boxes")->accessibleName().toStdString(), HasSubstr("Box 1: 1, Box 2: 1, Box 3: 0"));
}

TEST_F(QuizPractice, ADiagramHidesItsNamesUntilItIsAnswered) {
  begin(QuestionKind::Picture);
  auto* diagram = asked().diagram();
  EXPECT_FALSE(diagram->view().labels);
  EXPECT_EQ(diagram->accessibleName().toStdString(), "Diagram without its names");
  // Without names both languages make the same picture.
  const QImage english = diagram->grab().toImage();
  m_settings->setLanguage(Language::Japanese);
  settle(20);
  EXPECT_TRUE(alike(diagram->grab().toImage(), english));
  m_settings->setLanguage(Language::English);
  settle(20);
  // No other step may tell it.
  const int step = diagram->step();
  diagram->setFocus();
  QTest::keyClick(diagram, Qt::Key_PageUp);
  QTest::keyClick(diagram, Qt::Key_P);
  EXPECT_EQ(diagram->step(), step);
  // Digits answer, even while the diagram has the focus.
  QTest::keyClick(diagram, static_cast<Qt::Key>(rightKey()));
  ASSERT_TRUE(asked().isAnswered());
  EXPECT_TRUE(diagram->view().labels);
  EXPECT_FALSE(alike(diagram->grab().toImage(), english));
  EXPECT_EQ(page().diagramOwner(), QString());  // nothing to export that would tell the name
}

TEST_F(QuizPractice, WhatBreaksIsAnsweredOnTheDiagramToo) {
  // A question whose answer is a node, found by its key.
  QuizBank bank(*m_catalog);
  const auto keys = bank.keys({QuestionKind::Break});
  ASSERT_TRUE(keys);
  std::optional<Question> question;
  for (const auto& one : *keys) {
    const auto made = bank.question(one, 1);
    ASSERT_TRUE(made) << made.error().text();
    const auto diagram = m_catalog->diagram(made->diagram);
    ASSERT_TRUE(diagram);
    if (diagram->diagram.nodeIndex(made->options[made->answer].id) >= 0) question = *made;
    if (question) break;
  }
  ASSERT_TRUE(question);
  begin(QuestionKind::Break);
  asked().ask(*question, 1, 1);
  settle(20);
  auto* diagram = asked().diagram();
  std::set<std::string> ids;
  for (const auto& option : question->options) ids.insert(option.id);
  // A part that is no answer: said, and nothing decided.
  for (const auto& node : diagram->diagram()->diagram.nodes) {
    if (ids.count(node.id) > 0) continue;
    emit diagram->nodeActivated(QString::fromStdString(node.id), {});
    break;
  }
  EXPECT_FALSE(asked().isAnswered());
  EXPECT_THAT(words("quiz_part_hint"), HasSubstr("not among the answers"));
  const QImage before = diagram->grab().toImage();
  const QPoint at = diagram->nodeRect(QString::fromStdString(question->options[question->answer].id)).center().toPoint();
  QTest::mouseClick(diagram, Qt::LeftButton, {}, at);
  ASSERT_TRUE(asked().isAnswered());
  EXPECT_EQ(asked().options()[question->answer]->verdict(), Verdict::RightChosen);
  diagram->selectNode({});
  EXPECT_FALSE(alike(diagram->grab().toImage(), before));  // it is shown what breaks
}

TEST_F(QuizPractice, ALanguageFlipMovesNoAnswer) {
  for (const QuestionKind kind : kQuestionKinds) {
    begin(kind);
    std::vector<QRect> english;
    for (const auto* option : asked().options()) {
      if (option->isVisible()) english.emplace_back(option->mapTo(&page(), QPoint()), option->size());
    }
    m_settings->setLanguage(Language::Japanese);
    settle(60);
    for (std::size_t i = 0; i < english.size(); ++i) {
      const auto* option = asked().options()[i];
      EXPECT_EQ(QRect(option->mapTo(&page(), QPoint()), option->size()), english[i]) << questionKindCode(kind) << ' ' << i;
    }
    m_settings->setLanguage(Language::English);
    settle(20);
    key(Qt::Key_Escape);
  }
}

TEST_F(QuizPractice, AQuizAboutOnePageAsksOnlyAboutIt) {
  go("pattern:scale-out");
  auto* menu = find<TopBar>("top_bar")->menu();
  emit menu->aboutToShow();
  for (auto* action : menu->actions()) {
    if (action->objectName() == QLatin1String("menu_quiz")) action->trigger();
  }
  EXPECT_EQ(place().toStdString(), "quiz:pattern:scale-out");
  page().begin(3);
  for (int i = 0; asked().isVisible(); ++i) {
    ASSERT_LT(i, 30);
    EXPECT_THAT(asked().question().key, HasSubstr("scale-out"));
    key(rightKey());
    key(Qt::Key_Return);
  }
  go("quiz:pattern:no-such-pattern");
  EXPECT_FALSE(onPage<QAbstractButton>("quiz_start_button")->isEnabled());
  onPage<QAbstractButton>("quiz_everything")->click();
  EXPECT_TRUE(onPage<QAbstractButton>("quiz_start_button")->isEnabled());
}

TEST_F(QuizPractice, WithoutADatabaseTheQuizWorksAndSaysThatItForgets) {
  std::ofstream(m_folder.path() / "a-file") << "in the way";
  page().remember(m_folder.path() / "a-file" / "user.sqlite");
  settle(20);
  EXPECT_TRUE(onPage<QLabel>("quiz_notice")->isVisible());
  EXPECT_THAT(words("quiz_notice"), testing::StartsWith("The quiz works, but nothing is remembered"));
  begin(QuestionKind::Symptom);
  key(rightKey());
  EXPECT_TRUE(asked().isAnswered());
  EXPECT_FALSE(onPage<QLabel>("quiz_again")->isVisible());
  key(Qt::Key_Return);
  EXPECT_EQ(words("quiz_number"), "Question 2 of 10");
}

TEST_F(QuizPractice, ADamagedDatabaseIsSetAsideAndSaid) {
  const auto path = m_folder.path() / "broken" / "user.sqlite";
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path) << std::string(4096, 'x');
  page().remember(path);
  settle(20);
  EXPECT_THAT(words("quiz_notice"), testing::StartsWith("The learning record was damaged and has been set aside"));
  begin(QuestionKind::Symptom);
  key(rightKey());
  EXPECT_THAT(words("quiz_again"), HasSubstr("Box 2"));
}

TEST_F(QuizPractice, EveryControlHasANameAndIsReachedByTab) {
  const auto check = [&](QWidget& view) {
    int found = 0;
    for (auto* button : view.findChildren<QAbstractButton*>()) {
      if (!button->isVisible()) continue;
      ++found;
      EXPECT_FALSE(button->text().isEmpty() && button->accessibleName().isEmpty()) << button->objectName().toStdString();
      EXPECT_TRUE(!button->isEnabled() || (button->focusPolicy() & Qt::TabFocus) != 0) << button->objectName().toStdString();
    }
    EXPECT_GT(found, 2);
  };
  check(page().startView());
  begin(QuestionKind::Break);
  check(asked());
  key(wrongKey());
  check(asked());
  key(Qt::Key_Escape);
  check(page().resultView());
}

/// The room's quiz in a window of a projector's size.
class QuizWall : public test::WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    go("quiz:wall");
    resize({1920, 1080});
  }
  void resize(const QSize& size) {
    wall().showNormal();
    wall().resize(size);
    settle(30);
    ASSERT_EQ(wall().size(), size);
  }
  QuizPage& page() { return *qobject_cast<QuizPage*>(m_window->currentPage()); }
  QuizWallWindow& wall() { return page().wall(); }
  WallQuiz& quiz() { return wall().quiz(); }
  void key(int k, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&wall(), static_cast<Qt::Key>(k), modifiers); }
  void click(const char* name) {
    auto* button = wall().findChild<QToolButton*>(QStringLiteral("quizwall_") + QString::fromLatin1(name));
    ASSERT_NE(button, nullptr) << name;
    ASSERT_TRUE(button->isEnabled()) << name;
    button->click();
  }
  void begin(const std::vector<QuestionKind>& kinds, std::size_t count = 5) {
    QuizBank bank(*m_catalog);
    auto questions = bank.quiz(kinds, {}, count, 1);
    ASSERT_TRUE(questions);
    quiz().begin(std::move(*questions));
  }
  std::vector<Question> everyQuestion() {
    QuizBank bank(*m_catalog);
    std::vector<Question> out;
    const auto keys = bank.keys({kQuestionKinds.begin(), kQuestionKinds.end()});
    EXPECT_TRUE(keys);
    for (const auto& one : *keys) {
      if (auto made = bank.question(one, 1)) out.push_back(std::move(*made));
    }
    return out;
  }
  /// Where one is and what is shown, in words.
  std::string fingerprint() {
    std::string out = std::to_string(quiz().at()) + '|' + std::to_string(quiz().isRevealed()) + std::to_string(quiz().view().page) +
                      std::to_string(static_cast<int>(quiz().view().kind)) + '|' + std::to_string(static_cast<int>(quiz().language())) +
                      std::to_string(static_cast<int>(quiz().theme())) + '|' + std::to_string(wall().isFullScreen()) + std::to_string(wall().isVisible()) +
                      std::to_string(wall().keySheet()->isVisible()) + '|' + (quiz().counting() ? std::to_string(*quiz().counting()) : "-") + '|';
    for (std::size_t i = 0; i < 4; ++i) out += std::to_string(quiz().hands(i)) + ',';
    return out;
  }
  void prepare() {
    wall().hide();
    wall().showNormal();
    begin({QuestionKind::Symptom});
    quiz().setLanguage(Language::English);
    quiz().setTheme(render::ThemeId::Light);
    wall().keySheet()->hide();
    key(Qt::Key_Space);
    for (std::size_t i = 0; i < 4; ++i) quiz().addHands(i, 5);
    wall().setFocus();
  }
};

TEST_F(QuizWall, EveryCommandWorksByKeyAndByButton) {
  std::set<std::string> done;
  for (const auto& command : wall().commands()) {
    SCOPED_TRACE(command.id.toStdString());
    auto* button = wall().findChild<QToolButton*>(QStringLiteral("quizwall_") + command.id);
    ASSERT_NE(button, nullptr);
    EXPECT_FALSE(button->accessibleName().isEmpty());
    EXPECT_FALSE(button->icon().isNull() && button->text().isEmpty());
    prepare();
    if (command.id.startsWith(QLatin1String("hands_e")) || command.id.startsWith(QLatin1String("hands_f"))) {
      EXPECT_FALSE(button->isVisibleTo(wall().bar()));  // there are four answers
      continue;
    }
    const std::string before = fingerprint();
    button->click();
    const std::string byButton = fingerprint();
    EXPECT_NE(byButton, before);
    done.insert(command.id.toStdString());
    for (const auto& sequence : command.keys) {
      prepare();
      key(sequence[0].key(), sequence[0].keyboardModifiers());
      EXPECT_EQ(fingerprint(), byButton) << sequence.toString().toStdString();
    }
    // What has no key of its own is done with the keys for counting.
    if (command.keys.isEmpty()) {
      const auto option = static_cast<std::size_t>(command.id.at(6).unicode() - u'a');
      for (const int sign :
           command.id.endsWith(QLatin1String("more")) ? std::vector<int>{Qt::Key_Plus, Qt::Key_Up} : std::vector<int>{Qt::Key_Minus, Qt::Key_Down}) {
        prepare();
        key(Qt::Key_1 + static_cast<int>(option));
        key(sign);
        key(Qt::Key_Return);
        EXPECT_EQ(fingerprint(), byButton);
      }
    }
  }
  EXPECT_EQ(done.size(), 20U);
}

TEST_F(QuizWall, RevealsByKeyGoesOnAndBackAndEnds) {
  begin({QuestionKind::Symptom}, 2);
  EXPECT_FALSE(quiz().isRevealed());
  EXPECT_EQ(quiz().ahead(), WallQuiz::Ahead::Reveal);
  key(Qt::Key_Return);
  EXPECT_TRUE(quiz().isRevealed());
  EXPECT_EQ(quiz().at(), 0U);
  key(Qt::Key_Right);
  EXPECT_EQ(quiz().at(), 1U);
  EXPECT_FALSE(quiz().isRevealed());
  key(Qt::Key_Left);
  EXPECT_EQ(quiz().at(), 0U);
  EXPECT_TRUE(quiz().isRevealed());
  for (int i = 0; i < 3; ++i) key(Qt::Key_Space);
  EXPECT_TRUE(quiz().isResult());
  key(Qt::Key_Space);  // a press too many ends nothing
  EXPECT_TRUE(quiz().isResult());
  EXPECT_TRUE(wall().isVisible());
  key(Qt::Key_1);  // nothing to count
  EXPECT_FALSE(quiz().counting());
  key(Qt::Key_Left);
  EXPECT_EQ(quiz().at(), 1U);
  EXPECT_TRUE(wall().screenAwake().isWanted());
  key(Qt::Key_Escape);
  EXPECT_FALSE(wall().isVisible());
  EXPECT_FALSE(wall().screenAwake().isWanted());
}

TEST_F(QuizWall, HandsAreTypedAndMakeTheScore) {
  begin({QuestionKind::Symptom}, 2);
  const std::size_t right = quiz().question().answer;
  const std::size_t other = (right + 1) % 4;
  key(Qt::Key_1 + static_cast<int>(right));
  EXPECT_EQ(quiz().counting(), right);
  key(Qt::Key_2);
  key(Qt::Key_1);
  EXPECT_EQ(quiz().hands(right), 21);
  key(Qt::Key_Backspace);
  EXPECT_EQ(quiz().hands(right), 2);
  key(Qt::Key_0);
  key(Qt::Key_Escape);  // ends the counting, not the quiz
  EXPECT_TRUE(wall().isVisible());
  EXPECT_FALSE(quiz().counting());
  EXPECT_EQ(quiz().hands(right), 20);
  // The other one with the mouse.
  QTest::mouseClick(&wall(), Qt::LeftButton, {}, quiz().layout().options[other].center().toPoint());
  EXPECT_EQ(quiz().counting(), other);
  key(Qt::Key_1);
  key(Qt::Key_0);
  EXPECT_EQ(quiz().score().all, 0);  // not before it is revealed
  key(Qt::Key_Space);
  EXPECT_TRUE(quiz().isRevealed());
  EXPECT_EQ(quiz().score().right, 20);
  EXPECT_EQ(quiz().score().all, 30);
  EXPECT_EQ(quiz().score().percent(), 67);
  // Nobody has more hands than that, and nobody fewer than none.
  key(Qt::Key_1);
  for (int i = 0; i < 6; ++i) key(Qt::Key_9);
  EXPECT_EQ(quiz().hands(0), WallQuiz::kMostHands);
  quiz().clearHands();
  quiz().addHands(0, -3);
  quiz().addHands(17, 3);
  EXPECT_EQ(quiz().handsInAll(), 0);
}

TEST_F(QuizWall, HandsAreShownAsBars) {
  begin({QuestionKind::Symptom}, 2);
  const QRectF box = quiz().layout().options[2];
  const QPoint inside(static_cast<int>(box.left() + box.width() * 0.9), static_cast<int>(box.top() + box.height() * 0.15));
  const QColor empty = wall().grab().toImage().pixelColor(inside);
  quiz().addHands(2, 9);
  EXPECT_NE(wall().grab().toImage().pixelColor(inside), empty);
  quiz().addHands(0, 9);  // half of them
  EXPECT_EQ(wall().grab().toImage().pixelColor(inside), empty);
}

TEST_F(QuizWall, TheButtonsStandBelowTheAnswers) {
  for (const QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
    resize(size);
    wall().bar()->hide();
    QTest::mouseMove(&wall(), QPoint(300, 300));
    QMouseEvent move(QEvent::MouseMove, QPointF(310, 300), QPointF(310, 300), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&wall(), &move);
    ASSERT_TRUE(wall().bar()->isVisible());
    EXPECT_TRUE(wall().rect().contains(wall().bar()->geometry()));
    for (const auto& box : quiz().layout().options) EXPECT_FALSE(wall().bar()->geometry().intersects(box.toAlignedRect()));
    for (auto* button : wall().bar()->findChildren<QToolButton*>()) {
      EXPECT_TRUE(!button->isVisible() || wall().bar()->rect().contains(button->geometry())) << button->objectName().toStdString();
    }
    wall().bar()->hide();
  }
}

TEST_F(QuizWall, NoTextIsSmallOrCutInEitherLanguageAtEitherSize) {
  const auto questions = everyQuestion();
  ASSERT_GT(questions.size(), 400U);
  for (const QSizeF size : {QSizeF(1920, 1080), QSizeF(1024, 768)}) {
    const double least = size.height() / kLinesPerScreen - 1e-6;
    std::size_t paged = 0;
    for (const auto& question : questions) {
      SCOPED_TRACE(question.key + " at " + std::to_string(size.width()));
      const QuizWallLayout layout = layoutQuizWall(question, size);
      const auto fits = [&](const QuizWallText& text, const QRectF& box, double lineHeight, int weight, const LocalizedText& whole) {
        EXPECT_GE(text.pixels, least);
        const QFontMetricsF metrics(render::font(text.pixels, weight));
        for (const Language language : {Language::English, Language::Japanese}) {
          const auto& pages = language == Language::English ? text.en : text.ja;
          std::string joined;
          for (const auto& page : pages) {
            EXPECT_LE(static_cast<double>(page.size()) * text.pixels * lineHeight, box.height() + 1);
            for (const auto& line : page) {
              EXPECT_LE(metrics.horizontalAdvance(QString::fromStdString(line)), box.width() + 1) << line;
              joined += line;
            }
          }
          // Every character is on some page.
          std::string all = whole.in(language);
          std::erase_if(all, [](char c) { return c == ' ' || c == '\n'; });
          std::erase(joined, ' ');
          EXPECT_TRUE(joined == all) << joined;
        }
      };
      fits(layout.promptText, layout.prompt, kLineSpacing, QFont::DemiBold, question.prompt);
      fits(layout.answerText, layout.prompt, kLineSpacing, QFont::DemiBold, answerLine(question));
      fits(layout.bodyText, layout.body, kLineSpacing, QFont::Normal, question.body);
      fits(layout.explanation, layout.body, kLineSpacing, QFont::Normal, question.explanation);
      ASSERT_EQ(layout.options.size(), question.options.size());
      for (std::size_t i = 0; i < layout.options.size(); ++i) {
        fits(layout.optionWords[i], layout.optionTexts[i], 1.25, QFont::Normal, question.options[i].text);
        EXPECT_TRUE(layout.options[i].contains(layout.optionTexts[i]));
        EXPECT_LE(layout.options[i].bottom(), layout.bar.top() + 1);
        EXPECT_GE(layout.options[i].top(), layout.body.bottom());
      }
      EXPECT_GE(layout.body.height(), size.height() * 0.3);
      EXPECT_GE(layout.body.top(), layout.prompt.bottom());
      paged += layout.bodyText.pageCount() > 1 ? 1 : 0;
      // Told to its end: every page of every text is a view.
      std::size_t texts = 0;
      for (const auto& view : layout.views) texts += view.kind == QuizWallView::Kind::Text ? 1 : 0;
      EXPECT_EQ(texts, layout.explanation.pageCount() + (question.body.en.empty() ? 0 : layout.bodyText.pageCount()));
    }
    // Almost every question stands on one page.
    EXPECT_LT(paged, questions.size() / 50);
  }
}

TEST_F(QuizWall, ALanguageFlipMovesNothing) {
  for (const QuestionKind kind : kQuestionKinds) {
    begin({kind}, 2);
    key(Qt::Key_Space);
    const auto options = quiz().layout().options;
    const auto views = quiz().layout().views;
    const auto view = quiz().view();
    const QImage english = wall().grab().toImage();
    key(Qt::Key_T);
    EXPECT_EQ(quiz().language(), Language::Japanese);
    EXPECT_EQ(quiz().layout().options, options);
    EXPECT_EQ(quiz().layout().views, views);
    EXPECT_EQ(quiz().view(), view);
    EXPECT_FALSE(alike(wall().grab().toImage(), english));
    key(Qt::Key_T);
    EXPECT_TRUE(alike(wall().grab().toImage(), english)) << questionKindCode(kind);
    // The atlas' own window keeps its language.
    EXPECT_EQ(m_settings->language(), Language::English);
  }
}

TEST_F(QuizWall, HiddenNamesAreHiddenUntilTheAnswer) {
  begin({QuestionKind::Picture}, 3);
  for (int i = 0; i < 3; ++i) {
    ASSERT_EQ(quiz().view().kind, QuizWallView::Kind::Diagram);
    EXPECT_FALSE(QuizWallPainter::diagramView(quiz(), Lens::Generic).labels);
    const QRect body = quiz().layout().body.toAlignedRect();
    const QImage hidden = wall().grab(body).toImage();
    key(Qt::Key_T);
    EXPECT_TRUE(alike(wall().grab(body).toImage(), hidden));  // without words both languages are one picture
    key(Qt::Key_T);
    const auto place = wall().painter().diagramPlace(quiz());
    key(Qt::Key_Space);
    EXPECT_TRUE(QuizWallPainter::diagramView(quiz(), Lens::Generic).labels);
    EXPECT_FALSE(alike(wall().grab(body).toImage(), hidden));
    EXPECT_EQ(wall().painter().diagramPlace(quiz()), place);  // the names come, nothing moves
    key(Qt::Key_Space);
    key(Qt::Key_Space);
  }
}

TEST_F(QuizWall, ChangingTheSizeKeepsThePlace) {
  begin({QuestionKind::Next}, 2);
  key(Qt::Key_Space);
  key(Qt::Key_Space);
  const auto view = quiz().view();
  ASSERT_TRUE(view.revealed);
  resize({1024, 768});
  EXPECT_EQ(quiz().view(), view);
  resize({400, 300});  // as small as it gets, it still draws
  EXPECT_FALSE(wall().grab().toImage().isNull());
}

TEST_F(QuizWall, PlacesLeadToAQuestionAndAreNotBegunAgainByGoingBack) {
  go("home");
  go("quiz:wall:3:answer");
  EXPECT_EQ(quiz().at(), 2U);
  EXPECT_TRUE(quiz().isRevealed());
  EXPECT_EQ(place().toStdString(), "quiz");
  wall().hide();
  m_window->navigator().back();
  m_window->navigator().forward();
  EXPECT_FALSE(wall().isVisible());
  go("quiz:wall:999");
  EXPECT_TRUE(quiz().isResult());
  go("home");
  go("quiz:wall:nonsense");
  EXPECT_EQ(quiz().at(), 0U);
}

TEST_F(QuizWall, BeginsFromThePracticePage) {
  wall().hide();
  onPage<QAbstractButton>("quiz_wall_button")->click();
  EXPECT_TRUE(wall().isVisible());
  EXPECT_EQ(quiz().questions().size(), 10U);
  key(Qt::Key_Question, Qt::ShiftModifier);
  EXPECT_TRUE(wall().keySheet()->isVisible());
  QTest::keyClick(wall().keySheet(), Qt::Key_Escape);
  EXPECT_FALSE(wall().keySheet()->isVisible());
  EXPECT_TRUE(wall().isVisible());
  const std::string before = fingerprint();
  click("next");
  EXPECT_NE(fingerprint(), before);
}

}  // namespace
}  // namespace cdp::gui
