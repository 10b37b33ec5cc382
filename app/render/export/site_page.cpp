// SPDX-License-Identifier: Apache-2.0
#include "export/site_page.h"

#include <algorithm>
#include <map>

#include "diagram_painter.h"
#include "diagram_texts.h"
#include "export/export_text.h"
#include "export/step_visibility.h"
#include "svg_canvas.h"

namespace cdp::render {
namespace {

constexpr const char* kPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const std::vector<std::string>& navigationKinds() {
  static const std::vector<std::string> kKinds{"pattern", "scenario", "service", "principle", "anti-pattern", "reference"};
  return kKinds;
}

LinkRewriter linksFrom(const SiteMap& map, const std::string& place) {
  return [&map, root = rootOf(place)](const std::string& target) -> std::string {
    if (isWebAddress(target)) return target;
    const std::string there = map.placeOf(target);
    return there.empty() ? std::string() : root + there;
  };
}

std::string inlinesToHtml(const std::vector<Inline>& inlines, const LinkRewriter& hrefOf) {
  Block block;
  block.content = inlines;
  const std::string html = toHtml({block}, hrefOf);  // "<p>…</p>\n"
  return html.substr(3, html.size() - 8);
}

/// The drawing of all steps in one SVG; what is not seen always tells its steps in data-s.
std::string drawing(const LaidOutDiagram& diagram, const Catalog& catalog, DiagramView view) {
  view.theme = ThemeId::Light;
  view.compareWith = 0;
  const StepVisibility visibility(diagram, view);
  const DiagramPainter painter(diagram, catalog.vocabulary());
  const QSizeF size = painter.size(view);
  const DrawingTexts texts = drawingTexts(catalog, diagram, view);
  SvgCanvas::Document document;
  document.width = size.width();
  document.height = size.height();
  document.title = texts.title;
  document.description = texts.description;
  document.language = QString::fromLatin1(languageCode(view.language).data(), 2);
  document.idPrefix = QStringLiteral("d-");
  document.xmlHeader = false;
  document.partAttributes = [&visibility](const QString& id) -> QByteArray {
    if (id.isEmpty() || visibility.always(id)) return {};
    QByteArray steps;
    const auto seen = visibility.of(id);
    for (std::size_t s = 0; s < seen.size(); ++s) {
      if (seen[s]) steps += (steps.isEmpty() ? "" : " ") + QByteArray::number(static_cast<int>(s) + 1);
    }
    return " data-s=\"" + steps + '"';
  };
  SvgCanvas canvas(document);
  painter.paint(canvas, view, visibility.all());
  return canvas.finish().toStdString();
}

std::string sectionHtml(const PageSection& section, const LinkRewriter& hrefOf) {
  return (section.heading.empty() ? std::string() : "<h2 id=\"" + xmlText(section.id) + "\">" + xmlText(cleanLine(section.heading)) + "</h2>\n") +
         toHtml(section.blocks, hrefOf);
}

std::string figure(const PageContent& page, const LaidOutDiagram& diagram, const Catalog& catalog, const DiagramView& view, const LinkRewriter& hrefOf,
                   Language language) {
  const int count = static_cast<int>(diagram.steps.size());
  const bool panels = std::any_of(page.sections.begin(), page.sections.end(), [](const PageSection& s) { return s.step > 0; });
  const int first = panels ? 1 : keyStep(diagram);
  std::string out = "<div class=\"drawing\">\n";
  if (count > 1) {
    for (int s = 1; s <= count; ++s) {
      out += "<input type=\"radio\" name=\"step\" id=\"st" + std::to_string(s) + "\"" + (s == first ? " checked" : "") + ">";
    }
    out += "\n<div class=\"rail\">";
    for (int s = 1; s <= count; ++s) {
      std::string title = cleanLine(diagram.steps[static_cast<std::size_t>(s - 1)].title.in(language));
      if (title.empty()) title = word(language, "Step ", "ステップ") + std::to_string(s);
      out += "<label for=\"st" + std::to_string(s) + "\"><b>" + std::to_string(s) + "</b>" + xmlText(title) + "</label>";
    }
    out += "</div>\n";
  }
  out += "<figure>" + drawing(diagram, catalog, view) + "</figure>\n";
  for (int s = 1; s <= count && count > 1; ++s) {
    std::string text;
    const auto& words = diagram.steps[static_cast<std::size_t>(s - 1)].text.in(language);
    const auto section = std::find_if(page.sections.begin(), page.sections.end(), [s](const PageSection& e) { return e.step == s; });
    if (section != page.sections.end()) {
      text = sectionHtml(*section, hrefOf);
    } else if (!words.empty()) {
      text = "<p>" + xmlText(cleanLine(words)) + "</p>";
    }
    if (!text.empty()) out += "<div class=\"panel\" data-s=\"" + std::to_string(s) + "\">" + text + "</div>\n";
  }
  return out + "</div>\n";
}

}  // namespace

std::string rootOf(const std::string& place) {
  std::string out;
  for (const char c : place) {
    if (c == '/') out += "../";
  }
  return out;
}

std::string siteKindTitle(const std::string& kind, Language language) {
  if (kind == "pattern") return word(language, "Patterns", "パターン");
  if (kind == "scenario") return word(language, "Scenarios", "シナリオ");
  if (kind == "service") return word(language, "Services", "サービス");
  if (kind == "principle") return word(language, "Principles", "原則");
  if (kind == "anti-pattern") return word(language, "Anti-patterns", "アンチパターン");
  if (kind == "case-note") return word(language, "Case notes", "事例メモ");
  return word(language, "Reference", "資料");
}

std::string sitePage(const SiteFrame& frame, const SiteMap& map, const std::string& body) {
  const Language language = frame.language;
  const Language other = language == Language::English ? Language::Japanese : Language::English;
  const std::string code(languageCode(language));
  const std::string otherCode(languageCode(other));
  const std::string root = rootOf(frame.place);
  const std::string top = root + "../";
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + code + "\" data-root=\"" + root +
                    "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + kPolicy +
                    "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
                    xmlText(cleanLine(frame.title)) + (frame.title == frame.siteTitle ? "" : " · " + xmlText(cleanLine(frame.siteTitle))) + "</title>\n";
  if (!frame.description.empty()) out += "<meta name=\"description\" content=\"" + xmlText(cleanLine(frame.description)) + "\">\n";
  out += "<link rel=\"icon\" href=\"" + top + "assets/icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"" + top +
         "assets/site.css\">\n<link rel=\"alternate\" hreflang=\"" + otherCode + "\" href=\"" + top + otherCode + "/" + frame.place +
         "\">\n<script defer src=\"" + top + "assets/search-" + code + ".js\"></script>\n<script defer src=\"" + top +
         "assets/site.js\"></script>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">" + word(language, "To the content", "本文へ") +
         "</a>\n<header class=\"bar\"><div>\n<a class=\"brand\" href=\"" + root + "index.html\">" + xmlText(cleanLine(frame.siteTitle)) +
         "</a>\n<nav aria-label=\"" + word(language, "Main", "メイン") + "\">";
  for (const auto& kind : navigationKinds()) {
    if (map.ofKind(kind).empty()) continue;
    const std::string place = kind == "pattern" ? "index.html" : siteFolder(kind) + "/index.html";
    out += "<a href=\"" + root + place + "\"" + (kind == frame.current ? " aria-current=\"true\"" : "") + ">" + siteKindTitle(kind, language) + "</a>";
  }
  out +=
      "</nav>\n<div class=\"no-find\"></div><div class=\"find\" role=\"search\"><input id=\"find\" type=\"search\" role=\"combobox\" aria-controls=\"hits\" "
      "aria-expanded=\"false\" "
      "aria-autocomplete=\"list\" autocomplete=\"off\" spellcheck=\"false\" aria-label=\"" +
      word(language, "Search", "検索") + "\" placeholder=\"" + word(language, "What is the problem?", "何にお困りですか?") + "\" data-none=\"" +
      word(language, "Nothing found. Try fewer or other words.", "見つかりません。語を減らすか、別の語でお試しください。") +
      "\"><ul id=\"hits\" class=\"hits\" role=\"listbox\" hidden></ul></div>\n<a class=\"other\" lang=\"" + otherCode + "\" hreflang=\"" + otherCode +
      "\" href=\"" + top + otherCode + "/" + frame.place + "\">" + (other == Language::English ? "English" : "日本語") +
      "</a>\n</div></header>\n<main id=\"content\">\n" + body + "</main>\n<footer>" +
      word(language, "Made with CDP Atlas from its catalog of cloud design patterns. Not affiliated with any cloud provider.",
           "CDP Atlasのクラウドデザインパターン集から作成。いずれのクラウド事業者とも関係ありません。") +
      "</footer>\n</body>\n</html>\n";
  return out;
}

std::string siteEntry(const PageContent& page, const LaidOutDiagram* diagram, const Catalog& catalog, const DiagramView& view, const SiteMap& map,
                      const std::string& place, Language language) {
  const LinkRewriter hrefOf = linksFrom(map, place);
  std::string out = "<article>\n<p class=\"kicker\">" + xmlText(cleanLine(page.kicker)) + "</p>\n<h1>" + xmlText(cleanLine(page.title)) + "</h1>\n";
  if (!page.lead.empty()) out += "<p class=\"lead\">" + xmlText(cleanLine(page.lead)) + "</p>\n";
  const auto texts = [&](auto wanted) {
    std::string html;
    for (const auto& section : page.sections) {
      if (section.step == 0 && wanted(section)) html += sectionHtml(section, hrefOf);
    }
    return html;
  };
  // A scenario is introduced before its drawing; a pattern's drawing comes first.
  const bool scenario = page.link.starts_with("scenario:");
  const auto introduces = [&](const PageSection& s) { return scenario && (s.id == "situation" || s.id == "aim" || s.id == "environment"); };
  if (const std::string intro = texts(introduces); !intro.empty()) out += "<div class=\"text\">\n" + intro + "</div>\n";
  if (diagram != nullptr) {
    DiagramView shown = view;
    shown.language = language;
    out += figure(page, *diagram, catalog, shown, hrefOf, language);
  }
  const bool tables = std::any_of(page.sections.begin(), page.sections.end(), [](const PageSection& s) {
    return std::any_of(s.blocks.begin(), s.blocks.end(), [](const Block& b) { return b.kind == Block::Kind::Table; });
  });
  out += std::string("<div class=\"page\">\n<div class=\"text") + (tables ? " wide" : "") + "\">\n" +
         texts([&](const PageSection& s) { return !introduces(s); }) + "</div>\n";
  if (!page.facts.empty()) {
    out += "<dl class=\"facts\">\n";
    for (const auto& fact : page.facts) out += "<dt>" + xmlText(fact.name) + "</dt><dd>" + inlinesToHtml(fact.value, hrefOf) + "</dd>\n";
    out += "</dl>\n";
  }
  return out + "</div>\n</article>\n";
}

std::string siteDrawingStyle(int steps) {
  const Theme& light = Theme::get(ThemeId::Light);
  const Theme& dark = Theme::get(ThemeId::Dark);
  std::map<std::string, std::string> pairs;
  const auto pair = [&pairs](const QColor& from, const QColor& to) { pairs.emplace(from.name().toStdString(), to.name().toStdString()); };
  pair(light.surface, dark.surface);
  pair(light.text, dark.text);
  pair(light.secondary, dark.secondary);
  pair(light.hairline, dark.hairline);
  pair(light.edge, dark.edge);
  pair(light.badge, dark.badge);
  for (std::size_t f = 0; f < light.families.size(); ++f) {
    pair(light.families[f].line, dark.families[f].line);
    pair(light.families[f].tint, dark.families[f].tint);
  }
  // Drawings stand in the page in light colours; these rules are stronger than an SVG's own attributes.
  std::string out = "\n@media screen and (prefers-color-scheme: dark) {\n";
  for (const auto& [from, to] : pairs) {
    out += "  .drawing [fill=\"" + from + "\"] { fill: " + to + "; } .drawing [stroke=\"" + from + "\"] { stroke: " + to + "; }\n";
  }
  out += "}\n";
  for (int s = 1; s <= steps; ++s) {
    const std::string n = std::to_string(s);
    out += "#st" + n + ":checked ~ * [data-s]:not([data-s~=\"" + n + "\"]) { display: none; }\n";
    out += "@media screen { #st" + n + ":checked ~ .panel:not([data-s=\"" + n + "\"]) { display: none; } }\n";
    out += "#st" + n + ":checked ~ .rail label[for=\"st" + n + "\"] { background: var(--tint); color: var(--accent); font-weight: 600; }\n";
    out += "#st" + n + ":focus-visible ~ .rail label[for=\"st" + n + "\"] { outline: 2px solid var(--accent); outline-offset: 2px; }\n";
  }
  return out;
}

}  // namespace cdp::render
