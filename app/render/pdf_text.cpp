// SPDX-License-Identifier: Apache-2.0
#include "pdf_text.h"

#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QRegularExpression>
#include <QString>
// qpdf asks for this: its own pointer class is on the way out.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace cdp::render {
namespace {

/// The character that is meant by one that shares its glyph. Kangxi radicals are told by Unicode's own compatibility mapping; those
/// of the supplement by its list of equivalent ideographs (EquivalentUnifiedIdeograph.txt), as far as Japanese fonts share them.
ushort meant(ushort code) {
  if (code == 0x0009) return 0x0020;
  if (code >= 0x2F00 && code <= 0x2FD5) {
    const QString plain = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 ? plain[0].unicode() : code;
  }
  static const QHash<ushort, ushort> kSupplement{
      {0x2E80, 0x4E36}, {0x2E85, 0x4EBB}, {0x2E8B, 0x353E}, {0x2E92, 0x5DF3}, {0x2E97, 0x5FC4}, {0x2E99, 0x6535}, {0x2E9F, 0x6BCD}, {0x2EA0, 0x6C11},
      {0x2EA9, 0x738B}, {0x2EAA, 0x758B}, {0x2EAC, 0x793A}, {0x2EB2, 0x7F52}, {0x2EBC, 0x8080}, {0x2EC1, 0x864E}, {0x2EC4, 0x897F}, {0x2EC6, 0x89D2},
      {0x2EC8, 0x8BA0}, {0x2ECC, 0x8FB6}, {0x2ED1, 0x9577}, {0x2ED7, 0x96E8}, {0x2ED8, 0x9752}, {0x2EDD, 0x98DF}, {0x2EE1, 0x9996}, {0x2EE3, 0x9AA8},
      {0x2EE4, 0x9B3C}, {0x2EE8, 0x9EA6}, {0x2EE9, 0x9EC4}, {0x2EEB, 0x6589}, {0x2EED, 0x6B6F}, {0x2EEF, 0x7ADC}, {0x2EF2, 0x4E80}, {0x2EF3, 0x9F9F}};
  return kSupplement.value(code, code);
}

/// In a ToUnicode map of Qt's, characters are the four-digit numbers inside brackets, or the third of three.
std::string repaired(const std::string& map) {
  static const QRegularExpression kNumber(QStringLiteral("<([0-9A-Fa-f]{4})>"));
  QString out;
  for (QString line : QString::fromLatin1(map.data(), static_cast<qsizetype>(map.size())).split(u'\n')) {
    const bool range = line.startsWith(u'<') && line.count(u'<') >= 3;
    const auto from = line.contains(u'[') ? line.indexOf(u'[') : line.lastIndexOf(u'<');
    if (range) {
      auto it = kNumber.globalMatch(line, from);
      QString tail;
      auto at = from;
      while (it.hasNext()) {
        const auto match = it.next();
        tail += line.mid(at, match.capturedStart() - at) +
                QStringLiteral("<%1>").arg(meant(match.captured(1).toUShort(nullptr, 16)), 4, 16, QLatin1Char('0')).toUpper();
        at = match.capturedEnd();
      }
      line = line.left(from) + tail + line.mid(at);
    }
    out += line + u'\n';
  }
  out.chop(1);
  return out.toStdString();
}

}  // namespace

bool isPdf(const QPainter& painter) { return painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Pdf; }

QFont pdfFont(QFont font) {
  font.setStyleStrategy(static_cast<QFont::StyleStrategy>(font.styleStrategy() | QFont::PreferNoShaping));
  return font;
}

Result<QByteArray> withFindableText(const QByteArray& pdf) {
  // qpdf tells its errors by exceptions; they end here.
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("export", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    for (auto& object : file.getAllObjects()) {
      if (!object.isDictionary() || !object.hasKey("/ToUnicode")) continue;
      QPDFObjectHandle map = object.getKey("/ToUnicode");
      if (!map.isStream()) continue;
      const auto data = map.getStreamData(qpdf_dl_generalized);
      map.replaceStreamData(repaired(std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize())), QPDFObjectHandle::newNull(),
                            QPDFObjectHandle::newNull());
    }
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto out = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(out->getBuffer()), static_cast<qsizetype>(out->getSize()));
  } catch (const std::exception& error) {
    return Error{Error::Code::Internal, std::string("the PDF could not be finished: ") + error.what(), "", ""};
  }
}

}  // namespace cdp::render
