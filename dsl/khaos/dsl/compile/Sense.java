package khaos.dsl.compile;

import java.math.BigInteger;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.syntax.Types;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;

/** Finds what Groovy accepts and nobody means: comparisons that are always false, conditions that are no condition, overflow. */
final class Sense extends CodeVisitorSupport {

    private static final Set<Integer> ORDERINGS = Set.of(
            Types.COMPARE_LESS_THAN,
            Types.COMPARE_LESS_THAN_EQUAL,
            Types.COMPARE_GREATER_THAN,
            Types.COMPARE_GREATER_THAN_EQUAL);

    private final Words checker;
    private final Told told;

    Sense(Words checker, Told told) {
        this.checker = checker;
        this.told = told;
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
        int operation = binary.getOperation().getType();
        var folded = folded(binary);
        if (folded != null && folded.bitLength() > 31) {
            told.tell(
                    binary,
                    "this is " + folded + ", more than a whole number of 32 bits holds",
                    "make one of them long: " + text(binary.getLeftExpression()) + "L");
            return;
        }
        super.visitBinaryExpression(binary);
        if (operation == Types.COMPARE_EQUAL || operation == Types.COMPARE_NOT_EQUAL) checkComparable(binary);
        if (ORDERINGS.contains(operation)) checkOrdered(binary);
        if (operation == Types.LOGICAL_AND || operation == Types.LOGICAL_OR) {
            checkCondition(binary.getLeftExpression());
            checkCondition(binary.getRightExpression());
        }
    }

    @Override
    public void visitBooleanExpression(BooleanExpression condition) {
        super.visitBooleanExpression(condition);
        checkCondition(condition.getExpression());
    }

    @Override
    public void visitNotExpression(NotExpression negation) {
        super.visitNotExpression(negation);
        checkCondition(negation.getExpression());
    }

    /** {@code a ?: b} asks whether there is an a, which need not be a condition. */
    @Override
    public void visitShortTernaryExpression(ElvisOperatorExpression elvis) {
        elvis.getTrueExpression().visit(this);
        elvis.getFalseExpression().visit(this);
    }

    private void checkCondition(Expression condition) {
        var type = ClassHelper.getWrapper(checker.getType(condition));
        if (type.equals(ClassHelper.Boolean_TYPE) || type.equals(ClassHelper.OBJECT_TYPE)) return;
        told.tell(condition, "a condition must be true or false, not " + Plain.of(type), "compare it with something");
    }

    private void checkComparable(BinaryExpression binary) {
        if (isNull(binary.getLeftExpression()) || isNull(binary.getRightExpression())) return;
        var left = ClassHelper.getWrapper(checker.getType(binary.getLeftExpression()));
        var right = ClassHelper.getWrapper(checker.getType(binary.getRightExpression()));
        if (areAlike(left, right)) return;
        told.tell(
                binary,
                Plain.of(left) + " never equals " + Plain.of(right),
                Plain.isNumber(right) || Plain.isNumber(left) ? "give both the same unit" : "");
    }

    /** {@code p99('orders') < 50}: Groovy would fail, or hold, only when it runs. */
    private void checkOrdered(BinaryExpression binary) {
        var left = ClassHelper.getWrapper(checker.getType(binary.getLeftExpression()));
        var right = ClassHelper.getWrapper(checker.getType(binary.getRightExpression()));
        if (areAlike(left, right)) return;
        told.tell(
                binary,
                Plain.of(left) + " cannot be compared with " + Plain.of(right),
                Plain.isNumber(right)
                        ? Remedy.of(binary.getRightExpression(), left, right)
                        : Remedy.of(binary.getLeftExpression(), right, left));
    }

    private static boolean areAlike(ClassNode left, ClassNode right) {
        if (left.equals(ClassHelper.OBJECT_TYPE) || right.equals(ClassHelper.OBJECT_TYPE)) return true;
        if (Plain.isNumber(left) && Plain.isNumber(right)) return true;
        if (Plain.of(left).equals("text") && Plain.of(right).equals("text")) return true;
        return StaticTypeCheckingSupport.isAssignableTo(left, right)
                || StaticTypeCheckingSupport.isAssignableTo(right, left);
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof ConstantExpression constant && constant.isNullExpression();
    }

    /** The exact value of arithmetic on int constants; null for anything else. */
    private static BigInteger folded(Expression expression) {
        if (expression instanceof ConstantExpression constant)
            return constant.getValue() instanceof Integer value ? BigInteger.valueOf(value) : null;
        if (expression instanceof UnaryMinusExpression minus) {
            var value = folded(minus.getExpression());
            return value == null ? null : value.negate();
        }
        return expression instanceof BinaryExpression binary ? foldedBinary(binary) : null;
    }

    private static BigInteger foldedBinary(BinaryExpression binary) {
        var left = folded(binary.getLeftExpression());
        var right = folded(binary.getRightExpression());
        if (left == null || right == null) return null;
        int operation = binary.getOperation().getType();
        if (operation == Types.PLUS) return left.add(right);
        if (operation == Types.MINUS) return left.subtract(right);
        return operation == Types.MULTIPLY ? left.multiply(right) : null;
    }

    private static String text(Expression expression) {
        return expression instanceof ConstantExpression ? expression.getText() : "1";
    }
}
