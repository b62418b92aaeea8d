#include "reports/support/paper_numbers.h"

namespace motifbench {

std::filesystem::path paper_folder() { return MOTIFBENCH_PAPER_FOLDER; }

}  // namespace motifbench
