package dev.aludel.config;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986 in UTF-8; decoding leaves sequences that are none as they stand. */
final class PercentCoding {

    private static final String PLAIN = "-._~/:,$";
    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int value = escapedByte(bytes, i);
            decoded.write(value < 0 ? bytes[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /** Decodes a query value, in which a plus sign stands for a space as in HTML forms. */
    static String decodeQuery(String text) {
        return decode(text.replace('+', ' '));
    }

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (value & 0xff);
            if (isPlain(letter)) {
                encoded.append(letter);
                continue;
            }
            encoded.append('%').append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
        }
        return encoded.toString();
    }

    private static int escapedByte(byte[] bytes, int at) {
        if (bytes[at] != '%' || at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isPlain(char letter) {
        return letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
    }
}
