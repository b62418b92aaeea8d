#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <system_error>

#include "harness/cli/common_options.h"
#include "harness/core/data_set.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/run/duration.h"
#include "harness/run/exit_code.h"

namespace motifbench {
namespace {

/// Shows how far a long work is: redrawn in place on a terminal, else a line at each new tenth.
class ProgressLine {
 public:
  explicit ProgressLine(std::string name) : name_(std::move(name)) {}
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() {
    if (on_terminal_ && shown_) fmt::print("\n");
  }

  void show(std::size_t done, std::size_t total) {
    const std::size_t tenth = total == 0 ? 10 : 10 * done / total;
    if (!on_terminal_ && tenth == tenth_) return;
    tenth_ = tenth;
    shown_ = true;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start_;
    const double rate = static_cast<double>(done) / std::max(elapsed.count(), 1e-6);
    const double left = static_cast<double>(total - done) / std::max(rate, 1e-6);
    fmt::print("{}{}: {} of {}, {:.0f}/s, {} left{}", on_terminal_ ? "\r\x1b[K" : "", name_, done,
               total, rate, duration_text(left), on_terminal_ ? "" : "\n");
    std::fflush(stdout);
  }

 private:
  std::string name_;
  bool on_terminal_ = ::isatty(STDOUT_FILENO) == 1;
  bool shown_ = false;
  std::size_t tenth_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

struct Request {
  std::string name;
  std::unique_ptr<DataSet> set;
  std::optional<std::filesystem::path> source;
};

int list_data() {
  std::size_t width = 0;
  const std::vector<std::string> names = DataSetRegistry::instance().names();
  for (const std::string& name : names) width = std::max(width, name.size());
  for (const std::string& name : names) {
    const std::unique_ptr<DataSet> set = DataSetRegistry::instance().make(name, {});
    const std::filesystem::path made = set->made();
    std::error_code ignored;
    const char* const state = !std::filesystem::exists(made, ignored) ? "not made"
                              : set->usable()                         ? "ready"
                                                                      : "unusable";
    fmt::print("{:<{}}  {:<8}  {}\n{:<{}}            {}\n", name, width, state,
               DataSetRegistry::instance().find(name).descriptor.summary, "", width, made.string());
  }
  return 0;
}

int verify_data(const Request& request) {
  std::vector<DataProblem> problems;
  {
    ProgressLine line(request.name);
    problems = request.set->verify(
        request.source, [&](std::size_t done, std::size_t total) { line.show(done, total); });
  }
  for (const DataProblem& problem : problems) {
    fmt::print("{}: {}\n", problem.where, problem.what);
  }
  if (problems.empty()) {
    fmt::print("{}: sound\n", request.name);
    return 0;
  }
  fmt::print("{}: {} problem{}\n", request.name, problems.size(), problems.size() == 1 ? "" : "s");
  return kExitFailure;
}

int make_data(const Request& request) {
  {
    ProgressLine line(request.name);
    request.set->make(request.source,
                      [&](std::size_t done, std::size_t total) { line.show(done, total); });
  }
  fmt::print("{}: made {}\n", request.name, request.set->made().string());
  return 0;
}

struct Action {
  std::string name;
  int (*run)(const Request&);
};

int run_data(const Arguments& arguments) {
  OptionSet options(kDataCommand);
  options.arguments("list | verify NAME [PATH] | make NAME [PATH]", 1, 3)
      .note(
          "list    the data sets, and whether they are ready for the domains that read them\n"
          "verify  names everything that is wrong: with the downloaded files in PATH, or without\n"
          "        PATH with what was made of them; exit status 1 if there is anything\n"
          "make    makes what domains read, from the downloaded files in PATH where the set is\n"
          "        not synthesised\n"
          "\n"
          "They lie in $MOTIFBENCH_DATA/NAME, else in $XDG_DATA_HOME/motifbench/NAME, else in\n"
          "~/.local/share/motifbench/NAME.")
      .example("motifbench data list")
      .example("motifbench data verify audio_mnist AudioMNIST/data")
      .example("motifbench data make audio_mnist AudioMNIST/data");
  add_plugin(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  load_plugins(*given);
  const std::vector<std::string>& words = given->arguments();
  if (words[0] == "list") {
    if (words.size() > 1) throw_usage("data list: unexpected argument '{}'", words[1]);
    return list_data();
  }
  const std::vector<Action> actions = {{"verify", verify_data}, {"make", make_data}};
  for (const Action& action : actions) {
    if (action.name != words[0]) continue;
    if (words.size() < 2) {
      throw_usage("data {}: NAME is missing; valid: {}", action.name,
                  join(DataSetRegistry::instance().names(), ", "));
    }
    Request request{words[1], DataSetRegistry::instance().make(words[1], {}), std::nullopt};
    if (words.size() > 2) request.source = words[2];
    return action.run(request);
  }
  throw_usage("data: unknown action '{}'{}; valid: list, verify, make", words[0],
              nearest_hint(words[0], {"list", "verify", "make"}));
}

}  // namespace

constinit const Command kDataCommand = {
    "data", "List, verify or make the data sets that domains read from disk", run_data};

}  // namespace motifbench
