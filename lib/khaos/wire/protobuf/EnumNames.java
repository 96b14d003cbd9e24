package khaos.wire.protobuf;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import khaos.wire.Symbols;

/**
 * What the values of an enum may be called: their own names and, since names of all enums around must differ, also those
 * without the enum's own name in front ({@code PENDING} of {@code ORDER_STATUS_PENDING}).
 */
final class EnumNames {

    private EnumNames() {}

    static Symbols of(EnumDescriptor type) {
        var names = all(type);
        int values = type.getValues().size();
        int[] numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++)
            numbers[i] = type.getValues().get(i % values).getNumber();
        return new Symbols(type.getFullName(), names, numbers);
    }

    /** Their own names first, then the short ones in the same order. */
    static List<String> all(EnumDescriptor type) {
        String prefix = prefix(type.getName());
        var own = type.getValues().stream().map(EnumValueDescriptor::getName).toList();
        var names = new ArrayList<>(own);
        if (own.stream().allMatch(name -> name.startsWith(prefix)))
            own.forEach(name -> names.add(name.substring(prefix.length())));
        return names;
    }

    /** {@code ORDER_STATUS_} of {@code OrderStatus}. */
    static String prefix(String type) {
        return type.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_";
    }
}
