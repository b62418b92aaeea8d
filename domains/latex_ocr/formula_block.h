#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domains/latex_ocr/render.h"

namespace motifbench {

/// Formulas with their images as bytes, one bit a pixel, for the cache.
std::vector<std::uint8_t> encode_formulas(std::span<const CleanFormula> formulas);

/// Formula `position` of a block whose images have `pixels` pixels. Throws a failure if the bytes
/// are not such a block.
CleanFormula decode_formula(std::span<const std::uint8_t> block, std::size_t position,
                            std::size_t pixels);

}  // namespace motifbench
