package io.github.schemaguard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The groups of source files that depend on each other in a cycle: Tarjan's strongly connected components. */
final class ClassCycles {

    private final Map<String, Set<String>> dependencies = new TreeMap<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Set<String>> groups = new ArrayList<>();

    ClassCycles(JavaClasses classes, String root) {
        for (JavaClass type : classes) {
            Set<String> used = dependencies.computeIfAbsent(file(type), any -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(root))
                    .map(ClassCycles::file)
                    .filter(name -> !name.equals(file(type)))
                    .forEach(used::add);
        }
    }

    /** Each group in order of names; a class that is part of no cycle is a group of one. */
    List<Set<String>> groups() {
        if (groups.isEmpty()) {
            dependencies.keySet().stream()
                    .filter(name -> !index.containsKey(name))
                    .forEach(this::visit);
        }
        return groups;
    }

    private void visit(String name) {
        int number = index.size();
        index.put(name, number);
        low.put(name, number);
        open.push(name);
        for (String used : dependencies.getOrDefault(name, Set.of())) {
            if (!index.containsKey(used)) {
                visit(used);
                low.merge(name, low.get(used), Math::min);
            } else if (open.contains(used)) {
                low.merge(name, index.get(used), Math::min);
            }
        }
        if (low.get(name) == number) {
            Set<String> group = new TreeSet<>();
            String member;
            do {
                member = open.pop();
                group.add(member);
            } while (!member.equals(name));
            groups.add(group);
        }
    }

    private static String file(JavaClass type) {
        String name = type.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
