// SPDX-License-Identifier: Apache-2.0
#include "projection/screen_awake.h"

#include <gtest/gtest.h>

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTest>

namespace cdp::gui {

/// What a desktop answers.
class FakeScreenSaver final : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
 public slots:
  uint Inhibit(const QString& application, const QString& reason) {
    EXPECT_EQ(application, QStringLiteral("CDP Atlas"));
    EXPECT_FALSE(reason.isEmpty());
    m_held = true;
    return 77;
  }
  void UnInhibit(uint cookie) {
    EXPECT_EQ(cookie, 77U);
    m_held = false;
  }

 public:
  [[nodiscard]] bool held() const { return m_held; }

 private:
  bool m_held = false;
};

namespace {

/// checks.screen_awake runs these with a session bus of their own.
class ScreenAwakeTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.registerService(QStringLiteral("org.freedesktop.ScreenSaver"))) GTEST_SKIP() << "no session bus of our own";
    ASSERT_TRUE(bus.registerObject(QStringLiteral("/org/freedesktop/ScreenSaver"), &m_saver, QDBusConnection::ExportAllSlots));
  }
  FakeScreenSaver m_saver;
};

TEST_F(ScreenAwakeTest, HoldsTheScreenWhileWanted) {
  ScreenAwake awake;
  awake.setWanted(true);
  EXPECT_TRUE(QTest::qWaitFor([&] { return m_saver.held(); }, 20000));
  QTest::qWait(50);
  awake.setWanted(false);
  EXPECT_TRUE(QTest::qWaitFor([&] { return !m_saver.held(); }, 20000));
}

TEST_F(ScreenAwakeTest, LetsGoWhenItEndsBeforeTheAnswer) {
  ScreenAwake awake;
  awake.setWanted(true);
  awake.setWanted(false);
  QTest::qWait(100);
  EXPECT_FALSE(m_saver.held());
}

TEST(ScreenAwakeWithoutADesktop, DoesNothing) {
  ScreenAwake awake;
  awake.setWanted(true);
  EXPECT_TRUE(awake.isWanted());
  awake.setWanted(false);
  EXPECT_FALSE(awake.isWanted());
}

}  // namespace
}  // namespace cdp::gui

#include "screen_awake_test.moc"
