package dev.carrel.markdown.prose;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/// Math in the middle of text.
final class MathNode extends Node {
    private final boolean display;
    private final String tex;

    MathNode(BasedSequence chars, String tex, boolean display) {
        super(chars);
        this.tex = tex;
        this.display = display;
    }

    boolean isDisplay() {
        return display;
    }

    String tex() {
        return tex;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
