#include "tests/benchmarks/peer/session.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string>

#include "harness/core/error.h"
#include "harness/core/method.h"
#include "harness/data/random_stream.h"
#include "harness/train/evaluate.h"
#include "harness/train/safetensors.h"
#include "harness/train/stopwatch.h"
#include "tests/benchmarks/peer/architecture_json.h"

namespace motifbench {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* kThresholds = "bottleneck.threshold.thresholds";
constexpr const char* kRowsSeen = "bottleneck.threshold.rows_seen";
constexpr const char* kNormMean = "bottleneck.norm.norm.running_mean";
constexpr double kMomentum = 0.1;  // of running statistics
/// Passes until a threshold is within 0.003 % of where it goes: 0.9^100.
constexpr int kSettlingPasses = 100;
/// The authors' code decodes so many symbols of every sample in validation.
constexpr int kAuthorsDecodingSteps = 30;

DigitCirclePreset preset_of(const SessionSetting& setting) {
  const Spec& domain = setting.cell.domain;
  if (domain.name != "digit_circle") {
    throw_usage("motifbench-step serves digit_circle, not '{}'", domain.name);
  }
  DigitCirclePreset preset = digit_circle_preset(domain.parameters.at("preset"),
                                                 domain.parameters.at("motifs") == "single");
  if (!setting.dropout) preset.head.transformer.dropout = 0;
  return preset;
}

std::unique_ptr<Model> make_model(const SessionSetting& setting, const DigitCirclePreset& preset) {
  const Spec& spec = setting.cell.method;
  const auto method = MethodRegistry::instance().make(spec.name, spec.parameters);
  const TrainingPlan plan = method->plan(preset.facts);
  torch::manual_seed(named_seed(setting.cell.seed, "initialisation", 0));
  auto model =
      std::make_unique<Model>(std::make_shared<ConvEncoder>(preset.encoder), plan.make_bottleneck(),
                              std::make_shared<SequenceHead>(preset.head));
  const auto buffers = model->named_buffers();
  if (plan.parent || !buffers.contains(kThresholds) || !buffers.contains(kNormMean)) {
    throw_usage("motifbench-step serves methods with batch norm and thresholds, not '{}'",
                spec.name);
  }
  model->bottleneck().set_density(setting.density.value_or(plan.schedule->density()));
  model->to(setting.device, setting.type);
  return model;
}

fs::path made(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw_failure("cannot make folder {}: {}", folder.string(), error.message());
  return folder;
}

}  // namespace

Session::Session(const SessionSetting& setting)
    : setting_(setting),
      preset_(preset_of(setting)),
      training_(preset_.facts.training),
      domain_(DomainRegistry::instance().make(setting.cell.domain.name,
                                              setting.cell.domain.parameters)),
      model_(make_model(setting, preset_)),
      optimiser_(std::make_unique<Adam>(*model_)) {
  if (setting.batch_size) training_.batch_size = *setting.batch_size;
  step_ = std::make_unique<TrainingStep>(*model_, *optimiser_, training_, setting.cell.seed);
  for (int i = 0; i < kRing; ++i) ring_.push_back(make_ring_batch(i));
  settle();
}

Batch Session::make_ring_batch(std::int64_t position) const {
  const std::int64_t size = training_.batch_size;
  Batch batch = make_batch(*domain_, {Split::kTrain, setting_.cell.seed, position * size}, size,
                           setting_.device);
  batch.input = batch.input.to(setting_.type);
  return batch;
}

void Session::settle() {
  const torch::NoGradGuard no_grad;
  model_->train();
  const auto moving = model_->g().named_buffers();
  std::map<std::string, torch::Tensor> before;
  for (const auto& item : moving) before[item.key()] = item.value().clone();
  const torch::Tensor z = model_->g().forward(ring_[0].input);
  // One pass moves running statistics a tenth of the way to the batch's; this is the whole way.
  for (const auto& item : moving) {
    if (!item.value().is_floating_point()) continue;
    const torch::Tensor& start = before.at(item.key());
    item.value().copy_(start + (item.value() - start) / kMomentum);
  }

  const auto buffers = model_->named_buffers();
  // A collection of rows that is under way cannot be handed to another implementation.
  const auto collecting = [&] {
    return buffers.contains(kRowsSeen) && buffers[kRowsSeen].item<std::int64_t>() > 0;
  };
  for (int i = 0; i < kSettlingPasses || collecting(); ++i) model_->bottleneck().forward(z);
}

