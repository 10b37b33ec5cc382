// SPDX-License-Identifier: Apache-2.0
#include "theme.h"

namespace cdp::render {
namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(value); }

Theme light() {
  Theme t;
  t.id = ThemeId::Light;
  t.ground = rgb(0xFAF9F6);
  t.surface = rgb(0xFFFFFF);
  t.text = rgb(0x1C1F23);
  t.secondary = rgb(0x5A626C);
  t.hairline = rgb(0xE4E1DA);
  t.accent = rgb(0x0F6A93);
  t.accentTint = rgb(0xE3EFF4);
  t.edge = rgb(0x3A424B);
  t.added = rgb(0x1D7A3A);
  t.removed = rgb(0x7A808A);
  t.changed = rgb(0xA86400);
  t.failed = rgb(0xA8321F);
  t.badge = rgb(0x1C1F23);
  t.badgeText = rgb(0xFFFFFF);
  //             people                compute               storage               database              network
  t.families = {{{rgb(0x2B3138), rgb(0xECEDEE)},
                 {rgb(0x9A5B00), rgb(0xFCF0DC)},
                 {rgb(0x2E6F3E), rgb(0xE5F2E7)},
                 {rgb(0x1E55A5), rgb(0xE4EDF9)},
                 {rgb(0x5B3FA0), rgb(0xEDE8F8)},
                 // delivery             messaging             security              operation
                 {rgb(0x0B6E6E), rgb(0xDFF2F0)},
                 {rgb(0xA52A62), rgb(0xFBE6EF)},
                 {rgb(0x9C3B22), rgb(0xFAE7E1)},
                 {rgb(0x485463), rgb(0xE9EDF1)}}};
  return t;
}

Theme dark() {
  Theme t;
  t.id = ThemeId::Dark;
  t.isDark = true;
  t.ground = rgb(0x15171B);
  t.surface = rgb(0x1D2025);
  t.text = rgb(0xE9E7E3);
  t.secondary = rgb(0xA3AAB3);
  t.hairline = rgb(0x30353C);
  t.accent = rgb(0x6DB5E8);
  t.accentTint = rgb(0x1F3542);
  t.edge = rgb(0xC2C8CF);
  t.added = rgb(0x6CC985);
  t.removed = rgb(0x8D949D);
  t.changed = rgb(0xF0B35A);
  t.failed = rgb(0xF0806A);
  t.badge = rgb(0xE9E7E3);
  t.badgeText = rgb(0x15171B);
  t.families = {{{rgb(0xD5D8DC), rgb(0x2A2E34)},
                 {rgb(0xF0B35A), rgb(0x382B16)},
                 {rgb(0x7CCB8E), rgb(0x1B3022)},
                 {rgb(0x7FB0F2), rgb(0x1B2A42)},
                 {rgb(0xB8A2F0), rgb(0x2B2442)},
                 {rgb(0x63CFC8), rgb(0x14302F)},
                 {rgb(0xF08DB5), rgb(0x3B1E2C)},
                 {rgb(0xF0937C), rgb(0x3B221B)},
                 {rgb(0xAAB6C4), rgb(0x262C33)}}};
  return t;
}

Theme highContrast() {
  Theme t = light();
  t.id = ThemeId::HighContrast;
  t.ground = t.surface = rgb(0xFFFFFF);
  t.text = t.edge = t.badge = rgb(0x000000);
  t.secondary = rgb(0x26292D);
  t.hairline = rgb(0x6B7178);
  t.accent = rgb(0x00456B);
  t.accentTint = rgb(0xD5E8F2);
  t.lineScale = 1.6;
  for (auto& family : t.families) {
    family.line = family.line.darker(150);
    family.tint = rgb(0xFFFFFF);
  }
  return t;
}

Theme print() {
  Theme t = light();
  t.id = ThemeId::Print;
  t.ground = t.surface = rgb(0xFFFFFF);
  t.text = rgb(0x000000);
  t.secondary = rgb(0x404040);
  t.hairline = rgb(0xB0B0B0);
  t.edge = t.badge = rgb(0x202020);
  t.accentTint = rgb(0xF0F0F0);
  return t;
}

}  // namespace

const Theme& Theme::get(ThemeId id) {
  static const Theme kLight = light();
  static const Theme kDark = dark();
  static const Theme kContrast = highContrast();
  static const Theme kPrint = print();
  switch (id) {
    case ThemeId::Dark:
      return kDark;
    case ThemeId::HighContrast:
      return kContrast;
    case ThemeId::Print:
      return kPrint;
    case ThemeId::Light:
      break;
  }
  return kLight;
}

QColor Theme::edgeColour(const std::string& kind) const {
  if (kind == "replicate") return family(RoleFamily::Database).line;
  if (kind == "copy") return family(RoleFamily::Storage).line;
  if (kind == "launch") return family(RoleFamily::Compute).line;
  if (kind == "switch") return family(RoleFamily::Security).line;
  if (kind == "message") return family(RoleFamily::Messaging).line;
  if (kind == "manage" || kind == "monitor") return family(RoleFamily::Operation).line;
  return edge;
}

FamilyColours Theme::groupColours(const std::string& kind) const {
  const auto from = [this](RoleFamily f) {
    FamilyColours colours = family(f);
    colours.tint.setAlphaF(isDark ? 0.42F : 0.38F);
    return colours;
  };
  if (kind == "zone") return from(RoleFamily::Database);
  if (kind == "vpc") return from(RoleFamily::Network);
  if (kind == "subnet_public") return from(RoleFamily::Storage);
  if (kind == "subnet_private") return from(RoleFamily::Network);
  if (kind == "auto_scaling" || kind == "cluster") return from(RoleFamily::Compute);
  if (kind == "security") return from(RoleFamily::Security);
  if (kind == "internet") return from(RoleFamily::Delivery);
  if (kind == "on_premises" || kind == "account") return from(RoleFamily::People);
  return from(RoleFamily::Operation);
}

QString themeCode(ThemeId id) {
  switch (id) {
    case ThemeId::Dark:
      return QStringLiteral("dark");
    case ThemeId::HighContrast:
      return QStringLiteral("contrast");
    case ThemeId::Print:
      return QStringLiteral("print");
    case ThemeId::Light:
      break;
  }
  return QStringLiteral("light");
}

std::optional<ThemeId> themeFromCode(const QString& code) {
  for (ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::HighContrast, ThemeId::Print}) {
    if (themeCode(id) == code) return id;
  }
  return std::nullopt;
}

}  // namespace cdp::render
