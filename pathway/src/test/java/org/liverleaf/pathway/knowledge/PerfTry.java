package org.liverleaf.pathway.knowledge;

import java.util.*;
import org.liverleaf.decision.model.*;
import org.liverleaf.decision.reason.*;
import org.liverleaf.decision.value.*;

public class PerfTry {
    public static void main(String[] a) {
        long t0 = System.nanoTime();
        Knowledge k = Knowledge.read(ShippedKnowledge.files());
        System.out.println("read ms " + (System.nanoTime() - t0) / 1000000);
        t0 = System.nanoTime();
        Reasoner r = k.reasoner(List.of("L1", "L2"));
        System.out.println("compile ms " + (System.nanoTime() - t0) / 1000000 + " nodes "
                + r.model().nodes().size() + " options " + r.model().options().size());
        Map<String, Belief> none = new HashMap<>();
        for (String f : List.of("bilirubinUln", "astUln", "altUln", "alpUln")) {
            none.put(f, Belief.known(0));
        }
        t0 = System.nanoTime();
        Reasoning all = r.reason(Knowns.of(none));
        System.out.println("all unknown ms " + (System.nanoTime() - t0) / 1000000);
        all.options().values().forEach(o -> {
            if (!o.exact()) System.out.println("  inexact " + o.id());
        });
        Random rnd = new Random(1);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(a[0]); i++) {
            Map<String, Belief> b = new HashMap<>();
            List<Fact> facts = new ArrayList<>(r.model().model().facts().values());
            Collections.shuffle(facts, rnd);
            int n = 0;
            for (Fact f : facts) {
                boolean read = r.model().isRead(r.model().number(f.id()));
                if (read && n < 30) {
                    n++;
                    continue;
                }
                b.put(f.id(), Belief.known(rnd.nextInt(f.domain().size())));
            }
            b.put("primarySite", Belief.known(0));
            t0 = System.nanoTime();
            Reasoner.WhatWouldChange w = r.whatWouldChange(Knowns.of(b));
            long t = (System.nanoTime() - t0) / 1000;
            times.add(t);
            if (!w.exact()) System.out.println("inexact " + i);
        }
        List<Long> warm = new ArrayList<>(times.subList(times.size() / 2, times.size()));
        Collections.sort(warm);
        System.out.println("us median " + warm.get(warm.size() / 2) + " p95 " + warm.get(warm.size() * 95 / 100)
                + " max " + warm.getLast());
    }
}
