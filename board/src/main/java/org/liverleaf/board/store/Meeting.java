package org.liverleaf.board.store;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A meeting of the board.
 *
 * @param id stable id
 * @param heldOn its day
 * @param title what people call it
 * @param cases how many cases are on its list
 */
public record Meeting(UUID id, LocalDate heldOn, String title, int cases) {}
