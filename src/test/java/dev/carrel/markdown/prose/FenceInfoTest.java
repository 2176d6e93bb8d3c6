package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FenceInfoTest {
    @Test
    void languagesAreReadInEveryToolsSpelling() {
        assertThat(FenceInfo.of("python").language()).isEqualTo("python");
        assertThat(FenceInfo.of("Rust,editable,ignore").language()).isEqualTo("rust");
        assertThat(FenceInfo.of("{.python .numberLines}").language()).isEqualTo("python");
        assertThat(FenceInfo.of("c++ title=\"x\"").language()).isEqualTo("c++");
        assertThat(FenceInfo.of("").language()).isEmpty();
        assertThat(FenceInfo.of("\"><script>").language()).isEmpty();
    }

    @Test
    void titlesStandInQuotes() {
        assertThat(FenceInfo.of("js title=\"a b.js\"").title()).isEqualTo("a b.js");
        assertThat(FenceInfo.of("js filename='a.js' {1,2}").title()).isEqualTo("a.js");
        assertThat(FenceInfo.of("title=\"only\"").language()).isEmpty();
        assertThat(FenceInfo.of("js title=\"\"").title()).isNull();
    }

    @Test
    void linesForTheCompilerOnlyAreHidden() {
        assertThat(FenceInfo.of("rust").shown("# use x;\nlet a;\n#\n    # b\n#[c]\n##d"))
                .isEqualTo("let a;\n#[c]\n#d");
        assertThat(FenceInfo.of("python,hidelines=~").shown("~ a\nb\n# c")).isEqualTo("b\n# c");
        assertThat(FenceInfo.of("python").shown("# a\nb")).isEqualTo("# a\nb");
    }
}
