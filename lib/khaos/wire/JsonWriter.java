package khaos.wire;

import khaos.base.Dice;
import khaos.value.Drawer;
import khaos.value.Leaf;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Origin;
import khaos.value.Value;

/** Compiles a value into drawers that write its punctuation to {@code out}, and its leaves to the sink on top of it. */
record JsonWriter(Buffer out) {

    Drawer of(Value value, Origin origin) {
        if (value instanceof ObjectOf object) return object(object, origin);
        if (value instanceof ListOf list) return list(list, origin);
        if (value instanceof Maybe maybe) return maybe(maybe, origin);
        return ((Leaf) value).drawer(origin);
    }

    private Drawer object(ObjectOf object, Origin origin) {
        var fields = object.fields();
        var names = new byte[fields.size()][];
        var drawers = new Drawer[fields.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = name(fields.get(i).name(), i == 0 ? '{' : ',');
            drawers[i] = of(fields.get(i).value(), origin.part(fields.get(i).name()));
        }
        return sink -> {
            for (int i = 0; i < names.length; i++) {
                out.add(names[i]);
                drawers[i].next(sink);
            }
            out.add((byte) '}');
        };
    }

    /** {@code ,"name":}, made once. */
    private static byte[] name(String name, char before) {
        var made = new Buffer();
        made.add((byte) before);
        new JsonSink(made).text(name);
        made.add((byte) ':');
        return made.copy();
    }

    private Drawer list(ListOf list, Origin origin) {
        var item = of(list.item(), origin.part("item"));
        var dice = origin.dice();
        int min = list.size().min();
        int sizes = list.size().max() - min + 1;
        return sink -> {
            out.add((byte) '[');
            int size = min + dice.below(sizes);
            for (int i = 0; i < size; i++) {
                if (i > 0) out.add((byte) ',');
                item.next(sink);
            }
            out.add((byte) ']');
        };
    }

    private Drawer maybe(Maybe maybe, Origin origin) {
        var value = of(maybe.value(), origin.part("value"));
        double nulls = maybe.nulls().fraction();
        Dice dice = origin.dice();
        return sink -> {
            if (dice.nextDouble() < nulls) sink.nothing();
            else value.next(sink);
        };
    }
}
