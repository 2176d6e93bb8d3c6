package dev.carrel.ui.reader;

import dev.carrel.course.Term;
import dev.carrel.markdown.Fragment;
import dev.carrel.ui.reader.page.PageLink;
import dev.carrel.ui.reader.page.PageTarget;
import dev.carrel.ui.task.Background;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where links lead: to lessons at once, to the web only after the learner has seen the address,
/// and nowhere else.
final class LinkActions {
    private final ReaderViewModel reader;
    private final Background background;
    private final Consumer<URI> browse;
    private final ReadOnlyObjectWrapper<@Nullable URI> asking = new ReadOnlyObjectWrapper<>();

    /// @param browse opens an address in the system's browser
    LinkActions(ReaderViewModel reader, Background background, Consumer<URI> browse) {
        this.reader = reader;
        this.background = background;
        this.browse = browse;
    }

    /// The address the learner is asked about, if any.
    ReadOnlyObjectProperty<@Nullable URI> asking() {
        return asking.getReadOnlyProperty();
    }

    void follow(PageLink link) {
        switch (link) {
            case PageLink.ToLesson(var lesson, var anchor) -> {
                OpenEdition edition = reader.edition().get();
                if (edition != null && edition.course().lesson(lesson).isEmpty()) {
                    reader.notices().say(ReaderWords.say("link.noLesson"));
                } else {
                    reader.open(
                            lesson,
                            anchor == null ? new PageTarget.Top() : new PageTarget.Anchor(anchor));
                }
            }
            case PageLink.Within(_, var from) -> reader.jump(new PageTarget.Offset(from.offset()));
            case PageLink.Web(var address) -> ask(address);
            case PageLink.ToFile(var path) -> {
                OpenEdition edition = reader.edition().get();
                if (edition != null) {
                    reader.files().offer(edition, path);
                }
            }
            case PageLink.Refused(_) -> reader.notices().say(ReaderWords.say("link.refused"));
        }
    }

    /// Asks before the browser is opened.
    void ask(URI address) {
        asking.set(address);
    }

    /// The learner has seen the address.
    ///
    /// @param open whether to go there
    void decide(boolean open) {
        URI address = asking.get();
        asking.set(null);
        if (open && address != null) {
            browse.accept(address);
        }
    }

    /// The glossary's entry for a word or one of its other forms; what is linked in the text
    /// counts, and so do plurals in `s`.
    Optional<Term> term(String word) {
        OpenEdition edition = reader.edition().get();
        if (edition == null) {
            return Optional.empty();
        }
        String wanted = word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return edition.course().glossary().stream()
                .filter(term ->
                        Stream.concat(Stream.of(term.name()), term.also().stream())
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .anyMatch(
                                        name -> name.equals(wanted) || (name + "s").equals(wanted)))
                .findFirst()
                .or(() -> edition.open().term(word));
    }

    /// A term's definition as safe HTML.
    ///
    /// @param tell hears name and definition; not called if the glossary lacks the word
    void define(String word, BiConsumer<String, String> tell) {
        term(word)
                .ifPresent(term ->
                        background
                                .run(() -> Fragment.html(term.definition()))
                                .then(html -> tell.accept(term.name(), html)));
    }
}
