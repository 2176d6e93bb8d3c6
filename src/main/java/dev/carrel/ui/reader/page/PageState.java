package dev.carrel.ui.reader.page;

import java.util.List;

/// What a lesson looks like when it opens.
///
/// @param highlights in any order
/// @param answered questions the learner has answered before, with their feedback
/// @param target where to begin
public record PageState(
        PageTheme theme,
        Typography typography,
        List<PageMark> highlights,
        List<PageQuestion> answered,
        PageTarget target) {
    /// Nothing done yet, from the top.
    public static final PageState FRESH =
            new PageState(
                    PageTheme.LIGHT,
                    Typography.DEFAULT,
                    List.of(),
                    List.of(),
                    new PageTarget.Top());

    public PageState {
        highlights = List.copyOf(highlights);
        answered = List.copyOf(answered);
    }
}
