// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

#include "export/export_text.h"
#include "export/site_page.h"
#include "icon_store.h"

namespace cdp::render {
namespace {

struct Entry {
  std::string place;
  std::string number;
  std::string title;
  std::string note;
};

std::string entries(const std::vector<Entry>& list, const std::string& root, bool numbers) {
  std::string out = "<ul class=\"entries\">";
  for (const auto& e : list) {
    out += "<li><a href=\"" + root + e.place + "\">" + (numbers ? "<span class=\"n\">" + xmlText(e.number) + "</span>" : "") + "<span><b>" +
           xmlText(cleanLine(e.title)) + "</b>" + (e.note.empty() ? "" : "<small>" + xmlText(cleanLine(e.note)) + "</small>") + "</span></a></li>";
  }
  return out + "</ul>\n";
}

std::string group(const std::string& icon, const std::string& title, const std::string& blurb, const std::string& list) {
  std::string svg;
  if (const QByteArray body = IconStore::svgBody(QString::fromStdString(icon), Qt::black); !icon.empty() && !body.isEmpty()) {
    svg =
        "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" "
        "aria-hidden=\"true\">" +
        QByteArray(body).replace("#000000", "currentColor").toStdString() + "</svg>";
  }
  return "<section><h2>" + svg + xmlText(cleanLine(title)) + "</h2>\n" + (blurb.empty() ? "" : "<p>" + xmlText(cleanLine(blurb)) + "</p>\n") + list +
         "</section>\n";
}

std::string serviceGroupTitle(const std::string& slug, Language language) {
  static const std::vector<std::array<const char*, 3>> kNames{{"compute", "Compute", "コンピューティング"},
                                                              {"containers", "Containers", "コンテナ"},
                                                              {"storage", "Storage", "ストレージ"},
                                                              {"database", "Database", "データベース"},
                                                              {"network", "Network", "ネットワーク"},
                                                              {"delivery", "Delivery", "配信"},
                                                              {"messaging", "Messaging and integration", "メッセージングと連携"},
                                                              {"analytics", "Analytics", "分析"},
                                                              {"media", "Media", "メディア"},
                                                              {"security", "Security", "セキュリティ"},
                                                              {"operations", "Operations", "運用"}};
  for (const auto& [name, en, ja] : kNames) {
    if (slug == name) return word(language, en, ja);
  }
  std::string out = slug;
  std::replace(out.begin(), out.end(), '-', ' ');
  std::replace(out.begin(), out.end(), '_', ' ');
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

template <typename T>
std::vector<Entry> simple(const std::vector<T>& items, const SiteMap& map, const std::string& kind, Language language) {
  std::vector<Entry> out;
  for (const auto& item : items) {
    const std::string place = map.placeOf(kind + ":" + item.slug);
    if (!place.empty()) out.push_back({place, "", item.name.in(language), item.summary.in(language)});
  }
  return out;
}

std::vector<Entry> caseNotes(const Catalog& catalog, const SiteMap& map, Language language) {
  std::vector<Entry> out;
  for (const auto& note : catalog.caseNotes()) {
    const std::string place = map.placeOf("case-note:" + note.slug);
    if (!place.empty()) out.push_back({place, "", note.name.in(language), ""});
  }
  return out;
}

std::string services(const Catalog& catalog, const SiteMap& map, const std::string& root, Language language) {
  std::vector<std::string> groups;
  for (const auto& s : catalog.services()) {
    if (map.contains("service:" + s.slug) && std::find(groups.begin(), groups.end(), s.group) == groups.end()) groups.push_back(s.group);
  }
  std::string out;
  for (const auto& name : groups) {
    std::vector<Entry> list;
    for (const auto& s : catalog.services()) {
      const std::string place = s.group == name ? map.placeOf("service:" + s.slug) : std::string();
      if (!place.empty()) list.push_back({place, "", s.name, s.generic.in(language)});
    }
    out += group({}, serviceGroupTitle(name, language), "", entries(list, root, false));
  }
  return out;
}

std::string kindWord(const std::string& kind, Language language) {
  if (kind == "pattern") return word(language, "Pattern", "パターン");
  if (kind == "scenario") return word(language, "Scenario", "シナリオ");
  if (kind == "service") return word(language, "Service", "サービス");
  if (kind == "principle") return word(language, "Principle", "原則");
  if (kind == "anti-pattern") return word(language, "Anti-pattern", "アンチパターン");
  return siteKindTitle(kind, language);
}

}  // namespace

std::string siteHome(const Catalog& catalog, const SiteMap& map, const std::string& siteTitle, Language language) {
  std::string out = "<div class=\"hero\"><h1>" + xmlText(cleanLine(siteTitle)) + "</h1>\n<p class=\"lead\">" +
                    word(language, "Design patterns for systems in the cloud: the problem, the way out, the picture, and what it costs.",
                         "クラウドでシステムを組むときの定石集。困りごとから、解決の形、図、その代償までを一枚で。") +
                    "</p></div>\n<div class=\"groups\">\n";
  for (const auto& category : catalog.vocabulary().categories) {
    std::vector<Entry> list;
    for (const auto& p : catalog.patterns()) {
      const std::string place = p.category == category.slug ? map.placeOf("pattern:" + p.slug) : std::string();
      if (!place.empty()) list.push_back({place, p.number > 0 ? std::to_string(p.number) : "", p.name.in(language), p.tagline.in(language)});
    }
    if (!list.empty()) out += group("categories/" + category.slug, category.name.in(language), category.blurb.in(language), entries(list, "", true));
  }
  if (const auto list = simple(catalog.scenarios(), map, "scenario", language); !list.empty()) {
    out += group({}, siteKindTitle("scenario", language),
                 word(language, "Systems that grow step by step, and why each step was taken.", "一歩ずつ育つシステム。各段階で何に困り、どう手を打ったか。"),
                 entries(list, "", false));
  }
  if (const auto list = simple(catalog.principles(), map, "principle", language); !list.empty())
    out += group({}, siteKindTitle("principle", language), "", entries(list, "", false));
  return out + "</div>\n";
}

std::string siteList(const Catalog& catalog, const SiteMap& map, const std::string& kind, Language language) {
  std::string out = "<div class=\"hero\"><h1>" + siteKindTitle(kind, language) + "</h1></div>\n<div class=\"groups\">\n";
  const std::string root = "../";
  if (kind == "service") {
    out += services(catalog, map, root, language);
  } else if (kind == "scenario") {
    out += "<section>" + entries(simple(catalog.scenarios(), map, kind, language), root, false) + "</section>\n";
  } else if (kind == "principle") {
    out += "<section>" + entries(simple(catalog.principles(), map, kind, language), root, false) + "</section>\n";
  } else if (kind == "anti-pattern") {
    out += "<section>" + entries(simple(catalog.antiPatterns(), map, kind, language), root, false) + "</section>\n";
  } else {
    for (const char* which : {"comparison", "guide"}) {
      std::vector<Entry> list;
      for (const auto& page : catalog.referencePages()) {
        const std::string place =
            (page.kind == "comparison") == (std::string_view(which) == "comparison") ? map.placeOf("reference:" + page.slug) : std::string();
        if (!place.empty()) list.push_back({place, "", page.name.in(language), page.summary.in(language)});
      }
      if (list.empty()) continue;
      out += group({}, std::string_view(which) == "comparison" ? word(language, "Comparisons", "比較") : word(language, "Guides", "手引き"), "",
                   entries(list, root, false));
    }
    if (const auto list = caseNotes(catalog, map, language); !list.empty())
      out += group({}, siteKindTitle("case-note", language), "", entries(list, root, false));
  }
  return out + "</div>\n";
}

Result<std::string> siteIndex(const Catalog& catalog, const SiteMap& map, Language language) {
  const Language other = language == Language::English ? Language::Japanese : Language::English;
  QJsonArray index;
  const auto text = [](const std::string& value) { return QString::fromStdString(cleanLine(value)); };
  for (const auto& link : map.links()) {
    const std::string kind = link.substr(0, link.find(':'));
    const std::string slug = link.substr(link.find(':') + 1);
    const auto page = pageContent(catalog, link, language);
    if (!page) return page.error();
    // What people may call it, in either language.
    std::vector<std::string> more{catalog.titleOf(link, other), slug};
    const auto add = [&](const LocalizedList& list) {
      for (const Language l : {language, other}) more.insert(more.end(), list.in(l).begin(), list.in(l).end());
    };
    const auto find = [&](const auto& entries_) {
      const auto it = std::find_if(entries_.begin(), entries_.end(), [&](const auto& e) { return e.slug == slug; });
      return it == entries_.end() ? nullptr : &*it;
    };
    int weight = 0;
    if (kind == "pattern") {
      weight = 2;
      if (const auto pattern = catalog.pattern(slug); pattern) {
        add(pattern->aliases);
        add(pattern->symptoms);
        more.push_back(pattern->reading);
        more.push_back(pattern->tagline.in(language));
        more.push_back(pattern->tagline.in(other));
      }
    } else if (kind == "scenario") {
      weight = 1;
      if (const auto scenario = catalog.scenario(slug); scenario) add(scenario->aliases);
    } else if (kind == "service") {
      if (const auto service = catalog.service(slug); service) {
        add(service->aliases);
        more.insert(more.end(), {service->shortName, service->azure, service->googleCloud, service->generic.in(language), service->generic.in(other)});
      }
    } else if (kind == "anti-pattern") {
      if (const auto* anti = find(catalog.antiPatterns()); anti != nullptr) add(anti->symptoms);
    } else if (kind == "reference") {
      if (const auto* reference = find(catalog.referencePages()); reference != nullptr) add(reference->aliases);
    }
    QString words;
    for (const auto& one : more) words += text(one) + u' ';
    index.append(QJsonObject{{QStringLiteral("t"), text(page->title)},
                             {QStringLiteral("k"), text(kindWord(kind, language))},
                             {QStringLiteral("h"), QString::fromStdString(map.placeOf(link))},
                             {QStringLiteral("l"), text(page->lead)},
                             {QStringLiteral("m"), words.trimmed()},
                             {QStringLiteral("w"), weight}});
  }
  return "window.cdpIndex = " + QJsonDocument(index).toJson(QJsonDocument::Compact).toStdString() + ";\n";
}

}  // namespace cdp::render
