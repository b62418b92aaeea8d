#include "tests/benchmarks/peer/architecture_json.h"

namespace motifbench {
namespace {

using nlohmann::json;

const char* to_text(MapCode code) {
  switch (code) {
    case MapCode::kRows:
      return "rows";
    case MapCode::kRowsAndCols:
      return "rows_and_cols";
    case MapCode::kCols:
      return "cols";
  }
  return "";
}

}  // namespace

json architecture_json(const DigitCirclePreset& preset, const TrainingSetting& training) {
  const ConvEncoderSetting& encoder = preset.encoder;
  const SequenceHeadSetting& head = preset.head;
  const TransformerSetting& transformer = head.transformer;
  return {{"input",
           {{"channels", preset.facts.input.channels},
            {"rows", preset.facts.input.rows},
            {"cols", preset.facts.input.cols}}},
          {"encoder",
           {{"width", encoder.width},
            {"residual_units", encoder.residual_units},
            {"kernel", {encoder.kernel_rows, encoder.kernel_cols}},
            {"motif_channels", encoder.motif_channels}}},
          {"bottleneck",
           {{"affine", preset.facts.bottleneck.affine_batch_norm},
            {"accumulate_until", preset.facts.bottleneck.accumulate_until}}},
          {"head",
           {{"pool", {head.pool_rows, head.pool_cols}},
            {"row_lstm", head.row_lstm},
            {"map_code", to_text(head.map_code)},
            {"symbols", head.symbols}}},
          {"transformer",
           {{"width", transformer.width},
            {"heads", transformer.heads},
            {"feed_forward", transformer.feed_forward},
            {"layers", transformer.layers},
            {"dropout", transformer.dropout}}},
          {"training",
           {{"batch_size", training.batch_size},
            {"learning_rate", training.learning_rate},
            {"warmup_steps", training.warmup_steps},
            {"gradient_clip", training.gradient_clip}}}};
}

}  // namespace motifbench
