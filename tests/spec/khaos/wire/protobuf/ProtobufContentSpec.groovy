package khaos.wire.protobuf

import com.google.protobuf.Descriptors
import com.google.protobuf.DynamicMessage
import khaos.base.Between
import khaos.base.KhaosError
import khaos.base.Share
import khaos.value.Bool
import khaos.value.Decimal
import khaos.value.FieldKey
import khaos.value.ListOf
import khaos.value.Maybe
import khaos.value.OneOf
import khaos.value.Text
import khaos.value.Timestamp
import khaos.value.UniformKey
import khaos.value.Uuid
import khaos.value.Whole
import khaos.wire.Made
import khaos.wire.registry.Framing
import khaos.wire.registry.SchemaChoice
import spock.lang.Specification

/** What khaos writes, read by Protobuf's own decoder. */
class ProtobufContentSpec extends Specification {

    static final ORDER = Made.object(
            order_id: Uuid.uuid(),
            amount: Decimal.decimal(Between.of(10.0, 5000.0)),
            status: OneOf.oneOf('PENDING', 'SHIPPED'),
            state: OneOf.oneOf('PENDING', 'OPEN'),
            created: Timestamp.timestamp(),
            paid: Bool.bool(),
            quantity: Whole.integer(Between.of(-5, 100_000)),
            coupon: Maybe.optional(Text.string(), new Share(0.5)),
            address: Made.object(city: Text.string(length: Between.of(100, 300))),
            scores: ListOf.list(Between.of(0, 100), Whole.integer()),
            items: ListOf.list(Between.of(1, 5), Made.object(sku: Uuid.uuid(), kind: OneOf.oneOf('A', 'B'))))

    static final String TEXT = '''
syntax = "proto3";
package khaos.generated;

message OrdersRecord {
  string order_id = 1;
  double amount = 2;
  StatusEnum status = 3;
  StateEnum state = 4;
  int64 created = 5;
  bool paid = 6;
  int64 quantity = 7;
  optional string coupon = 8;
  AddressType address = 9;
  repeated int64 scores = 10;
  repeated ItemsItem items = 11;
  enum StatusEnum {
    PENDING = 0;
    SHIPPED = 1;
  }
  enum StateEnum {
    STATE_ENUM_PENDING = 0;
    STATE_ENUM_OPEN = 1;
  }
  message AddressType {
    string city = 1;
  }
  message ItemsItem {
    string sku = 1;
    KindEnum kind = 2;
    enum KindEnum {
      A = 0;
      B = 1;
    }
  }
}
'''.stripLeading()

    def "fields become the types that the user's document lists, and the text says the same as the types"() {
        given:
        def shape = ProtobufShape.of(ORDER, 'OrdersRecord')

        expect:
        ProtoText.of(shape) == TEXT
        linked(TEXT).messageTypes[0].fields*.type == new ProtoFiles({ Optional.empty() }).linked(shape).messageTypes[0].fields*.type
    }

    def "records of fields are read by Protobuf as they were meant"() {
        given:
        def content = new ProtobufContent(Optional.of(ORDER), SchemaChoice.OF_FIELDS)
        def type = linked(TEXT).messageTypes[0]

        expect:
        verifyEach(Made.values(content, 500)) { bytes ->
            def read = read(type, bytes)
            UUID.fromString(read.order_id).version() == 4
            read.amount >= 10 && read.amount <= 5000
            read.status.name in ['PENDING', 'SHIPPED']
            read.state.name in ['STATE_ENUM_PENDING', 'STATE_ENUM_OPEN']
            read.created == Made.NOON.millis()
            read.quantity >= -5 && read.quantity <= 100_000
            read.coupon == null || read.coupon.length() > 0
            field(read.address, 'city').length() in 100..300
            (read.scores ?: []).every { (int) it in 0..1000 }
            read.items.size() in 1..5
            UUID.fromString(field(read.items[0], 'sku'))
        }
    }

    def "a schema that is not ours gets valid data for every type there is"() {
        given:
        def files = new ProtoFiles({ path -> path == 'shop/money.proto' ? Optional.of(new File('tests/spec/khaos/wire/protobuf/money.proto').text) : Optional.empty() })
        def file = files.linked(new File('tests/spec/khaos/wire/protobuf/everything.proto').text, 'everything.proto')
        def type = ProtoFiles.message(file, Optional.of('Everything'))
        def read = Made.values(new ProtobufRecords(type, null, Framing.NONE), 1000).collect { DynamicMessage.parseFrom(type, it) }

        expect:
        ProtoFiles.indexes(type) == [1]
        ProtoFiles.indexes(ProtoFiles.message(file, Optional.of('Everything.Line'))) == [1, 0]
        read.every { it.initialized && it.unknownFields.asMap().isEmpty() }
        read.collect { it.getOneofFieldDescriptor(type.oneofs.first()).name }.toSet() == ['card', 'cash', 'voucher'].toSet()
        type.fields.findAll { field -> !field.repeated && !read.any { it.hasField(field) || it.getField(field) != field.javaType } }.isEmpty()
        type.fields.findAll { it.repeated }.every { field -> read.any { it.getRepeatedFieldCount(field) > 0 } }
        read.every { !it.hasField(type.findFieldByName('at')) || it.getField(type.findFieldByName('at')).allFields.values().first() == Made.NOON.millis().intdiv(1000) }
        read.collect { it.getField(type.findFieldByName('negative')) }.every { it >= 0 }
    }

