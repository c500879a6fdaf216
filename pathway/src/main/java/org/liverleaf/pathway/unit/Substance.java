package org.liverleaf.pathway.unit;

import java.math.BigDecimal;

/**
 * The factor of one substance: value in {@code to} = value in {@code from} times {@code factor}.
 *
 * @param name as in {@code substances.csv}
 * @param from unit on the left
 * @param to unit on the right, of another kind
 * @param factor above 0
 */
record Substance(String name, UcumUnit from, UcumUnit to, BigDecimal factor) {}
