/**
 * How an assessed case looks: one self-contained page, its charts and drawings as SVG. Comes after the pathway; decides
 * nothing. Pages are well-formed XML and valid HTML, run no script, load nothing, and escape every text.
 */
@NullMarked
package org.liverleaf.pages;

import org.jspecify.annotations.NullMarked;
