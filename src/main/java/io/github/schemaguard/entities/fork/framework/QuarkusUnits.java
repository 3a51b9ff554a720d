package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The persistence units in Quarkus' configuration, {@code quarkus.hibernate-orm."users".*}, including the default unit.
 *
 * @param settings of each unit, by its name
 * @param classes of each unit that has any, by its name
 * @param mappingFiles that every unit reads
 * @see <a href="https://quarkus.io/guides/hibernate-orm#multiple-persistence-units">Quarkus: Multiple persistence units</a>
 */
record QuarkusUnits(
        Map<String, QuarkusJpaSettings> settings, Map<String, Set<String>> classes, List<String> mappingFiles) {
    /** The name of the default unit and of the default datasource. */
    static final String DEFAULT = "<default>";

    private static final Pattern OF_A_UNIT = Pattern.compile("(?:\"([^\"]+)\"|([^.\"]+))\\.(.+)");
    /** The end of a key that begins with a unit's name; keys that begin with {@code database} and the like have other ends. */
    private static final Pattern UNITS_OWN = Pattern.compile("datasource|packages(?:\\[\\d+])?");

    /** The units of the compared database; empty when Quarkus has only the default unit, or is not on the class path. */
    static List<PersistenceUnit> read(HibernateRequest request, List<String> notes)
            throws ReflectiveOperationException {
        Map<String, QuarkusJpaSettings> settings = settings(QuarkusJpaSettings.ofAllUnits());
        List<String> wanted = request.wantedUnits();
        if (settings.isEmpty() && wanted.isEmpty()) {
            return List.of();
        }
        QuarkusUnits units = new QuarkusUnits(
                settings, QuarkusUnitClasses.byUnit(request.classes(), settings), request.mappingFiles());
        notes.add(QuarkusJpaSettings.NOTE);
        List<PersistenceUnit> chosen = new ArrayList<>();
        for (String name : wanted.isEmpty() ? units.ofOneDatasource(notes) : units.named(wanted)) {
            String datasource = units.datasource(name);
            notes.add("persistence unit " + name + " of Quarkus' configuration"
                    + (datasource.equals(DEFAULT) ? "" : ", which uses the datasource " + datasource));
            chosen.add(units.unit(name, request.packages()));
        }
        units.noteStrays(request.classes(), notes);
        return chosen;
    }

    /** The settings by unit; empty when the configuration names no unit. */
    private static Map<String, QuarkusJpaSettings> settings(QuarkusJpaSettings all) {
        Set<String> names = new TreeSet<>();
        for (String key : all.keys().keySet()) {
            Matcher matcher = OF_A_UNIT.matcher(key);
            if (matcher.matches() && UNITS_OWN.matcher(matcher.group(3)).matches()) {
                names.add(unit(matcher));
            }
        }
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, String>> keys = new TreeMap<>();
        all.keys().forEach((key, value) -> {
            Matcher matcher = OF_A_UNIT.matcher(key);
            boolean named = matcher.matches() && names.contains(unit(matcher));
            keys.computeIfAbsent(named ? unit(matcher) : DEFAULT, none -> new TreeMap<>())
                    .put(named ? matcher.group(3) : key, value);
        });
        Map<String, QuarkusJpaSettings> settings = new TreeMap<>();
        keys.forEach((name, own) -> settings.put(name, new QuarkusJpaSettings(own)));
        return settings;
    }

    private static String unit(Matcher matcher) {
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** All units that are configured or have classes; the default unit only if it has classes. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(settings.keySet());
        names.remove(DEFAULT);
        names.addAll(classes.keySet());
        return names;
    }

    private List<String> named(List<String> wanted) {
        List<String> named = new ArrayList<>();
        for (String name : wanted) {
            String unit = name.equals("default") && !names().contains(name) ? DEFAULT : name;
            if (!names().contains(unit)) {
                throw new PersistenceUnitException(
                        "there is no persistence unit \"" + name + "\" (schema.persistenceUnit): no "
                                + "META-INF/persistence.xml has it, and Quarkus' configuration names "
                                + (names().isEmpty() ? "none" : String.join(", ", names())));
            }
            if (isEmpty(unit)) {
                throw new PersistenceUnitException("no entities found for persistence unit " + unit + described(unit));
            }
            named.add(unit);
        }
        return named;
    }

    /** The active units with entities that use the default datasource or, when none does, the only other one. */
    private List<String> ofOneDatasource(List<String> notes) {
        Map<String, List<String>> byDatasource = new TreeMap<>();
        for (String name : names()) {
            if (isEmpty(name)) {
                notes.add("persistence unit " + name + " is left out: no entities found for it" + described(name));
            } else if ("false".equals(own(name).value("active"))) {
                notes.add("persistence unit " + name + " is left out: it is not active");
            } else {
                byDatasource
                        .computeIfAbsent(datasource(name), none -> new ArrayList<>())
                        .add(name);
            }
        }
        String datasource =
                byDatasource.size() == 1 ? byDatasource.keySet().iterator().next() : DEFAULT;
        List<String> chosen = byDatasource.remove(datasource);
        if (chosen == null) {
            throw new PersistenceUnitException(
                    byDatasource.isEmpty()
                            ? "no entities found for any of Quarkus' persistence units that is active"
                            : "the persistence units of Quarkus' configuration use several databases, none of them the"
                                    + " default datasource: " + listed(byDatasource));
        }
        if (!byDatasource.isEmpty()) {
            notes.add("left out, since they use another datasource than " + datasource + ": " + listed(byDatasource)
                    + "; schema.persistenceUnit names the units that the compared database serves");
        }
        return chosen;
    }

    private String listed(Map<String, List<String>> byDatasource) {
        return byDatasource.values().stream()
                .flatMap(Collection::stream)
                .map(name -> name + " (datasource " + datasource(name) + ")")
                .collect(Collectors.joining(", "));
    }

    private PersistenceUnit unit(String name, List<String> packages) {
        Set<String> own = classes.getOrDefault(name, Set.of());
        return new PersistenceUnit(
                name,
                List.copyOf(own),
                packages.stream()
                        .filter(each -> own.stream().anyMatch(type -> type.startsWith(each + ".")))
                        .toList(),
                own(name).forHibernate());
    }

    private QuarkusJpaSettings own(String name) {
        return settings.getOrDefault(name, new QuarkusJpaSettings(Map.of()));
    }

    private String datasource(String name) {
        String datasource = own(name).value("datasource");
        return datasource == null ? DEFAULT : datasource.strip();
    }

    private boolean isEmpty(String name) {
        return !classes.containsKey(name)
                && mappingFiles.isEmpty()
                && own(name).forHibernate().mappingFiles().isEmpty();
    }

    private String described(String name) {
        List<String> packages = own(name).list("packages");
        return packages.isEmpty() ? "" : " in " + String.join(", ", packages);
    }

    private void noteStrays(List<String> all, List<String> notes) {
        Set<String> strays = new TreeSet<>(all);
        classes.values().forEach(strays::removeAll);
        if (!strays.isEmpty()) {
            notes.add("in no persistence unit of Quarkus' configuration: " + String.join(", ", strays));
        }
    }
}
