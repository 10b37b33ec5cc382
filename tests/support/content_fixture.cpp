// SPDX-License-Identifier: Apache-2.0
#include "content_fixture.h"

#include <gtest/gtest.h>

namespace cdp::test {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string toml(const std::string& name, const std::string& number) {
  return "number = " + number + R"(
category = "basic"
improves = ["cost"]
services = []
name = { en = ")" +
         name + R"(", ja = ")" + name + R"(" }
reading = { ja = "テスト" }
tagline = { en = "A small test pattern", ja = "小さな試験用パターン" }
summary = { en = "A pattern that exists to be tested.", ja = "試験のためにあるパターンである。" }
symptoms = { en = ["one", "two", "three", "four", "five"], ja = ["一つ", "二つ", "三つ", "四つ", "五つ"] }
[[source]]
title = "A source"
)";
}

std::string markdown(bool english) {
  const std::vector<std::string> headings =
      english ? std::vector<std::string>{"Problem", "Solution", "Implementation", "Structure", "Then", "Now", "Benefits", "Caveats", "Other"}
              : std::vector<std::string>{"解決したい課題", "クラウドでの解決", "実装", "構造", "当時", "現在", "利点", "注意点", "その他"};
  std::string out;
  for (const auto& heading : headings) {
    out += "## " + heading + "\n\n";
    out +=
        english ? repeated("These are ten plain words that make a short sentence. ", 4) : repeated("これは試験のために書かれた短い文であり、意味はない。", 4);
    out += "\n\n";
  }
  return out;
}

constexpr const char* kDot = R"(digraph g {
  user [role=user, entry=true];
  balancer [role=load_balancer];
  subgraph cluster_zone_a {
    kind=zone;
    web_1 [role=virtual_server, label_en="Web 1", label_ja="Web 1"];
    web_2 [role=virtual_server, label_en="Web 2", label_ja="Web 2"];
  }
  db [role=database];
  user -> balancer [kind=request, order=1];
  balancer -> web_1 [kind=request, choice=web];
  balancer -> web_2 [kind=request, choice=web];
  web_1 -> db [kind=request];
  web_2 -> db [kind=request];
}
)";

}  // namespace

ContentFixture::ContentFixture() {
  const std::filesystem::path shipped = std::filesystem::path(CDP_TEST_CONTENT) / "vocabulary";
  std::filesystem::create_directories(m_dir / "vocabulary");
  for (const char* file : {"categories", "quality-attributes", "roles", "edge-kinds", "group-kinds", "relation-kinds"}) {
    std::filesystem::copy_file(shipped / (std::string(file) + ".toml"), m_dir / "vocabulary" / (std::string(file) + ".toml"));
  }
  for (const auto& [slug, number] : {std::pair{"alpha", "1"}, std::pair{"beta", "2"}}) {
    const std::string folder = std::string("patterns/") + slug + "/";
    std::string text = toml(slug, number);
    if (std::string(slug) == "beta") {
      text += "[[relation]]\nkind = \"needs\"\nto = \"alpha\"\nreason = { en = \"Beta needs alpha.\", ja = \"betaはalphaを前提とする。\" }\n";
    }
    write(folder + "pattern.toml", text);
    write(folder + "en.md", markdown(true));
    write(folder + "ja.md", markdown(false));
    write(folder + "structure.dot", kDot);
  }
}

void ContentFixture::replace(const std::string& name, const std::string& from, const std::string& to) const {
  std::string text = read(name);
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << name << " does not hold: " << from;
  text.replace(at, from.size(), to);
  write(name, text);
}

}  // namespace cdp::test