json Session::export_to(const fs::path& folder) {
  TensorFile weights;
  for (const auto& item : model_->named_parameters()) weights.tensors[item.key()] = item.value();
  for (const auto& item : model_->named_buffers()) weights.tensors[item.key()] = item.value();
  save_tensors(weights, made(folder) / "model.safetensors");

  TensorFile batches;
  for (std::size_t i = 0; i < ring_.size(); ++i) {
    batches.tensors[fmt::format("input.{}", i)] = ring_[i].input;
    batches.tensors[fmt::format("targets.{}", i)] = ring_[i].targets;
  }
  save_tensors(batches, folder / "batch.safetensors");

  json setting = architecture_json(preset_, training_);
  setting["cell"] = to_text(setting_.cell);
  setting["density"] = model_->bottleneck().density();
  setting["bottleneck"]["per_channel"] =
      weights.tensors.at(kThresholds).numel() == preset_.encoder.motif_channels;
  std::ofstream file(folder / "setting.json");
  file << setting.dump(2) << '\n';
  file.close();
  if (!file) throw_failure("cannot write {}", (folder / "setting.json").string());
  return {{"batches", ring_.size()}};
}

json Session::forward(const fs::path& folder, std::int64_t passes) {
  const torch::NoGradGuard no_grad;
  TensorFile out;
  const auto pass = [&](const std::string& name, const Batch& batch) {
    const torch::Tensor z = model_->g().forward(batch.input);
    const torch::Tensor motifs = model_->bottleneck().forward(z);
    out.tensors[name + ".z"] = z;
    out.tensors[name + ".motifs"] = motifs;
    out.tensors[name + ".loss"] = model_->h().loss(motifs, batch.targets);
  };
  model_->eval();
  pass("eval", ring_[0]);

  const auto buffers = model_->named_buffers();
  std::map<std::string, torch::Tensor> before;
  for (const auto& item : buffers) before[item.key()] = item.value().clone();
  model_->train();
  for (std::int64_t i = 0; i < passes; ++i) {
    const std::string name = fmt::format("train.{}", i);
    pass(name, ring_[static_cast<std::size_t>(i) % ring_.size()]);
    out.tensors[name + ".thresholds"] = buffers[kThresholds].clone();
  }
  for (const auto& item : buffers) item.value().detach().copy_(before.at(item.key()));
  save_tensors(out, made(folder) / "forward.safetensors");
  return {{"passes", passes}};
}

json Session::step(const fs::path& folder) {
  TensorFile out;
  out.tensors["loss"] = step_->run(ring_[0]);
  for (const auto& item : model_->named_parameters()) {
    out.tensors["parameter." + item.key()] = item.value();
    if (item.value().grad().defined()) {
      out.tensors["gradient." + item.key()] = item.value().grad();
    }
  }
  for (const auto& item : model_->named_buffers()) {
    out.tensors["buffer." + item.key()] = item.value();
  }
  save_tensors(out, made(folder) / "step.safetensors");
  return {{"steps", optimiser_->steps()}};
}

json Session::seconds_of(std::int64_t samples, const std::function<void()>& work) const {
  const auto wait = [&] {
    if (setting_.device.is_cuda()) torch::cuda::synchronize();
  };
  wait();
  const Stopwatch watch;
  work();
  wait();
  return {{"seconds", watch.wall_seconds()}, {"samples", samples}};
}

json Session::time(std::int64_t count) {
  return seconds_of(count * training_.batch_size, [&] {
    for (std::int64_t i = 0; i < count; ++i) step_->run(next_batch());
  });
}

json Session::time_with_data(std::int64_t count) {
  if (!prefetcher_) {
    prefetcher_ = std::make_unique<BatchPrefetcher>(*domain_, setting_.cell.seed, /*first_index=*/0,
                                                    training_.batch_size, setting_.device);
  }
  return seconds_of(count * training_.batch_size, [&] {
    for (std::int64_t i = 0; i < count; ++i) step_->run(prefetcher_->next());
  });
}

json Session::validate(std::int64_t count) {
  return seconds_of(count, [&] { validation_accuracy(*domain_, *model_, setting_.device, count); });
}

json Session::decode(std::int64_t count) {
  const torch::NoGradGuard no_grad;
  SequenceHeadSetting setting = preset_.head;
  setting.longest = kAuthorsDecodingSteps;
  SequenceHead head(setting);
  // No end mark is ever chosen, so no step is saved: the authors' early stop never triggers.
  head.named_parameters()["logits.bias"].detach()[1] = -1e9;
  head.to(setting_.device);
  head.eval();
  model_->eval();
  return seconds_of(count, [&] {
    for (std::int64_t first = 0; first < count; first += training_.batch_size) {
      const std::int64_t size = std::min<std::int64_t>(training_.batch_size, count - first);
      const Batch batch =
          make_batch(*domain_, {Split::kValidation, /*seed=*/0, first}, size, setting_.device);
      head.predict(model_->motifs(batch.input)).cpu();
    }
  });
}

const Batch& Session::next_batch() { return ring_[position_++ % ring_.size()]; }

}  // namespace motifbench
