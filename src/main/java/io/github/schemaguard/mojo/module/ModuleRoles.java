package io.github.schemaguard.mojo.module;

import io.github.schemaguard.goal.project.OtherModules;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides in which modules of a build a goal runs. A module that has both entities and migrations on its class path compares
 * both; the modules that they come from are covered by it. A module whose POM says what to compare, or has a document, compares
 * that. Whatever no other module covers is compared where it is, so that nothing is passed over in silence.
 */
public final class ModuleRoles {

    private final List<Member> members;
    private final Map<String, Member> byName = new LinkedHashMap<>();
    private final Set<String> governing = new LinkedHashSet<>();

    /**
     * The roles of these modules.
     *
     * @param members in the order in which Maven builds them
     * @param asked whether the goal can run without a module that has anything: it, or its parameters, say what to read
     */
    public ModuleRoles(List<Member> members, boolean asked) {
        this.members = List.copyOf(members);
        this.members.forEach(member -> byName.put(member.name(), member));
        members.stream().filter(Member::told).map(Member::name).forEach(governing::add);
        members.stream()
                .filter(member -> member.content().any() && isComplete(member))
                .map(Member::name)
                .forEach(governing::add);
        addThoseWhereAllComesTogether();
        addWhatIsLeft();
        governing.retainAll(
                this.members.stream().filter(Member::runs).map(Member::name).toList());
        if (asked && running().isEmpty()) {
            members.stream()
                    .filter(member -> member.runs() && member.selected())
                    .findFirst()
                    .map(Member::name)
                    .ifPresent(governing::add);
        }
    }

    /**
     * A module.
     *
     * @param name {@code groupId:artifactId}
     * @param content what it has itself
     * @param needs the modules on its class path, directly or not
     * @param told whether its own POM says what to compare, or it has a document, or the command line means it alone
     * @param runs whether the goal is executed in this module
     * @param selected whether the user wants this module, and not only what it needs
     * @param librariesHaveMigrations whether a jar from outside the build brings migrations; asked only when it matters
     */
    public record Member(
            String name,
            ModuleContent content,
            Set<String> needs,
            boolean told,
            boolean runs,
            boolean selected,
            BooleanSupplier librariesHaveMigrations) {

        public Member {
            needs = Set.copyOf(needs);
        }
    }

    /** What the goal does in this module. */
    public ModuleRole of(String name) {
        Member member = member(name);
        if (governing.contains(name)) {
            return member.selected() || coversSelected(member) ? ModuleRole.GOVERNS : ModuleRole.NOT_SELECTED;
        }
        return member.content().any()
                ? coverOf(member).map(ModuleRole::coveredBy).orElse(ModuleRole.EMPTY)
                : ModuleRole.EMPTY;
    }

    /** What is known of the modules, and what they compare: for the log with {@code -X}. */
    @Override
    public String toString() {
        return "modules: " + members + "; compared in " + governing;
    }

    /** The modules in which the goal runs. */
    public List<String> running() {
        return governing.stream().filter(name -> of(name).governs()).toList();
    }

    /** The modules whose entities this module's run compares besides its own: those that no run of their own compares. */
    public Set<String> covered(String name) {
        Member member = member(name);
        Set<String> covered = new LinkedHashSet<>(member.needs());
        if (member.content().entities()) {
            covered.removeAll(governing);
        }
        return covered;
    }

    /** The modules that have what this one may lack. */
    public OtherModules others(String name) {
        Member member = member(name);
        Set<String> reached = reach(member);
        return new OtherModules(
                names(other -> other.content().migrations() && !reached.contains(other.name())),
                names(other -> other.content().entities() && !reached.contains(other.name())),
                member.content().any() && !isComplete(member)
                        ? names(other -> other.needs().contains(name) && isComplete(other))
                        : List.of());
    }

    private List<String> names(Predicate<Member> wanted) {
        return members.stream().filter(wanted).map(Member::name).toList();
    }

    /** A module without content of its own that has both on its class path, unless another one compares all of it. */
    private void addThoseWhereAllComesTogether() {
        Set<String> covered = reachOfGoverning();
        for (Member member : members) {
            if (member.runs()
                    && !governing.contains(member.name())
                    && isComplete(member)
                    && !covered.containsAll(content(member))) {
                governing.add(member.name());
                covered.addAll(reach(member));
            }
        }
    }

    private void addWhatIsLeft() {
        for (Member member : members) {
            if (member.content().any() && !reachOfGoverning().contains(member.name())) {
                governing.add(withMigrationsOfLibraries(member).orElse(member.name()));
            }
        }
    }

    /** The first module with these entities on its class path and migrations in a jar from outside the build. */
    private Optional<String> withMigrationsOfLibraries(Member entities) {
        if (!entities.content().entities() || entities.librariesHaveMigrations().getAsBoolean()) {
            return Optional.empty();
        }
        return members.stream()
                .filter(member -> member.runs() && member.needs().contains(entities.name()))
                .filter(member -> member.librariesHaveMigrations().getAsBoolean())
                .map(Member::name)
                .findFirst();
    }

    private boolean coversSelected(Member member) {
        return members.stream()
                .filter(other -> other.selected() && !governing.contains(other.name()))
                .anyMatch(other -> coverOf(other).filter(member.name()::equals).isPresent());
    }

    /** The governing module that compares what this one has, or what is on its class path. */
    private Optional<String> coverOf(Member member) {
        Set<String> wanted = member.content().any() ? Set.of(member.name()) : content(member);
        return governing.stream()
                .filter(name -> reach(member(name)).containsAll(wanted))
                .findFirst()
                .or(() -> governing.stream().filter(wanted::contains).findFirst());
    }

    private Set<String> reachOfGoverning() {
        Set<String> reach = new HashSet<>();
        governing.stream().map(this::member).filter(Member::runs).forEach(member -> reach.addAll(reach(member)));
        return reach;
    }

    private boolean isComplete(Member member) {
        return reached(member).anyMatch(other -> other.content().entities())
                && reached(member).anyMatch(other -> other.content().migrations());
    }

    /** The modules on its class path that have something to compare, itself included. */
    private Set<String> content(Member member) {
        Set<String> content = new LinkedHashSet<>();
        reached(member).filter(other -> other.content().any()).map(Member::name).forEach(content::add);
        return content;
    }

    private Stream<Member> reached(Member member) {
        return reach(member).stream().filter(byName::containsKey).map(this::member);
    }

    private static Set<String> reach(Member member) {
        Set<String> reach = new LinkedHashSet<>();
        reach.add(member.name());
        reach.addAll(member.needs());
        return reach;
    }

    private Member member(String name) {
        Member member = byName.get(name);
        if (member == null) {
            throw new IllegalArgumentException("not a module of this build: " + name);
        }
        return member;
    }
}
