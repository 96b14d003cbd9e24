package khaos.dsl.compile;

import java.lang.reflect.Method;
import java.util.Optional;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;
import org.codehaus.groovy.transform.stc.TypeCheckingContext;

/** Which block the type checker is in. */
final class Delegates {

    private Delegates() {}

    /** The block of the innermost closure that has one: a loop's closure speaks the words around it. */
    static Optional<ClassNode> innermost(TypeCheckingContext context) {
        for (var closure : context.getEnclosingClosureStack()) {
            Object delegation = closure.getClosureExpression().getNodeMetaData(StaticTypesMarker.DELEGATION_METADATA);
            if (delegation != null) return Optional.of(type(delegation));
        }
        return Optional.empty();
    }

    /** Groovy keeps the class of this note to itself; its method is public. */
    private static ClassNode type(Object delegation) {
        try {
            Method type = delegation.getClass().getDeclaredMethod("getType");
            type.setAccessible(true);
            return (ClassNode) type.invoke(delegation);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("Groovy's type checker has changed", changed);
        }
    }
}
