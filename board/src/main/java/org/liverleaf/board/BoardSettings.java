package org.liverleaf.board;

import java.nio.file.Path;

/**
 * How a board is started.
 *
 * @param data folder of the embedded database and its password
 * @param bind address to listen on
 * @param port port to listen on; 0 takes a free one
 * @param database JDBC address of a PostgreSQL to use instead of the embedded one; empty for the embedded one. User and
 *     password stand in the environment as {@code LIVERLEAF_DATABASE_USER} and {@code LIVERLEAF_DATABASE_PASSWORD}
 * @param samples folder of sample cases to begin with; empty for none
 */
public record BoardSettings(Path data, String bind, int port, String database, String samples) {}
