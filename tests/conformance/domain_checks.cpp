#include "tests/conformance/domain_checks.h"

#include <fmt/format.h>

#include <future>
#include <set>
#include <vector>

#include "harness/core/network.h"
#include "harness/metrics/definitions.h"
#include "harness/train/batch.h"

namespace motifbench {
namespace {

constexpr Split kSplits[] = {Split::kTrain, Split::kValidation, Split::kTest, Split::kMotifTest};
constexpr std::int64_t kSamples = 24;

std::string samples_are_pure(const Domain& domain) {
  for (const Split split : kSplits) {
    std::vector<Example> forward;
    for (std::int64_t i = 0; i < kSamples; ++i) forward.push_back(domain.sample({split, 3, i}));
    for (std::int64_t i = kSamples; i-- > 0;) {
      if (domain.sample({split, 3, i}) != forward[static_cast<std::size_t>(i)]) {
        return fmt::format("sample {} changes when asked for again in another order", i);
      }
    }
    const auto elsewhere = std::async(std::launch::async, [&] {
      return domain.sample({split, 3, 5});
    });
    const Example here = domain.sample({split, 3, 6});
    if (const_cast<std::future<Example>&>(elsewhere).get() != forward[5] || here != forward[6]) {
      return "samples change when made on another thread";
    }
  }
  return "";
}

std::string batches_do_not_matter(const Domain& domain) {
  const Batch whole = make_batch(domain, {Split::kTrain, 1, 0}, 12, torch::kCPU);
  for (std::int64_t i = 0; i < 12; i += 3) {
    const Batch part = make_batch(domain, {Split::kTrain, 1, i}, 3, torch::kCPU);
    if (!torch::equal(part.input, whole.input.narrow(0, i, 3))) return "inputs depend on the batch";
  }
  return "";
}

std::string streams_differ(const Domain& domain) {
  const auto are_apart = [&](const std::vector<SampleKey>& streams) {
    std::set<std::vector<float>> seen;
    for (std::int64_t i = 0; i < kSamples; ++i) {
      for (const SampleKey& stream : streams) {
        seen.insert(domain.sample({stream.split, stream.seed, i}).input);
      }
    }
    return seen.size() == streams.size() * kSamples;
  };
  const std::vector<SampleKey> trained_on = {
      {Split::kTrain, 1, 0}, {Split::kTrain, 2, 0}, {Split::kValidation, 0, 0}};
  // Motifs may be tested on the samples of the test set.
  for (const Split held_out : {Split::kTest, Split::kMotifTest}) {
    std::vector<SampleKey> streams = trained_on;
    streams.push_back({held_out, 0, 0});
    if (!are_apart(streams)) return "training, validation and test streams share samples";
  }
  return "";
}

std::string samples_fit_the_facts(const Domain& domain) {
  const DomainFacts& facts = domain.facts();
  for (const Split split : kSplits) {
    for (std::int64_t i = 0; i < kSamples; ++i) {
      const Example example = domain.sample({split, 1, i});
      if (static_cast<int>(example.input.size()) != facts.input.size())
        return "input of a wrong size";
      if (example.target.empty()) return "an empty target";
      for (const Motif& motif : example.motifs) {
        const Footprint& box = motif.footprint;
        if (motif.symbol < 0 || motif.symbol >= static_cast<int>(facts.symbols.size())) {
          return fmt::format("symbol {} is out of range", motif.symbol);
        }
        if (box.row_begin < 0 || box.col_begin < 0 || box.row_end > facts.motifs.rows ||
            box.col_end > facts.motifs.cols || box.row_begin >= box.row_end ||
            box.col_begin >= box.col_end) {
          return "a footprint lies outside the motif grid";
        }
      }
    }
  }
  return "";
}

std::string minimum_density_is_right(const Domain& domain) {
  const DomainFacts& facts = domain.facts();
  double motifs = 0;
  constexpr int kMany = 600;
  for (int i = 0; i < kMany; ++i) {
    motifs += static_cast<double>(domain.sample({Split::kMotifTest, 0, i}).motifs.size());
  }
  const double measured = motifs / kMany / facts.motifs.size();
  if (std::abs(measured / facts.minimum_density - 1) > 0.05) {
    return fmt::format("the samples say {}, the facts {}", measured, facts.minimum_density);
  }
  if (facts.line_density < facts.minimum_density) return "the line lies below the minimum";
  return "";
}

std::string networks_fit_the_facts(const Domain& domain) {
  const DomainFacts& facts = domain.facts();
  torch::manual_seed(1);
  const auto g = domain.make_g();
  const auto h = domain.make_h();
  const Batch batch = make_batch(domain, {Split::kTrain, 1, 0}, 4, torch::kCPU);
  const torch::Tensor z = g->forward(batch.input);
  const std::vector<std::int64_t> shape = {4, facts.motifs.channels, facts.motifs.rows,
                                           facts.motifs.cols};
  if (z.sizes() != torch::IntArrayRef(shape)) return "g's output is not channels × rows × cols";
  const torch::Tensor loss = h->loss(torch::relu(z), batch.targets);
  if (loss.dim() != 0 || !torch::isfinite(loss).item<bool>())
    return "the loss is not a finite scalar";
  loss.backward();
  for (const auto& half : {g->named_parameters(), h->named_parameters()}) {
    for (const auto& item : half) {
      if (!item.value().grad().defined()) return fmt::format("'{}' gets no gradient", item.key());
    }
  }
  const torch::NoGradGuard no_grad;
  h->eval();
  const torch::Tensor correct = h->correct(torch::relu(z), batch.targets);
  if (correct.numel() != 4 || correct.scalar_type() != torch::kBool)
    return "correct() is not bool [B]";
  if (h->predict(torch::relu(z)).size(0) != 4) return "predict() does not give a row per sample";
  return "";
}

/// The variant for methods that are told the motifs: one motif a sample, named by the target, and
/// maps that fit this domain's g.
std::string single_motifs_are_single(const Domain& domain) {
  const std::shared_ptr<const Domain> single = domain.single_motifs();
  if (!single) return domain.single_motif_evaluation().empty() ? "" : "passes without a variant";
  if (domain.single_motif_evaluation().empty()) return "a variant without a pass over it";
  if (single->facts().symbols.size() > static_cast<std::size_t>(domain.facts().motifs.channels)) {
    return "more symbols than channels";
  }
  for (const Split split : kSplits) {
    for (std::int64_t i = 0; i < kSamples; ++i) {
      const Example example = single->sample({split, 1, i});
      if (example.motifs.size() != 1) return fmt::format("{} motifs", example.motifs.size());
      if (example.target != std::vector<std::int64_t>{example.motifs[0].symbol}) {
        return "the target is not the motif's symbol";
      }
    }
  }
  const torch::NoGradGuard no_grad;
  const Batch batch = make_batch(*single, {Split::kTest, 0, 0}, 2, torch::kCPU);
  const torch::Tensor z = domain.make_g()->forward(batch.input);
  const GridShape shape = single->facts().motifs;
  if (z.size(1) != domain.facts().motifs.channels || z.size(2) != shape.rows ||
      z.size(3) != shape.cols) {
    return "g of the domain does not fit its single motifs";
  }
  return "";
}

std::string metrics_are_defined(const Domain& domain) {
  const torch::NoGradGuard no_grad;
  torch::manual_seed(1);
  const auto g = domain.make_g();
  const auto h = domain.make_h();
  g->eval();
  h->eval();
  std::set<std::string> names;
  ScoreSheet measured;
  for (const EvaluationPass& pass : domain.evaluation()) {
    ScoreSheet sheet;
    pass.scorer->begin(measured);
    if (pass.samples > 0) {
      const Domain& data = pass.data ? *pass.data : domain;
      const Batch batch = make_batch(data, {pass.split, pass.seed, 0}, 4, torch::kCPU);
      pass.scorer->add(torch::relu(g->forward(batch.input)), *h, batch.examples);
    }
    pass.scorer->report(sheet);
    measured.confusion.insert(measured.confusion.end(), sheet.confusion.begin(),
                              sheet.confusion.end());
    for (const MetricValue& metric : sheet.metrics) {
      find_metric(metric.name);  // throws where there is no definition
      if (!std::isfinite(metric.value)) return fmt::format("{} is {}", metric.name, metric.value);
      if (metric.samples < 1 || (pass.samples > 0 && metric.samples > 4))
        return fmt::format("{} counts {} samples of 4", metric.name, metric.samples);
      if (!names.insert(metric.name).second)
        return fmt::format("{} is reported twice", metric.name);
    }
  }
  return names.contains("density") ? "" : "no pass measures the density";
}

}  // namespace

const NamedDomainCheck kDomainChecks[] = {
    {"samples_are_pure", samples_are_pure},
    {"batches_do_not_matter", batches_do_not_matter},
    {"streams_differ", streams_differ},
    {"samples_fit_the_facts", samples_fit_the_facts},
    {"minimum_density_is_right", minimum_density_is_right},
    {"networks_fit_the_facts", networks_fit_the_facts, /*runs_networks=*/true},
    {"single_motifs_are_single", single_motifs_are_single, true},
    {"metrics_are_defined", metrics_are_defined, true}};
const int kDomainCheckCount = static_cast<int>(std::size(kDomainChecks));

}  // namespace motifbench
