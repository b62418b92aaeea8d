#include <gtest/gtest.h>

#include "reports/html/html.h"

namespace motifbench {
namespace {

TEST(Html, TextCannotBecomeMarkup) {
  EXPECT_EQ(Html::text("<b title=\"x\" id='y'>&amp;</b>").markup(),
            "&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;");
}

TEST(Html, LettersOfAllAlphabetsStay) {
  EXPECT_EQ(Html::text("λ → 𝛿, ≥ 3").markup(), "λ → 𝛿, ≥ 3");
}

TEST(Html, BytesThatAreNoTextAreReplaced) {
  EXPECT_EQ(Html::text("a\xFF"
                       "b\xC3")
                .markup(),
            "a\uFFFD"
            "b\uFFFD");
  // A surrogate, and '/' in more bytes than it needs.
  EXPECT_EQ(Html::text("\xED\xA0\x80").markup(), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(Html::text("\xC0\xAF").markup(), "\uFFFD\uFFFD");
}

TEST(Html, ControlCharactersBecomeBlanksButLineEndsStay) {
  EXPECT_EQ(Html::text(std::string_view("a\0b\x1B\x7F\n", 6)).markup(), "a b  \n");
}

TEST(Html, AttributesAreEscapedAndEmptyOnesLeftOut) {
  EXPECT_EQ(element("span", {{"class", ""}, {"title", "\"><script>"}}, "x").markup(),
            "<span title=\"&quot;&gt;&lt;script&gt;\">x</span>");
}

TEST(Html, ElementsNest) {
  const Html item = element("li", {}, element("b", {}, "1") + Html::text(" & 2"));
  EXPECT_EQ(element("ul", {{"class", "list"}}, item).markup(),
            "<ul class=\"list\">\n<li><b>1</b> &amp; 2</li>\n</ul>\n");
}

TEST(Html, ElementsWithoutContentHaveNoEnd) {
  EXPECT_EQ(void_element("img", {{"src", "a.svg"}, {"alt", "a < b"}}).markup(),
            "<img src=\"a.svg\" alt=\"a &lt; b\">");
}

TEST(Html, LinksEscapeTheirAddress) {
  EXPECT_EQ(link_to("x.html?a&b#\"c", "go").markup(), "<a href=\"x.html?a&amp;b#&quot;c\">go</a>");
}

}  // namespace
}  // namespace motifbench
