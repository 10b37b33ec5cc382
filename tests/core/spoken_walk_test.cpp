// SPDX-License-Identifier: Apache-2.0
#include "diagram/spoken_walk.h"

#include <gmock/gmock.h>

#include <set>

#include "diagram/spoken_phrases.h"
#include "diagrams.h"

namespace cdp {
namespace {

using test::diagramFrom;
using test::fixtureDiagram;
using test::vocabulary;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told(const Diagram& d, int step, Language language = Language::English, Lens lens = Lens::Generic) {
  std::vector<std::string> out;
  for (const auto& sentence : spokenWalk(d, vocabulary(), step, language, lens)) out.push_back(sentence.text);
  return out;
}

TEST(SpokenWalk, TellsTheShopInEnglish) {
  EXPECT_THAT(told(fixtureDiagram("e_commerce"), 6),
              ElementsAre("Shopper asks DNS.", "DNS asks Load balancer.", "Load balancer asks Web 1 or Web 2.", "Web 1 and Web 2 ask Orders DB.",
                          "If Orders DB does not answer, Web 1 and Web 2 ask Stand-by.", "Orders DB writes every change to Stand-by at the same time.",
                          "Zone 1a holds Web 1 and Orders DB.", "Zone 1b holds Web 2 and Stand-by."));
}

TEST(SpokenWalk, TellsTheShopInJapanese) {
  EXPECT_THAT(
      told(fixtureDiagram("e_commerce"), 5, Language::Japanese),
      ElementsAre("購入者がDNSにリクエストを送る。", "DNSがロードバランサにリクエストを送る。", "ロードバランサがWeb 1かWeb 2にリクエストを送る。",
                  "Web 1とWeb 2が注文DBにリクエストを送る。", "注文DBが応答しないときは、Web 1とWeb 2がスタンバイにリクエストを送る。",
                  "注文DBへの変更は、同時にスタンバイにも書き込まれる。", "ゾーン1aには、Web 1、Web 2、注文DBがある。", "ゾーン1bには、スタンバイがある。"));
}

TEST(SpokenWalk, NumbersComeFirstInTheirOrder) {
  const Diagram d = diagramFrom(R"(a [role=user, entry=true]; b [role=load_balancer]; c [role=virtual_server]; i [role=machine_image];
    a -> b [kind=request]; i -> c [kind=launch, order=2]; c -> i [kind=copy, order=1]; b -> c [kind=request, order=3, label_en="new", label_ja="新規"];)");
  EXPECT_THAT(told(d, 1), ElementsAre("① Data is copied from Virtual server to Machine image.", "② Virtual server is started from Machine image.",
                                      "③ Load balancer asks Virtual server (new).", "User asks Load balancer."));
}

TEST(SpokenWalk, EachKindHasItsVerb) {
  const Diagram d = diagramFrom(R"(a [role=administrator, label_en="Ann", label_ja="安"]; q [role=queue, label_en="Jobs", label_ja="仕事"];
    s [role=virtual_server, label_en="S", label_ja="S"]; t [role=virtual_server, label_en="T", label_ja="T"]; f [role=floating_ip, label_en="IP", label_ja="IP"];
    a -> s [kind=manage, order=1]; a -> s [kind=monitor, order=2]; s -> q [kind=message, order=3]; q -> t [kind=message, order=4];
    f -> t [kind=switch, order=5]; a -> f [kind=switch, order=6]; s -> t [kind=switch, order=7]; s -> t [kind=launch, order=8];
    s -> t [kind=replicate, mode=async, order=9];)");
  EXPECT_THAT(told(d, 1),
              ElementsAre("① Ann manages S.", "② Ann watches S.", "③ S sends messages to Jobs.", "④ T takes messages from Jobs.", "⑤ IP moves to T.",
                          "⑥ Ann switches IP over.", "⑦ S hands over to T.", "⑧ S starts T.", "⑨ S passes every change on to T a little later."));
  EXPECT_THAT(told(d, 1, Language::Japanese), ElementsAre("① 安がSを操作する。", "② 安がSを監視する。", "③ Sが仕事にメッセージを送る。",
                                                          "④ Tが仕事からメッセージを受け取る。", "⑤ IPをTへ切り替える。", "⑥ 安がIPを切り替える。",
                                                          "⑦ SからTへ切り替える。", "⑧ SがTを起動する。", "⑨ Sへの変更は、少し遅れてTに届く。"));
}

TEST(SpokenWalk, WhatOneCanDoWithoutIsSaid) {
  const Diagram d = diagramFrom(R"(w [role=virtual_server, label_en="Web", label_ja="Web"]; c [role=cache_memory, label_en="Cache", label_ja="キャッシュ"];
    w -> c [kind=request, optional=true, label_en="look", label_ja="見る"];)");
  EXPECT_THAT(told(d, 1), ElementsAre("Web asks Cache (look), but can do without it."));
  EXPECT_THAT(told(d, 1, Language::Japanese), ElementsAre("Webがキャッシュにリクエストを送る(見る、なくても動く)。"));
}

TEST(SpokenWalk, ATextOfOneAskerIsNotPutIntoAnothersMouth) {
  const Diagram d =
      diagramFrom(R"(v [role=user, entry=true, label_en="Visitors", label_ja="訪問者"]; e [role=user, entry=true, label_en="Editor", label_ja="編集者"];
    s [role=virtual_server, label_en="Site", label_ja="サイト"]; v -> s [kind=request]; e -> s [kind=request, label_en="edits", label_ja="編集"];)");
  EXPECT_THAT(told(d, 1), ElementsAre("Visitors ask Site.", "Editor asks Site (edits)."));
}

TEST(SpokenWalk, TheLensNamesTheProducts) {
  const Diagram d = diagramFrom("u [role=user, entry=true]; s [role=object_storage]; u -> s [kind=request];");
  EXPECT_THAT(told(d, 1, Language::English, Lens::Aws), ElementsAre("User asks Amazon S3."));
  EXPECT_THAT(told(d, 1, Language::Japanese, Lens::Aws), ElementsAre("利用者がAmazon S3にリクエストを送る。"));
}

TEST(SpokenWalk, AStepThatShowsNothingIsSilent) { EXPECT_THAT(told(Diagram{}, 1), IsEmpty()); }

TEST(SpokenWalk, OneTextHasSpacesInEnglishOnly) {
  const std::vector<SpokenSentence> walk{{0, "A.", {}, -1}, {0, "B.", {}, -1}};
  EXPECT_EQ(spokenText(walk, Language::English), "A. B.");
  EXPECT_EQ(spokenText(walk, Language::Japanese), "A.B.");
}

TEST(SpokenWalk, EveryEdgeOfEveryShippedDiagramIsToldOnce) {
  for (const auto& owner : test::shippedDiagrams()) {
    const auto laidOut = test::shippedCatalog().diagram(owner);
    ASSERT_TRUE(laidOut) << owner;
    const Diagram& d = laidOut->diagram;
    for (int step = 1; step <= d.stepCount(); ++step) {
      for (Language language : kLanguages) {
        std::multiset<int> edges;
        int order = 0;
        for (const auto& sentence : spokenWalk(d, vocabulary(), step, language, Lens::Generic)) {
          edges.insert(sentence.edges.begin(), sentence.edges.end());
          EXPECT_FALSE(sentence.text.empty());
          EXPECT_TRUE(sentence.text.ends_with(language == Language::English ? "." : "。")) << sentence.text;
          EXPECT_EQ(sentence.text.find('\n'), std::string::npos) << sentence.text;
          if (sentence.order > 0) {
            EXPECT_GE(sentence.order, order) << owner;
            order = sentence.order;
          }
        }
        std::multiset<int> expected;
        for (int e = 0; e < static_cast<int>(d.edges.size()); ++e) {
          if (d.edgeVisible(e, step)) expected.insert(e);
        }
        EXPECT_EQ(edges, expected) << owner << " step " << step;
      }
    }
  }
}

TEST(SpokenPhrases, KnowsEnglishPlurals) {
  for (const char* name : {"Visitors", "Users on the company network", "Images and scripts", "Sales (daily)", "Images, CSS"})
    EXPECT_TRUE(isEnglishPlural(name)) << name;
  for (const char* name : {"Shopper", "DNS", "Disk with logs", "Address", "Bus", "Analysis", "Shop (web + DBs)", "", "s"})
    EXPECT_FALSE(isEnglishPlural(name)) << name;
}

}  // namespace
}  // namespace cdp
