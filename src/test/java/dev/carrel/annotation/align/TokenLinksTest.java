package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenLinksTest {
    @Test
    void aLinkTakesBothEnds() {
        TokenLinks links = new TokenLinks(5, 4);
        links.link(2, 3, TokenLinks.FLOW);

        assertThat(links.isFree(2)).isFalse();
        assertThat(links.isOpen(3)).isFalse();
        assertThat(links.free(0, 5)).containsExactly(0, 1, 3, 4);
        assertThat(links.open(1, 4)).containsExactly(1, 2);
        links.unlink(2);
        assertThat(links.free(0, 5)).hasSize(5);
        assertThat(links.open(0, 4)).hasSize(4);
    }

    @Test
    void aSharedFlowLeavesTheNewWordToItsFirstOrigin() {
        TokenLinks links = new TokenLinks(2, 1);
        links.link(0, 0, TokenLinks.FLOW);
        int shared = links.newSharedFlow();
        links.link(1, 0, shared);

        assertThat(links.to).containsExactly(0, 0);
        assertThat(links.from).containsExactly(0);
        assertThat(links.isShared(shared)).isTrue();
        assertThat(links.isShared(TokenLinks.FLOW)).isFalse();
    }

    @Test
    void movesAreNoFlows() {
        TokenLinks links = new TokenLinks(1, 1);
        int move = links.newMove();
        int flow = links.newFlow();

        assertThat(links.isFlow(TokenLinks.FLOW)).isTrue();
        assertThat(links.isFlow(move)).isFalse();
        assertThat(links.isFlow(flow)).isTrue();
        assertThat(links.segments()).isEqualTo(3);
        assertThat(links.isFlow(links.newSharedFlow())).isTrue();
    }
}
