#include "harness/nn/sequence_head.h"

#include <algorithm>

#include "harness/nn/affine.h"
#include "harness/nn/dropout.h"
#include "harness/nn/embed_max_pool.h"
#include "harness/nn/position_code.h"

namespace motifbench {
namespace {

// Ids of the decoder's vocabulary: the two marks come before the symbols.
constexpr std::int64_t kStart = 0;
constexpr std::int64_t kEnd = 1;
constexpr std::int64_t kFirstSymbol = 2;

/// y → `y </s>` in vocabulary ids, positions after the end `kPadding`.
torch::Tensor wanted_ids(const torch::Tensor& targets) {
  torch::Tensor ids = torch::constant_pad_nd(targets, {0, 1}, kPadding);
  const torch::Tensor valid = ids != kPadding;
  const torch::Tensor lengths = valid.sum(/*dim=*/1, /*keepdim=*/true);
  ids = torch::where(valid, ids + kFirstSymbol, ids);
  return ids.scatter_(1, lengths, kEnd);
}

/// What the decoder has read when it must answer `wanted`: `<s> y`, padded with `</s>`.
torch::Tensor prefix_ids(const torch::Tensor& wanted) {
  const torch::Tensor padded =
      torch::where(wanted == kPadding, torch::full_like(wanted, kEnd), wanted);
  const torch::Tensor shifted = padded.narrow(1, 0, padded.size(1) - 1);
  return torch::constant_pad_nd(shifted, {1, 0}, kStart);
}

/// [1, rows, 1, width], [1, rows, cols, width] or [1, 1, cols, width] of the pooled map.
torch::Tensor make_map_code(const SequenceHeadSetting& setting) {
  const int rows = setting.motifs.rows / setting.pool_rows;
  const int cols = setting.motifs.cols / setting.pool_cols;
  const int width = setting.transformer.width;
  switch (setting.map_code) {
    case MapCode::kRows:
      return position_code(rows, width).view({1, rows, 1, width});
    case MapCode::kCols:
      return position_code(cols, width).view({1, 1, cols, width});
    case MapCode::kRowsAndCols:
      break;
  }
  const int half = width / 2;
  return torch::cat(
      {position_code(rows, half).view({1, rows, 1, half}).expand({1, rows, cols, half}),
       position_code(cols, half).view({1, 1, cols, half}).expand({1, rows, cols, half})},
      /*dim=*/3);
}

}  // namespace

SequenceHead::SequenceHead(const SequenceHeadSetting& setting) : setting_(setting) {
  const int width = setting.transformer.width;
  embed_ = register_module("embed", torch::nn::Linear(setting.motifs.channels, width));
  if (setting.row_lstm) lstm_ = register_module("row_lstm", RowLstm(width));
  transformer_ = register_module("transformer", Transformer(setting.transformer));
  output_embedding_ = register_module("output_embedding",
                                      torch::nn::Embedding(setting.symbols + kFirstSymbol, width));
  logits_ = register_module("logits", torch::nn::Linear(width, setting.symbols + kFirstSymbol));

  map_code_ = register_buffer("map_code", make_map_code(setting));
  sequence_code_ = register_buffer("sequence_code", position_code(setting.longest + 1, width));
}

torch::Tensor SequenceHead::encode(const torch::Tensor& motifs) {
  torch::Tensor map = embed_max_pool(motifs, embed_->weight, embed_->bias, setting_.pool_rows,
                                     setting_.pool_cols);  // [B, rows, cols, width]
  if (lstm_) map = lstm_(map);
  map = map + map_code_;
  map = apply_dropout(map, setting_.transformer.dropout, is_training());
  return transformer_->encode(map.reshape({map.size(0), -1, map.size(3)}));
}

torch::Tensor SequenceHead::decode(const torch::Tensor& ids, const torch::Tensor& memory) {
  torch::Tensor prefix = output_embedding_(ids) + sequence_code_.narrow(0, 0, ids.size(1));
  prefix = apply_dropout(prefix, setting_.transformer.dropout, is_training());
  return affine(transformer_->decode(prefix, memory), logits_->weight, logits_->bias);
}

torch::Tensor SequenceHead::teacher_forced_logits(const torch::Tensor& motifs,
                                                  const torch::Tensor& wanted) {
  return decode(prefix_ids(wanted), encode(motifs));
}

torch::Tensor SequenceHead::loss(const torch::Tensor& motifs, const torch::Tensor& targets) {
  const torch::Tensor wanted = wanted_ids(targets);
  const torch::Tensor logits = teacher_forced_logits(motifs, wanted);
  return torch::nn::functional::cross_entropy(
      logits.reshape({-1, logits.size(2)}), wanted.reshape({-1}),
      torch::nn::functional::CrossEntropyFuncOptions().ignore_index(kPadding));
}

torch::Tensor SequenceHead::correct(const torch::Tensor& motifs, const torch::Tensor& targets) {
  const torch::Tensor all = wanted_ids(targets);
  // Decoding stops after the longest sequence, whether its end mark came or not.
  const std::int64_t decoded = std::min<std::int64_t>(all.size(1), setting_.longest);
  const torch::Tensor wanted = all.narrow(1, 0, decoded);
  const torch::Tensor rest = all.narrow(1, decoded, all.size(1) - decoded);
  const torch::Tensor guess = teacher_forced_logits(motifs, wanted).argmax(/*dim=*/2);
  return ((guess == wanted) | (wanted == kPadding)).all(/*dim=*/1) &
         ((rest == kPadding) | (rest == kEnd)).all(/*dim=*/1);
}

torch::Tensor SequenceHead::predict(const torch::Tensor& motifs) {
  const torch::Tensor memory = encode(motifs);
  const std::int64_t batch = motifs.size(0);
  const auto ids_options = torch::TensorOptions().dtype(torch::kInt64).device(motifs.device());
  torch::Tensor ids = torch::full({batch, 1}, kStart, ids_options);
  torch::Tensor finished = torch::zeros({batch, 1}, ids_options.dtype(torch::kBool));
  for (int step = 0; step < setting_.longest; ++step) {
    const torch::Tensor last = decode(ids, memory).select(1, -1);
    const torch::Tensor next = last.argmax(/*dim=*/1, /*keepdim=*/true);
    ids = torch::cat({ids, torch::where(finished, torch::full_like(next, kEnd), next)}, 1);
    finished = finished | (next == kEnd);
    if (finished.all().item<bool>()) break;
  }
  torch::Tensor symbols = ids.narrow(1, 1, ids.size(1) - 1);
  // Everything from the first end mark on is padding. A start mark in the middle is a wrong symbol
  // and must stay one: it becomes an id beyond the domain's.
  const torch::Tensor ended = (symbols == kEnd).cumsum(/*dim=*/1) > 0;
  symbols = torch::where(symbols == kStart,
                         torch::full_like(symbols, kFirstSymbol + setting_.symbols), symbols);
  return torch::where(ended, torch::full_like(symbols, kPadding), symbols - kFirstSymbol);
}

}  // namespace motifbench
