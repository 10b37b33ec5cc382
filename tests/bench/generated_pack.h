// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "compile.h"

namespace cdp::bench {

/// Makes up a content of many patterns, always the same for the same number. One word in three is from a small set that stands in
/// nearly every pattern: the worst case for ranking.
class GeneratedPack {
 public:
  explicit GeneratedPack(int patterns) : m_random(20120715) {
    for (int i = 0; i < 60; ++i) m_everywhere.push_back(englishWord(2));
    for (int i = 0; i < 20000; ++i) m_words.push_back(englishWord(3));
    for (int i = 0; i < 40; ++i) m_japaneseEverywhere.push_back(japaneseWord());
    for (int i = 0; i < 4000; ++i) m_japanese.push_back(japaneseWord());
    vocabulary();
    for (int i = 0; i < patterns; ++i) pattern(i);
  }

  Result<void> write(const std::filesystem::path& target) const { return compiler::writeCatalog(m_content, target); }
  [[nodiscard]] const std::vector<std::string>& everywhere() const { return m_everywhere; }
  [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }
  [[nodiscard]] const std::vector<std::string>& japaneseEverywhere() const { return m_japaneseEverywhere; }
  [[nodiscard]] const std::vector<std::string>& japanese() const { return m_japanese; }

 private:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(m_random); }
  std::string englishWord(int syllables) {
    static const std::vector<std::string> kOnsets{"b", "br", "d", "f", "g", "k", "l", "m", "n", "p", "qu", "r", "st", "t", "tr", "v"};
    static const std::vector<std::string> kVowels{"a", "e", "i", "o", "u", "ai", "ou"};
    std::string word;
    for (int i = 0; i < syllables; ++i) word += kOnsets[below(kOnsets.size())] + kVowels[below(kVowels.size())];
    return word + "n";
  }
  std::string japaneseWord() {
    static const std::vector<std::string> kKanji{"障", "害", "負", "荷", "分", "散", "冗", "長", "監", "視", "配", "信", "保", "存",
                                                 "移", "行", "復", "旧", "接", "続", "夜", "間", "自", "動", "増", "減", "権", "限",
                                                 "記", "録", "転", "送", "容", "量", "処", "理", "待", "列", "画", "像"};
    return kKanji[below(kKanji.size())] + kKanji[below(kKanji.size())];
  }
  std::string english(int words) {
    std::string out;
    for (int i = 0; i < words; ++i) out += (i > 0 ? " " : "") + (below(3) == 0 ? m_everywhere[below(m_everywhere.size())] : m_words[below(m_words.size())]);
    return out;
  }
  std::string japaneseText(int words) {
    static const std::vector<std::string> kParticles{"が", "を", "に", "の", "で", "は"};
    std::string out;
    for (int i = 0; i < words; ++i) {
      out += below(3) == 0 ? m_japaneseEverywhere[below(m_japaneseEverywhere.size())] : m_japanese[below(m_japanese.size())];
      out += kParticles[below(kParticles.size())];
    }
    return out + "困る。";
  }
  LocalizedText text(int words) { return {english(words) + ".", japaneseText(words)}; }

  void vocabulary() {
    auto& v = m_content.vocabulary;
    for (int i = 0; i < 9; ++i) v.categories.push_back({"category-" + std::to_string(i), text(1), text(3)});
    for (int i = 0; i < 8; ++i) v.qualityAttributes.push_back({"quality-" + std::to_string(i), text(1), text(3)});
    v.roles.push_back({"server", RoleFamily::Compute, {"Server", "サーバ"}, "", "", "", false, false, ""});
  }
  void pattern(int number) {
    compiler::Loaded<Pattern> loaded;
    Pattern& p = loaded.value;
    p.slug = "pattern-" + std::to_string(number);
    p.category = m_content.vocabulary.categories[below(9)].slug;
    p.name = {english(2) + " " + std::to_string(number), japaneseText(2) + std::to_string(number)};
    p.reading = "パターン";
    p.tagline = text(4);
    p.summary = text(12);
    p.improves = {m_content.vocabulary.qualityAttributes[below(8)].slug};
    for (int i = 0; i < 4; ++i) {
      p.symptoms.en.push_back(english(7));
      p.symptoms.ja.push_back(japaneseText(5));
    }
    p.field(Field::Problem) = text(40);
    p.field(Field::Solution) = text(40);
    m_content.patterns.push_back(std::move(loaded));
  }

  std::mt19937_64 m_random;
  std::vector<std::string> m_everywhere, m_words, m_japaneseEverywhere, m_japanese;
  compiler::Content m_content;
};

}  // namespace cdp::bench
