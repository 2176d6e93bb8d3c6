package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksAndPicturesTest {
    private static final String GLOSSARY =
            "# Glossary\n\n## Base rate\n\nHow common.\n\nAlso: prevalence\n";

    @Test
    void linksLeadToLessonsPlacesTermsFilesAndTheWeb() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        # One
                        [a](two.md) [b](two.md#Second-part) [c](#one) [d](glossary:prevalence)
                        [e](https://example.org/ä?q=a) [f](mailto:a@example.org) [g](../data/x.csv)
                        <https://example.org> www.example.org [h](/m/two.md) [i](two.html) [j](./two)
                        [k][ref]

                        [ref]: two.md "Title"
                        """,
                        "m/two.md",
                        "# Two\n## Second part\n",
                        "data/x.csv",
                        "a,b\n",
                        "GLOSSARY.md",
                        GLOSSARY);
        assertThat(lesson.all("a").eachAttr("href"))
                .containsExactly(
                        "/lesson/m%2Ftwo",
                        "/lesson/m%2Ftwo#second-part",
                        "#one",
                        "/glossary/Base%20rate",
                        "https://example.org/%C3%A4?q=a",
                        "mailto:a@example.org",
                        "/course/data/x.csv",
                        "https://example.org",
                        "https://www.example.org",
                        "/lesson/m%2Ftwo",
                        "/lesson/m%2Ftwo",
                        "/lesson/m%2Ftwo",
                        "/lesson/m%2Ftwo");
        assertThat(lesson.one("a.term").attr("data-term")).isEqualTo("Base rate");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void brokenLinksAreToldWithTheirPlaceAndStayReadable() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        ---
                        minutes: 3
                        ---
                        # One

                        Go [there](gone.md) or [here](#nowhere) or
                        to [that](two.md#missing), [term](glossary:nothing),
                        [run](javascript:alert(1)), [loose](extra.md).
                        """,
                        "m/two.md",
                        "# Two\n",
                        "m2/skip.md",
                        "x",
                        "m/extra.md",
                        "# Extra\n",
                        "SUMMARY.md",
                        "# Demo\n\n* [One](m/one.md)\n* [Two](m/two.md)\n");
        assertThat(lesson.told())
                .containsExactly(
                        "link-broken 6:4",
                        "anchor-broken 6:24",
                        "anchor-broken 7:4",
                        "term-unknown 7:28",
                        "link-refused 8:1",
                        "link-outside-outline 8:29");
        assertThat(lesson.all("a.broken").eachText())
                .containsExactly("there", "here", "term", "run", "loose");
        assertThat(lesson.all("a.broken[href]")).isEmpty();
        assertThat(lesson.problems).allSatisfy(p -> assertThat(p.remedy()).isNotBlank());
    }

    @Test
    void anchorsAreFoundWhateverToolNamedThem() {
        OneLesson lesson =
                OneLesson.of(
                        "# What's *new*, today?\n\n[x](#Whats_New_Today) [y](#what-s-new-today)\n");
        assertThat(lesson.all("p a").eachAttr("href"))
                .containsExactly("#whats-new-today", "#whats-new-today");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void aPictureAloneIsAFigureWithItsTitleAsCaption() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        ![What is seen](../assets/a%20b.svg "Figure 1. With *words* and $x$.")

                        Inline ![dot](../assets/dot.png "Hover") here.
                        """,
                        "assets/a b.svg",
                        "<svg/>",
                        "assets/a b.dark.svg",
                        "<svg/>",
                        "assets/dot.png",
                        "png");
        assertThat(lesson.one("figure > img.for-light").attr("src"))
                .isEqualTo("/course/assets/a%20b.svg");
        assertThat(lesson.one("figure > img.for-dark").attr("src"))
                .isEqualTo("/course/assets/a%20b.dark.svg");
        assertThat(lesson.all("figure img").eachAttr("alt")).containsOnly("What is seen");
        assertThat(lesson.one("figcaption").html()).contains("<em>words</em>", "class=\"math\"");
        assertThat(lesson.one("p > img").attr("title")).isEqualTo("Hover");
        assertThat(lesson.text()).isEqualTo("Figure 1. With words and x.\nInline  here.");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void missingAndRemotePicturesLeaveTheirWords() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        ![A map](gone.png)

                        ![](https://example.org/x.png) and <img src="//example.org/y.png" alt="Why">

                        ![old](x.webp)
                        """,
                        "m/x.webp",
                        "webp");
        assertThat(lesson.all("img").eachAttr("src")).containsExactly("/course/m/x.webp");
        assertThat(lesson.one("figure .missing-alt:containsOwn(A map)").text()).isEqualTo("A map");
        assertThat(lesson.all(".missing a.web").eachAttr("href"))
                .containsExactly("https://example.org/x.png", "https://example.org/y.png");
        assertThat(lesson.codes())
                .containsExactly(
                        "image-missing",
                        "image-alt-missing",
                        "image-remote",
                        "image-remote",
                        "image-format");
    }

    @Test
    void pathsNeverLeaveTheCourse() {
        OneLesson lesson =
                OneLesson.of(
                        "[a](../../../etc/passwd) ![b](..%2F..%2Fetc%2Fpasswd.png) [c](file:///etc/passwd)");
        assertThat(lesson.all("[src], a[href]")).isEmpty();
        assertThat(lesson.codes()).contains("link-broken", "image-missing", "link-refused");
    }
}
