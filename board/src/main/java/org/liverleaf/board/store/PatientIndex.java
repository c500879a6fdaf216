package org.liverleaf.board.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which patient the documents of each case name. */
@Repository
public class PatientIndex {

    private final JdbcClient jdbc;

    PatientIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases that were not looked at, or named nobody when they had fewer documents. */
    @Transactional(readOnly = true)
    public List<UUID> unknown() {
        return jdbc.sql("select c.id from board_case c left join patient_of_case p on p.case_id = c.id"
                        + " where p.case_id is null or p.patient = '' and p.documents <>"
                        + " (select count(*) from document d where d.case_id = c.id)")
                .query(UUID.class)
                .list();
    }

    /** Notes whom a case names; empty if nobody. */
    @Transactional
    public void note(UUID caseId, String patient, int documents) {
        jdbc.sql("insert into patient_of_case values (:case, :patient, :documents) on conflict (case_id)"
                        + " do update set patient = excluded.patient, documents = excluded.documents")
                .param("case", caseId)
                .param("patient", patient)
                .param("documents", documents)
                .update();
    }

    /** The cases of a patient; several mean that nobody can say which is meant. */
    @Transactional(readOnly = true)
    public List<UUID> find(String patient) {
        return jdbc.sql("select case_id from patient_of_case where patient = :patient")
                .param("patient", patient)
                .query(UUID.class)
                .list();
    }
}
