package org.liverleaf.board.page;

import java.util.List;
import java.util.Optional;

/**
 * The form to fetch a patient from a FHIR server, or what would come in.
 *
 * @param servers names of the servers
 * @param chosen the server that was chosen
 * @param caseId the case that it is for; empty for a new case
 * @param caseName its name
 * @param seen how many documents the case has
 * @param problems why nothing was fetched, a line each
 * @param preview what was fetched, not yet kept
 */
public record PullPage(
        List<String> servers,
        String chosen,
        String caseId,
        String caseName,
        int seen,
        List<String> problems,
        Optional<Preview> preview) {

    /** Copies the lists. */
    public PullPage {
        servers = List.copyOf(servers);
        problems = List.copyOf(problems);
    }

    /**
     * What would come in.
     *
     * @param ticket under which it waits
     * @param counts resources by type, in words
     * @param entries how many entries were read
     * @param notes what was not offered, not used or set aside, a line each
     */
    public record Preview(String ticket, List<Choice> counts, int entries, List<String> notes) {

        /** Copies the lists. */
        public Preview {
            counts = List.copyOf(counts);
            notes = List.copyOf(notes);
        }
    }
}
