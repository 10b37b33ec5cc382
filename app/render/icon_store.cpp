// SPDX-License-Identifier: Apache-2.0
#include "icon_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QThread>
#include <cmath>
#include <memory>

// The resources live in a static library, so they must be asked for.
static void initialiseIconResources() { Q_INIT_RESOURCE(icons); }

namespace cdp::render {
namespace {

const QByteArray& source(const QString& name) {
  static thread_local QHash<QString, QByteArray> cache;
  static const bool once = [] {
    initialiseIconResources();
    return true;
  }();
  (void)once;
  auto it = cache.find(name);
  if (it == cache.end()) {
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    it = cache.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
  }
  return *it;
}

QSvgRenderer* renderer(const QString& name, const QColor& colour) {
  static thread_local QHash<QString, std::shared_ptr<QSvgRenderer>> cache;
  const QString key = name + colour.name(QColor::HexArgb);
  auto it = cache.find(key);
  if (it == cache.end()) it = cache.insert(key, std::make_shared<QSvgRenderer>(IconStore::svg(name, colour)));
  return it->get();
}

}  // namespace

bool IconStore::exists(const QString& name) { return !source(name).isEmpty(); }

QByteArray IconStore::svg(const QString& name, const QColor& colour) {
  QByteArray text = source(name);
  return text.replace("currentColor", colour.name().toLatin1());
}

QByteArray IconStore::svgBody(const QString& name, const QColor& colour) {
  const QByteArray text = svg(name, colour);
  const auto start = text.indexOf('>', text.indexOf("<svg"));
  const auto end = text.lastIndexOf("</svg>");
  if (start < 0 || end < start) return {};
  QByteArray body = text.mid(start + 1, end - start - 1);
  // Licence comments belong to the source files, not into every drawing.
  for (auto open = body.indexOf("<!--"); open >= 0; open = body.indexOf("<!--")) {
    const auto close = body.indexOf("-->", open);
    if (close < 0) break;
    body.remove(open, close + 3 - open);
  }
  return body.simplified();
}

QPixmap IconStore::pixmap(const QString& name, int size, const QColor& colour, qreal ratio) {
  const QString key = QStringLiteral("cdp:%1:%2:%3:%4").arg(name).arg(size).arg(colour.rgba()).arg(ratio);
  QPixmap out;
  if (QPixmapCache::find(key, &out)) return out;
  const int pixels = std::max(1, static_cast<int>(std::ceil(size * ratio)));
  out = QPixmap(pixels, pixels);
  out.fill(Qt::transparent);
  QPainter painter(&out);
  painter.setRenderHint(QPainter::Antialiasing);
  renderer(name, colour)->render(&painter, QRectF(0, 0, pixels, pixels));
  painter.end();
  out.setDevicePixelRatio(ratio);
  QPixmapCache::insert(key, out);
  return out;
}

void IconStore::paint(QPainter& painter, const QString& name, const QRectF& rect, const QColor& colour) {
  if (!exists(name)) return;
  const auto type = painter.paintEngine() == nullptr ? QPaintEngine::Raster : painter.paintEngine()->type();
  // Pixmaps belong to the thread of the window; an export on a worker draws the paths.
  const bool onWindowThread = QCoreApplication::instance() != nullptr && QThread::currentThread() == QCoreApplication::instance()->thread();
  if (type != QPaintEngine::Raster || !onWindowThread) {
    renderer(name, colour)->render(&painter, rect);
    return;
  }
  // On raster devices a pixmap of the exact device size is far faster than parsing paths on every frame.
  const QTransform& t = painter.deviceTransform();
  const double scale = std::max(0.01, std::hypot(t.m11(), t.m12()));
  const int pixels = std::clamp(static_cast<int>(std::lround(rect.width() * scale)), 1, 1024);
  const QPixmap icon = pixmap(name, pixels, colour, 1);
  painter.drawPixmap(rect, icon, QRectF(0, 0, icon.width(), icon.height()));
}

}  // namespace cdp::render
