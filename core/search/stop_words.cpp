// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <unordered_set>

#include "search/analyzer.h"

namespace cdp::search {
namespace {

/// Function words and the words in which people wrap a question. Words that carry a pattern's meaning (out, up, over, no, not, only) stay.
const std::unordered_set<std::string_view>& stopWords() {
  static const std::unordered_set<std::string_view> kWords{
      // English
      "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "by", "as", "from", "into", "that", "this", "these", "those", "there",
      "here", "it", "its", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "done", "have", "has", "had", "having", "can", "could",
      "should", "would", "will", "may", "might", "must", "i", "im", "ive", "me", "my", "we", "our", "us", "you", "your", "they", "them", "their", "he", "she",
      "his", "her", "who", "whom", "what", "which", "when", "where", "how", "why", "if", "then", "than", "so", "just", "also", "very", "too", "such", "some",
      "any", "about", "please", "help", "want", "wants", "wanted", "like", "dont", "doesnt", "cant", "isnt", "wont", "let", "lets", "get", "gets", "got",
      "getting", "way", "thing", "things", "something", "someone", "somebody", "really", "because", "while", "t", "s", "d", "ll", "re", "ve", "has", "hi",
      "hello", "thanks", "tell", "know", "looking", "question", "student", "operator", "manager", "engineer",
      // Japanese: verbs and nouns of grammar, words of asking
      "する", "した", "して", "しない", "される", "された", "されて", "できる", "できない", "できます", "いる", "いて", "いない", "ある", "あって", "ない",
      "なく", "なる", "なった", "なって", "こと", "もの", "ため", "ために", "よう", "ような", "ように", "みたい", "から", "まで", "など", "です", "ます",
      "ました", "ません", "ください", "どう", "どの", "どれ", "どこ", "これ", "それ", "あれ", "この", "その", "あの", "という", "といった", "について", "には",
      "では", "とは", "ので", "のに", "けど", "けれど", "だけ", "ほど", "たら", "なら", "ながら", "また", "もっと", "とても", "ところ", "たい", "たく",
      "ほしい", "しまう", "しまった", "しまって", "れる", "られる", "せる", "させる", "させたい", "したい", "なんて", "という", "かな", "なの", "だろう",
      "でしょう", "くらい", "ぐらい", "やり方", "方法", "方", "場合", "何", "人", "時", "中", "為", "教え", "教えて", "知り", "知りたい", "欲しい", "普通",
      "定石", "学生", "担当", "担当者", "課題", "調べ"};
  return kWords;
}

/// Words of everyday talk that people use to tell any trouble. Rare in the catalog, so their frequency there would make too much of them.
const std::unordered_set<std::string_view>& commonWords() {
  static const std::unordered_set<std::string_view> kWords{
      "able",      "again",    "ago",        "all",         "almost",    "alone",  "already",    "always",      "another", "anybody",   "anyone",  "anything",
      "ask",       "asks",     "away",       "bad",         "best",      "better", "big",        "both",        "bring",   "bit",       "box",     "boxes",
      "boss",      "business", "buy",        "call",        "came",      "care",   "come",       "comes",       "company", "coming",    "course",  "customer",
      "customers", "day",      "days",       "different",   "easy",      "either", "else",       "end",         "enough",  "even",      "ever",    "every",
      "everybody", "everyone", "everything", "few",         "find",      "fine",   "first",      "five",        "forget",  "found",     "four",    "free",
      "friday",    "full",     "give",       "gives",       "go",        "goes",   "going",      "gone",        "good",    "great",     "guy",     "half",
      "hand",      "hands",    "happen",     "happens",     "hate",      "head",   "home",       "hour",        "hours",   "idea",      "instead", "itself",
      "keep",      "keeps",    "kind",       "large",       "last",      "late",   "later",      "least",       "leave",   "left",      "less",    "life",
      "little",    "long",     "longer",     "look",        "lot",       "lots",   "made",       "make",        "makes",   "man",       "many",    "maybe",
      "mean",      "middle",   "minute",     "minutes",     "monday",    "month",  "months",     "more",        "morning", "most",      "much",    "must",
      "myself",    "name",     "near",       "nearly",      "need",      "needs",  "never",      "new",         "next",    "nice",      "nobody",  "none",
      "nothing",   "now",      "often",      "old",         "once",      "one",    "other",      "others",      "own",     "part",      "people",  "person",
      "place",     "plain",    "possible",   "problem",     "problems",  "put",    "puts",       "quite",       "ready",   "real",      "right",   "run",
      "running",   "runs",     "said",       "same",        "saturday",  "say",    "says",       "second",      "seconds", "see",       "seem",    "sees",
      "send",      "several",  "short",      "show",        "shows",     "simply", "since",      "single",      "small",   "sometimes", "soon",    "sort",
      "stand",     "stands",   "start",      "still",       "stuff",     "style",  "sunday",     "sure",        "system",  "systems",   "take",    "takes",
      "talk",      "team",     "ten",        "thank",       "think",     "third",  "thirty",     "thousand",    "three",   "thursday",  "time",    "times",
      "today",     "together", "tomorrow",   "took",        "top",       "tried",  "try",        "trying",      "tuesday", "turn",      "twenty",  "two",
      "until",     "use",      "used",       "user",        "users",     "uses",   "using",      "usual",       "usually", "wait",      "waits",   "want",
      "wednesday", "week",     "weeks",      "well",        "went",      "whole",  "without",    "word",        "work",    "works",     "world",   "worse",
      "wrong",     "year",     "years",      "yes",         "yesterday", "yet",    "equivalent", "alternative", "aws",     "amazon",    "ec2",     "server",
      "servers",   "site",     "app",        "application", "サーバ",    "サバ",   "システム",   "シテム",      "サイト",  "ユーザ",    "ユザ",    "サービス",
      "サビス",    "アプリ",   "毎日",       "毎回",        "今日",      "昨日",   "明日",       "今",          "毎月",    "毎週",      "全部",    "全員",
      "自分",      "会社",     "誰",         "誰も",        "最近",      "一つ",   "一番",       "一台",        "大変",    "面倒",      "結構",    "少し",
      "多い",      "少ない",   "出来",       "出す",        "使う",      "使い",   "使って",     "見る",        "見て",    "入る",      "入れる",  "置く",
      "持つ",      "思う",     "言う",       "欲し",        "問題",      "必要",   "場所",       "部分",        "理由",    "以上",      "以下",    "程度",
      "本当",      "同じ",     "別の",       "別"};
  return kWords;
}

}  // namespace

bool isCommonWord(std::string_view word) { return commonWords().contains(word); }
bool isStopWord(std::string_view word) { return stopWords().contains(word); }

}  // namespace cdp::search
