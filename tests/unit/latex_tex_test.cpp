#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "domains/latex_ocr/render.h"
#include "domains/latex_ocr/tex.h"
#include "tests/unit/expect_error.h"
#include "tests/unit/latex_dvi_sample.h"
#include "tests/unit/temporary_folder.h"

namespace motifbench {
namespace {

namespace fs = std::filesystem;

const std::vector<Formula> kFormulas = {"a^2'", "{1|x}"};

/// A program of the folder that runs these lines of shell; `$out` is TeX's output folder.
std::string script(const TemporaryFolder& folder, const std::string& lines) {
  const fs::path file =
      folder.write("program",
                   "#!/bin/sh\nfor a in \"$@\"; do case $a in -output-directory=*) "
                   "out=${a#-output-directory=};; esac; done\n" +
                       lines + "\n");
  fs::permissions(file, fs::perms::owner_all);
  return file.string();
}

/// Where temporary folders are made while this lives.
class TemporaryFoldersIn {
 public:
  explicit TemporaryFoldersIn(const fs::path& folder) { setenv("TMPDIR", folder.c_str(), 1); }
  ~TemporaryFoldersIn() { unsetenv("TMPDIR"); }
};

std::vector<CleanFormula> render(const TexPrograms& programs) {
  return FormulaRenderer({}, programs).render(kFormulas);
}

TEST(Tex, MissingProgramsNameThePackage) {
  EXPECT_TRUE(tex_is_installed({}));
  EXPECT_FALSE(tex_is_installed({.latex = "no-such-latex"}));
  EXPECT_FALSE(tex_is_installed({.kpsewhich = "/nowhere/kpsewhich"}));
  expect_failure({"no-such-latex", "texlive-latex-base"},
                 [] { render({.latex = "no-such-latex"}); });
  expect_failure({"no-such-kpsewhich", "texlive-latex-base"},
                 [] { render({.kpsewhich = "no-such-kpsewhich"}); });
}

TEST(Tex, MissingFontsAreNamed) {
  const TemporaryFolder folder;
  // Finds all but one, as a real one does: paths on the output and an exit code of 1.
  const std::string finder =
      script(folder, "for a in \"$@\"; do [ $a = cmmi7.pfb ] || kpsewhich $a; done; exit 1");
  expect_failure({"cannot find cmmi7.pfb;", "texlive-latex-base"},
                 [&] { render({.kpsewhich = finder}); });
}

TEST(Tex, ADamagedFontIsAnError) {
  const TemporaryFolder folder;
  for (const char* const damaged : {"cmr10.pfb", "cmr10.tfm"}) {
    folder.write(damaged, "damaged");
    const std::string finder =
        script(folder, "for a in \"$@\"; do [ -e " + folder.path().string() + "/$a ] && echo " +
                           folder.path().string() + "/$a || kpsewhich $a; done");
    expect_failure({damaged}, [&] { render({.kpsewhich = finder}); });
    fs::remove(folder.path() / damaged);
  }
}

TEST(Tex, AKilledLatexIsAnError) {
  const TemporaryFolder folder;
  // Killed after it has written pages that look whole.
  const std::string killed = script(folder, "latex \"$@\" >/dev/null; kill -9 $$");
  const TemporaryFolder temporary;
  const TemporaryFoldersIn here(temporary.path());
  expect_failure({"was ended by a signal while it typeset 2 formulas"},
                 [&] { render({.latex = killed}); });
  EXPECT_TRUE(fs::is_empty(temporary.path()));
}

TEST(Tex, WhatLatexComplainsOfIsPassedOn) {
  const TemporaryFolder folder;
  const std::string broken = script(
      folder, "echo 'This is TeX'; echo \"! I can't find the format file\"; echo more; exit 1");
  expect_failure({"I can't find the format file", "texlive-latex-base"},
                 [&] { render({.latex = broken}); });
  const std::vector<Formula> wrong = {"#"};
  expect_failure({"! You can't use `macro parameter character #'"},
                 [&] { FormulaRenderer({}, {}).render(wrong); });
}

TEST(Tex, BadPagesAreErrors) {
  const TemporaryFolder folder;
  const auto expect = [&](const std::vector<std::string>& parts, const std::string& lines) {
    const std::string latex = script(folder, lines);
    expect_failure(parts, [&] { render({.latex = latex}); });
  };
  expect({"could not typeset"}, "exit 0");
  expect({"DVI file is damaged", "not DVI"}, "echo damaged > $out/formulas.dvi");
  expect({"DVI file is damaged", "ends in the middle"},
         "latex \"$@\" >/dev/null; truncate -s 300 $out/formulas.dvi");
  // One formula less than asked for, and one that is another.
  expect({"typeset 1 pages for 2 formulas"},
         "sed -i '$!{/formula{a/d}' $out/formulas.tex; latex \"$@\"");
  expect({"not the formula 'a SUP( 2 SUP)'", "not a '2'"},
         "sed -i 's/{2}/{3}/' $out/formulas.tex; latex \"$@\"");
}

TEST(Tex, AFontThatFormulasDoNotUseIsAnError) {
  const TemporaryFolder folder;
  const std::string bold =
      script(folder, "sed -i 's/{a^{2}}/{\\\\mathbf{a}^{2}}/' $out/formulas.tex; latex \"$@\"");
  expect_failure({"cmbx10"}, [&] { render({.latex = bold}); });
}

TEST(Tex, FoldersWithBlanksAreNoObstacle) {
  const TemporaryFolder folder;
  const fs::path blanks = folder.path() / "a folder ~ with # blanks %";
  fs::create_directory(blanks);
  const auto usual = render({});
  const TemporaryFoldersIn here(blanks);
  EXPECT_EQ(render({}), usual);
}

TEST(Tex, NoTemporaryFolderIsAnError) {
  const TemporaryFoldersIn nowhere("/nowhere");
  expect_failure({"temporary folder"}, [] { render({}); });
}

}  // namespace
}  // namespace motifbench
