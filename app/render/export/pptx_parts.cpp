// SPDX-License-Identifier: Apache-2.0
#include "export/pptx_parts.h"

#include <algorithm>
#include <cmath>

#include "export/export_text.h"

namespace cdp::render {
namespace {

// English Metric Units: 914400 to the inch. A slide is 13.333 × 7.5 inches.
constexpr long kSlideWidth = 12192000;
constexpr long kSlideHeight = 6858000;
constexpr long kMargin = 640080;
constexpr double kPoint = 12700;
constexpr long kPictureTop = 1620000;
constexpr long kPictureBottom = 6500000;

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string kNamespaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
const std::string kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const std::string kTreeStart =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>"
    "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

std::string hex(const QColor& colour) { return colour.name().mid(1).toUpper().toStdString(); }

std::string xfrm(const char* tag, long x, long y, long width, long height) {
  return std::string("<") + tag + "><a:off x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"/><a:ext cx=\"" + std::to_string(width) + "\" cy=\"" +
         std::to_string(height) + "\"/></" + tag + ">";
}

/// Relationships part: (target type, target) with ids rId1, rId2 …
std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string out = kHead + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const bool full = targets[i].first.starts_with("http");
    out += "<Relationship Id=\"rId" + std::to_string(i + 1) + "\" Type=\"" + (full ? "" : kRelations) + targets[i].first + "\" Target=\"" + targets[i].second +
           "\"/>";
  }
  return out + "</Relationships>";
}

class Parts {
 public:
  explicit Parts(const PptxShow& show) : m_show(show), m_theme(*show.theme), m_lang(show.language == Language::Japanese ? "ja-JP" : "en-GB") {}

