package io.github.schemaguard.entities.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Finds the calls of Quarkus' Panache that take a query: the static methods of entities, such as {@code Person.list("name",
 * name)}, and the methods of repositories. Which class is an entity or a repository is known once all classes are.
 */
final class PanacheCalls {

    private static final String BASE = "PanacheEntityBase";

    /** For Java and Kotlin, in blocking and in reactive applications. */
    private static final List<String> PACKAGES = List.of(
            "io/quarkus/hibernate/orm/panache/",
            "io/quarkus/hibernate/orm/panache/kotlin/",
            "io/quarkus/hibernate/reactive/panache/",
            "io/quarkus/hibernate/reactive/panache/kotlin/");

    private static final Set<String> ENTITIES = types("PanacheEntity", BASE);

    /** In Kotlin, the companion object of an entity has the methods that are static in Java. */
    private static final Set<String> REPOSITORIES =
            types("PanacheRepository", "PanacheRepositoryBase", "PanacheCompanion", "PanacheCompanionBase");

    private static final Set<String> METHODS = Set.of("find", "list", "stream", "count", "update", "delete");

    private static final Set<String> MORE_ARGUMENTS = Set.of(
            "[Ljava/lang/Object;",
            "Ljava/util/Map;",
            "Lio/quarkus/panache/common/Sort;",
            "Lio/quarkus/panache/common/Parameters;");

    private final Map<String, List<Parent>> parents = new HashMap<>();
    private final Map<String, List<String>> variables = new HashMap<>();

    /**
     * A superclass or an interface of a class.
     *
     * @param arguments classes, and type variables of the class, in the order of the parent's type variables
     */
    private record Parent(String name, List<String> arguments) {}

    private static Set<String> types(String... names) {
        return PACKAGES.stream()
                .flatMap(each -> Stream.of(names).map(name -> each + name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The class files of which a class path with Panache has one. */
    static List<String> marks() {
        return PACKAGES.stream().map(each -> each + BASE + ".class").toList();
    }

    /** Adds a class of the project. */
    void add(ClassNode type) {
        List<String> names = new ArrayList<>();
        List<Parent> above = new ArrayList<>();
        if (type.signature != null) {
            new SignatureReader(type.signature).accept(new ParentVisitor(names, above));
        } else {
            if (type.superName != null) {
                above.add(new Parent(type.superName, List.of()));
            }
            type.interfaces.forEach(each -> above.add(new Parent(each, List.of())));
        }
        parents.put(type.name, above);
        variables.put(type.name, names);
    }

    /** Whether a call looks like one of Panache: its name and its arguments do. */
    static boolean isLike(MethodInsnNode call) {
        if (!METHODS.contains(call.name)) {
            return false;
        }
        Type[] arguments = Type.getArgumentTypes(call.desc);
        if (arguments.length < 2 || !arguments[0].getClassName().equals("java.lang.String")) {
            return false;
        }
        for (int i = 1; i < arguments.length; i++) {
            if (!MORE_ARGUMENTS.contains(arguments[i].getDescriptor())) {
                return false;
            }
        }
        return true;
    }

    /** The entity that a call of a class asks for, as a binary name; empty for a class that is none of Panache's. */
    Optional<String> entity(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKESTATIC
                ? Optional.of(call.owner).filter(this::isEntity).map(PanacheCalls::binary)
                : repositoryOf(call.owner, List.of()).map(PanacheCalls::binary);
    }

    private boolean isEntity(@Nullable String type) {
        return ENTITIES.contains(type)
                || parents.getOrDefault(type, List.of()).stream().anyMatch(parent -> isEntity(parent.name()));
    }

    /**
     * The entity of a repository.
     *
     * @param arguments for the type variables of the class
     */
    private Optional<String> repositoryOf(String type, List<String> arguments) {
        List<String> names = variables.getOrDefault(type, List.of());
        for (Parent parent : parents.getOrDefault(type, List.of())) {
            List<String> given = parent.arguments().stream()
                    .map(each -> names.contains(each) && names.indexOf(each) < arguments.size()
                            ? arguments.get(names.indexOf(each))
                            : each)
                    .toList();
            if (REPOSITORIES.contains(parent.name())) {
                return given.stream().findFirst().filter(each -> !names.contains(each));
            }
            Optional<String> entity = repositoryOf(parent.name(), given);
            if (entity.isPresent()) {
                return entity;
            }
        }
        return Optional.empty();
    }

    private static String binary(String name) {
        return name.replace('/', '.');
    }

    /** Collects the type variables and the parents of a class from its generic signature. */
    private static final class ParentVisitor extends SignatureVisitor {
        private final List<String> names;
        private final List<Parent> above;

        ParentVisitor(List<String> names, List<Parent> above) {
            super(Opcodes.ASM9);
            this.names = names;
            this.above = above;
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            names.add(name);
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return new SignatureVisitor(Opcodes.ASM9) {};
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new SignatureVisitor(Opcodes.ASM9) {};
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            return parent();
        }

        @Override
        public SignatureVisitor visitInterface() {
            return parent();
        }

        private SignatureVisitor parent() {
            List<String> arguments = new ArrayList<>();
            return new SignatureVisitor(Opcodes.ASM9) {
                private String name = "";

                @Override
                public void visitClassType(String className) {
                    name = className;
                }

                @Override
                public SignatureVisitor visitTypeArgument(char wildcard) {
                    return new SignatureVisitor(Opcodes.ASM9) {
                        @Override
                        public void visitClassType(String className) {
                            arguments.add(className);
                        }

                        @Override
                        public void visitTypeVariable(String variable) {
                            arguments.add(variable);
                        }

                        @Override
                        public SignatureVisitor visitTypeArgument(char inner) {
                            return new SignatureVisitor(Opcodes.ASM9) {};
                        }
                    };
                }

                @Override
                public void visitEnd() {
                    above.add(new Parent(name, List.copyOf(arguments)));
                }
            };
        }
    }
}
