package org.liverleaf.board.page;

import java.util.List;

/**
 * What the board knows.
 *
 * @param version its version
 * @param hash its content hash
 * @param groups tables by where they stand
 */
public record KnowledgePage(String version, String hash, List<Group> groups) {

    /** Copies the list. */
    public KnowledgePage {
        groups = List.copyOf(groups);
    }

    /**
     * Tables of one folder.
     *
     * @param title the folder, in words
     * @param tables address and question of each
     */
    public record Group(String title, List<Choice> tables) {

        /** Copies the list. */
        public Group {
            tables = List.copyOf(tables);
        }
    }
}
