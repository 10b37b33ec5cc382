// SPDX-License-Identifier: Apache-2.0
#include "lecture_commands.h"

#include <algorithm>
#include <iomanip>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "lecture/lecture_file.h"
#include "lecture/stages.h"

namespace cdp::cli {
namespace {

using nlohmann::ordered_json;

ordered_json toJson(const LocalizedText& text) { return {{"en", text.en}, {"ja", text.ja}}; }

std::string dump(const ordered_json& json) { return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n"; }

/// A lecture may be written in one language only.
const std::string& inOrOther(const LocalizedText& text, Language language) {
  const Language other = language == Language::English ? Language::Japanese : Language::English;
  return text.in(language).empty() ? text.in(other) : text.in(language);
}

std::string minutesText(double minutes) {
  std::ostringstream out;
  out << std::setprecision(4) << minutes;
  return out.str();
}

void check(Context& context, const std::string& asked) {
  auto path = findLecture(asked);
  if (!path) return context.fail(path.error());
  auto file = readLecture(*path);
  if (!file) return context.fail(file.error());
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  Violations all = file->violations;
  for (auto& violation : missingFrom(file->lecture, *catalog, path->string())) {
    // The reader has told this one already.
    if (violation.rule != "unknown-kind") all.push_back(std::move(violation));
  }
  std::stable_sort(all.begin(), all.end(), [](const Violation& a, const Violation& b) { return a.line < b.line; });
  for (const auto& violation : all) context.err() << violation.text() << '\n';
  const std::size_t stages = makeDeck(file->lecture, *catalog).stages.size();
  if (!all.empty()) {
    context.fail(std::to_string(all.size()) + (all.size() == 1 ? " fault" : " faults") + " in " + path->string());
    return;
  }
  context.out() << path->string() << ": " << file->lecture.items.size() << " items, " << stages << " stages, " << minutesText(file->lecture.plannedMinutes())
                << " minutes\n";
}

struct ShowOptions {
  std::string file;
  bool json = false;
  LanguageOption language;
};

ordered_json stageJson(const Stage& stage) {
  ordered_json json{{"name", stage.name}, {"title", toJson(stage.title)}, {"link", stage.link}};
  if (!stage.diagram.empty()) {
    json["diagram"] = stage.diagram;
    json["step"] = stage.step;
  }
  if (!stage.fail.empty()) json["fail"] = stage.fail;
  return json;
}

void show(Context& context, const ShowOptions& options) {
  auto path = findLecture(options.file);
  if (!path) return context.fail(path.error());
  auto file = readLecture(*path);
  if (!file) return context.fail(file.error());
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  const Lecture& lecture = file->lecture;
  const Deck deck = makeDeck(lecture, *catalog);
  const Language language = options.language.value();
  if (options.json) {
    ordered_json json{{"title", toJson(lecture.head.title)},
                      {"summary", toJson(lecture.head.summary)},
                      {"minutes", lecture.plannedMinutes()},
                      {"items", ordered_json::array()}};
    for (std::size_t i = 0; i < lecture.items.size(); ++i) {
      const auto& item = lecture.items[i];
      ordered_json one{{"kind", item.kind == ItemKind::Unknown ? item.kindText : std::string(itemKindCode(item.kind))},
                       {"show", item.show},
                       {"minutes", item.minutes},
                       {"priority", std::string(priorityCode(item.priority))},
                       {"notes", toJson(item.notes)},
                       {"stages", ordered_json::array()}};
      for (const auto& stage : deck.stages) {
        if (stage.item == i) one["stages"].push_back(stageJson(stage));
      }
      json["items"].push_back(std::move(one));
    }
    context.out() << dump(json);
    return;
  }
  context.out() << inOrOther(lecture.head.title, language) << '\n' << inOrOther(lecture.head.summary, language) << '\n';
  double begun = 0;
  for (std::size_t i = 0; i < lecture.items.size(); ++i) {
    const auto& item = lecture.items[i];
    const Stage& first = deck.stages[deck.firstOfItem[i]];
    const bool japanese = language == Language::Japanese;
    const std::string name = first.kind == StageKind::Title || first.subtitle.in(language).empty() || first.subtitle.in(language) == first.title.in(language)
                                 ? inOrOther(first.title, language)
                                 : inOrOther(first.subtitle, language) + ": " + inOrOther(first.title, language);
    context.out() << '\n'
                  << i + 1 << ". " << name << "  (" << minutesText(begun) << "–" << minutesText(begun + item.minutes) << (japanese ? "分" : " min") << ")\n";
    begun += item.minutes;
    for (const auto& stage : deck.stages) {
      if (stage.item == i) context.out() << "   - " << inOrOther(stage.title, language) << "  [" << stage.name << "]\n";
    }
    std::istringstream notes(inOrOther(item.notes, language));
    for (std::string line; std::getline(notes, line);) context.out() << "   " << line << '\n';
  }
}

void list(Context& context, bool json, Language language) {
  auto folder = locateLectures();
  if (!folder) return context.fail(folder.error());
  ordered_json out = ordered_json::array();
  for (const auto& found : lecturesIn(*folder)) {
    if (!found.trouble.empty()) {
      context.fail(found.trouble);
      continue;
    }
    if (json) {
      out.push_back({{"name", found.path.stem().string()},
                     {"path", found.path.string()},
                     {"title", toJson(found.head.title)},
                     {"summary", toJson(found.head.summary)},
                     {"minutes", found.minutes},
                     {"items", found.items}});
    } else {
      context.out() << found.path.stem().string() << "  " << inOrOther(found.head.title, language) << "  (" << minutesText(found.minutes)
                    << (language == Language::Japanese ? "分" : " min") << ")\n";
    }
  }
  if (json) context.out() << dump(out);
}

struct QuizOptions {
  std::size_t count = 10;
  std::uint64_t seed = 1;
  std::vector<std::string> kinds;
  bool json = false;
  LanguageOption language;
};

void quiz(Context& context, const QuizOptions& options, const SinglePoints& singlePoints) {
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  QuizRequest request;
  request.count = options.count;
  request.seed = options.seed;
  for (const auto& code : options.kinds) request.kinds.push_back(*questionKindFromCode(code));
  if (request.kinds.empty() && !options.json) {
    // A picture cannot be asked about in words.
    for (const QuestionKind kind : kQuestionKinds) {
      if (kind != QuestionKind::Picture) request.kinds.push_back(kind);
    }
  }
  auto questions = makeQuiz(*catalog, request, singlePoints);
  if (!questions) return context.fail(questions.error());
  const Language language = options.language.value();
  if (options.json) {
    ordered_json json = ordered_json::array();
    for (const auto& q : *questions) {
      ordered_json one{{"key", q.key},
                       {"kind", std::string(questionKindCode(q.kind))},
                       {"prompt", toJson(q.prompt)},
                       {"body", toJson(q.body)},
                       {"options", ordered_json::array()}};
      if (!q.diagram.empty()) one.update({{"diagram", q.diagram}, {"step", q.step}, {"hide_labels", q.hideLabels}});
      for (const auto& option : q.options) one["options"].push_back({{"id", option.id}, {"text", toJson(option.text)}});
      one["answer"] = q.answer;
      one["explanation"] = toJson(q.explanation);
      one["link"] = q.link;
      json.push_back(std::move(one));
    }
    context.out() << dump(json);
    return;
  }
  const bool japanese = language == Language::Japanese;
  int number = 0;
  for (const auto& q : *questions) {
    if (number++ > 0) context.out() << '\n';
    context.out() << number << ". " << q.prompt.in(language) << '\n';
    if (!q.body.in(language).empty()) context.out() << "   " << q.body.in(language) << '\n';
    if (!q.diagram.empty()) {
      context.out() << "   " << (japanese ? "図: " : "Diagram: ")
                    << (q.hideLabels ? (japanese ? "文字を隠して表示" : "shown without its labels") : catalog->titleOf(q.diagram, language))
                    << (japanese ? "、ステップ" : ", step ") << q.step << '\n';
    }
    for (std::size_t i = 0; i < q.options.size(); ++i) context.out() << "   " << static_cast<char>('a' + i) << ") " << q.options[i].text.in(language) << '\n';
    context.out() << "   " << (japanese ? "答え: " : "Answer: ") << static_cast<char>('a' + q.answer) << ") " << q.options[q.answer].text.in(language) << '\n';
  }
}

}  // namespace

void addLectureCommands(CLI::App& app, Context& context, SinglePoints singlePoints) {
  CLI::App* lecture = app.add_subcommand("lecture", "Check, show and list lectures");
  lecture->require_subcommand(1);
  {
    auto file = std::make_shared<std::string>();
    CLI::App* command = lecture->add_subcommand("check", "Tell every fault of a lecture file, and what it shows that is not installed");
    command->add_option("FILE", *file, "a lecture file, or the name of a shipped lecture")->required();
    command->callback([&context, file] { check(context, *file); });
  }
  {
    auto options = std::make_shared<ShowOptions>();
    CLI::App* command = lecture->add_subcommand("show", "Show what a lecture projects, with its notes and times");
    command->add_option("FILE", options->file, "a lecture file, or the name of a shipped lecture")->required();
    command->add_flag("--json", options->json, "as JSON, every text in both languages");
    options->language.add(*command);
    command->callback([&context, options] { show(context, *options); });
  }
  {
    auto json = std::make_shared<bool>(false);
    auto language = std::make_shared<LanguageOption>();
    CLI::App* command = lecture->add_subcommand("list", "List the lectures that come with the program");
    command->add_flag("--json", *json, "as JSON, every text in both languages");
    language->add(*command);
    command->callback([&context, json, language] { list(context, *json, language->value()); });
  }
  {
    auto options = std::make_shared<QuizOptions>();
    CLI::App* command = app.add_subcommand("quiz", "Print questions about the catalog, with their answers");
    command->add_option("--count", options->count, "how many, at most")->check(CLI::Range(1, 1000))->capture_default_str();
    command->add_option("--seed", options->seed, "the same seed gives the same questions")->capture_default_str();
    command->add_option("--kind", options->kinds, "only these kinds of questions")
        ->check(CLI::IsMember({"problem", "picture", "next", "break", "symptom"}))
        ->delimiter(',');
    command->add_flag("--json", options->json, "as JSON, every text in both languages");
    options->language.add(*command);
    command->callback([&context, options, singlePoints = std::move(singlePoints)] { quiz(context, *options, singlePoints); });
  }
}

}  // namespace cdp::cli
