// SPDX-License-Identifier: Apache-2.0
#include "search_commands.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/files.h"
#include "search/search_engine.h"

namespace cdp::cli {
namespace {

using nlohmann::json;

constexpr std::size_t kRanked = 50;  ///< results of a batch line

struct BatchQuery {
  std::string id;
  std::string query;
  std::string language;
  std::string primary;
  std::vector<std::string> acceptable;
};

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// Reads JSON lines; on a fault the reason has been told and nothing comes back.
std::optional<std::vector<BatchQuery>> readQueries(Context& context, const std::string& path, bool judged) {
  const auto text = readFile(path);
  if (!text) {
    context.fail(text.error());
    return std::nullopt;
  }
  std::vector<BatchQuery> out;
  std::istringstream lines(*text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const json value = json::parse(line, nullptr, false);
    const auto textOf = [&](const char* key) { return value.contains(key) && value[key].is_string() ? value[key].get<std::string>() : std::string(); };
    const bool whole = value.is_object() && value.contains("id") && value.contains("query") && value["query"].is_string();
    if (!whole || (judged && textOf("primary").empty())) {
      context.fail(Error{Error::Code::Format,
                         judged ? "this line is no JSON object with id, query and primary" : "this line is no JSON object with id and query",
                         "Write one object a line", path, number});
      return std::nullopt;
    }
    BatchQuery query;
    query.id = value["id"].is_string() ? value["id"].get<std::string>() : value["id"].dump();
    query.query = textOf("query");
    query.language = textOf("lang");
    query.primary = textOf("primary");
    if (value.contains("acceptable") && value["acceptable"].is_array()) {
      for (const auto& slug : value["acceptable"]) {
        if (slug.is_string()) query.acceptable.push_back(slug.get<std::string>());
      }
    }
    if (!query.primary.empty()) query.acceptable.push_back(query.primary);
    out.push_back(std::move(query));
  }
  return out;
}

std::optional<SearchEngine> openEngine(Context& context) {
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return std::nullopt;
  auto engine = SearchEngine::open(catalog->path());
  if (!engine) {
    context.fail(engine.error());
    return std::nullopt;
  }
  return std::move(*engine);
}

std::vector<std::string> rankedPatterns(SearchEngine& engine, const std::string& query, std::size_t limit) {
  SearchOptions options;
  options.kinds = {EntryKind::Pattern};
  options.limit = limit;
  std::vector<std::string> out;
  for (const auto& hit : engine.search(query, options).hits) out.push_back(hit.slug);
  return out;
}

json toJson(const SearchHit& hit) {
  json value{{"kind", search::entryKindCode(hit.kind)},
             {"slug", hit.slug},
             {"title", hit.title},
             {"score", std::round(hit.score * 10000) / 10000},
             {"matched_field", search::searchFieldCode(hit.matchedField)},
             {"snippet", hit.snippet}};
  json ranges = json::array();
  for (const auto& range : hit.highlights) ranges.push_back({range.begin, range.end});
  value["highlights"] = std::move(ranges);
  json synonyms = json::array();
  for (const auto& synonym : hit.synonyms) synonyms.push_back({{"typed", synonym.typed}, {"found", synonym.found}});
  value["synonyms"] = std::move(synonyms);
  if (hit.neighbour) value["neighbour"] = {{"slug", hit.neighbour->slug}, {"text", hit.neighbour->text}};
  return value;
}

void tell(Context& context, SearchEngine& engine, const std::string& query, const SearchAnswer& answer) {
  const bool en = answer.language == Language::English;
  if (answer.hits.empty()) {
    context.out() << (en ? "Nothing was found. People with other troubles say:" : "見つかりませんでした。次のような課題なら載っています。") << '\n';
    for (const auto& s : engine.nearestSymptoms(query, answer.language, 5)) context.out() << "  " << s.text << "  → " << s.title << " (" << s.pattern << ")\n";
    return;
  }
  std::optional<EntryKind> last;
  for (const auto& hit : answer.hits) {
    if (!last || *last != hit.kind) context.out() << (last ? "\n" : "") << search::entryKindCode(hit.kind) << '\n';
    last = hit.kind;
    context.out() << "  " << hit.title << " (" << hit.slug << ")\n    " << hit.snippet << '\n';
    for (const auto& synonym : hit.synonyms) context.out() << "    " << synonym.typed << " = " << synonym.found << '\n';
    if (hit.neighbour) context.out() << "    ≠ " << hit.neighbour->title << ": " << hit.neighbour->text << '\n';
  }
}

struct Score {
  int queries = 0;
  int first = 0;
  int firstThree = 0;
  double reciprocal = 0;
};

/// Where the first acceptable pattern stands, 1-based; 0: nowhere.
std::size_t placeOf(const std::vector<std::string>& ranked, const std::vector<std::string>& acceptable) {
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    if (std::find(acceptable.begin(), acceptable.end(), ranked[i]) != acceptable.end()) return i + 1;
  }
  return 0;
}

void evaluate(Context& context, SearchEngine& engine, const std::vector<BatchQuery>& queries) {
  std::map<std::string, Score> scores;
  std::vector<std::string> misses;
  for (const auto& query : queries) {
    const std::string language = query.language.empty() ? std::string(languageCode(languageOf(query.query))) : query.language;
    const auto ranked = rankedPatterns(engine, query.query, kRanked);
    const std::size_t place = placeOf(ranked, query.acceptable);
    Score& score = scores[language];
    ++score.queries;
    if (place == 1) ++score.first;
    if (place >= 1 && place <= 3) ++score.firstThree;
    if (place > 0) score.reciprocal += 1.0 / static_cast<double>(place);
    if (place == 1) continue;
    std::string miss = query.id + "  " + (place == 0 ? "-" : std::to_string(place)) + "  " + query.query + "  wanted " + query.primary + ", got";
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) miss += " " + ranked[i];
    misses.push_back(std::move(miss));
  }
  for (const auto& [language, score] : scores) {
    const double n = std::max(1, score.queries);
    context.out() << language << "  queries " << score.queries << std::fixed << std::setprecision(1) << "  top-1 " << 100 * score.first / n << " %  top-3 "
                  << 100 * score.firstThree / n << " %" << std::setprecision(3) << "  MRR " << score.reciprocal / n << '\n';
  }
  if (misses.empty()) return;
  context.out() << "\nnot first (id, place, query)\n";
  for (const auto& miss : misses) context.out() << miss << '\n';
}

