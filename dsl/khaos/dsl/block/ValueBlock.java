package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import khaos.base.KhaosError;
import khaos.value.Custom;
import khaos.value.ObjectOf;
import khaos.value.Rows;
import khaos.value.States;
import khaos.value.Table;
import khaos.value.Value;
import khaos.value.table.TableFile;
import khaos.word.Named;
import khaos.word.Takes;
import khaos.word.Word;

/** {@code value { … }} and {@code object { … }}: the fields of a record, in order. */
@Takes(Value.class)
public class ValueBlock {

    private final int toldBefore = Reading.current().told();
    private static final int USUAL_ENTITIES = 1000;

    private final List<ObjectOf.Field> fields = new ArrayList<>();
    private final Once once = new Once();
    private Rows rows;
    private boolean saysColumn;
    private States states;

    @Word(value = "One field and how it is made.", example = "field 'order_id', uuid()")
    public void field(String name, Value value) {
        checkName(name);
        for (var field : fields)
            if (field.name().equals(name))
                throw new KhaosError("the field `" + name + "` is there already", "give one of the two another name");
        fields.add(new ObjectOf.Field(name, value));
    }

    /** The closure becomes a lambda when the script is compiled; it must take its randomness from the argument. */
    @Word(
            value = "A field of your own making; draw all chance from the argument.",
            example = "field 'dice', { rng -> rng.nextInt(6) + 1 }")
    public void field(String name, Function<RandomGenerator, Object> maker) {
        field(name, new Custom(maker));
    }

    @Word(
            value = "A value with fields of its own.",
            example = "field 'address', object { field 'city', string(cardinality: 50) }")
    public Value object(@DelegatesTo(value = ValueBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        return Fill.fill(new ValueBlock(), body).made("object");
    }

    @Word(
            value =
                    "One of the values that a field of another topic has, in a record that was acknowledged. Until there is one, it waits.",
            example = "field 'customer_id', lookup('customers.id')")
    public Value lookup(String topicAndField) {
        return Reading.current().lookups().said(topicAndField, Reading.current().here());
    }

    @Word(
            value =
                    "A file whose rows the records are made of: one row a record, again and again. Without `column`, all of its columns are fields.",
            example = "rows csv('customers.csv'); field 'id', column('customer_id'); field 'city', column('city')")
    public void rows(Table table) {
        rows(new RowOrder(table, Rows.Order.CIRCULAR));
    }

    @Word(value = "In another order.", example = "rows shuffled(csv('customers.csv'))")
    public void rows(RowOrder order) {
        once.say("rows");
        rows = new Rows(order.table(), order.order(), Reading.current().number());
    }

    @Word(
            value = "What a row has in this column; nothing where its cell is empty.",
            example = "rows csv('customers.csv'); field 'id', column('customer_id')")
    public Value column(String name) {
        if (rows == null && isBroken()) throw new ToldAlready();
        if (rows == null)
            throw new KhaosError("there are no rows to take '" + name + "' from", "say before: rows csv('file.csv')");
        saysColumn = true;
        return rows.column(name);
    }

    @Word(
            value = "The rows of a CSV file; its first line names the columns. A path is relative to the script.",
            example = "rows csv('customers.csv')")
    public Table csv(String path) {
        return TableFile.csv(path, Reading.current().file(path));
    }

    @Word(value = "The rows of a file with a JSON object a line.", example = "rows json('customers.jsonl')")
    public Table json(String path) {
        return TableFile.jsonLines(path, Reading.current().file(path));
    }

    @Word(
            value = "Each row once; after the last one the producers of the topic rest.",
            example = "rows inOrder(csv('customers.csv'))")
    public RowOrder inOrder(Table table) {
        return new RowOrder(table, Rows.Order.IN_ORDER);
    }

    @Word(value = "From the first row to the last, again and again.", example = "rows circular(csv('customers.csv'))")
    public RowOrder circular(Table table) {
        return new RowOrder(table, Rows.Order.CIRCULAR);
    }

    @Word(value = "In an order that is drawn once, again and again.", example = "rows shuffled(csv('customers.csv'))")
    public RowOrder shuffled(Table table) {
        return new RowOrder(table, Rows.Order.SHUFFLED);
    }

    @Word(value = "Any row at any time.", example = "rows random(csv('customers.csv'))")
    public RowOrder random(Table table) {
        return new RowOrder(table, Rows.Order.RANDOM);
    }

    @Word(
            value =
                    "Things that go through states, a record for each: 1000 at a time for each producer, unless entities says otherwise.",
            example =
                    "stateMachine(entities: 50) { state 'CREATED', to: [PAID: 1]; state 'PAID' }; field 'id', entity(); field 'status', state()")
    public void stateMachine(
            @Named(value = "entities", type = Integer.class) Map<String, ?> named,
            @DelegatesTo(value = StatesBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("stateMachine");
        int entities = named.get("entities") instanceof Integer said ? said : USUAL_ENTITIES;
        states = Fill.fill(new StatesBlock(), body)
                .made(entities, Reading.current().number());
    }

    public void stateMachine(
            @DelegatesTo(value = StatesBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        stateMachine(Map.of(), body);
    }

    @Word(
            value = "The number of the thing whose state this is.",
            example = "stateMachine { state 'NEW' }; field 'id', entity()")
    public Value entity() {
        return machine().entity();
    }

    @Word(value = "The state that it is in.", example = "stateMachine { state 'NEW' }; field 'status', state()")
    public Value state() {
        return machine().state();
    }

    /** Something of this block was told already: what follows from it is not. */
    private boolean isBroken() {
        return Reading.current().told() > toldBefore;
    }

    private States machine() {
        if (states == null && isBroken()) throw new ToldAlready();
        if (states == null)
            throw new KhaosError("there is no state machine", "say before: stateMachine { state 'NEW' }");
        return states;
    }

    void checkName(String name) {
        if (name.isBlank()) throw new KhaosError("a field needs a name", "");
    }

    final List<ObjectOf.Field> fields() {
        return fields;
    }

    final ObjectOf made(String block) {
        if (rows != null && !saysColumn) addColumns();
        if (fields.isEmpty() && Reading.current().told() > toldBefore) throw new ToldAlready();
        if (fields.isEmpty())
            throw new KhaosError("`" + block + " { }` has no fields", "add for example field 'id', uuid()");
        return new ObjectOf(fields);
    }

    /** In front of the fields that the block says itself, which win. */
    private void addColumns() {
        var said = fields.stream().map(ObjectOf.Field::name).toList();
        int at = 0;
        for (String column : rows.table().columns())
            if (!said.contains(column)) fields.add(at++, new ObjectOf.Field(column, rows.column(column)));
    }

    /** A table and how it is gone through. */
    public record RowOrder(Table table, Rows.Order order) {}
}
