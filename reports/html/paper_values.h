#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace motifbench {

/// What the paper says where a ledger's rules name a number or curve of it.
struct PaperValue {
  std::string text;    // "1.48 % [0.07 % to 4.23 %]"
  std::string origin;  // "printed, figures 3 and 5 of v3"
};

/// By claim; claims that only compare our own numbers have none. `file` is a ledger that
/// `read_claims` accepts; errors are as there.
std::map<std::string, PaperValue> read_paper_values(const std::filesystem::path& file);

}  // namespace motifbench
