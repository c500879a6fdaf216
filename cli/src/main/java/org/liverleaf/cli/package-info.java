/** The command line: one class for each command, which reads files, calls the rooms behind it and prints their answers. */
@NullMarked
package org.liverleaf.cli;

import org.jspecify.annotations.NullMarked;
