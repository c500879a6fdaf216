/** Decision tables as data: hit policies, columns, unary tests and rules. Comes after {@code value}; feeds {@code dmn}, {@code check} and {@code model}. */
@NullMarked
package org.liverleaf.decision.table;

import org.jspecify.annotations.NullMarked;
