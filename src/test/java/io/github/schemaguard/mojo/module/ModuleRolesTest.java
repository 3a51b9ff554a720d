package io.github.schemaguard.mojo.module;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.mojo.module.ModuleRoles.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Layouts of builds and what a goal does in each module. A module is written {@code name flags < needed modules}: {@code e}
 * has entities, {@code m} migrations, {@code j} a library with migrations, {@code t} whose POM says what to compare, {@code -} does
 * not run the goal, {@code *} is selected with -pl. In the expected roles {@code !} stands for running, {@code <x} for covered
 * by x, {@code .} for empty, {@code ~} for not selected.
 */
class ModuleRolesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = false, textBlock = """
            one module with both             | app em                                          | app!
            one module, nothing              | app                                             | app.
            root with one module             | root; app em                                    | root. app!
            entities apart, used by the app  | root; model e; app m < model                    | root. model<app app!
            migrations apart                 | root; db m; app e < db                          | root. db<app app!
            both apart, gate depends on both | root; domain e; db m; app < domain db           | root. domain<app db<app app!
            code that depends on the app too | domain e; db m; app < domain db; web < app domain db | domain<app db<app app! web.
            two that bring both together     | domain e; db m; one < domain db; two < domain db | domain<one db<one one! two.
            nobody brings both together      | domain e; db m                                  | domain! db!
            the gate says what to compare    | domain e; db m; gate t < domain db; app < domain db | domain<gate db<gate gate! app.
            told without a class path        | domain e; gate t                                | domain! gate!
            two services                     | a em; b em; web < a b                           | a! b! web.
            a service with shared entities   | common e; a em < common; b em < common          | common<a a! b!
            entities on another's schema     | core em; ext e < core                           | core! ext!
            entities in two modules          | one e; two e; db m; app < one two db            | one<app two<app db<app app!
            entities and code in the gate    | domain e; app em < domain                       | domain<app app!
            migrations of a library          | domain e; app j < domain                        | domain<app app!
            own migrations of a library      | app ej; web j < app                             | app! web.
            only entities                    | model e; web < model                            | model! web.
            only migrations                  | db m; web < db                                  | db! web.
            bound in the gate only           | root-; domain e-; db m-; app < domain db        | app!
            bound in one that has a part     | domain e; db m-; app- < domain db               | domain!
            bound above a module with both   | core em-; app < core                            | app!
            a leaf selected                  | domain e; db m; app* < domain db                | domain<app db<app app!
            a part selected, gate built too  | domain e*; db m; app < domain db                | domain<app db<app app!
            a part selected, gate not built  | domain e*; db m-; app- < domain db              | domain!
            two services, one selected       | a em*; b em                                     | a! b~
            a service selected by its web    | a em; b em; web* < a                            | a! b~ web.
            the only one, by its web         | root; a em; web* < a                            | root. a! web.
            """)
    void each_layout_has_its_roles(String situation, String layout, String expected) {
        assertThat(roles(layout, false)).as(situation).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the first module runs what needs no module | root; app; web          | root! app. web.
            the first selected one                     | root; app*; web         | root. app! web.
            not where the goal is not bound            | root-; app; web-        | app!
            where the entities are, if any             | root; app e; web < app  | root. app! web.
            """)
    void a_goal_that_is_told_what_to_do_runs_somewhere(String situation, String layout, String expected) {
        assertThat(roles(layout, true)).as(situation).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a module without entities reads all | domain e; db m; app < domain db     | app | db domain
            but not those of another's schema   | core em; ext e < core               | ext | ''
            those that nobody else compares     | common e; core em; ext em < core common | ext | common
            """)
    void a_module_reads_the_entities_that_it_covers(String situation, String layout, String module, String expected) {
        List<String> covered = new ArrayList<>(new ModuleRoles(members(layout), false).covered(module));
        covered.sort(null);
        assertThat(String.join(" ", covered)).as(situation).isEqualTo(expected);
    }

    private static String roles(String layout, boolean asked) {
        List<Member> members = members(layout);
        ModuleRoles roles = new ModuleRoles(members, asked);
        List<String> found = new ArrayList<>();
        for (Member member : members) {
            if (member.runs()) {
                ModuleRole role = roles.of(member.name());
                found.add(member.name()
                        + switch (role.kind()) {
                            case GOVERNS -> "!";
                            case COVERED -> "<" + role.by();
                            case EMPTY -> ".";
                            case NOT_SELECTED -> "~";
                        });
            }
        }
        return String.join(" ", found);
    }

    private static List<Member> members(String layout) {
        boolean selection = layout.contains("*");
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        List<Member> members = new ArrayList<>();
        for (String module : layout.split(";")) {
            String[] sides = module.strip().split("<", 2);
            String[] words = sides[0].strip().split("(?=[-*])| ", 2);
            String name = words[0];
            String flags = words.length > 1 ? words[1] : "";
            needs.put(name, sides.length > 1 ? Set.of(sides[1].strip().split(" ")) : Set.of());
            members.add(new Member(
                    name,
                    new ModuleContent(flags.contains("e"), flags.contains("m")),
                    needs.get(name),
                    flags.contains("t"),
                    !flags.contains("-"),
                    !selection || flags.contains("*"),
                    () -> flags.contains("j")));
        }
        return members;
    }
}
