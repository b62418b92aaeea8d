#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motifbench {

/// How we know a number: printed in the paper or by the authors' notebooks; asserted by the
/// authors' tests; read off a figure; computed by us from such numbers.
enum class Certainty { kPrinted, kAsserted, kDigitised, kComputed };
std::string_view to_text(Certainty certainty);

/// What every entry says of itself. The fields are explained in results/paper/README.md.
struct PaperLabel {
  std::string id;
  std::string domain;
  std::string method;     // spec; empty for what is not of a method
  std::string metric;     // ours where there is one
  std::string aggregate;  // over the seeds
  std::string unit;       // as the file has it; values below are fractions where it is "percent"
  std::string source;
  std::string version;  // of the paper
  Certainty certainty = Certainty::kPrinted;
  double tolerance = 0;           // of reading a figure; 0 if printed
  std::optional<double> density;  // nominal
  std::string note;
};

struct PaperNumber {
  PaperLabel label;
  double value = 0;
  std::optional<double> low;  // 95 % confidence interval
  std::optional<double> high;
  double interval_tolerance = 0;  // of reading its ends; 0 if printed
};

/// Values along an axis, in the file's order.
struct PaperCurve {
  PaperLabel label;
  std::string axis;  // "density" or "samples"
  std::vector<double> at;
  std::vector<double> values;
};

/// One value per seed, order unknown. Entries of one `group` have the same order; empty if it is
/// not known to be that of any other.
struct PaperSeeds {
  PaperLabel label;
  std::vector<double> values;
  std::string group;
};

/// The paper's numbers by their ids.
class PaperNumbers {
 public:
  /// Adds the entries of a file. A usage error with line and column if it is not as it should be,
  /// or has an id that is there already.
  void add_file(const std::filesystem::path& file);

  /// Usage errors that name the nearest id when there is none.
  const PaperNumber& number(const std::string& id) const;
  const PaperCurve& curve(const std::string& id) const;
  const PaperSeeds& seeds(const std::string& id) const;

  const std::map<std::string, PaperNumber>& all_numbers() const { return numbers_; }
  const std::map<std::string, PaperCurve>& all_curves() const { return curves_; }
  const std::map<std::string, PaperSeeds>& all_seeds() const { return seeds_; }

 private:
  bool contains(const std::string& id) const;

  std::map<std::string, PaperNumber> numbers_;
  std::map<std::string, PaperCurve> curves_;
  std::map<std::string, PaperSeeds> seeds_;
};

/// Where the program keeps them: the folder results/paper of its source.
std::filesystem::path paper_folder();

}  // namespace motifbench
