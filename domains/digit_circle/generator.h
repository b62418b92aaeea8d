#pragma once

#include <span>

#include "domains/digit_circle/stamps.h"
#include "harness/core/example.h"
#include "harness/data/random_stream.h"

namespace motifbench {

/// How DigitCircle images are made (paper section 5.1; facts 2.2). Lengths are pixels.
struct CircleSetting {
  std::span<const Stamp> stamps;  // one per digit, static storage
  int size = 0;                   // images are size × size
  int single_size = 0;            // side of single-digit images
  int min_digits = 0;             // distinct digits on a circle, both bounds inclusive
  int max_digits = 0;
  int min_radius = 0;     // inclusive; radii end below size / 2 − margin
  int margin = 0;         // distance of the circle's points from the border
  int shift = 0;          // a stamp moves by −shift … shift in each direction
  double pre_noise = 0;   // share of pixels flipped before the digits are stamped
  double post_noise = 0;  // and after
};

/// The paper's own images, to the bit.
CircleSetting paper_circle();
/// A smaller task of the same kind for one CPU core.
CircleSetting quick_circle();

/// An image of one channel, 1 = ink, with digits on a circle. Target: the digits counter-clockwise,
/// the smallest first. Motifs in placement order; a later stamp overwrites an earlier one's pixels.
/// Throws a usage error if the setting lets a stamp leave the image.
Example generate_circle(const CircleSetting& setting, RandomStream& random);

/// An image of `single_size` with one digit in its centre, which is the target; the same two
/// noises.
Example generate_single(const CircleSetting& setting, RandomStream& random);

}  // namespace motifbench
