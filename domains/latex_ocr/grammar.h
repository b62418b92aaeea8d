#pragma once

#include <string>

#include "domains/latex_ocr/token.h"
#include "harness/data/random_stream.h"

namespace motifbench {

/// Which formulas are drawn (facts 2.3). The rules and their weights are the paper's.
struct GrammarSetting {
  std::string characters = "0123456789xyzabc";  // each as likely as the others
  int longest = 30;                             // lengths are 1 … longest tokens, equally likely
};

/// A random formula: a length is drawn first, then whole sentences until one has that many tokens,
/// structure included. The paper's token sequences, to the last one.
Formula draw_formula(const GrammarSetting& setting, RandomStream& random);

}  // namespace motifbench
