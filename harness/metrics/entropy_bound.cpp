#include "harness/metrics/entropy_bound.h"

#include <cmath>

namespace motifbench {
namespace {

/// −p·log₂ p, 0 at 0.
double surprise(double p) { return p > 0 ? -p * std::log2(p) : 0; }

}  // namespace

double entropy_bound(std::int64_t size, double density, double bits_per_activation) {
  const double entropy = surprise(density) + surprise(1 - density);
  return static_cast<double>(size) * (entropy + bits_per_activation * density);
}

}  // namespace motifbench