struct SearchArguments {
  std::string query;
  std::string batch;
  std::string language;
  std::size_t limit = 20;
  bool asJson = false;
};

void runSearch(Context& context, const SearchArguments& arguments) {
  if (arguments.query.empty() && arguments.batch.empty()) {
    context.fail("say what to search for", "cdp search \"QUERY\", or cdp search --batch FILE.jsonl --json", kWrongUsage);
    return;
  }
  auto engine = openEngine(context);
  if (!engine) return;
  if (!arguments.batch.empty()) {
    const auto queries = readQueries(context, arguments.batch, false);
    if (!queries) return;
    for (const auto& query : *queries) context.out() << dump({{"id", query.id}, {"results", rankedPatterns(*engine, query.query, kRanked)}}) << '\n';
    return;
  }
  SearchOptions options;
  options.language = languageFromCode(arguments.language);
  options.limit = arguments.limit;
  const SearchAnswer answer = engine->search(arguments.query, options);
  if (!arguments.asJson) {
    tell(context, *engine, arguments.query, answer);
    return;
  }
  json hits = json::array();
  for (const auto& hit : answer.hits) hits.push_back(toJson(hit));
  context.out() << dump(hits) << '\n';
}

}  // namespace

void addSearchCommands(CLI::App& app, Context& context) {
  auto arguments = std::make_shared<SearchArguments>();
  auto* search = app.add_subcommand("search", "find patterns by the problem they solve");
  auto* query = search->add_option("QUERY", arguments->query, "the problem, in Japanese or English");
  search->add_option("--batch", arguments->batch, "JSON lines with id and query; prints one line of pattern slugs for each")->excludes(query);
  search->add_option("--lang", arguments->language, "language of titles and snippets: ja or en (default: the query's)")->check(CLI::IsMember({"ja", "en"}));
  search->add_option("--limit", arguments->limit, "results at most")->check(CLI::Range(1, 1000))->capture_default_str();
  search->add_flag("--json", arguments->asJson, "print JSON");
  search->callback([&context, arguments] { runSearch(context, *arguments); });

  auto path = std::make_shared<std::string>();
  auto* eval = app.add_subcommand("search-eval", "measure the search on queries with known answers: top-1, top-3, MRR and the misses");
  eval->add_option("FILE", *path, "JSON lines with id, lang, query, primary, acceptable")->required();
  eval->callback([&context, path] {
    auto engine = openEngine(context);
    if (!engine) return;
    if (const auto queries = readQueries(context, *path, true)) evaluate(context, *engine, *queries);
  });
}

}  // namespace cdp::cli
