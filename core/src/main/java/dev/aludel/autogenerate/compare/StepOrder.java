package dev.aludel.autogenerate.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts steps in an order: each after those that have to come before it, each after those that had better, as far as they
 * are not in a circle, and apart from that in the usual order, with what a step needs right before it.
 */
final class StepOrder {

    private final List<Step> steps;
    private final Map<Step, Set<Step>> before = new LinkedHashMap<>();
    private final Set<Step> placed = new LinkedHashSet<>();

    StepOrder(List<Step> steps) {
        this.steps = steps.stream().sorted(Step.USUAL_ORDER).toList();
    }

    List<Step> ordered() {
        Map<Step, Integer> circles = new Circles(steps).circles();
        for (Step step : steps) {
            Set<Step> others = new LinkedHashSet<>();
            step.before().keySet().stream()
                    .filter(other -> !Objects.equals(circles.get(other), circles.get(step)))
                    .forEach(others::add);
            before.put(step, others);
        }
        Map<Integer, List<Step>> members = new LinkedHashMap<>();
        steps.forEach(step -> members.computeIfAbsent(circles.get(step), key -> new ArrayList<>())
                .add(step));
        members.values().stream().filter(circle -> circle.size() > 1).forEach(this::chain);
        steps.forEach(this::place);
        return List.copyOf(placed);
    }

    private void place(Step first) {
        Deque<Step> waiting = new ArrayDeque<>();
        waiting.push(first);
        while (!waiting.isEmpty()) {
            Step step = waiting.peek();
            Step next = before.getOrDefault(step, Set.of()).stream()
                    .filter(other -> !placed.contains(other))
                    .min(Step.USUAL_ORDER)
                    .orElse(null);
            if (next == null) {
                placed.add(step);
                waiting.pop();
            } else {
                waiting.push(next);
            }
        }
    }

    /** Within a circle what has to come before does; of the rest as much as can be. */
    private void chain(List<Step> circle) {
        Map<Step, int[]> missing = new HashMap<>();
        Map<Step, List<Step>> waiting = new HashMap<>();
        Set<Step> members = new HashSet<>(circle);
        for (Step step : circle) {
            int[] counts = new int[2];
            step.before().forEach((other, firm) -> {
                if (members.contains(other)) {
                    counts[firm ? 0 : 1]++;
                    waiting.computeIfAbsent(other, key -> new ArrayList<>()).add(step);
                }
            });
            missing.put(step, counts);
        }
        TreeSet<Step> left = new TreeSet<>(Comparator.comparingInt((Step step) -> counts(missing, step)[0])
                .thenComparingInt(step -> counts(missing, step)[1])
                .thenComparing(Step.USUAL_ORDER));
        left.addAll(circle);
        Step last = null;
        while (!left.isEmpty()) {
            Step next = left.pollFirst();
            for (Step step : waiting.getOrDefault(next, List.of())) {
                boolean there = left.remove(step);
                counts(missing, step)[Boolean.TRUE.equals(step.before().get(next)) ? 0 : 1]--;
                if (there) {
                    left.add(step);
                }
            }
            if (last != null) {
                before.computeIfAbsent(next, key -> new LinkedHashSet<>()).add(last);
            }
            last = next;
        }
    }

    private static int[] counts(Map<Step, int[]> missing, Step step) {
        return Objects.requireNonNull(missing.get(step));
    }

    /** The steps that wait for one another, by Tarjan's algorithm without recursion. */
    private static final class Circles {

        private final List<Step> steps;
        private final Map<Step, Integer> index = new HashMap<>();
        private final Map<Step, Integer> low = new HashMap<>();
        private final Map<Step, Integer> circle = new HashMap<>();
        private final Deque<Step> stack = new ArrayDeque<>();
        private final Set<Step> onStack = new HashSet<>();

        Circles(List<Step> steps) {
            this.steps = steps;
        }

        /** The number of its circle for each step; a step in none has one of its own. */
        Map<Step, Integer> circles() {
            for (Step step : steps) {
                if (!index.containsKey(step)) {
                    visit(step);
                }
            }
            return circle;
        }

        private record Visit(Step step, Iterator<Step> others) {}

        private Visit begin(Step step) {
            index.put(step, index.size());
            low.put(step, index.get(step));
            stack.push(step);
            onStack.add(step);
            return new Visit(step, step.before().keySet().iterator());
        }

        private void visit(Step first) {
            Deque<Visit> open = new ArrayDeque<>();
            open.push(begin(first));
            while (!open.isEmpty()) {
                Visit visit = open.peek();
                if (visit.others().hasNext()) {
                    Step other = visit.others().next();
                    if (!index.containsKey(other)) {
                        open.push(begin(other));
                    } else if (onStack.contains(other)) {
                        low.merge(visit.step(), index.get(other), Math::min);
                    }
                    continue;
                }
                open.pop();
                if (!open.isEmpty()) {
                    low.merge(open.peek().step(), low.get(visit.step()), Math::min);
                }
                if (Objects.equals(low.get(visit.step()), index.get(visit.step()))) {
                    close(visit.step());
                }
            }
        }

        private void close(Step root) {
            int number = circle.size();
            Step member;
            do {
                member = stack.pop();
                onStack.remove(member);
                circle.put(member, number);
            } while (member != root);
        }
    }
}
