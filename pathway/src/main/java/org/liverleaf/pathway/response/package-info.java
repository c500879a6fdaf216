/**
 * Response of lesions to treatment: RECIST 1.1, mRECIST, Choi (and modified Choi) and iRECIST over a course of scans. Comes
 * after the imaging figures; feeds the case. All lengths are whole tenths of a millimetre, so that the limits of 20 and 30 per
 * cent are compared without rounding.
 */
@NullMarked
package org.liverleaf.pathway.response;

import org.jspecify.annotations.NullMarked;
