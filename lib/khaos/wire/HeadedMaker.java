package khaos.wire;

import java.util.ArrayList;
import java.util.List;
import khaos.value.Constant;
import khaos.value.Drawer;
import khaos.value.Leaf;
import khaos.value.ObjectOf.Field;
import khaos.value.Origin;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Makes the headers after the record; those that never change are made once. */
final class HeadedMaker implements Maker {

    private final Maker record;
    private final TextSink text = new TextSink();
    private final List<String> names = new ArrayList<>();
    private final List<Drawer> drawers = new ArrayList<>();
    private final Header[] constant;
    private List<Header> headers = List.of();

    HeadedMaker(Maker record, List<Field> headers, Origin origin) {
        this.record = record;
        this.constant = new Header[headers.size()];
        for (int i = 0; i < constant.length; i++) {
            var header = headers.get(i);
            names.add(header.name());
            drawers.add(((Leaf) header.value()).drawer(origin.part("header " + i + " " + header.name())));
            if (header.value() instanceof Constant) constant[i] = header(i);
        }
    }

    @Override
    public void next() {
        record.next();
        var made = new Header[constant.length];
        for (int i = 0; i < made.length; i++) made[i] = constant[i] == null ? header(i) : constant[i];
        headers = List.of(made);
    }

    private Header header(int i) {
        drawers.get(i).next(text);
        return new RecordHeader(names.get(i), text.take());
    }

    @Override
    public byte[] key() {
        return record.key();
    }

    @Override
    public byte[] value() {
        return record.value();
    }

    @Override
    public RuntimeException refusal() {
        return record.refusal();
    }

    @Override
    public List<Header> headers() {
        return headers;
    }

    @Override
    public long timestampMillis() {
        return record.timestampMillis();
    }
}
