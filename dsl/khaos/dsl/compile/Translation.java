package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Source;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;

/** Groovy's error list in khaos's words. */
final class Translation {

    private final Source source;

    Translation(Source source) {
        this.source = source;
    }

    List<Mistake> mistakes(ErrorCollector errors) {
        var mistakes = new ArrayList<Mistake>();
        for (var error : errors.getErrors())
            if (error instanceof SyntaxErrorMessage syntax) {
                var cause = syntax.getCause();
                mistakes.add(new Mistake(
                        new Place(source.name(), cause.getLine(), cause.getStartColumn()),
                        Math.max(1, cause.getEndColumn() - cause.getStartColumn()),
                        cause.getOriginalMessage(),
                        ""));
            } else throw new IllegalStateException(error.toString());
        return mistakes;
    }
}
