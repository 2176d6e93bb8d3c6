package dev.carrel.ui.reader;

import dev.carrel.annotation.TextChanges;
import dev.carrel.annotation.TextChanges.Change;
import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.course.ReadingPace;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.reader.page.PageChange;
import dev.carrel.ui.reader.page.PageTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of a lesson since the learner read it.
///
/// @param lesson its present id
/// @param title its present title
/// @param since the edition it was read in, or the oldest one after that which is still kept
/// @param words what is different, in the order of the text
/// @param passages the same by paragraphs, in the order of the text
/// @param minutes to read those paragraphs; at least 1
record LessonChanges(
        LessonId lesson,
        String title,
        Edition since,
        List<PageChange> words,
        List<Passage> passages,
        int minutes) {
    LessonChanges {
        words = List.copyOf(words);
        passages = List.copyOf(passages);
    }

    /// A paragraph in which something is different.
    ///
    /// @param start of the first difference in the present plain text
    /// @param end behind the last one
    /// @param paragraph its words now; the words that are gone if it stands there no more
    /// @param gone whether nothing of it is left
    record Passage(int start, int end, String paragraph, boolean gone) {
        PageTarget target() {
            return end > start ? new PageTarget.Passage(start, end) : new PageTarget.Offset(start);
        }
    }

    /// Compares a lesson with what it was.
    ///
    /// @param before its plain text in that edition
    /// @return nothing if no word is different
    static Optional<LessonChanges> between(String before, Edition since, LessonDocument now) {
        String text = now.text();
        List<PageChange> words = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        var found = TextChanges.between(before, text).changes();
        for (Change change : WholeParagraphs.of(before, text, found)) {
            switch (change) {
                case Change.Kept _ -> {}
                case Change.Inserted(int _, int from, int to) -> {
                    int start = from;
                    int end = to;
                    while (start < end && Character.isWhitespace(text.charAt(start))) {
                        start++;
                    }
                    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                        end--;
                    }
                    if (start < end) {
                        words.add(new PageChange.Inserted(start, end));
                        byParagraph(now, start, end, passages);
                    }
                }
                case Change.Deleted(int from, int to, int at) -> {
                    String gone = before.substring(from, to);
                    if (!gone.isBlank()) {
                        words.add(new PageChange.Deleted(at, gone));
                        if (gone.startsWith("\n")
                                || gone.endsWith("\n")
                                || now.blocks().isEmpty()) {
                            passages.add(new Passage(at, at, gone.strip(), true));
                        } else {
                            byParagraph(now, at, at, passages);
                        }
                    }
                }
            }
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var there = passages.stream().filter(one -> !one.gone()).map(Passage::paragraph);
        int minutes = Math.max(1, ReadingPace.minutes(there));
        return Optional.of(
                new LessonChanges(now.id(), now.title(), since, words, passages, minutes));
    }

    private static void byParagraph(
            LessonDocument now, int start, int end, List<Passage> passages) {
        for (LessonDocument.Block block : now.blocks()) {
            if (block.start() > end || (block.start() == end && start < end)) {
                return;
            }
            if (block.end() >= start) {
                int from = Math.max(start, block.start());
                int to = Math.min(end, block.end());
                String paragraph = now.text().substring(block.start(), block.end());
                Passage last = passages.isEmpty() ? null : passages.getLast();
                if (last != null && !last.gone() && last.start() >= block.start()) {
                    passages.removeLast();
                    from = Math.min(from, last.start());
                    to = Math.max(to, last.end());
                }
                passages.add(new Passage(from, to, paragraph, false));
                if (start == end) {
                    return;
                }
            }
        }
    }
}
