package io.github.schemaguard.entities.code;

import io.github.schemaguard.fork.ClassPathSearch;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Finds entities whose {@code hashCode} uses their identifier, in their class files: also where a compiler wrote it. */
public final class IdentifierHash {

    private static final String HASH_CODE = "hashCode";
    private static final String NO_PARAMETERS = "()";
    private static final String OBJECT = "java/lang/Object";

    private final List<Path> classPath;
    private final Map<String, Optional<ClassNode>> classes = new HashMap<>();

    /** @param classPath directories and jars; the first that has a class counts */
    public IdentifierHash(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /**
     * The method, in the entity's class or a superclass; empty when it does not use the identifier, when it keeps its first
     * result in a field, or when a class file cannot be read.
     */
    public Optional<MappedMember> of(MappedEntity entity) {
        MappedMember identifier = entity.identifier();
        return identifier == null
                ? Optional.empty()
                : inherited(entity.name().replace('.', '/'), names(identifier))
                        .map(type -> new MappedMember(entity.name(), "", type.replace('/', '.'), HASH_CODE, "", null));
    }

    /** The names of the field and of the methods that return it. */
    private static Set<String> names(MappedMember identifier) {
        String attribute = identifier.path();
        String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return Set.of(attribute, "get" + capital, "is" + capital);
    }

    /** The class with the method, from this one upwards, if the method uses the identifier. */
    private Optional<String> inherited(String className, Set<String> identifier) {
        for (@Nullable ClassNode type = node(className); type != null; type = node(type.superName)) {
            for (MethodNode method : type.methods) {
                if (method.name.equals(HASH_CODE) && method.desc.equals("()I") && method.instructions.size() > 0) {
                    return uses(type, method, identifier);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> uses(ClassNode type, MethodNode method, Set<String> identifier) {
        boolean uses = false;
        boolean asksSuperclass = false;
        try {
            Frame<SourceValue>[] frames = new Analyzer<>(new SourceInterpreter()).analyze(type.name, method);
            for (int i = 0; i < frames.length; i++) {
                AbstractInsnNode instruction = method.instructions.get(i);
                if (frames[i] == null || !isOnThis(instruction, frames[i])) {
                    continue;
                }
                if (instruction.getOpcode() == Opcodes.PUTFIELD) {
                    return Optional.empty(); // the result is kept
                }
                uses |= instruction instanceof FieldInsnNode field && identifier.contains(field.name);
                uses |= instruction instanceof MethodInsnNode call && identifier.contains(call.name);
                asksSuperclass |= instruction instanceof MethodInsnNode call
                        && call.name.equals(HASH_CODE)
                        && call.getOpcode() == Opcodes.INVOKESPECIAL;
            }
        } catch (AnalyzerException invalid) {
            return Optional.empty(); // The JVM refuses the method as well.
        }
        if (uses) {
            return Optional.of(type.name);
        }
        return asksSuperclass ? inherited(type.superName, identifier) : Optional.empty();
    }

    /** Whether the instruction reads or writes a field of the object itself, or calls a method of it without arguments. */
    private static boolean isOnThis(AbstractInsnNode instruction, Frame<SourceValue> frame) {
        int below;
        if (instruction instanceof MethodInsnNode call
                && call.getOpcode() != Opcodes.INVOKESTATIC
                && call.desc.startsWith(NO_PARAMETERS)) {
            below = 1;
        } else if (instruction.getOpcode() == Opcodes.GETFIELD) {
            below = 1;
        } else if (instruction.getOpcode() == Opcodes.PUTFIELD) {
            below = 2;
        } else {
            return false;
        }
        SourceValue receiver = frame.getStack(frame.getStackSize() - below);
        return receiver.insns.stream()
                .allMatch(
                        each -> each instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD && load.var == 0);
    }

    private @Nullable ClassNode node(@Nullable String name) {
        return name == null || name.equals(OBJECT)
                ? null
                : classes.computeIfAbsent(name, this::read).orElse(null);
    }

    private Optional<ClassNode> read(String name) {
        String resource = name + ".class";
        try {
            Optional<Path> place = new ClassPathSearch(classPath).firstHaving(resource);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            ClassNode type = new ClassNode();
            new ClassReader(ClassPathSearch.read(place.get(), resource)).accept(type, ClassReader.SKIP_FRAMES);
            return Optional.of(type);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
