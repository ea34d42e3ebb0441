package org.strongroom.report.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strongroom.audit.RecordedEvent;

/** The calls that clients send for one save, as docs/auditors.md tells of them. */
class FoldingTest {
    private static final String DIRECTORY = "/public/everyone/";

    private final List<RecordedEvent> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void explorersNewFileIsOneCreate() {
        event("create", "a.txt", 1, 0);
        event("lock", "a.txt", 1, 0);
        event("change-properties", "a.txt", 1, 0);
        event("read", "a.txt", 1, 0);
        event("modify", "a.txt", 2, 7);
        event("change-properties", "a.txt", 2, 7);
        event("unlock", "a.txt", 2, 7);

        assertThat(folded()).containsExactly("create a.txt v2 7 bytes of 7");
    }

    @Test
    void explorersSaveOfAFileThatIsThereIsOneModify() {
        event("lock", "a.txt", 3, 5);
        event("modify", "a.txt", 4, 7);
        event("change-properties", "a.txt", 4, 7);
        event("unlock", "a.txt", 4, 7);

        assertThat(folded()).containsExactly("modify a.txt v4 7 bytes of 4");
    }

    @Test
    void theFindersNewFileIsOneCreate() {
        event("create", "plan.txt", 1, 0);
        event("lock", "plan.txt", 1, 0);
        event("modify", "plan.txt", 2, 200_000);
        event("list", "plan.txt", 2, 200_000);
        event("unlock", "plan.txt", 2, 200_000);

        assertThat(folded())
                .containsExactly("create plan.txt v2 200000 bytes of 4", "list plan.txt v2 200000 bytes of 1");
    }

    @Test
    void davfs2sTwoSavesUnderOneLockAreTwo() {
        event("create", "a.txt", 1, 0);
        event("lock", "a.txt", 1, 0);
        event("modify", "a.txt", 2, 3);
        event("read", "a.txt", 2, 3);
        event("modify", "a.txt", 3, 4);
        event("refresh-lock", "a.txt", 3, 4);
        event("unlock", "a.txt", 3, 4);

        assertThat(folded()).containsExactly("create a.txt v2 3 bytes of 4", "modify a.txt v3 4 bytes of 3");
    }

    @Test
    void wordsRenameShuffleIsOneModify() {
        event("create", "~WRD0001.tmp", 1, 9);
        move("plan.docx", "~WRL0002.tmp");
        move("~WRD0001.tmp", "plan.docx");
        event("delete", "~WRL0002.tmp", 1, 8);

        assertThat(folded()).containsExactly("modify plan.docx v1 9 bytes of 4");
    }

    @Test
    void aPartFileThatReplacesIsOneModifyAndOneThatDoesNotIsOneCreate() {
        event("create", "a.txt.part", 1, 9);
        log(event("delete", "a.txt", 1, 8).detail("overwritten"));
        move("a.txt.part", "a.txt");
        event("create", "b.txt.part", 1, 9);
        move("b.txt.part", "b.txt");

        assertThat(folded()).containsExactly("modify a.txt v1 9 bytes of 3", "create b.txt v1 9 bytes of 2");
    }

    @Test
    void anEditedFileThatTheSamePersonReadFirstStaysAReadAndAModify() {
        event("lock", "a.txt", 1, 5);
        event("read", "a.txt", 1, 5);
        event("modify", "a.txt", 2, 7);
        event("unlock", "a.txt", 2, 7);

        assertThat(folded()).containsExactly("modify a.txt v2 7 bytes of 3", "read a.txt v1 5 bytes of 1");
    }

    @Test
    void readingBackOnesOwnFileAfterTheSaveIsARead() {
        event("create", "a.txt", 1, 5);
        event("read", "a.txt", 1, 5);

        assertThat(folded()).containsExactly("create a.txt v1 5 bytes of 1", "read a.txt v1 5 bytes of 1");
    }

