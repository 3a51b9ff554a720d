package io.github.schemaguard.entities.code;

import io.github.schemaguard.entities.query.CodeStatement;
import io.github.schemaguard.entities.query.CodeStatement.Language;
import io.github.schemaguard.entities.query.QueryPlace;
import io.github.schemaguard.fork.ClassPathSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** The statements in the code of classes, given to calls that send them, and in annotations. Each class counts once. */
public final class CodeStatements {

    private static final String SINCE_HIBERNATE_6 = "org/hibernate/annotations/JdbcTypeCode.class";
    private static final String LAMBDA = "lambda$";

    /** What migrations in code extend or implement. They run on an earlier schema than the application's queries. */
    private static final List<String> OF_MIGRATIONS =
            List.of("org/flywaydb/core/api/migration/", "org/flywaydb/core/api/callback/", "liquibase/change/custom/");

    /** Where Flyway looks for them unless a setting names another place. */
    private static final String MIGRATIONS = "db/migration/";

    private final Map<String, List<Call>> found = new TreeMap<>();
    private final Map<String, List<CodeStatement>> annotated = new TreeMap<>();
    private final Set<String> migrations = new TreeSet<>();
    private final Panache panache;
    private final PanacheCalls panacheCalls = new PanacheCalls();

    /** Whether the project has Quarkus' Panache, and how that writes the names of entities. */
    public enum Panache {
        NONE,
        /** As Panache for Hibernate 5 does. */
        PLAIN,
        /** Between grave accents, which Hibernate understands since version 6. */
        QUOTED;

        /** Of a project with this class path. */
        public static Panache of(ClassPathSearch classPath) throws IOException {
            for (String mark : PanacheCalls.marks()) {
                if (classPath.firstHaving(mark).isPresent()) {
                    return classPath.firstHaving(SINCE_HIBERNATE_6).isPresent() ? QUOTED : PLAIN;
                }
            }
            return NONE;
        }

        private String name(String entity) {
            return this == QUOTED ? "`" + entity + "`" : entity;
        }
    }

    public CodeStatements(Panache panache) {
        this.panache = panache;
    }

    /** The statements, in the order of their classes. What is generated from an annotation counts as the annotation. */
    public List<CodeStatement> all() {
        return Stream.concat(
                        annotated.values().stream().flatMap(List::stream),
                        found.entrySet().stream()
                                .filter(each -> !isGenerated(each.getKey()) && !isOfMigration(each.getKey()))
                                .flatMap(each -> named(each.getKey(), each.getValue()).stream()))
                .toList();
    }

    /** Whether an annotation processor has generated a class, by its name: {@code Books_} implements {@code Books}. */
    private boolean isGenerated(String className) {
        return className.endsWith("_") && annotated.containsKey(className.substring(0, className.length() - 1));
    }

    /** Whether a class is a migration, or is nested in one. */
    private boolean isOfMigration(String className) {
        int nested = className.indexOf('$');
        return migrations.contains(nested < 0 ? className : className.substring(0, nested));
    }

    private static boolean isMigration(ClassNode type) {
        return type.name.startsWith(MIGRATIONS)
                || Stream.concat(Stream.ofNullable(type.superName), type.interfaces.stream())
                        .anyMatch(parent -> OF_MIGRATIONS.stream().anyMatch(parent::startsWith));
    }

