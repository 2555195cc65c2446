package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A shared library for x86-64 Linux, written byte by byte, whose functions all return one number.
 *
 * <p>MySQL's server is linked against libaio and libnuma, which a machine need not have and only root can install, and calls
 * neither when native asynchronous I/O is off and NUMA is reported absent. Its loader insists on files of these names that
 * define the functions in the versions it was linked with (System V ABI, gABI 4.1 and its AMD64 supplement; symbol
 * versions: the Linux Standard Base core specification, "Symbol Versioning"); on what they do it does not insist.
 *
 * @param name the file's name, which is also its DT_SONAME
 * @param functions the functions, each with its version
 * @param result what each of them returns
 */
record StandInLibrary(String name, SortedMap<String, String> functions, int result) {
    private static final int NO_SYSTEM_CALL = -38;
    private static final int NUMA_ABSENT = -1;

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PROGRAM_HEADERS = 4;
    private static final int SYMBOL = 24;
    private static final int FUNCTION = 16;
    private static final int PAGE = 0x1000;

    StandInLibrary {
        requireNonNull(name);
        functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
    }

    /** In libaio a negative result is an error number: here ENOSYS, that the system has no such call. */
    static StandInLibrary libaio() {
        return new StandInLibrary(
                "libaio.so.1",
                new TreeMap<>(Map.of(
                        "io_setup", "LIBAIO_0.4",
                        "io_getevents", "LIBAIO_0.4",
                        "io_submit", "LIBAIO_0.1")),
                NO_SYSTEM_CALL);
    }

    /** After -1 from numa_available no other function of the library may be called (numa(3)). */
    static StandInLibrary libnuma() {
        return new StandInLibrary(
                "libnuma.so.1",
                new TreeMap<>(Map.of(
                        "mbind", "libnuma_1.1",
                        "numa_alloc_local", "libnuma_1.1",
                        "numa_available", "libnuma_1.1",
                        "numa_bitmask_free", "libnuma_1.2",
                        "numa_free", "libnuma_1.1",
                        "numa_get_mems_allowed", "libnuma_1.2",
                        "set_mempolicy", "libnuma_1.1")),
                NUMA_ABSENT);
    }

    /** Writes it into a folder under its name. */
    void writeInto(Path folder) throws IOException {
        Files.write(folder.resolve(name), bytes());
    }

    /**
     * The file: one segment to read and run (headers, symbols, code), and one to read and write with the dynamic section,
     * in whose entries the loader puts addresses.
     */
    byte[] bytes() {
        Strings strings = new Strings();
        List<String> names = List.copyOf(functions.keySet());
        List<String> versions = functions.values().stream().distinct().sorted().toList();

        int hash = HEADER + PROGRAM_HEADERS * PROGRAM_HEADER;
        int symbols = align(hash + 4 * (2 + 1 + names.size() + 1));
        int symbolVersions = symbols + SYMBOL * (names.size() + 1);
        int definitions = align(symbolVersions + 2 * (names.size() + 1));
        int code = align(definitions + 28 * (versions.size() + 1));
        int text = code + FUNCTION * names.size();

        ByteBuffer file = ByteBuffer.allocate(2 * PAGE).order(ByteOrder.LITTLE_ENDIAN);
        writeHash(file.position(hash), names.size());
        writeSymbols(file.position(symbols), names, strings, code);
        writeSymbolVersions(file.position(symbolVersions), names, versions);
        writeDefinitions(file.position(definitions), versions, strings);
        writeCode(file.position(code), names.size());
        int soname = strings.offset(name);
        byte[] texts = strings.bytes();
        file.position(text).put(texts);

        Map<Long, Long> dynamic = new LinkedHashMap<>();
        dynamic.put(14L, (long) soname); // DT_SONAME
        dynamic.put(4L, (long) hash); // DT_HASH
        dynamic.put(5L, (long) text); // DT_STRTAB
        dynamic.put(10L, (long) texts.length); // DT_STRSZ
        dynamic.put(6L, (long) symbols); // DT_SYMTAB
        dynamic.put(11L, (long) SYMBOL); // DT_SYMENT
        dynamic.put(0x6ffffff0L, (long) symbolVersions); // DT_VERSYM
        dynamic.put(0x6ffffffcL, (long) definitions); // DT_VERDEF
        dynamic.put(0x6ffffffdL, versions.size() + 1L); // DT_VERDEFNUM
        dynamic.put(0L, 0L); // DT_NULL
        file.position(PAGE);
        dynamic.forEach((tag, value) -> file.putLong(tag).putLong(value));

        int dynamicSize = 16 * dynamic.size();
        writeHeader(file.position(0));
        writeSegment(file, 1, 5, 0, text + texts.length, PAGE); // PT_LOAD, read and execute
        writeSegment(file, 1, 6, PAGE, dynamicSize, PAGE); // PT_LOAD, read and write
        writeSegment(file, 2, 6, PAGE, dynamicSize, 8); // PT_DYNAMIC
        writeSegment(file, 0x6474e551, 6, 0, 0, 16); // PT_GNU_STACK: the stack need not be executable
        return Arrays.copyOf(file.array(), PAGE + dynamicSize);
    }

