// SPDX-License-Identifier: Apache-2.0
#include "svg_canvas.h"

#include <QStringList>

#include "fonts.h"
#include "icon_store.h"
#include "layout/text_metrics.h"

namespace cdp::render {
namespace {

QByteArray number(double value) {
  QByteArray text = QByteArray::number(value, 'f', 2);
  while (text.endsWith('0')) text.chop(1);
  if (text.endsWith('.')) text.chop(1);
  return text == "-0" ? QByteArray("0") : text;
}

QByteArray fillAttributes(const QColor& fill) {
  if (!fill.isValid() || fill.alpha() == 0) return " fill=\"none\"";
  QByteArray out = " fill=\"" + fill.name().toLatin1() + '"';
  if (fill.alpha() < 255) out += " fill-opacity=\"" + number(fill.alphaF()) + '"';
  return out;
}

QByteArray penAttributes(const QPen& pen) {
  if (pen.style() == Qt::NoPen) return {};
  QByteArray out = " stroke=\"" + pen.color().name().toLatin1() + "\" stroke-width=\"" + number(pen.widthF()) + '"';
  if (pen.color().alpha() < 255) out += " stroke-opacity=\"" + number(pen.color().alphaF()) + '"';
  const auto pattern = pen.dashPattern();
  if (pen.style() != Qt::SolidLine && !pattern.isEmpty()) {
    QByteArray dashes;
    // Qt measures dashes in pen widths, SVG in user units.
    for (double d : pattern) dashes += (dashes.isEmpty() ? "" : " ") + number(d * pen.widthF());
    out += " stroke-dasharray=\"" + dashes + '"';
  }
  if (pen.capStyle() == Qt::RoundCap) out += " stroke-linecap=\"round\"";
  if (pen.joinStyle() == Qt::RoundJoin) out += " stroke-linejoin=\"round\"";
  return out;
}

QByteArray pathData(const QPainterPath& path) {
  QByteArray out;
  const auto point = [](const QPainterPath::Element& e) { return number(e.x) + ' ' + number(e.y); };
  for (int i = 0; i < path.elementCount(); ++i) {
    const auto e = path.elementAt(i);
    switch (e.type) {
      case QPainterPath::MoveToElement:
        out += 'M' + point(e);
        break;
      case QPainterPath::LineToElement:
        out += 'L' + point(e);
        break;
      case QPainterPath::CurveToElement:
        out += 'C' + point(e) + ' ' + point(path.elementAt(i + 1)) + ' ' + point(path.elementAt(i + 2));
        i += 2;
        break;
      case QPainterPath::CurveToDataElement:
        break;
    }
  }
  return out;
}

}  // namespace

QByteArray xmlEscaped(const QString& text) {
  QString out;
  out.reserve(text.size() + 16);
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
      out += c;
      out += text[++i];
      continue;
    }
    if (c.isSurrogate() || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF) continue;
    if (c.unicode() < 0x20 && c != u'\n' && c != u'\t') continue;
    // Marks that turn the direction of text would let a label rearrange what stands round it.
    if ((c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069)) continue;
    switch (c.unicode()) {
      case '&':
        out += QStringLiteral("&amp;");
        break;
      case '<':
        out += QStringLiteral("&lt;");
        break;
      case '>':
        out += QStringLiteral("&gt;");
        break;
      case '"':
        out += QStringLiteral("&quot;");
        break;
      case '\'':
        out += QStringLiteral("&#39;");
        break;
      default:
        out += c;
    }
  }
  return out.toUtf8();
}

SvgCanvas::SvgCanvas(const Document& document) : m_idPrefix(document.idPrefix), m_partAttributes(document.partAttributes) {
  if (document.xmlHeader) m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  QStringList families;
  for (const QString& family : fontFamilies()) families << (family.contains(u' ') ? u'\'' + family + u'\'' : family);
  const QByteArray w = number(document.width);
  const QByteArray h = number(document.height);
  const QByteArray prefix = xmlEscaped(m_idPrefix);
  const double shown = document.displayWidth > 0 && document.width > 0 ? document.displayWidth / document.width : 1;
  m_out += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(document.width * shown) + "\" height=\"" + number(document.height * shown) +
           "\" viewBox=\"0 0 " + w + ' ' + h + "\" role=\"img\" xml:lang=\"" + xmlEscaped(document.language) + "\" aria-labelledby=\"" + prefix + "title " +
           prefix + "desc\" font-family=\"" + families.join(QStringLiteral(", ")).toUtf8() + "\">\n";
  line("<title id=\"" + prefix + "title\">" + xmlEscaped(document.title) + "</title>");
  line("<desc id=\"" + prefix + "desc\">" + xmlEscaped(document.description) + "</desc>");
  if (!document.style.isEmpty()) line("<style>" + document.style + "</style>");
  if (document.background.isValid() && document.background.alpha() > 0) {
    line("<rect width=\"" + w + "\" height=\"" + h + '"' + fillAttributes(document.background) + "/>");
  }
}

