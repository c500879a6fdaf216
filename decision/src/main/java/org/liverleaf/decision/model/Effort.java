package org.liverleaf.decision.model;

/** What it costs to learn a fact, cheapest first. */
public enum Effort {
    ASK,
    CHART,
    BLOOD,
    IMAGING,
    INVASIVE
}
