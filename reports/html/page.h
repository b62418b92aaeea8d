#pragma once

#include <string>
#include <vector>

#include "harness/store/page.h"
#include "reports/html/ledger_html.h"
#include "reports/html/report_html.h"
#include "reports/support/sheet.h"

namespace motifbench {

/// Files that are written together.
struct PagePart {
  std::string label;  // what is being written, for the user who waits
  Sheet sheet;        // file names and stems from the folder: "cells/x.html", "figures/y"
};

/// A whole result set as pages, in the order they are to be written: the index, which links to all,
/// comes last. Throws a failure if the snapshot holds no cells.
std::vector<PagePart> compose_page(const Snapshot& snapshot, const PageLedger& ledger,
                                   const std::vector<PageReport>& reports,
                                   const PageProgress& progress);

}  // namespace motifbench
