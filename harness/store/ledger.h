#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "harness/core/registry.h"
#include "harness/store/store.h"

namespace motifbench {

/// How the claims of a ledger came out.
struct LedgerCounts {
  std::size_t reproduced = 0;
  std::size_t not_reproduced = 0;
  std::size_t not_comparable = 0;  // evidence of another preset only, or of too few seeds
  // Of these: the rule holds in every preset that was run, or fails in one; else it cannot be told.
  std::size_t hold_elsewhere = 0;
  std::size_t fail_elsewhere = 0;
  std::size_t not_run = 0;
};

enum class LedgerFormat { kText, kMarkdown, kCsv, kJson };

struct Judgement {
  std::string text;  // in the format asked for, with a newline at its end
  LedgerCounts counts;
};

/// Holds a list of claims against a store and decides each by its rule. `motifbench claims` turns
/// the counts into an exit code.
class Ledger {
 public:
  static constexpr const char* kKind = "ledger";

  virtual ~Ledger() = default;

  /// `claims` is the file of claims, by default the one the program knows. Throws a usage error
  /// with line and column if a file is missing or not as it should be. A store without cells is
  /// fine: then nothing was run.
  virtual Judgement judge(const Store& store, const std::optional<std::filesystem::path>& claims,
                          LedgerFormat format) const = 0;
};

using LedgerRegistry = Registry<Ledger>;

}  // namespace motifbench

#define MOTIFBENCH_REGISTER_LEDGER(...)                                              \
  static const ::motifbench::Registrar<::motifbench::Ledger> MOTIFBENCH_UNIQUE_NAME( \
      motifbench_registrar)(__FILE__, __VA_ARGS__)
