#include <memory>

#include "harness/core/error.h"
#include "harness/store/ledger.h"
#include "reports/support/ledger_tables.h"
#include "reports/support/sheet.h"

namespace motifbench {
namespace {

/// Those of the paper lie beside the source, which may be gone where the program was taken to.
std::filesystem::path shipped_claims() {
  std::filesystem::path file = paper_folder() / "claims.toml";
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    throw_usage("the paper's claims are not at {}; 'motifbench claims --claims FILE' takes others",
                file.string());
  }
  return file;
}

std::vector<JudgedClaim> judged(const Snapshot& snapshot,
                                const std::optional<std::filesystem::path>& file = std::nullopt) {
  return judge_claims(read_claims(file ? *file : shipped_claims()), snapshot);
}

std::string formatted(const std::vector<JudgedClaim>& claims, LedgerFormat format) {
  if (format == LedgerFormat::kMarkdown) return to_markdown(full_ledger(claims));
  if (format == LedgerFormat::kCsv) return to_csv(ledger_data(claims));
  if (format == LedgerFormat::kJson) return ledger_json(claims);
  return to_plain_text(short_ledger(claims));
}

class ClaimsReport : public SnapshotReport {
 public:
  Sheet compose(const Snapshot& snapshot) const override {
    if (snapshot.domains.empty()) {
      throw_failure("report claims: the result file holds no cells; run some first");
    }
    const std::vector<JudgedClaim> claims = judged(snapshot);
    Sheet sheet;
    sheet.text = formatted(claims, LedgerFormat::kText);
    sheet.tables = {{.stem = "claims", .table = full_ledger(claims), .data = ledger_data(claims)}};
    return sheet;
  }
};

class ClaimsLedger : public Ledger {
 public:
  Judgement judge(const Store& store, const std::optional<std::filesystem::path>& claims,
                  LedgerFormat format) const override {
    const std::vector<JudgedClaim> result = judged(read_snapshot(store), claims);
    return {.text = formatted(result, format), .counts = count_verdicts(result)};
  }
};

const Descriptor kDescriptor{
    .name = "claims",
    .summary = "ledger: every claim of the paper beside our numbers, with a verdict",
    .source = "results/paper/claims.toml, which says where each claim is made"};

}  // namespace

MOTIFBENCH_REGISTER_REPORT(kDescriptor,
                           [](const Parameters&) { return std::make_unique<ClaimsReport>(); });
MOTIFBENCH_REGISTER_LEDGER(kDescriptor,
                           [](const Parameters&) { return std::make_unique<ClaimsLedger>(); });

}  // namespace motifbench
