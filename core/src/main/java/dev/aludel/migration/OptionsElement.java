package dev.aludel.migration;

import dev.aludel.schema.TableOptions;

/**
 * What only some databases know about a table.
 *
 * @param options the options
 */
public record OptionsElement(TableOptions options) implements TableElement {}
