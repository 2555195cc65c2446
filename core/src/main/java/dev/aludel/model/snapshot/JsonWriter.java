package dev.aludel.model.snapshot;

import java.util.Iterator;
import java.util.Map;

/** Writes JSON for people to read and for version control to compare: one member a line, short lists of texts on one. */
final class JsonWriter {

    private static final int SHORT = 100;

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    static String write(Json value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value, "");
        return writer.text.append('\n').toString();
    }

    private void value(Json value, String indent) {
        switch (value) {
            case Json.Members(Map<String, Json> members) when members.isEmpty() -> text.append("{}");
            case Json.Members members -> members(members, indent);
            case Json.Items items -> items(items, indent);
            case Json.Text(String string) -> string(string);
            case Json.Number number -> text.append(number.value());
            case Json.Bool(boolean bool) -> text.append(bool);
            case Json.Null ignored -> text.append("null");
        }
    }

    private void members(Json.Members object, String indent) {
        String inner = indent + "  ";
        text.append("{\n");
        Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Json> member = members.next();
            text.append(inner);
            string(member.getKey());
            text.append(": ");
            value(member.getValue(), inner);
            text.append(members.hasNext() ? ",\n" : "\n");
        }
        text.append(indent).append('}');
    }

    private void items(Json.Items array, String indent) {
        if (array.items().stream().noneMatch(item -> item instanceof Json.Members || item instanceof Json.Items)) {
            String line = line(array);
            if (line.length() <= SHORT) {
                text.append(line);
                return;
            }
        }
        String inner = indent + "  ";
        text.append("[\n");
        Iterator<Json> items = array.items().iterator();
        while (items.hasNext()) {
            text.append(inner);
            value(items.next(), inner);
            text.append(items.hasNext() ? ",\n" : "\n");
        }
        text.append(indent).append(']');
    }

    private static String line(Json.Items array) {
        JsonWriter line = new JsonWriter();
        line.text.append('[');
        Iterator<Json> items = array.items().iterator();
        while (items.hasNext()) {
            line.value(items.next(), "");
            line.text.append(items.hasNext() ? ", " : "");
        }
        return line.text.append(']').toString();
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(isPlain(value, i) ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        text.append('"');
    }

    /** Controls must be escaped, and halves of characters cannot be written in UTF-8. */
    private static boolean isPlain(String value, int at) {
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
        }
        return !Character.isISOControl(c);
    }
}
