package org.liverleaf.board.page;

/**
 * One of several.
 *
 * @param value what the form sends
 * @param text what people read
 */
public record Choice(String value, String text) {}
