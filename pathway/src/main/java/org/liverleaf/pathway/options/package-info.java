/**
 * The ledger: every option with its verdict, its arguments and what would change it. Comes after {@code staging}; feeds
 * {@code outlook} and {@code plan}. Tables: {@code knowledge/options} and {@code knowledge/systemic}.
 */
@NullMarked
package org.liverleaf.pathway.options;

import org.jspecify.annotations.NullMarked;
