// SPDX-License-Identifier: Apache-2.0
// Side by side in one run: all diagrams in both languages as SVG by the exporter (lay-out included, as `dot` does it too) and by
// one `dot -Tsvg` process for each diagram; and the whole web site. Run by hand: build/…/bin/export_bench
#include <QGuiApplication>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "diagram_export.h"
#include "diagram_texts.h"
#include "export/exporter.h"
#include "export/site.h"
#include "layout/layout_engine.h"
#include "temp_dir.h"

namespace {

using namespace cdp;
using namespace cdp::render;

template <typename F>
double secondsOf(F work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

[[noreturn]] void giveUp(const Error& error) {
  std::fprintf(stderr, "%s\n", error.text().c_str());
  std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  const auto catalog = Catalog::open(CDP_TEST_CATALOG);
  if (!catalog) giveUp(catalog.error());
  const test::TempDir folder;
  ExportRequest request;
  request.items = allItems(*catalog);
  request.language = ExportLanguage::Both;

  const double stored = secondsOf([&] {
    if (const auto done = Exporter(*catalog).write(request, folder / "svg", Overwrite::Never); !done) giveUp(done.error());
  });
  const double withLayout = secondsOf([&] {
    for (const auto& item : request.items) {
      const auto diagram = catalog->diagram(item.link);
      if (!diagram) giveUp(diagram.error());
      if (const auto layout = layOut(diagram->diagram, catalog->vocabulary()); !layout) giveUp(layout.error());
    }
    if (const auto done = Exporter(*catalog).write(request, folder / "svg2", Overwrite::Never); !done) giveUp(done.error());
  });
  ExportRequest dots = request;
  dots.format = ExportFormat::Dot;
  for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Japanese}) {
    dots.language = language;
    if (const auto done = Exporter(*catalog).write(dots, folder / std::string(exportLanguageCode(language)), Overwrite::Never); !done) giveUp(done.error());
  }
  int failed = 0;
  const double byDot = secondsOf([&] {
    for (const char* language : {"en", "ja"}) {
      for (const auto& entry : std::filesystem::directory_iterator(folder / language)) {
        if (entry.path().extension() != ".dot") continue;
        const std::string command = "dot -Tsvg -o '" + (folder / "out.svg").string() + "' '" + entry.path().string() + "' 2>/dev/null";
        failed += std::system(command.c_str()) == 0 ? 0 : 1;
      }
    }
  });
  if (failed > 0) {
    std::fprintf(stderr, "dot failed on %d diagrams\n", failed);
    return 1;
  }
  std::size_t files = 0;
  const double site = secondsOf([&] {
    const auto done = writeSite(*catalog, {}, folder / "site", Overwrite::Never);
    if (!done) giveUp(done.error());
    files = *done;
  });
  std::printf("%zu diagrams, both languages, as SVG\n", request.items.size());
  std::printf("  exporter, stored layout     %7.3f s\n", stored);
  std::printf("  exporter, laid out anew     %7.3f s\n", withLayout);
  std::printf("  one dot process a diagram   %7.3f s   %.1f x (stored), %.1f x (laid out anew)\n", byDot, byDot / stored, byDot / withLayout);
  std::printf("web site, %zu files           %7.3f s\n", files, site);
  return 0;
}
