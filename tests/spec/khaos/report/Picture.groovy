package khaos.report

/** What a terminal would show after these characters: the few control sequences that khaos uses, and no scrolling. */
class Picture {

    static List<String> of(String characters) {
        List<StringBuilder> rows = [new StringBuilder()]
        int row = 0
        int column = 0
        def parts = (characters =~ /\033\[(\d*)([A-Za-z])|[\s\S]/)
        while (parts.find()) {
            switch (parts.group()) {
                case '\r': column = 0; break
                case '\n':
                    row++
                    column = 0
                    if (row == rows.size()) rows << new StringBuilder()
                    break
                case '\033[K': rows[row].length = Math.min(column, rows[row].length()); break
                case '\033[J':
                    rows[row].length = Math.min(column, rows[row].length())
                    rows = rows.take(row + 1)
                    break
                case { parts.group(2) == 'A' }: row -= parts.group(1) as int; break
                case { parts.group(2) == 'm' }: break
                default:
                    while (rows[row].length() <= column) rows[row].append(' ')
                    rows[row].setCharAt(column++, parts.group() as char)
            }
        }
        rows*.toString()
    }
}
