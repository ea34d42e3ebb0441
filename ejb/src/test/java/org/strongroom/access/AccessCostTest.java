package org.strongroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.identity.Person;
import org.strongroom.path.Name;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.tree.Change;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/** How many questions a decision puts to the database; each is one statement. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class AccessCostTest {
    private static final Change CHANGE = new Change(0, Instant.EPOCH);
    private static final Person READER = person(7);
    private static final Person STRANGER = person(8);

    @Parameter
    TestDatabase.Kind kind;

    private final AtomicInteger questions = new AtomicInteger();
    private final List<Node> chain = new ArrayList<>();
    private Tree tree;
    private Grants grants;
    private AccessPolicy policy;

    @BeforeEach
    void build() {
        TestDatabase opened = kind.open();
        Database counting = new Database() {
            @Override
            public <T> T call(Function<StatelessSession, T> work) {
                questions.incrementAndGet();
                return opened.database().call(work);
            }
        };
        tree = new Tree(counting);
        Ways ways = new Ways(counting, tree);
        grants = new Grants(counting, tree, ways);
        policy = new AccessPolicy(grants, ways, tree, InstantSource.system());
        opened.transactions().run(() -> {
            chain.clear();
            chain.add(tree.find(Roots.ROOT).orElseThrow());
            chain.add(tree.find(Roots.PUBLIC).orElseThrow());
            for (int depth = 0; depth < 10; depth++) {
                Node made = tree.createDirectory(
                        chain.get(chain.size() - 1), new Name("cost-" + UUID.randomUUID()), CHANGE);
                for (int reader = 100; reader < 110; reader++) {
                    grants.add(made, Principal.person(reader), new Terms(Level.LIST, null, ""), CHANGE);
                }
                if (depth == 0) {
                    grants.add(made, Principal.person(READER.id()), new Terms(Level.EDIT, null, ""), CHANGE);
                }
                chain.add(tree.find(made.id()).orElseThrow());
            }
        });
    }

    @Test
    void oneQuestionDecidesHoweverDeepAndHoweverMuchIsGranted() {
        assertThat(asked(() -> assertThat(policy.along(READER, chain).last().may(Right.WRITE))
                        .isTrue()))
                .isEqualTo(1);
        assertThat(asked(() -> assertThat(
                                policy.along(READER, chain.subList(0, 4)).visible())
                        .isEqualTo(4)))
                .isEqualTo(1);
    }

    @Test
    void whatIsHiddenCostsOneMore() {
        assertThat(asked(() ->
                        assertThat(policy.along(STRANGER, chain).visible()).isEqualTo(2)))
                .isEqualTo(2);
    }

    @Test
    void whatIsMissingCostsAsMuchAsWhatIsHidden() {
        for (int depth = 2; depth < chain.size(); depth++) {
            List<Node> found = chain.subList(0, depth);
            assertThat(asked(() -> policy.along(STRANGER, found, found.size() + 1)))
                    .isEqualTo(asked(() -> policy.along(STRANGER, chain, chain.size())));
        }
    }

    @Test
    void onesOwnDirectoryCostsNone() {
        Node own = new Node(
                5000,
                Roots.PRIVATE,
                new Name("7"),
                null,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                true,
                false,
                7,
                7,
                Node.Marks.NONE,
                0);

        assertThat(asked(() -> assertThat(policy.along(READER, List.of(chain.get(0), own))
                                .last()
                                .may(Right.WRITE))
                        .isTrue()))
                .isZero();
    }

    @Test
    void aPageOfMembersCostsOneIfAnyHasGrantsAndElseNone() {
        Node directory = chain.get(chain.size() - 1);
        Standing standing = policy.along(READER, chain).last();
        List<Node> plain = IntStream.range(0, 500)
                .mapToObj(i -> new Node(
                        10_000 + i,
                        directory.id(),
                        new Name("n" + i),
                        null,
                        0,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        true,
                        false,
                        0,
                        0,
                        Node.Marks.NONE,
                        0))
                .toList();
        List<Node> granted = plain.stream()
                .map(node -> node.with(new Node.Marks(true, false, false)))
                .toList();

        assertThat(asked(() ->
                        assertThat(policy.members(READER, standing, plain)).hasSize(500)))
                .isZero();
        assertThat(asked(() ->
                        assertThat(policy.members(READER, standing, granted)).hasSize(500)))
                .isEqualTo(1);
    }

    private int asked(Runnable act) {
        questions.set(0);
        act.run();
        return questions.get();
    }

    private static Person person(long id) {
        return new Person(id, "", "", "", Set.of(), Set.of(1_000_001L, 1_000_002L), Set.of());
    }
}
