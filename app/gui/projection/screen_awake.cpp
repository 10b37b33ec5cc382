// SPDX-License-Identifier: Apache-2.0
#include "screen_awake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace cdp::gui {
namespace {

QDBusMessage call(const char* method) {
  return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"),
                                        QStringLiteral("org.freedesktop.ScreenSaver"), QString::fromLatin1(method));
}

}  // namespace

ScreenAwake::~ScreenAwake() { release(); }

void ScreenAwake::setWanted(bool wanted) {
  if (m_wanted == wanted) return;
  m_wanted = wanted;
  if (!wanted) {
    release();
    return;
  }
  auto bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  QDBusMessage message = call("Inhibit");
  message << QStringLiteral("CDP Atlas") << tr("A lecture is being projected");
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<uint> reply = *watcher;
    watcher->deleteLater();
    if (reply.isError()) return;
    m_cookie = reply.value();
    if (!m_wanted) release();  // it ended before the answer came
  });
}

void ScreenAwake::release() {
  if (!m_cookie) return;
  QDBusMessage message = call("UnInhibit");
  message << *m_cookie;
  (void)QDBusConnection::sessionBus().send(message);
  m_cookie.reset();
}

}  // namespace cdp::gui
