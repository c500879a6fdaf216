package org.liverleaf.decision.model;

/** A derived fact and what produces it. */
public record Derived(Fact fact, Producer producer) {}
