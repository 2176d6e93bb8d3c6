package dev.carrel.markdown;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.Lesson;
import dev.carrel.markdown.LessonDocument.Heading;
import dev.carrel.markdown.LessonDocument.Uses;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes lesson documents of the pages of one course. Thread-safe.
public final class LessonRenderer {
    private final CourseFiles files;

    /// @param course as its outline says
    /// @param files of the course
    public LessonRenderer(Course course, CourseFiles files) {
        this.files = files;
    }

    /// Renders one lesson of the course.
    ///
    /// @throws SourceException if its page is not there or cannot be read
    public RenderedLesson render(Lesson lesson) throws SourceException {
        Problems problems = new Problems();
        String source =
                SourceText.read(files, lesson.path(), problems)
                        .orElseThrow(() ->
                                new SourceException(
                                        lesson.path()
                                                + " cannot be read. Install the course"
                                                + " again, or put the page back."));
        PageHead head = PageHead.of(source, lesson.path(), problems);
        Document page = Jsoup.parseBodyFragment(Fragment.html(head.body()));
        page.outputSettings().prettyPrint(false);
        TextBlocks blocks = TextBlocks.mark(page.body());
        List<Heading> headings = new ArrayList<>();
        String title = lesson.title();
        for (Element heading : page.body().select("h1,h2,h3,h4,h5,h6")) {
            String anchor = "section-" + (headings.size() + 1);
            heading.id(anchor);
            headings.add(new Heading(anchor, heading.normalName().charAt(1) - '0', heading.text()));
        }
        if (!headings.isEmpty()) {
            title = headings.getFirst().text();
        }
        return new RenderedLesson(
                new LessonDocument(
                        lesson.id(),
                        title,
                        page.body().html(),
                        blocks.text(),
                        blocks.blocks(),
                        List.of(),
                        headings,
                        new Uses(false, !page.select("pre").isEmpty(), false)),
                problems.sorted());
    }
}
