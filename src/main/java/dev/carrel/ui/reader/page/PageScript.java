package dev.carrel.ui.reader.page;

import dev.carrel.course.BlockId;
import dev.carrel.course.Question;
import dev.carrel.markdown.LessonDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import netscape.javascript.JSObject;

/// Records as the scripts take them: flat arrays of strings, a fixed count per record.
@SuppressWarnings("removal") // jdk.jsobject leaves the JDK; JavaFX brings its own of that name
final class PageScript {
    private PageScript() {}

    /// A line each: id, start, end, colour, style, noted.
    static String marks(List<? extends PageMark> marks) {
        var flat = new StringBuilder();
        for (var mark : marks) {
            flat.append(mark.id()).append(' ').append(mark.start()).append(' ').append(mark.end());
            switch (mark) {
                case PageHighlight h -> {
                    flat.append(' ').append(h.colour().name().toLowerCase(Locale.ROOT));
                    flat.append(' ').append(h.style().name().toLowerCase(Locale.ROOT));
                    flat.append(' ').append(h.noted() ? 1 : 0).append('\n');
                }
                case PageBookmark _ -> flat.append(" ribbon bookmark 0\n");
            }
        }
        return flat.toString();
    }

    /// Three entries each: `i`, start, end; or `d`, place, words.
    static String[] changes(List<PageChange> changes) {
        var flat = new ArrayList<String>();
        for (var change : changes) {
            switch (change) {
                case PageChange.Inserted(int start, int end) ->
                        flat.addAll(List.of("i", String.valueOf(start), String.valueOf(end)));
                case PageChange.Deleted(int at, String words) ->
                        flat.addAll(List.of("d", String.valueOf(at), words));
            }
        }
        return flat.toArray(String[]::new);
    }

    /// Three entries each: id, number of hints, unit.
    static String[] questions(LessonDocument lesson) {
        var flat = new ArrayList<String>();
        for (var question : lesson.questions()) {
            flat.add(question.id().value());
            flat.add(String.valueOf(question.common().hints().size()));
            flat.add(question instanceof Question.Numeric n && n.unit() != null ? n.unit() : "");
        }
        return flat.toArray(String[]::new);
    }

    /// Kind and up to two values.
    static String[] target(PageTarget target) {
        return switch (target) {
            case PageTarget.Top() -> new String[] {"top"};
            case PageTarget.Anchor(String id) -> new String[] {"anchor", id};
            case PageTarget.Block(BlockId id) -> new String[] {"block", id.value()};
            case PageTarget.Offset(int offset) -> new String[] {"offset", String.valueOf(offset)};
            case PageTarget.Passage(int start, int end) ->
                    new String[] {"passage", String.valueOf(start), String.valueOf(end)};
        };
    }

    /// The question, then the values.
    static String[] answered(PageQuestion answered) {
        var flat = new ArrayList<String>();
        flat.add(answered.question().value());
        flat.addAll(AnswerValues.write(answered.answer()));
        return flat.toArray(String[]::new);
    }

    /// Two entries each: index, HTML.
    static String[] items(Map<Integer, String> items) {
        var flat = new ArrayList<String>();
        items.forEach((index, html) -> {
            flat.add(String.valueOf(index));
            flat.add(html);
        });
        return flat.toArray(String[]::new);
    }

    static PagePosition position(JSObject position) {
        String block = String.valueOf(position.getMember("block"));
        return new PagePosition(
                block.isBlank() ? null : new BlockId(block),
                ((Number) position.getMember("offset")).intValue(),
                ((Number) position.getMember("fraction")).doubleValue());
    }
}