void SvgCanvas::line(const QByteArray& text) { m_out += QByteArray(m_depth, ' ') + text + '\n'; }

QByteArray SvgCanvas::finish() {
  m_out += "</svg>\n";
  return std::move(m_out);
}

void SvgCanvas::beginPart(const QString& kind, const QString& id, const QString& title) {
  QByteArray open = "<g class=\"" + xmlEscaped(kind) + '"';
  if (!id.isEmpty()) open += " id=\"" + xmlEscaped(m_idPrefix + id) + '"';
  if (m_partAttributes) open += m_partAttributes(id);
  line(open + '>');
  ++m_depth;
  if (!title.isEmpty()) line("<title>" + xmlEscaped(title) + "</title>");
}

void SvgCanvas::endPart() {
  --m_depth;
  line("</g>");
}

void SvgCanvas::beginOpacity(double opacity) {
  line("<g opacity=\"" + number(opacity) + "\">");
  ++m_depth;
}

void SvgCanvas::endOpacity() { endPart(); }

void SvgCanvas::rectangle(const QRectF& rect, double radius, const QPen& pen, const QColor& fill) {
  QByteArray out =
      "<rect x=\"" + number(rect.x()) + "\" y=\"" + number(rect.y()) + "\" width=\"" + number(rect.width()) + "\" height=\"" + number(rect.height()) + '"';
  if (radius > 0) out += " rx=\"" + number(radius) + '"';
  line(out + fillAttributes(fill) + penAttributes(pen) + "/>");
}

void SvgCanvas::path(const QPainterPath& path, const QPen& pen, const QColor& fill) {
  line("<path d=\"" + pathData(path) + '"' + fillAttributes(fill) + penAttributes(pen) + "/>");
}

void SvgCanvas::circle(const QPointF& centre, double radius, const QPen& pen, const QColor& fill) {
  line("<circle cx=\"" + number(centre.x()) + "\" cy=\"" + number(centre.y()) + "\" r=\"" + number(radius) + '"' + fillAttributes(fill) + penAttributes(pen) +
       "/>");
}

void SvgCanvas::text(const QPointF& at, const QString& text, const TextStyle& style, double maxWidth) {
  QByteArray out = "<text x=\"" + number(at.x()) + "\" y=\"" + number(at.y()) + "\" font-size=\"" + number(style.pixels) + '"';
  if (style.weight != 400) out += " font-weight=\"" + QByteArray::number(style.weight) + '"';
  if (style.align == TextStyle::Align::Centre) out += " text-anchor=\"middle\"";
  if (style.align == TextStyle::Align::Right) out += " text-anchor=\"end\"";
  if (maxWidth > 0 && textWidth(text.toStdString(), style.pixels) > maxWidth + 1) {
    out += " textLength=\"" + number(maxWidth) + "\" lengthAdjust=\"spacingAndGlyphs\"";
  }
  line(out + fillAttributes(style.colour) + '>' + xmlEscaped(text) + "</text>");
}

void SvgCanvas::icon(const QString& name, const QRectF& rect, const QColor& colour) {
  const QByteArray body = IconStore::svgBody(name, colour);
  if (body.isEmpty()) return;
  const double scale = rect.width() / 24;
  // The presentation attributes of the icon files' root; stroke width scales with the drawing.
  const QByteArray stroke = name.startsWith(QLatin1String("groups/")) ? "2" : "1.5";
  line("<g transform=\"translate(" + number(rect.x()) + ' ' + number(rect.y()) + ") scale(" + number(scale) + ")\" fill=\"none\" stroke=\"" +
       colour.name().toLatin1() + "\" stroke-width=\"" + stroke + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" + body + "</g>");
}

}  // namespace cdp::render