    def "proto2 has required fields, and no list is packed unless it says so"() {
        given:
        def type = linked('''
            package old; // no syntax is proto2
            message Order {
              required string id = 1;
              repeated int32 plain = 2;
              repeated int32 packed = 3 [packed = true, deprecated=true];
              optional Kind kind = 4 [default = B];
              enum Kind { option allow_alias = true; A = 1; B = 2; C = 0x2; }
              extensions 100 to max;
              reserved 50, 60 to 70;
              reserved "gone";
            }
            service Orders { rpc Get (Order) returns (Order) { option (http) = { get: "/x" }; } }''').messageTypes[0]

        expect:
        type.findFieldByName('plain').packed == false
        type.findFieldByName('packed').packed
        Made.values(new ProtobufRecords(type, null, Framing.NONE), 200).every { DynamicMessage.parseFrom(type, it).with { it.hasField(type.findFieldByName('id')) && it.unknownFields.asMap().isEmpty() } }
    }

    def "a key may be a field that only the schema knows"() {
        given:
        def type = linked('syntax = "proto3"; message Order { Customer customer = 3; message Customer { string id = 16; } }').messageTypes[0]

        expect:
        verifyEach(Made.records(new ProtobufRecords(type, null, Framing.NONE), 50, FieldKey.field('customer.id'))) {
            Made.text(it.key) == field(read(type, it.value).customer, 'id')
        }
    }

    def "the script may leave out the enum's name before a symbol, as the style guide puts it there"() {
        given:
        def type = linked('syntax = "proto3"; message R { OrderStatus s = 1; } enum OrderStatus { ORDER_STATUS_NEW = 0; ORDER_STATUS_OLD = 7; }').messageTypes[0]
        def content = new ProtobufRecords(type, Made.object(s: OneOf.oneOf('OLD')), Framing.NONE)

        expect:
        read(type, Made.values(content, 1).first()).s.number == 7
    }

    def "#what is refused before anything starts"() {
        when:
        content().check(UniformKey.DEFAULT)

        then:
        def error = thrown(KhaosError)
        error.what() == message

        where:
        what                | content                                                                          || message
        'no field'          | { new ProtobufContent(Optional.empty(), SchemaChoice.OF_FIELDS) }                || 'protobuf() needs fields'
        'a list of lists'   | { of(a: ListOf.list(2, ListOf.list(2, Uuid.uuid()))) }                           || "protobuf() cannot carry 'a': a list of lists"
        'nulls in a list'   | { of(a: ListOf.list(2, Maybe.optional(Uuid.uuid(), new Share(0.5)))) }           || "protobuf() cannot carry 'a': a list with nulls in it"
        'an unlike type'    | { new ProtobufRecords(linked('syntax="proto3"; message R { repeated bool a = 1; }').messageTypes[0], Made.object(a: Uuid.uuid()), Framing.NONE) } || "the field 'a' is uuid in the script and repeated bool in the schema"
        'a wrong text'      | { new ProtobufRecords(linked('syntax="proto3";\nmessage R { bool a 1; }').messageTypes[0], null, Framing.NONE) } || 'this is no Protobuf schema: line 2: `=` is missing before `1`'
        'an unknown type'   | { new ProtobufRecords(linked('syntax="proto3"; message R { Foo a = 1; }').messageTypes[0], null, Framing.NONE) } || 'this is no Protobuf schema: R.a: "Foo" is not defined.'
    }

    private static ProtobufContent of(Map fields) {
        new ProtobufContent(Optional.of(Made.object(fields)), SchemaChoice.OF_FIELDS)
    }

    private static Descriptors.FileDescriptor linked(String text) {
        new ProtoFiles({ Optional.empty() }).linked(text, 'spec.proto')
    }

    private static Map read(Descriptors.Descriptor type, byte[] bytes) {
        def message = DynamicMessage.parseFrom(type, bytes)
        assert message.unknownFields.asMap().isEmpty()
        type.fields.collectEntries { [it.name, it.hasPresence() && !message.hasField(it) ? null : message.getField(it)] }
    }

    private static field(message, String name) {
        message.getField(message.descriptorForType.findFieldByName(name))
    }
}
