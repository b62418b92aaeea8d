#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "harness/core/error.h"
#include "harness/store/ledger.h"
#include "reports/html/page.h"
#include "reports/html/page_folder.h"

namespace motifbench {
namespace {

/// All are made before any is asked: a misspelt one must not cost the work of the others.
std::vector<PageReport> make_reports(const std::vector<Spec>& wanted) {
  const ReportRegistry& registry = ReportRegistry::instance();
  std::vector<Spec> specs = wanted;
  if (specs.empty()) {
    for (const std::string& name : registry.names()) {
      // The ledger opens the page as it is.
      if (!LedgerRegistry::instance().contains(name)) specs.push_back({name, {}});
    }
  }
  std::vector<PageReport> reports;
  for (const Spec& spec : specs) {
    std::shared_ptr<const Report> made = registry.make(spec.name, spec.parameters);
    auto report = std::dynamic_pointer_cast<const SnapshotReport>(made);
    if (!report) {
      throw_usage("report '{}' writes files of its own and cannot be part of a page", spec.name);
    }
    reports.push_back({.name = to_text(spec),
                       .summary = registry.find(spec.name).descriptor.summary,
                       .report = std::move(report)});
  }
  return reports;
}

/// The shipped claims; a page without them is still worth having.
PageLedger read_ledger(const Snapshot& snapshot) {
  PageLedger ledger;
  try {
    const std::filesystem::path file = paper_folder() / "claims.toml";
    ledger.claims = judge_claims(read_claims(file), snapshot);
    ledger.paper = read_paper_values(file);
  } catch (const Error& error) {
    ledger = {.claims = {}, .paper = {}, .problem = error.what()};
  }
  return ledger;
}

class HtmlPage : public Page {
 public:
  std::filesystem::path write(const Store& store, const std::vector<Spec>& wanted,
                              const std::filesystem::path& folder,
                              const PageProgress& progress) const override {
    const std::vector<PageReport> reports = make_reports(wanted);
    const Snapshot snapshot = read_snapshot(store);
    const std::vector<PagePart> parts =
        compose_page(snapshot, read_ledger(snapshot), reports, progress);
    std::vector<std::string> files;
    for (const PagePart& part : parts) {
      for (std::string& name : file_names(part.sheet)) files.push_back(std::move(name));
    }
    const PageFolder pages(folder, std::move(files));
    for (const PagePart& part : parts) {
      progress(part.label);
      publish(part.sheet, folder);
    }
    pages.remove_others();
    return folder / "index.html";
  }
};

}  // namespace

MOTIFBENCH_REGISTER_PAGE({.name = "html",
                          .summary = "ledger, tables, figures and every cell, for a browser",
                          .source = "all reports"},
                         [](const Parameters&) { return std::make_unique<HtmlPage>(); });

}  // namespace motifbench