  std::vector<NewFile> make() {
    add("[Content_Types].xml", contentTypes());
    add("_rels/.rels", relations({{"officeDocument", "ppt/presentation.xml"},
                                  {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"},
                                  {"extended-properties", "docProps/app.xml"}}));
    add("docProps/core.xml", kHead +
                                 "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                                 "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
                                 xmlText(m_show.title) +
                                 "</dc:title><dc:creator>CDP Atlas</dc:creator>"
                                 "<dc:language>" +
                                 m_lang + "</dc:language></cp:coreProperties>");
    add("docProps/app.xml",
        kHead +
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>CDP Atlas</Application>"
            "<Slides>" +
            std::to_string(m_show.slides.size()) + "</Slides></Properties>");
    presentation();
    masters();
    for (std::size_t i = 0; i < m_show.slides.size(); ++i) slide(i);
    return std::move(m_files);
  }

 private:
  void add(const std::string& name, std::string bytes) { m_files.push_back({name, std::move(bytes)}); }

  std::string contentTypes() const {
    std::string out = kHead +
                      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                      "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>";
    const auto part = [&out](const std::string& name, const std::string& type) {
      out += "<Override PartName=\"/" + name + "\" ContentType=\"application/vnd.openxmlformats-" + type + "+xml\"/>";
    };
    part("docProps/core.xml", "package.core-properties");
    part("docProps/app.xml", "officedocument.extended-properties");
    const std::string p = "officedocument.presentationml.";
    part("ppt/presentation.xml", p + "presentation.main");
    part("ppt/slideMasters/slideMaster1.xml", p + "slideMaster");
    part("ppt/slideLayouts/slideLayout1.xml", p + "slideLayout");
    part("ppt/notesMasters/notesMaster1.xml", p + "notesMaster");
    part("ppt/theme/theme1.xml", "officedocument.theme");
    part("ppt/theme/theme2.xml", "officedocument.theme");
    for (std::size_t i = 1; i <= m_show.slides.size(); ++i) {
      part("ppt/slides/slide" + std::to_string(i) + ".xml", p + "slide");
      part("ppt/notesSlides/notesSlide" + std::to_string(i) + ".xml", p + "notesSlide");
    }
    return out + "</Types>";
  }

  void presentation() {
    std::vector<std::pair<std::string, std::string>> targets{
        {"slideMaster", "slideMasters/slideMaster1.xml"}, {"notesMaster", "notesMasters/notesMaster1.xml"}, {"theme", "theme/theme1.xml"}};
    std::string ids;
    for (std::size_t i = 0; i < m_show.slides.size(); ++i) {
      targets.emplace_back("slide", "slides/slide" + std::to_string(i + 1) + ".xml");
      ids += "<p:sldId id=\"" + std::to_string(256 + i) + "\" r:id=\"rId" + std::to_string(targets.size()) + "\"/>";
    }
    add("ppt/presentation.xml", kHead + "<p:presentation " + kNamespaces +
                                    " saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
                                    "</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>" +
                                    ids + "</p:sldIdLst><p:sldSz cx=\"" + std::to_string(kSlideWidth) + "\" cy=\"" + std::to_string(kSlideHeight) +
                                    "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
    add("ppt/_rels/presentation.xml.rels", relations(targets));
  }

  void masters() {
    const std::string map =
        "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" "
        "accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";
    add("ppt/slideMasters/slideMaster1.xml",
        kHead + "<p:sldMaster " + kNamespaces +
            "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + kTreeStart +
            placeholder(2, "Title", "title", kMargin, 620000, kSlideWidth - 2 * kMargin, 520000, "") + "</p:spTree></p:cSld>" + map +
            "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz=\"2800\" "
            "b=\"1\"/>"
            "</a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>");
    add("ppt/slideMasters/_rels/slideMaster1.xml.rels", relations({{"slideLayout", "../slideLayouts/slideLayout1.xml"}, {"theme", "../theme/theme1.xml"}}));
    add("ppt/slideLayouts/slideLayout1.xml", kHead + "<p:sldLayout " + kNamespaces + " type=\"titleOnly\"><p:cSld name=\"Diagram\"><p:spTree>" + kTreeStart +
                                                 placeholder(2, "Title", "title", kMargin, 620000, kSlideWidth - 2 * kMargin, 520000, "") +
                                                 "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
    add("ppt/slideLayouts/_rels/slideLayout1.xml.rels", relations({{"slideMaster", "../slideMasters/slideMaster1.xml"}}));
    add("ppt/notesMasters/notesMaster1.xml",
        kHead + "<p:notesMaster " + kNamespaces +
            "><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + kTreeStart +
            notesShapes("") + "</p:spTree></p:cSld>" + map + "</p:notesMaster>");
    add("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations({{"theme", "../theme/theme2.xml"}}));
    add("ppt/theme/theme1.xml", themePart(m_theme));
    add("ppt/theme/theme2.xml", themePart(Theme::get(ThemeId::Print)));
  }

  static std::string themePart(const Theme& theme) {
    const auto colour = [](const char* name, const QColor& value) {
      return std::string("<a:") + name + "><a:srgbClr val=\"" + hex(value) + "\"/></a:" + name + ">";
    };
    const auto accent = [&](const char* name, RoleFamily family) { return colour(name, theme.family(family).line); };
    const std::string fonts = "<a:latin typeface=\"Segoe UI\"/><a:ea typeface=\"Yu Gothic\"/><a:cs typeface=\"\"/>";
    const std::string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    const std::string lineStyle = "<a:ln w=\"9525\">" + fill + "</a:ln>";
    const std::string effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    return kHead +
           "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"CDP Atlas\"><a:themeElements><a:clrScheme name=\"CDP Atlas\">" +
           colour("dk1", theme.text) + colour("lt1", theme.surface) + colour("dk2", theme.secondary) + colour("lt2", theme.ground) +
           colour("accent1", theme.accent) + accent("accent2", RoleFamily::Compute) + accent("accent3", RoleFamily::Storage) +
           accent("accent4", RoleFamily::Database) + accent("accent5", RoleFamily::Network) + accent("accent6", RoleFamily::Security) +
           colour("hlink", theme.accent) + colour("folHlink", theme.secondary) + "</a:clrScheme><a:fontScheme name=\"CDP Atlas\"><a:majorFont>" + fonts +
           "</a:majorFont><a:minorFont>" + fonts + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"CDP Atlas\"><a:fillStyleLst>" + fill + fill + fill +
           "</a:fillStyleLst><a:lnStyleLst>" + lineStyle + lineStyle + lineStyle + "</a:lnStyleLst><a:effectStyleLst>" + effect + effect + effect +
           "</a:effectStyleLst><a:bgFillStyleLst>" + fill + fill + fill + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
  }

  /// Text with paragraphs from its lines.
  std::string paragraphs(const std::string& text, const std::string& properties, const std::string& paragraph = {}) const {
    std::string out;
    std::size_t at = 0;
    while (at <= text.size()) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string part = text.substr(at, end - at);
      out += "<a:p>" + paragraph;
      if (!part.empty()) out += "<a:r><a:rPr lang=\"" + m_lang + "\"" + properties + "</a:rPr><a:t>" + xmlText(part) + "</a:t></a:r>";
      out += "</a:p>";
      at = end + 1;
    }
    return out;
  }

  std::string placeholder(int id, const char* name, const char* type, long x, long y, long width, long height, const std::string& text) const {
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + std::to_string(id) + "\" name=\"" + name +
           "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"" + type + "\"/></p:nvPr></p:nvSpPr><p:spPr>" +
           xfrm("a:xfrm", x, y, width, height) +
           "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>"
           "<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr><a:lstStyle/>" +
           paragraphs(text, " sz=\"2800\" b=\"1\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>") + "</p:txBody></p:sp>";
  }

  std::string textBox(int id, const char* name, long x, long y, long width, long height, const std::string& text, int size, const char* colour, bool bold,
                      const char* align, const char* anchor = "ctr", const char* spacing = "") const {
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + std::to_string(id) + "\" name=\"" + name + "\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>" +
           xfrm("a:xfrm", x, y, width, height) +
           "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" "
           "tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"" +
           anchor + "\"><a:normAutofit/></a:bodyPr><a:lstStyle/>" +
           paragraphs(text,
                      " sz=\"" + std::to_string(size) + "\"" + (bold ? " b=\"1\"" : "") + "><a:solidFill><a:schemeClr val=\"" + colour + "\"/></a:solidFill>",
                      std::string("<a:pPr algn=\"") + align + "\">" + spacing + "</a:pPr>") +
           "</p:txBody></p:sp>";
  }

  std::string notesShapes(const std::string& text) const {
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
           "type=\"sldImg\"/></p:nvPr>"
           "</p:nvSpPr><p:spPr>" +
           xfrm("a:xfrm", 685800, 685800, 5486400, 3086100) +
           "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"
           "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" "
           "idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr>" +
           xfrm("a:xfrm", 685800, 4000500, 5486400, 4500000) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>" +
           paragraphs(text, " sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>") + "</p:txBody></p:sp>";
  }

  void slide(std::size_t index) {
    const PptxSlide& s = m_show.slides[index];
    const std::string number = std::to_string(index + 1);
    std::vector<std::pair<std::string, std::string>> targets{{"slideLayout", "../slideLayouts/slideLayout1.xml"},
                                                             {"notesSlide", "../notesSlides/notesSlide" + number + ".xml"}};
    std::string shapes;
    const long inner = kSlideWidth - 2 * kMargin;
    if (s.isTitle) {
      shapes += placeholder(2, "Title", "title", kMargin, 2500000, inner, 900000, cleanLine(s.title));
      shapes += textBox(3, "Subtitle", kMargin, 3450000, inner, 420000, s.text, 1800, "tx2", false, "l");
    } else {
      shapes += textBox(3, "Kind", kMargin, 360000, inner - 1500000, 240000, s.kicker, 1200, "accent1", true, "l");
      shapes += placeholder(2, "Title", "title", kMargin, 610000, inner, 520000, cleanLine(s.title));
      shapes += textBox(4, "Step", kMargin, 1150000, inner, 360000, s.text, 1800, "tx2", false, "l");
      if (!s.position.empty()) shapes += textBox(5, "Position", kSlideWidth - kMargin - 1500000, 360000, 1500000, 240000, s.position, 1200, "tx2", false, "r");
    }
    if (!s.body.empty()) {
      shapes += textBox(7, "Text", kMargin, 1400000, std::lround(kPptxBodyWidth * kPoint), std::lround(kPptxBodyHeight * kPoint), s.body,
                        static_cast<int>(kPptxBodyFont * 100), "tx1", false, "l", "t",
                        "<a:lnSpc><a:spcPct val=\"110000\"/></a:lnSpc><a:spcBef><a:spcPts val=\"900\"/></a:spcBef>");
    }
    if (!s.png.empty()) {
      targets.emplace_back("image", "../media/image" + number + ".png");
      targets.emplace_back("image", "../media/image" + number + ".svg");
      add("ppt/media/image" + number + ".png", s.png);
      add("ppt/media/image" + number + ".svg", s.svg);
      const double scale = std::min({static_cast<double>(inner) / s.width, static_cast<double>(kPictureBottom - kPictureTop) / s.height, 9525.0 * 1.5});
      const long width = std::lround(s.width * scale);
      const long height = std::lround(s.height * scale);
      shapes += "<p:pic><p:nvPicPr><p:cNvPr id=\"6\" name=\"Diagram\" descr=\"" + xmlText(s.description) +
                "\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/>"
                "</p:nvPicPr><p:blipFill><a:blip r:embed=\"rId3\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
                "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
                "r:embed=\"rId4\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch>"
                "</p:blipFill><p:spPr>" +
                xfrm("a:xfrm", (kSlideWidth - width) / 2, kPictureTop + (kPictureBottom - kPictureTop - height) / 2, width, height) +
                "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>";
    }
    add("ppt/slides/slide" + number + ".xml", kHead + "<p:sld " + kNamespaces + "><p:cSld><p:spTree>" + kTreeStart + shapes +
                                                  "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
    add("ppt/slides/_rels/slide" + number + ".xml.rels", relations(targets));
    add("ppt/notesSlides/notesSlide" + number + ".xml", kHead + "<p:notes " + kNamespaces + "><p:cSld><p:spTree>" + kTreeStart + notesShapes(s.notes) +
                                                            "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>");
    add("ppt/notesSlides/_rels/notesSlide" + number + ".xml.rels",
        relations({{"notesMaster", "../notesMasters/notesMaster1.xml"}, {"slide", "../slides/slide" + number + ".xml"}}));
  }

  const PptxShow& m_show;
  const Theme& m_theme;
  std::string m_lang;
  std::vector<NewFile> m_files;
};

}  // namespace

std::vector<NewFile> pptxParts(const PptxShow& show) { return Parts(show).make(); }

}  // namespace cdp::render
