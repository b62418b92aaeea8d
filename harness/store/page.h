#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/core/registry.h"
#include "harness/core/spec.h"
#include "harness/store/store.h"

namespace motifbench {

/// Told now and then, in one line, what is being done.
using PageProgress = std::function<void(std::string_view line)>;

/// A result set as a folder of pages for a browser: a pure function of a store.
class Page {
 public:
  static constexpr const char* kKind = "page";

  virtual ~Page() = default;

  /// Writes the pages into `folder` (which exists), over those of an earlier time; each file
  /// appears complete or not at all, the first page last. `reports` are the tables and figures to
  /// show, all that there are if empty; an unknown one is a usage error before anything is written.
  /// Returns the page to open. Throws a failure if the store holds no cells.
  virtual std::filesystem::path write(const Store& store, const std::vector<Spec>& reports,
                                      const std::filesystem::path& folder,
                                      const PageProgress& progress) const = 0;
};

using PageRegistry = Registry<Page>;

}  // namespace motifbench

#define MOTIFBENCH_REGISTER_PAGE(...)                                              \
  static const ::motifbench::Registrar<::motifbench::Page> MOTIFBENCH_UNIQUE_NAME( \
      motifbench_registrar)(__FILE__, __VA_ARGS__)
