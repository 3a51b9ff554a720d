package io.github.schemaguard.entities.code;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/** Follows constant texts and classes through a method: into variables, and through concatenations of constants. */
final class ConstantInterpreter extends BasicInterpreter {

    private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

    /** In the recipe of a concatenation, the place of an argument. */
    private static final char ARGUMENT = '\1';

    /** In the recipe of a concatenation, the place of a constant that the recipe itself cannot contain. */
    private static final char CONSTANT = '\2';

    ConstantInterpreter() {
        super(Opcodes.ASM9);
    }

    /** A value that is the same in every run. */
    static final class Constant extends BasicValue {
        private final Object content;

        Constant(Type type, Object content) {
            super(type);
            this.content = content;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Constant constant && content.equals(constant.content);
        }

        @Override
        public int hashCode() {
            return Objects.hash(content);
        }
    }

    /** The text of a value; empty when it is not a constant text. */
    static Optional<String> text(BasicValue value) {
        return value instanceof Constant constant && constant.content instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The binary name of a constant class; empty when it is none. */
    static Optional<String> className(BasicValue value) {
        return value instanceof Constant constant && constant.content instanceof Type type
                ? Optional.of(type.getClassName())
                : Optional.empty();
    }

    /** The length of an array; empty when it is not known. */
    static OptionalInt length(BasicValue value) {
        return value instanceof Constant constant && constant.content instanceof Integer length
                ? OptionalInt.of(length)
                : OptionalInt.empty();
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        if (instruction instanceof LdcInsnNode load
                && (load.cst instanceof String || (load.cst instanceof Type type && type.getSort() == Type.OBJECT))) {
            return new Constant(
                    Type.getObjectType(load.cst instanceof String ? "java/lang/String" : "java/lang/Class"), load.cst);
        }
        return super.newOperation(instruction);
    }

    /** An array of as many elements as the constant says that stands before it, as compilers make it of the last arguments. */
    @Override
    public BasicValue unaryOperation(AbstractInsnNode instruction, BasicValue value) throws AnalyzerException {
        BasicValue result = super.unaryOperation(instruction, value);
        OptionalInt length =
                instruction.getOpcode() == Opcodes.ANEWARRAY ? number(instruction.getPrevious()) : OptionalInt.empty();
        return length.isPresent() ? new Constant(result.getType(), length.getAsInt()) : result;
    }

    private static OptionalInt number(@Nullable AbstractInsnNode instruction) {
        if (instruction instanceof IntInsnNode push && push.getOpcode() != Opcodes.NEWARRAY) {
            return OptionalInt.of(push.operand);
        }
        int code = instruction == null ? -1 : instruction.getOpcode();
        return code >= Opcodes.ICONST_0 && code <= Opcodes.ICONST_5
                ? OptionalInt.of(code - Opcodes.ICONST_0)
                : OptionalInt.empty();
    }

    @Override
    public BasicValue naryOperation(AbstractInsnNode instruction, List<? extends BasicValue> values)
            throws AnalyzerException {
        if (instruction instanceof InvokeDynamicInsnNode call && isConcatenation(call.bsm)) {
            Optional<String> text = concatenated(call, values);
            if (text.isPresent()) {
                return new Constant(Type.getObjectType("java/lang/String"), text.get());
            }
        }
        return super.naryOperation(instruction, values);
    }

    private static boolean isConcatenation(Handle bootstrap) {
        return bootstrap.getOwner().equals(CONCATENATION) && bootstrap.getName().equals("makeConcatWithConstants");
    }

    private static Optional<String> concatenated(InvokeDynamicInsnNode call, List<? extends BasicValue> values) {
        StringBuilder text = new StringBuilder();
        String recipe = String.valueOf(call.bsmArgs[0]);
        int argument = 0;
        int constant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char next = recipe.charAt(i);
            if (next == ARGUMENT) {
                Optional<String> part = text(values.get(argument++));
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                text.append(part.get());
            } else {
                text.append(next == CONSTANT ? String.valueOf(call.bsmArgs[constant++]) : String.valueOf(next));
            }
        }
        return Optional.of(text.toString());
    }

    @Override
    public BasicValue merge(BasicValue one, BasicValue other) {
        if (one.equals(other)) {
            return one;
        }
        return one.isReference() && other.isReference() ? BasicValue.REFERENCE_VALUE : super.merge(one, other);
    }
}
