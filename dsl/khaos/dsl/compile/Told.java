package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.transform.stc.TypeCheckingContext;

/** The mistakes told during one type check: each place once, in words and with a fix that survive Groovy's error list. */
final class Told {

    private final TypeCheckingContext context;
    private final Set<Area> places = new HashSet<>();

    Told(TypeCheckingContext context) {
        this.context = context;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Whether something was told about a part of {@code node}. */
    boolean isWithin(ASTNode node) {
        return places.stream().anyMatch(Area.of(node)::holds);
    }

    void tell(ASTNode at, String what, String fix) {
        tell(at, what, fix, List.of());
    }

    /** The same about a call: what its blocks say cannot be judged, so mistakes in there are dropped. */
    void tell(ASTNode at, String what, String fix, MethodCall call) {
        var blocks = new ArrayList<Area>();
        if (call.getArguments() instanceof TupleExpression arguments)
            for (var argument : arguments.getExpressions())
                if (argument instanceof ClosureExpression closure) blocks.add(Area.of(closure));
        tell(at, what, fix, blocks);
    }

    private void tell(ASTNode at, String what, String fix, List<Area> blurred) {
        if (!places.add(Area.of(at))) return;
        context.getErrorCollector()
                .addErrorAndContinue(new SyntaxErrorMessage(new Error(at, what, fix, blurred), context.getSource()));
    }

    /** A mistake in Groovy's clothes. */
    static final class Error extends SyntaxException {

        private static final long serialVersionUID = 1L;

        private final String what;
        private final String fix;
        private final transient List<Area> blurred;

        private Error(ASTNode at, String what, String fix, List<Area> blurred) {
            super(what, at);
            this.what = what;
            this.fix = fix;
            this.blurred = blurred;
        }

        String what() {
            return what;
        }

        String fix() {
            return fix;
        }

        /** Where nothing else is worth telling. */
        List<Area> blurred() {
            return blurred;
        }
    }
}
