#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "harness/core/error.h"
#include "harness/core/registry.h"
#include "harness/store/store.h"

namespace motifbench {

/// Thrown where the store holds nothing that a report can show.
class NothingToShow : public Error {
 public:
  explicit NothingToShow(const std::string& message) : Error(ErrorKind::kFailure, message) {}
};

/// What a report made: text for the terminal and the files it wrote.
struct ReportOutput {
  std::string text;
  std::vector<std::filesystem::path> files;
};

/// A table or figure: a pure function of a store. Never trains.
class Report {
 public:
  static constexpr const char* kKind = "report";

  virtual ~Report() = default;

  /// Writes its files into `folder` (which exists). Throws NothingToShow, which says what is
  /// missing, and other failures where its files cannot be made.
  virtual ReportOutput render(const Store& store, const std::filesystem::path& folder) const = 0;
};

using ReportRegistry = Registry<Report>;

}  // namespace motifbench

#define MOTIFBENCH_REGISTER_REPORT(...)                                              \
  static const ::motifbench::Registrar<::motifbench::Report> MOTIFBENCH_UNIQUE_NAME( \
      motifbench_registrar)(__FILE__, __VA_ARGS__)
