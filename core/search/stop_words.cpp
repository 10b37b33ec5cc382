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
      "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "by", "as", "from", "into", "that", "this", "these", "those",
      "there", "here", "it", "its", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "done", "have", "has", "had", "having",
      "can", "could", "should", "would", "will", "may", "might", "must", "i", "im", "ive", "me", "my", "we", "our", "us", "you", "your", "they", "them",
      "their", "he", "she", "his", "her", "who", "whom", "what", "which", "when", "where", "how", "why", "if", "then", "than", "so", "just", "also",
      "very", "too", "such", "some", "any", "about", "please", "help", "want", "wants", "wanted", "like", "dont", "doesnt", "cant", "isnt", "wont", "let",
      "lets", "get", "gets", "got", "getting", "way", "thing", "things", "something", "someone", "somebody", "really", "because", "while", "t", "s", "d",
      "ll", "re", "ve", "has", "hi", "hello", "thanks", "tell", "know", "looking", "question", "student", "operator", "manager", "engineer",
      // Japanese: verbs and nouns of grammar, words of asking
      "する", "した", "して", "しない", "される", "された", "されて", "できる", "できない", "できます", "いる", "いて", "いない", "ある", "あって", "ない", "なく",
      "なる", "なった", "なって", "こと", "もの", "ため", "ために", "よう", "ような", "ように", "みたい", "から", "まで", "など", "です", "ます", "ました", "ません",
      "ください", "どう", "どの", "どれ", "どこ", "これ", "それ", "あれ", "この", "その", "あの", "という", "といった", "について", "には", "では", "とは", "ので",
      "のに", "けど", "けれど", "だけ", "ほど", "たら", "なら", "ながら", "また", "もっと", "とても", "ところ", "たい", "たく", "ほしい", "しまう", "しまった",
      "しまって", "れる", "られる", "せる", "させる", "させたい", "したい", "なんて", "という", "かな", "なの", "だろう", "でしょう", "くらい", "ぐらい", "やり方",
      "方法", "方", "場合", "何", "人", "時", "中", "為", "教え", "教えて", "知り", "知りたい", "欲しい", "普通", "定石", "学生", "担当", "担当者", "課題", "調べ"};
  return kWords;
}

}  // namespace

bool isStopWord(std::string_view word) { return stopWords().contains(word); }

}  // namespace cdp::search
