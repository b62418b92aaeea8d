// Exact match on a validation batch: by one teacher-forced pass, and by greedy decoding of all 30
// symbols as the authors' code does at every validation (it never stops early: section 2.5 of the
// facts). For the head alone and for the whole model.

#include <torch/torch.h>

#include <string>

#include "domains/digit_circle/presets.h"
#include "harness/nn/sequence_head.h"
#include "tests/benchmarks/model_fixture.h"
#include "tests/benchmarks/register_each.h"

namespace motifbench {
namespace {

constexpr int kAuthorsSymbols = 30;
constexpr std::int64_t kEndMark = 1;  // in the decoder's vocabulary
constexpr double kValidationDensity = 1e-3;

/// A head that decodes to the last symbol, for it never answers with the end mark.
std::shared_ptr<SequenceHead> make_head(const std::string& preset) {
  const torch::NoGradGuard no_grad;
  SequenceHeadSetting setting = digit_circle_preset(preset, /*single=*/false).head;
  setting.longest = kAuthorsSymbols;
  torch::manual_seed(1);
  auto head = std::make_shared<SequenceHead>(setting);
  head->named_parameters()["logits.bias"][kEndMark] = -1e9;
  head->eval();
  return head;
}

torch::Tensor teacher_forced(SequenceHead& head, const torch::Tensor& motifs,
                             const torch::Tensor& targets) {
  return head.correct(motifs, targets);
}

torch::Tensor greedy(SequenceHead& head, const torch::Tensor& motifs,
                     const torch::Tensor& targets) {
  const torch::Tensor guess = head.predict(motifs);
  TORCH_CHECK(guess.size(1) == kAuthorsSymbols, "decoding stopped early");
  return (guess.narrow(1, 0, targets.size(1)) == targets).all(/*dim=*/1);
}

using Check = torch::Tensor (*)(SequenceHead&, const torch::Tensor&, const torch::Tensor&);

void check_head(benchmark::State& state, const std::string& preset, Check check) {
  const torch::NoGradGuard no_grad;
  ModelFixture& fixture = ModelFixture::of(preset, kValidationDensity, Mode::kEvaluation);
  const auto head = make_head(preset);
  const torch::Tensor motifs = fixture.model().motifs(fixture.batch().input);
  for (auto _ : state) {
    benchmark::DoNotOptimize(check(*head, motifs, fixture.batch().targets));
  }
  set_items(state, motifs.size(0));
}

void check_model(benchmark::State& state, const std::string& preset, Check check) {
  const torch::NoGradGuard no_grad;
  ModelFixture& fixture = ModelFixture::of(preset, kValidationDensity, Mode::kEvaluation);
  const auto head = make_head(preset);
  for (auto _ : state) {
    const torch::Tensor motifs = fixture.model().motifs(fixture.batch().input);
    benchmark::DoNotOptimize(check(*head, motifs, fixture.batch().targets));
  }
  set_items(state, fixture.batch().input.size(0));
}

using Run = void (*)(benchmark::State&, const std::string&, Check);

bool register_check(const char* name, const std::string& preset, Run run, Check check) {
  return register_each(
      name, "preset", {preset},
      [=](benchmark::State& state, const std::string& which) { run(state, which, check); },
      benchmark::kMillisecond);
}

bool register_checks(const std::string& preset) {
  return register_check("BM_HeadTeacherForced", preset, check_head, teacher_forced) &&
         register_check("BM_HeadGreedy", preset, check_head, greedy) &&
         register_check("BM_ValidationTeacherForced", preset, check_model, teacher_forced) &&
         register_check("BM_ValidationGreedy", preset, check_model, greedy);
}

const bool kValidationRegistered = register_checks("paper") && register_checks("quick");

}  // namespace
}  // namespace motifbench
