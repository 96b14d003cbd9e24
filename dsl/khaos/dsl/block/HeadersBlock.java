package khaos.dsl.block;

import java.util.ArrayList;
import java.util.List;
import khaos.base.KhaosError;
import khaos.value.Constant;
import khaos.value.ObjectOf.Field;
import khaos.value.Value;
import khaos.word.Takes;
import khaos.word.Word;

/** {@code headers { … }}: what each record carries beside its key and its value. */
@Takes(Value.class)
public final class HeadersBlock {

    private final List<Field> headers = new ArrayList<>();

    @Word(value = "One header and how it is made, as plain text.", example = "header 'trace-id', uuid()")
    public void header(String name, Value value) {
        if (name.isBlank()) throw new KhaosError("a header needs a name", "");
        headers.add(new Field(name, value));
    }

    @Word(value = "One header that is always the same.", example = "header 'source', 'web'")
    public void header(String name, String text) {
        header(name, new Constant(text));
    }

    public void header(String name, Number number) {
        header(name, new Constant(number));
    }

    List<Field> headers() {
        if (headers.isEmpty())
            throw new KhaosError("`headers { }` has no headers", "add for example header 'source', 'web'");
        return headers;
    }
}
