/** Cases as the board sees them: documents folded into a record, assessed, and the assessments kept while nothing changes. */
@NullMarked
package org.liverleaf.board.cases;

import org.jspecify.annotations.NullMarked;
