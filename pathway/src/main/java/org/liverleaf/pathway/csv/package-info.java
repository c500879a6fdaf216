/** Reads a table of patients, one row a patient, into case files: what each column means is proposed and can be changed. */
@NullMarked
package org.liverleaf.pathway.csv;

import org.jspecify.annotations.NullMarked;
