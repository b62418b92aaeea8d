#include "harness/cli/junit.h"

#include <algorithm>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "harness/core/error.h"
#include "harness/core/whole_file.h"

namespace motifbench {
namespace {

using Tree = boost::property_tree::ptree;

/// Escaping is the XML writer's; characters that XML cannot hold are ours.
std::string xml_text(const std::string& text) {
  // nlohmann's printer replaces what is not UTF-8.
  const std::string quoted =
      nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  std::string valid = nlohmann::json::parse(quoted).get<std::string>();
  std::replace_if(
      valid.begin(), valid.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
  return valid;
}

void add_reason(Tree& node, const char* kind, const std::string& reason) {
  if (reason.empty()) return;
  Tree& child = node.add(kind, "");
  child.put("<xmlattr>.message", xml_text(reason));
}

std::string to_xml(const std::string& suite, const std::vector<JunitCase>& cases) {
  Tree root;
  Tree& node = root.add("testsuite", "");
  const auto count = [&](std::string JunitCase::*reason) {
    return std::ranges::count_if(cases,
                                 [&](const JunitCase& one) { return !(one.*reason).empty(); });
  };
  node.put("<xmlattr>.name", xml_text(suite));
  node.put("<xmlattr>.tests", cases.size());
  node.put("<xmlattr>.failures", count(&JunitCase::failure));
  node.put("<xmlattr>.errors", count(&JunitCase::error));
  for (const JunitCase& one : cases) {
    Tree& test = node.add("testcase", "");
    test.put("<xmlattr>.classname", xml_text(one.class_name));
    test.put("<xmlattr>.name", xml_text(one.name));
    add_reason(test, "failure", one.failure);
    add_reason(test, "error", one.error);
  }
  std::ostringstream out;
  boost::property_tree::write_xml(
      out, root, boost::property_tree::xml_writer_make_settings<std::string>(' ', 2));
  return out.str();
}

}  // namespace

void write_junit(const std::string& suite, const std::vector<JunitCase>& cases,
                 const std::filesystem::path& file) {
  write_whole_file(file, to_xml(suite, cases));
}

}  // namespace motifbench
