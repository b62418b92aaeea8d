#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "reports/html/html.h"
#include "reports/html/page_map.h"
#include "reports/support/sheet.h"

namespace motifbench {

/// A report as the page asks for it.
struct PageReport {
  std::string name;     // as a user writes it
  std::string summary;  // what it shows, one line
  std::shared_ptr<const SnapshotReport> report;
};

/// Turns what reports make into sections of the index, and collects the files that belong to them.
class ReportSections {
 public:
  ReportSections(const PageMap& map, const std::vector<PageReport>& reports)
      : map_(map), reports_(reports) {}

  /// What every report shows of this domain alone, after links to each and to the domain's cells;
  /// then why others show nothing.
  Html of_domain(const DomainRuns& domain);
  /// What they show of all domains together and of none alone; empty if that is nothing.
  Html across_domains();

  /// The figures, named "figures/STEM", and the tables' numbers, "tables/STEM.csv".
  const Sheet& files() const { return files_; }

 private:
  Html section(const PageReport& report, const Sheet& sheet, const DomainRuns* domain);
  Html table(const NamedTable& named, const DomainRuns* domain);
  Html figure(const Figure& figure, const PageReport& report, const DomainRuns* domain);
  /// `stem` as a file name that no other has.
  std::string file_name(const std::string& stem);

  const PageMap& map_;
  const std::vector<PageReport>& reports_;
  Sheet files_;
  std::set<std::string> shown_;  // stems of what domains alone showed
  std::set<std::string> names_;
};

}  // namespace motifbench