    @Test
    void twoPersonsAreNeverOne() {
        event("create", "a.txt", 1, 0);
        log(event("modify", "a.txt", 2, 7).person(2));
        event("unlock", "a.txt", 2, 7);

        assertThat(folded()).hasSize(2).first().isEqualTo("create a.txt v1 0 bytes of 2");
    }

    @Test
    void refusalsAndWhatCameFromTheBrowserStayAsTheyAre() {
        event("lock", "a.txt", 1, 5);
        log(event("modify", "a.txt", 0, 0).outcome("refused"));
        log(event("modify", "a.txt", 2, 7).protocol("rest"));
        event("unlock", "a.txt", 2, 7);

        assertThat(folded())
                .containsExactly(
                        "lock a.txt v1 5 bytes of 1",
                        "modify a.txt v0 0 bytes of 1",
                        "modify a.txt v2 7 bytes of 1",
                        "unlock a.txt v2 7 bytes of 1");
    }

    @Test
    void callsFurtherApartThanAPauseAreNotOneSave() {
        event("create", "a.txt", 1, 0);
        now = now.plus(Folding.PAUSE).plusSeconds(1);
        event("modify", "a.txt", 2, 7);

        assertThat(folded()).containsExactly("create a.txt v1 0 bytes of 1", "modify a.txt v2 7 bytes of 1");
    }

    @Test
    void savesThatGoOnAtOnceStayApartAndInTheOrderInWhichTheyBegan() {
        event("create", "a.txt", 1, 0);
        event("create", "b.txt", 1, 0);
        event("lock", "b.txt", 1, 0);
        event("lock", "a.txt", 1, 0);
        event("modify", "b.txt", 2, 2);
        event("unlock", "b.txt", 2, 2);
        event("modify", "a.txt", 2, 1);
        event("unlock", "a.txt", 2, 1);

        assertThat(folded()).containsExactly("create a.txt v2 1 bytes of 4", "create b.txt v2 2 bytes of 4");
    }

    @Test
    void aTemporaryFileThatIsNeverRenamedIsToldAsItWas() {
        event("create", "~WRD0001.tmp", 1, 9);
        event("change-properties", "~WRD0001.tmp", 1, 9);

        assertThat(folded())
                .containsExactly(
                        "create ~WRD0001.tmp v1 9 bytes of 1", "change-properties ~WRD0001.tmp v1 9 bytes of 1");
    }

    @Test
    void everyCallIsInOneRowAndNoneInTwoHoweverManyThereAre() {
        for (int i = 0; i < 30_000; i++) {
            event(i % 3 == 0 ? "create" : i % 3 == 1 ? "lock" : "modify", "f" + i / 3 % 7000, 1 + i % 3, i % 3);
            now = now.minusMillis(999);
        }
        List<FoldedEvent> rows = rows();

        assertThat(rows.stream().flatMap(row -> row.calls().stream()))
                .hasSize(log.size())
                .doesNotHaveDuplicates();
        assertThat(rows)
                .isSortedAccordingTo(
                        (a, b) -> Long.compare(a.event().sequence(), b.event().sequence()));
        assertThat(rows).hasSize(10_000);
    }

    private void move(String from, String to) {
        log(event("move", from, 1, 8).destination(DIRECTORY + to));
    }

    private Sketch event(String action, String name, int version, long bytes) {
        now = now.plusSeconds(1);
        Sketch sketch = new Sketch(log.size(), now, action, "done", DIRECTORY + name, version, bytes, 1, "webdav");
        log.add(sketch.toEvent());
        return sketch;
    }

    private void log(Sketch last) {
        log.set(log.size() - 1, last.toEvent());
    }

    private List<FoldedEvent> rows() {
        List<FoldedEvent> rows = new ArrayList<>();
        Folding folding = new Folding(rows::add);
        log.forEach(folding::accept);
        folding.end();
        return rows;
    }

    private List<String> folded() {
        return rows().stream()
                .map(row -> row.event().action() + " " + row.event().path().substring(DIRECTORY.length()) + " v"
                        + row.event().version() + " " + row.event().bytes() + " bytes of "
                        + row.calls().size())
                .toList();
    }
}