    /** Looks for them in a class file; a damaged one, or one of a Java version that is not known yet, has none. */
    public void add(byte[] classFile) {
        String content = new String(classFile, StandardCharsets.ISO_8859_1);
        if (panache == Panache.NONE && !StatementCalls.mayBeIn(content) && !AnnotatedStatements.mayBeIn(content)) {
            return;
        }
        try {
            ClassNode type = new ClassNode();
            new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES);
            if (isMigration(type)) {
                migrations.add(type.name.replace('/', '.'));
            }
            List<CodeStatement> declared = AnnotatedStatements.of(type);
            if (!declared.isEmpty()) {
                annotated.put(type.name.replace('/', '.'), declared);
            }
            if (panache != Panache.NONE) {
                panacheCalls.add(type);
            }
            found.computeIfAbsent(type.name.replace('/', '.'), name -> calls(type));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // The JVM of the project cannot load it either, or no older library can read it.
        }
    }

    /**
     * A call before it has a name.
     *
     * @param panache the call if it may be one of Panache; null for one that sends its text
     * @param parameters how many a call of Panache has; {@link PanacheText#UNKNOWN} if that is not known
     */
    private record Call(
            String method,
            int line,
            Language language,
            String text,
            String resultClass,
            @Nullable MethodInsnNode panache,
            int parameters) {}

    private List<Call> calls(ClassNode type) {
        List<Call> calls = new ArrayList<>();
        for (MethodNode method : type.methods) {
            if (method.instructions.size() == 0) {
                continue;
            }
            boolean sends = false;
            for (AbstractInsnNode each : method.instructions) {
                sends |= each instanceof MethodInsnNode call && language(call).isPresent();
            }
            if (sends) {
                calls.addAll(calls(type, method));
            }
        }
        return calls;
    }

    private Optional<Language> language(MethodInsnNode call) {
        Optional<Language> language = StatementCalls.language(call);
        return language.isEmpty() && panache != Panache.NONE && PanacheCalls.isLike(call)
                ? Optional.of(Language.JPQL)
                : language;
    }

    private List<Call> calls(ClassNode type, MethodNode method) {
        List<Call> calls = new ArrayList<>();
        try {
            Frame<BasicValue>[] frames = new Analyzer<>(new ConstantInterpreter()).analyze(type.name, method);
            int line = 0;
            for (int i = 0; i < frames.length; i++) {
                AbstractInsnNode instruction = method.instructions.get(i);
                if (instruction instanceof LineNumberNode number) {
                    line = number.line;
                } else if (instruction instanceof MethodInsnNode call && frames[i] != null) {
                    Optional<Language> language = language(call);
                    if (language.isPresent()) {
                        calls.add(call(method.name, line, language.get(), call, frames[i]));
                    }
                }
            }
        } catch (AnalyzerException invalid) {
            // The JVM refuses the method as well.
        }
        return calls;
    }

    private static Call call(String method, int line, Language language, MethodInsnNode call, Frame<BasicValue> frame) {
        Type[] arguments = Type.getArgumentTypes(call.desc);
        int first = frame.getStackSize() - arguments.length;
        String resultClass = language == Language.NATIVE && arguments.length > 1
                ? ConstantInterpreter.className(frame.getStack(first + 1)).orElse("")
                : "";
        return new Call(
                method,
                line,
                language,
                ConstantInterpreter.text(frame.getStack(first)).orElse(""),
                resultClass,
                StatementCalls.language(call).isPresent() ? null : call,
                ConstantInterpreter.length(frame.getStack(frame.getStackSize() - 1))
                        .orElse(PanacheText.UNKNOWN));
    }

    /** The text that is sent; empty for a call that sends none, or a query that is declared elsewhere. */
    private Optional<String> sent(Call call) {
        if (call.panache() == null) {
            return Optional.of(call.text());
        }
        Optional<String> entity = panacheCalls.entity(call.panache());
        if (entity.isEmpty() || PanacheText.isName(call.text())) {
            return Optional.empty();
        }
        return Optional.of(
                call.text().isEmpty()
                        ? ""
                        : new PanacheText(panache.name(entity.get()), call.text(), call.parameters())
                                .of(call.panache().name)
                                .orElse(""));
    }

    private List<CodeStatement> named(String className, List<Call> calls) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<CodeStatement> statements = new ArrayList<>();
        for (Call each : calls) {
            Optional<String> text = sent(each);
            if (text.isEmpty()) {
                continue;
            }
            String method = declared(each.method());
            int number = counts.merge(method, 1, Integer::sum);
            statements.add(new CodeStatement(
                    each.language(),
                    className + "." + method + (number == 1 ? "" : " #" + number),
                    QueryPlace.inCode(className, method, each.line()),
                    text.get(),
                    each.resultClass()));
        }
        return statements;
    }

    /** The method that a person has written: a lambda expression is a method of its own. */
    private static String declared(String method) {
        if (method.startsWith(LAMBDA)) {
            int end = method.lastIndexOf('$');
            return end > LAMBDA.length() ? method.substring(LAMBDA.length(), end) : method;
        }
        return method.startsWith("<") ? "(initializer)" : method;
    }
}