    private static void writeHeader(ByteBuffer file) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0); // 64 bits, little-endian
        file.putShort((short) 3).putShort((short) 62).putInt(1); // ET_DYN, EM_X86_64, EV_CURRENT
        file.putLong(0).putLong(HEADER).putLong(0).putInt(0); // no entry, program headers follow, no sections
        file.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) PROGRAM_HEADERS);
        file.putShort((short) HEADER).putShort((short) 0).putShort((short) 0);
    }

    private static void writeSegment(ByteBuffer file, int type, int flags, long offset, long size, long alignment) {
        file.putInt(type).putInt(flags);
        file.putLong(offset).putLong(offset).putLong(offset);
        file.putLong(size).putLong(size).putLong(alignment);
    }

    /** A hash table of a single bucket, that is, a list: symbol 1, then 2, and so on. */
    private static void writeHash(ByteBuffer file, int count) {
        file.putInt(1).putInt(count + 1).putInt(1).putInt(0);
        for (int symbol = 1; symbol <= count; symbol++) {
            file.putInt(symbol == count ? 0 : symbol + 1);
        }
    }

    private static void writeSymbols(ByteBuffer file, List<String> names, Strings strings, int code) {
        file.put(new byte[SYMBOL]);
        for (int i = 0; i < names.size(); i++) {
            file.putInt(strings.offset(names.get(i)));
            file.put((byte) 0x12).put((byte) 0).putShort((short) 1); // global function, defined
            file.putLong(code + (long) FUNCTION * i).putLong(FUNCTION);
        }
    }

    /** Version 1 is the library's own name; those of the functions count from 2. */
    private void writeSymbolVersions(ByteBuffer file, List<String> names, List<String> versions) {
        file.putShort((short) 0);
        for (String function : names) {
            file.putShort((short) (2 + versions.indexOf(functions.get(function))));
        }
    }

    private void writeDefinitions(ByteBuffer file, List<String> versions, Strings strings) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(versions);
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            file.putShort((short) 1).putShort((short) (i == 0 ? 1 : 0)); // VER_FLG_BASE on the first
            file.putShort((short) (i + 1)).putShort((short) 1);
            file.putInt(hash(all.get(i))).putInt(20).putInt(last ? 0 : 28);
            file.putInt(strings.offset(all.get(i))).putInt(0);
        }
    }

    private void writeCode(ByteBuffer file, int count) {
        for (int i = 0; i < count; i++) {
            file.put((byte) 0xb8).putInt(result).put((byte) 0xc3); // mov eax, result; ret
            file.put(new byte[FUNCTION - 6]);
        }
    }

    /** The hash function of the System V ABI. */
    private static int hash(String name) {
        int hash = 0;
        for (byte b : name.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash << 4) + b;
            int top = hash & 0xf0000000;
            hash = (hash ^ (top >>> 24)) & ~top;
        }
        return hash;
    }

    private static int align(int offset) {
        return (offset + 7) & ~7;
    }

    /** The string table: each string once, ended by a zero; the first is empty. */
    private static final class Strings {
        private final StringBuilder text = new StringBuilder("\0");

        int offset(String string) {
            int known = text.indexOf("\0" + string + "\0");
            if (known >= 0) {
                return known + 1;
            }
            text.append(string).append('\0');
            return text.length() - string.length() - 1;
        }

        byte[] bytes() {
            return text.toString().getBytes(StandardCharsets.US_ASCII);
        }
    }
}
