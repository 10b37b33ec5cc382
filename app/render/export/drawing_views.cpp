// SPDX-License-Identifier: Apache-2.0
#include "export/drawing_views.h"

namespace cdp::render {

Result<std::vector<DrawingRequest>> drawingRequests(const LaidOutDiagram& diagram, const ExportRequest& request, const ExportItem& item, Language language) {
  const int count = static_cast<int>(diagram.steps.size());
  DiagramView view = request.view;
  view.language = language;
  view.step = 0;
  view.compareWith = 0;
  const auto has = [count](int step) { return step >= 1 && step <= count; };
  const auto noStep = [&](int step) {
    return Error{Error::Code::NotFound, "\"" + diagram.diagram.id + "\" has no step " + std::to_string(step),
                 count == 1 ? "Its diagram has one step" : "Its steps are 1 to " + std::to_string(count), ""};
  };
  std::vector<DrawingRequest> out;
  switch (request.steps.kind) {
    case StepSelection::Kind::Last:
      if (item.step > 0 && !has(item.step)) return noStep(item.step);
      view.step = item.step;
      out.push_back({view, item.step > 0 ? "-step-" + std::to_string(item.step) : ""});
      break;
    case StepSelection::Kind::One:
      if (!has(request.steps.from)) return noStep(request.steps.from);
      view.step = request.steps.from;
      out.push_back({view, ""});
      break;
    case StepSelection::Kind::All:
      for (view.step = 1; view.step <= count; ++view.step) out.push_back({view, count == 1 ? "" : "-step-" + std::to_string(view.step)});
      break;
    case StepSelection::Kind::Difference: {
      const int from = request.steps.from == 0 ? 1 : request.steps.from;
      const int to = request.steps.to == 0 ? count : request.steps.to;
      if (!has(from)) return noStep(from);
      if (!has(to)) return noStep(to);
      view.step = to;
      view.compareWith = from;
      out.push_back({view, "-changes-" + std::to_string(from) + "-" + std::to_string(to)});
      break;
    }
  }
  return out;
}

}  // namespace cdp::render
