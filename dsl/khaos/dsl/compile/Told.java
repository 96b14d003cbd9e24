package khaos.dsl.compile;

import java.util.HashSet;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.codehaus.groovy.transform.stc.TypeCheckingContext;

/** The mistakes told during one type check: each place once, in words and with a fix that survive Groovy's error list. */
final class Told {

    private final TypeCheckingContext context;
    private final Set<Long> places = new HashSet<>();

    Told(TypeCheckingContext context) {
        this.context = context;
    }

    void tell(ASTNode at, String what, String fix) {
        if (!places.add(((long) at.getLineNumber() << 32) + at.getColumnNumber())) return;
        SourceUnit source = context.getSource();
        context.getErrorCollector().addErrorAndContinue(new SyntaxErrorMessage(new Error(at, what, fix), source));
    }

    /** A mistake in Groovy's clothes. */
    static final class Error extends SyntaxException {

        private static final long serialVersionUID = 1L;

        private final String what;
        private final String fix;

        private Error(ASTNode at, String what, String fix) {
            super(what, at);
            this.what = what;
            this.fix = fix;
        }

        String what() {
            return what;
        }

        String fix() {
            return fix;
        }
    }
}
