package org.liverleaf.board.page;

import java.util.List;

/**
 * What a changed fact would change.
 *
 * @param caseId the case
 * @param caseName its name
 * @param facts facts that can be changed, each with its unit, allowed values and the value now
 * @param form what was typed
 * @param scenarios scenarios side by side, the case as it is first; only that one where none is open
 * @param rows what differs between them
 * @param kept scenarios that were kept under a name
 * @param mayKeep whether one may keep scenarios
 */
public record WhatIfPage(
        String caseId,
        String caseName,
        List<Choice> facts,
        Form form,
        List<Scenario> scenarios,
        List<Row> rows,
        List<Kept> kept,
        boolean mayKeep) {

    /** Copies the lists. */
    public WhatIfPage {
        facts = List.copyOf(facts);
        scenarios = List.copyOf(scenarios);
        rows = List.copyOf(rows);
        kept = List.copyOf(kept);
    }

    /** Kept scenarios that are in use. */
    public List<Kept> inUse() {
        return kept.stream().filter(each -> !each.retired()).toList();
    }

    /** Kept scenarios that were put aside. */
    public List<Kept> retired() {
        return kept.stream().filter(Kept::retired).toList();
    }

    /**
     * What was typed.
     *
     * @param changes facts and values
     * @param problem what is wrong beside single fields; empty if nothing
     */
    public record Form(List<Change> changes, String problem) {

        /** Copies the list. */
        public Form {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A fact to be changed.
     *
     * @param fact the fact, as typed
     * @param value its value, as typed
     * @param hint title, unit and allowed values; empty if no fact is chosen
     * @param problem what is wrong; empty if nothing
     */
    public record Change(String fact, String value, String hint, String problem) {}

    /**
     * A column.
     *
     * @param id its id if it was kept; empty if it is only tried, or the case as it is
     * @param changes what is changed, as the form sends it; empty for the case as it is
     * @param name its name
     * @param told what is changed, in words
     * @param drift what moved since it was kept, in a few lines; empty if nothing did
     */
    public record Scenario(String id, String changes, String name, String told, List<String> drift) {

        /** Copies the list. */
        public Scenario {
            drift = List.copyOf(drift);
        }

        /** Whether it is only tried. */
        public boolean isTrial() {
            return id.isEmpty() && !changes.isEmpty();
        }
    }

    /**
     * An option, or the intent, in every scenario.
     *
     * @param title what it is
     * @param cells one for each scenario
     */
    public record Row(String title, List<Cell> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A verdict in a scenario.
     *
     * @param text the verdict
     * @param moved whether it differs from the case as it is
     */
    public record Cell(String text, boolean moved) {}

    /**
     * A scenario that was kept.
     *
     * @param id its id
     * @param name its name
     * @param remark remark; may be empty
     * @param text what is changed, who kept it and when, and whether the record changed since
     * @param open whether it stands in the comparison
     * @param retired whether it was put aside
     * @param namings how often it was named
     */
    public record Kept(
            String id, String name, String remark, String text, boolean open, boolean retired, int namings) {}
}
