package khaos.value.faker;

import java.util.List;
import java.util.Locale;
import khaos.base.Dice;

/** Makes texts of one kind. Slow by nature. */
@FunctionalInterface
public interface Provider {

    /** As many values as asked, not all different. */
    List<String> texts(Locale locale, Dice dice, int count);
}
