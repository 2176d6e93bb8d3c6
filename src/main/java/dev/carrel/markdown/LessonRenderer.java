package dev.carrel.markdown;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.Lesson;
import dev.carrel.course.Term;
import dev.carrel.markdown.LessonDocument.Heading;
import dev.carrel.markdown.LessonDocument.Uses;
import dev.carrel.markdown.dialect.Dialects;
import dev.carrel.markdown.link.CourseMap;
import dev.carrel.markdown.outline.PageHead;
import dev.carrel.markdown.prose.Anchors;
import dev.carrel.markdown.prose.HtmlWriter;
import dev.carrel.markdown.prose.PageGuard;
import dev.carrel.markdown.prose.Writing;
import dev.carrel.markdown.quiz.CourseFences;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.SourceText;
import dev.carrel.markdown.source.Spot;
import dev.carrel.markdown.source.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Makes lesson documents of the pages of one course. Thread-safe.
public final class LessonRenderer {
    private final Course course;
    private final CourseFiles files;
    private final CourseMap map;
    private final TermLinker terms;
    private final Map<String, PageAnchors> anchors = new ConcurrentHashMap<>();

    /// @param course as its outline says
    /// @param files of the course
    public LessonRenderer(Course course, CourseFiles files) {
        this.course = course;
        this.files = files;
        this.map = CourseMap.of(course, files);
        this.terms = new TermLinker(course);
    }

    /// A page as it came from the writers.
    ///
    /// @param head the front matter
    private record Draft(
            YamlNode head,
            Element page,
            PageAnchors anchors,
            CourseFences fences,
            Anchors wanted) {}

    /// Renders one lesson of the course.
    ///
    /// @throws SourceException if its page is not there or cannot be read
    public RenderedLesson render(Lesson lesson) throws SourceException {
        Problems problems = new Problems();
        Draft draft = draft(lesson, problems);
        Element page = draft.page();
        draft.anchors().connect(page, draft.wanted().wantedHere(), problems);
        connectElsewhere(page, draft.wanted().wantedElsewhere(), problems);
        unknownTerms(draft.head(), problems);
        terms.link(page);
        TextBlocks blocks = TextBlocks.mark(page, draft.anchors().given());
        List<Heading> headings = PageAnchors.outline(page);
        return new RenderedLesson(
                new LessonDocument(
                        lesson.id(),
                        headings.isEmpty() ? lesson.title() : headings.getFirst().text(),
                        page.html(),
                        blocks.text(),
                        blocks.blocks(),
                        draft.fences().questions(),
                        headings,
                        uses(page)),
                problems.sorted());
    }

    Optional<Term> term(String words) {
        return terms.named(words);
    }

    /// HTML blocks of Markdown that belongs to a lesson (feedback, hints): pictures and links are
    /// found from there.
    public String fragment(Lesson lesson, String markdown) {
        Problems problems = new Problems();
        CourseFences fences = new CourseFences(lesson.id(), course.language(), problems);
        Writing writing = new Writing(map, lesson.path(), course.language(), fences, problems);
        return Fragment.html(writing, markdown);
    }

    private Draft draft(Lesson lesson, Problems problems) throws SourceException {
        String source =
                SourceText.read(files, lesson.path(), problems)
                        .orElseThrow(() ->
                                new SourceException(
                                        lesson.path()
                                                + " cannot be read. Install the course"
                                                + " again, or put the page back."));
        PageHead head = PageHead.of(source, lesson.path(), problems);
        CourseFences fences = new CourseFences(lesson.id(), course.language(), problems);
        Writing writing = new Writing(map, lesson.path(), course.language(), fences, problems);
        Element page = parsed(html(writing, head, lesson.path()));
        PageAnchors anchors = PageAnchors.mark(page);
        return new Draft(head.yaml(), page, anchors, fences, writing.anchors());
    }

    private String html(Writing writing, PageHead head, String path) {
        try {
            return writing.page(
                    Dialects.page(files, head.body(), path, head.bodyLine(), writing.problems()));
        } catch (RuntimeException | StackOverflowError e) {
            // The parser is not ours, and a page can come from anyone: show it as it was written.
            writing.problems()
                    .error(
                            "page-unparsable",
                            Spot.of(path),
                            "This page could not be taken apart; it is shown as written.",
                            "Make it simpler: fewer levels, fewer signs in a row.");
            HtmlWriter html = new HtmlWriter();
            html.open("pre", "class", "literal").text(head.body().strip());
            return html.close("pre").toString();
        }
    }

    // Parsed twice: what is counted is what the page will find when it parses the HTML again.
    static Element parsed(String html) {
        Element page = body(html);
        PageGuard.clean(page);
        Element again = body(page.html());
        PageGuard.clean(again);
        return again;
    }

    private static Element body(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /// Leads the links of a page to the places they mean in other lessons.
    private void connectElsewhere(Element page, List<Anchors.Wanted> wanted, Problems problems) {
        Map<String, String> meant = new HashMap<>();
        for (Anchors.Wanted want : wanted) {
            Optional<String> id = anchorsOf(want.lesson()).find(want.anchor());
            if (id.isEmpty()) {
                problems.error(
                        "anchor-broken",
                        want.spot(),
                        "'"
                                + want.lesson().path()
                                + "' has no heading or place '"
                                + want.anchor()
                                + "'.",
                        "Link to one of its headings, or give the place an id there.");
            } else {
                meant.put(want.href(Anchors.id(want.anchor())), want.href(id.get()));
            }
        }
        for (Element link : page.select("a.lesson[href]")) {
            link.attr("href", meant.getOrDefault(link.attr("href"), link.attr("href")));
        }
    }

    private PageAnchors anchorsOf(Lesson lesson) {
        PageAnchors known = anchors.get(lesson.path());
        if (known == null) {
            try {
                known = draft(lesson, new Problems()).anchors();
            } catch (SourceException _) {
                known = PageAnchors.NONE;
            }
            anchors.put(lesson.path(), known);
        }
        return known;
    }

    private void unknownTerms(YamlNode head, Problems problems) {
        for (YamlNode named : head.get("terms").items()) {
            String term = named.text();
            if (term != null && map.term(term).isEmpty()) {
                problems.warning(
                        "term-unknown",
                        named.spot(),
                        "The glossary has no term '" + term + "', which this lesson introduces.",
                        "Add it to GLOSSARY.md, or remove it from 'terms:'.");
            }
        }
    }

    private static Uses uses(Element page) {
        return new Uses(
                page.selectFirst(".math") != null,
                page.selectFirst("pre > code[class]") != null,
                page.selectFirst("pre.mermaid") != null);
    }
}
