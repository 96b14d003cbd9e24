package khaos.dsl.compile;

import groovy.lang.DelegatesTo;
import java.util.Optional;
import khaos.dsl.block.Later;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ConstantExpression;

/**
 * What a closure behind a word is.
 *
 * @param block whose words it speaks
 * @param isLater whether it runs while the scenario runs
 * @param isAsked whether its last value is what it is for
 */
record Opened(ClassNode block, boolean isLater, boolean isAsked) {

    /** The block that parameter {@code index} of {@code target} opens; empty when it opens none. */
    static Optional<Opened> by(MethodNode target, int index) {
        if (target == null || index >= target.getParameters().length) return Optional.empty();
        Parameter parameter = target.getParameters()[index];
        var opens = parameter.getAnnotations(ClassHelper.make(DelegatesTo.class));
        if (opens.isEmpty()) return Optional.empty();
        var later = parameter.getAnnotations(ClassHelper.make(Later.class));
        boolean isAsked = !later.isEmpty()
                && later.get(0).getMember("isAsked") instanceof ConstantExpression asked
                && Boolean.TRUE.equals(asked.getValue());
        return Optional.of(new Opened(opens.get(0).getMember("value").getType(), !later.isEmpty(), isAsked));
    }
}
