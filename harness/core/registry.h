#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "harness/core/error.h"
#include "harness/core/parameters.h"
#include "harness/core/plugin_abi.h"
#include "harness/core/text.h"

namespace motifbench {

/// What a plugin says of itself; `list` and `describe` print it.
struct Descriptor {
  std::string name;
  std::string summary;  // one line
  std::string source;   // paper, section and equation
  std::vector<ParameterSpec> parameters = {};
};

/// All plugins of one kind (`Method`, `Domain`, `Report`), by name. Filled before main by
/// file-scope `Registrar` objects, which store a function and make nothing. The ABI is part of the
/// type: a plugin of another one, whose registrars run before anybody can ask for its number, fills
/// a registry of its own.
template <typename Product, int abi = kPluginAbi>
class Registry {
 public:
  using Factory = std::function<std::unique_ptr<Product>(const Parameters&)>;
  struct Entry {
    Descriptor descriptor;
    Factory factory;
    std::string file;
  };

  static Registry& instance() {
    static Registry registry;
    return registry;
  }

  /// A second plugin of the same name is remembered and reported by the first look-up: an exception
  /// before main could not be caught.
  void add(Entry entry) {
    const auto [position, inserted] = entries_.try_emplace(entry.descriptor.name, entry);
    if (!inserted) {
      conflict_ = fmt::format("{} '{}' is registered twice: in {} and in {}", Product::kKind,
                              entry.descriptor.name, position->second.file, entry.file);
    }
  }

  std::vector<std::string> names() const {
    check();
    std::vector<std::string> names;
    for (const auto& [name, entry] : entries_) names.push_back(name);
    return names;
  }

  /// Throws a usage error that lists the valid names and the nearest.
  const Entry& find(const std::string& name) const {
    check();
    const auto position = entries_.find(name);
    if (position == entries_.end()) {
      throw_usage("unknown {} '{}'{}; valid: {}", Product::kKind, name, nearest_hint(name, names()),
                  join(names(), ", "));
    }
    return position->second;
  }

  bool contains(const std::string& name) const { return entries_.contains(name); }

  /// The plugin with its parameters validated; one that it declares and never reads is an error.
  std::unique_ptr<Product> make(const std::string& name, const ParameterMap& given) const {
    const Entry& entry = find(name);
    const Parameters parameters(fmt::format("{} '{}'", Product::kKind, name),
                                entry.descriptor.parameters, given);
    std::unique_ptr<Product> product = entry.factory(parameters);
    parameters.check_all_read();
    return product;
  }

 private:
  void check() const {
    if (!conflict_.empty()) throw Error(ErrorKind::kFailure, conflict_);
  }

  std::map<std::string, Entry> entries_;
  std::string conflict_;
};

/// File-scope object that registers `Concrete`, constructed from `const Parameters&`.
template <typename Product>
class Registrar {
 public:
  template <typename Factory>
  Registrar(const char* file, Descriptor descriptor, Factory factory) {
    Registry<Product>::instance().add({std::move(descriptor), std::move(factory), file});
  }
};

}  // namespace motifbench

// Names for file-scope objects that nobody refers to, also when several are in one translation
// unit.
#define MOTIFBENCH_JOIN_INNER(first, second) first##second
#define MOTIFBENCH_JOIN(first, second) MOTIFBENCH_JOIN_INNER(first, second)
#define MOTIFBENCH_UNIQUE_NAME(stem) MOTIFBENCH_JOIN(stem, __COUNTER__)
