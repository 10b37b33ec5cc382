// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <iostream>

#include "lectures/lecture_words.h"
#include "version.h"

namespace cdp::gui {

ParsedOptions parseOptions(int argc, char** argv) {
  ParsedOptions out;
  CLI::App app{"CDP Atlas: an offline, bilingual atlas of the cloud design patterns", "cdp-atlas"};
  app.set_version_flag("--version", std::string("cdp-atlas ") + kVersion);
  std::string file;
  std::string page;
  std::string screenshot;
  std::string size;
  std::string language;
  std::string lens;
  std::string theme;
  std::string type;
  std::string keys;
  int text = 0;
  app.add_option("--catalog", out.options.catalog, "read this catalog instead of the shipped one")->type_name("FILE");
  app.add_option("FILE", file, "a lecture to open");
  app.add_option("--page", page,
                 "open here: home, pattern:scale-out, scenario:campaign#3, service:ec2, services, lecture:cdp-in-45-minutes, quiz, "
                 "project:scale-out:structure-2, presenter:campaign, overview:campaign, quiz:wall:3, …");
  app.add_option("--lang", language, "ja or en")->check(CLI::IsMember({"ja", "en"}));
  app.add_option("--lens", lens, "generic, aws, azure or gcp")->check(CLI::IsMember({"generic", "aws", "azure", "gcp"}));
  app.add_option("--theme", theme, "light, dark or contrast")->check(CLI::IsMember({"light", "dark", "contrast"}));
  app.add_option("--text", text, "size of text in percent, 80 to 200")->check(CLI::Range(80, 200));
  app.add_option("--screenshot", screenshot, "write the window as a PNG and end; needs no display")->type_name("FILE");
  app.add_option("--size", size, "size of the window, such as 1280x800")->type_name("WxH");
  app.add_option("--scroll", out.options.scroll, "with --screenshot: pixels down the page")->check(CLI::NonNegativeNumber);
  app.add_option("--type", type, "with --screenshot: text typed into the search field");
  app.add_option("--keys", keys, "with --screenshot: keys pressed one after another, such as D or X,Down,Return");
  app.footer("Exit status: 0 done, 1 could not, 2 wrong usage.");
  try {
    app.parse(argc, argv);
    if (!size.empty()) {
      const auto parts = QString::fromStdString(size).split(u'x');
      const int w = parts.value(0).toInt();
      const int h = parts.value(1).toInt();
      if (parts.size() != 2 || w < 320 || h < 240 || w > 8192 || h > 8192) {
        throw CLI::ValidationError("--size", "must be like 1280x800, at least 320x240 and at most 8192x8192");
      }
      out.options.size = {w, h};
    }
  } catch (const CLI::ParseError& error) {
    out.exitCode = app.exit(error) == 0 ? 0 : 2;
    return out;
  }
  out.options.page = QString::fromStdString(page);
  if (!file.empty() && page.empty()) out.options.page = lecturePlace(QFileInfo(QString::fromStdString(file)).absoluteFilePath());
  out.options.screenshot = QString::fromStdString(screenshot);
  out.options.keys = QString::fromStdString(keys);
  out.options.type = QString::fromStdString(type);
  out.options.language = languageFromCode(language);
  out.options.lens = lensFromCode(lens);
  out.options.theme = render::themeFromCode(QString::fromStdString(theme));
  if (text > 0) out.options.textPercent = text;
  return out;
}

}  // namespace cdp::gui
