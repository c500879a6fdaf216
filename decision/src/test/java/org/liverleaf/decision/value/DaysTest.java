package org.liverleaf.decision.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    private final Domain.Days days = new Domain.Days(true);

    @Test
    void everyDayFrom1900To2100HasAnIndex() {
        assertThat(days.text(0)).isEqualTo("1900-01-01");
        assertThat(days.text(days.properSize() - 1)).isEqualTo("2100-12-31");
        assertThat(days.size()).isEqualTo(73_414 + 1);
        assertThat(days.index("2026-03-01")).isEqualTo(days.index(LocalDate.of(2026, 3, 1)));
        assertThat(days.value(days.index("2024-02-29"))).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void whatIsNoSuchDayIsNotFound() {
        assertThat(days.find("2025-02-29")).isEmpty();
        assertThat(days.find("1899-12-31")).isEmpty();
        assertThat(days.find("2101-01-01")).isEmpty();
        assertThat(days.find("yesterday")).isEmpty();
        assertThatThrownBy(() -> days.index(LocalDate.of(1800, 1, 1))).hasMessageContaining("1800-01-01");
    }

    @Test
    void notApplicableIsTheLastValue() {
        assertThat(days.find("not-applicable")).hasValue(days.size() - 1);
        assertThat(days.text(days.notApplicableIndex())).isEqualTo("not-applicable");
        assertThat(new Domain.Days(false).find("not-applicable")).isEmpty();
    }
}
