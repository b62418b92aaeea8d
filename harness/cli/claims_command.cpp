#include <algorithm>
#include <memory>
#include <optional>

#include "harness/cli/common_options.h"
#include "harness/core/error.h"
#include "harness/core/text.h"
#include "harness/run/exit_code.h"
#include "harness/store/ledger.h"

namespace motifbench {
namespace {

constexpr const char* kLedger = "claims";

LedgerFormat parse_format(const std::string& name) {
  static const std::vector<std::string> kNames = {"text", "markdown", "csv", "json"};
  const auto position = std::find(kNames.begin(), kNames.end(), name);
  if (position == kNames.end()) {
    throw_usage("claims: unknown format '{}'{}; valid: {}", name, nearest_hint(name, kNames),
                join(kNames, ", "));
  }
  return static_cast<LedgerFormat>(position - kNames.begin());
}

int run_claims(const Arguments& arguments) {
  OptionSet options(kClaimsCommand);
  options
      .value("claims", "FILE",
             "the claims and where their numbers are (default: those of the paper)")
      .value("format", "text|markdown|csv|json", "how they are printed", "text")
      .flag("strict",
            "exit with 1 if any claim was decided as not reproduced; one that is not comparable or "
            "not run counts as undecided")
      .example("motifbench claims")
      .example("motifbench claims --out results-gpu --format markdown --strict");
  add_out(options);
  add_plugin(options);
  const std::optional<ParsedOptions> given = options.parse(arguments);
  if (!given) return 0;
  load_plugins(*given);
  const LedgerFormat format = parse_format(given->text("format"));
  const std::unique_ptr<Ledger> ledger = LedgerRegistry::instance().make(kLedger, {});
  const Judgement judgement = ledger->judge(open_results(*given), given->maybe("claims"), format);
  fmt::print("{}", judgement.text);
  return given->has("strict") && judgement.counts.not_reproduced > 0 ? kExitFailure : 0;
}

}  // namespace

constinit const Command kClaimsCommand = {
    "claims", "Show which claims of the paper hold, by the finished cells", run_claims};

}  // namespace motifbench
