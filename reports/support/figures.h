#pragma once

#include <string>

#include "reports/support/sheet.h"

namespace motifbench {

/// A drawing with a size as SVG and PNG. `Drawing` has width(), height() and draw(session).
template <typename Drawing>
Figure figure_of(const std::string& stem, const Drawing& drawing) {
  return {.stem = stem,
          .width = drawing.width(),
          .height = drawing.height(),
          .formats = {PictureFormat::kSvg, PictureFormat::kPng},
          .draw = [drawing](GnuplotSession& session) { drawing.draw(session); }};
}

}  // namespace motifbench
