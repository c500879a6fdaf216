package org.liverleaf.pathway.course;

import java.nio.file.*;

public class ShowTry {
    public static void main(String[] a) throws Exception {
        for (String f : a) {
            long t0 = System.nanoTime();
            String s = Files.readString(Path.of(f));
            var intake = org.liverleaf.pathway.cases.Shipped.CASE_FILES.read(f, s.getBytes());
            System.out.println("#### " + f + " " + intake.problems());
            var c = Course.of(
                    org.liverleaf.pathway.cases.Shipped.ASSEMBLER.assemble(intake.patientRecord(), intake.asOf()));
            System.out.println("ms " + (System.nanoTime() - t0) / 1000000);
            c.workUp()
                    .alerts()
                    .forEach(x ->
                            System.out.println("ALERT " + x.standing() + " " + x.urgency() + " " + x.title() + " | "
                                    + x.because().stream()
                                            .map(u -> u.line(c.theCase().asOf()))
                                            .toList()));
            c.workUp().gaps().stream().limit(14).forEach(x -> System.out.println("GAP " + x));
            c.workUp()
                    .studies()
                    .forEach(x -> System.out.println("STUDY " + x.certain() + " " + x.title() + ": " + x.text()));
            c.workUp()
                    .trends()
                    .forEach(x -> System.out.println("TREND " + x.title() + " " + x.unit() + " " + x.upperLimit() + " "
                            + x.points().size() + " " + x.changes() + " " + x.pace() + " " + x.advice()));
            c.ledger()
                    .options()
                    .forEach(o ->
                            System.out.print(o.id() + "=" + o.result().label().text() + " "));
            System.out.println();
            c.reasoning()
                    .conclusions()
                    .forEach((k, v) -> System.out.println(
                            "CONC " + k + " " + v.labelText() + " " + v.answer().values()));
            for (String k : new String[] {
                "perioperativeTherapy", "adjuvantTherapy", "hepatectomyRoute", "remnantAdequacy", "ceaAdvice"
            }) System.out.println("ANS " + k + " " + c.reasoning().answer(k).values());
            var o = c.outlook();
            o.ranges()
                    .forEach(r -> System.out.println("RANGE " + r.measure() + ": " + r.low() + " to " + r.high() + " "
                            + r.unit() + " OUT " + r.outsideCohort()));
            o.scores()
                    .forEach(r -> System.out.println(
                            "SCORE " + r.id() + " " + r.result().evaluation().range() + " " + r.classes() + " "
                                    + r.outcomes().size() + " OUT " + r.outsideCohort() + " "
                                    + r.result().assumed()));
            o.modifiers()
                    .forEach(r -> System.out.println("MOD " + r.direction() + " " + r.title() + " " + r.effect() + " "
                            + r.because().stream()
                                    .map(u -> u.line(c.theCase().asOf()))
                                    .toList()));
            var p = c.plan();
            System.out.println("INTENT " + p.intent());
            p.steps()
                    .forEach(x -> System.out.println("STEP " + x.id() + ": " + x.text() + "\n     " + x.means() + " NB"
                            + x.notBefore() + "\n     WHY " + x.because().reasons() + "\n     COND " + x.conditions()
                            + " EV " + x.evidence()));
            p.reassessments().forEach(x -> System.out.println("LOOK " + x.due() + " " + x.id() + " " + x.occasion()));
            p.supportive()
                    .forEach(x -> System.out.println(
                            "SUP " + x.id() + " " + x.because().size()));
        }
    }
}
