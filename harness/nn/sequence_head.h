#pragma once

#include <torch/torch.h>

#include "harness/core/domain.h"
#include "harness/core/network.h"
#include "harness/nn/row_lstm.h"
#include "harness/nn/transformer.h"

namespace motifbench {

/// What the position code of the pooled map counts.
enum class MapCode {
  kRows,         // the paper's images: columns are the row LSTM's business
  kRowsAndCols,  // half of the width counts rows, half counts columns
  kCols,         // one-dimensional inputs: time
};

struct SequenceHeadSetting {
  GridShape motifs;   // what it reads
  int pool_rows = 8;  // max-pool window = stride; what does not fill a window is dropped
  int pool_cols = 8;
  bool row_lstm = true;  // images; one-dimensional inputs go straight to the position code
  MapCode map_code = MapCode::kRows;
  TransformerSetting transformer;
  int symbols = 10;  // output symbols; `<s>` and `</s>` come on top
  int longest = 8;   // decoding stops after this many symbols
};

/// h of the paper: 1×1 convolution, max-pool, row LSTM, position code, transformer, next-symbol
/// logits (section 2.5 of the facts). Targets are symbol ids 0 … symbols−1.
class SequenceHead : public SecondHalf {
 public:
  explicit SequenceHead(const SequenceHeadSetting& setting);

  /// Cross-entropy of the next symbol under teacher forcing, mean over all symbols and end marks.
  torch::Tensor loss(const torch::Tensor& motifs, const torch::Tensor& targets) override;
  /// Exact match under greedy decoding, found by one teacher-forced pass: each step's prefix is
  /// right exactly as long as all earlier steps were.
  torch::Tensor correct(const torch::Tensor& motifs, const torch::Tensor& targets) override;
  /// Greedy decoding.
  torch::Tensor predict(const torch::Tensor& motifs) override;

 private:
  torch::Tensor encode(const torch::Tensor& motifs);
  torch::Tensor decode(const torch::Tensor& ids, const torch::Tensor& memory);
  torch::Tensor teacher_forced_logits(const torch::Tensor& motifs, const torch::Tensor& targets);

  SequenceHeadSetting setting_;
  torch::nn::Linear embed_{
      nullptr};  // the 1×1 convolution: the same weights and initial distribution
  RowLstm lstm_{nullptr};
  Transformer transformer_{nullptr};
  torch::nn::Embedding output_embedding_{nullptr};
  torch::nn::Linear logits_{nullptr};
  torch::Tensor map_code_, sequence_code_;
};

}  // namespace motifbench
