package dev.aludel.cli;

import dev.aludel.command.RevisionView;
import dev.aludel.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Draws a history as lanes, newest first, one lane for each line of revisions: {@code *} is a revision, {@code |} a line
 * that goes on, {@code /} lines that meet below and {@code \} those that a merge joins.
 */
final class GraphLanes {

    private final Function<RevisionView, String> label;
    private final List<RevisionId> lanes = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    private GraphLanes(Function<RevisionView, String> label) {
        this.label = label;
    }

    /**
     * Draws.
     *
     * @param revisions the revisions, newest first, each before its parents
     * @param label what stands beside a revision
     * @return the rows
     */
    static List<String> draw(List<RevisionView> revisions, Function<RevisionView, String> label) {
        GraphLanes lanes = new GraphLanes(label);
        revisions.forEach(lanes::draw);
        return List.copyOf(lanes.rows);
    }

    private void draw(RevisionView view) {
        RevisionId id = view.revision().id();
        int lane = lanes.indexOf(id);
        if (lane < 0) {
            lanes.add(id);
            lane = lanes.size() - 1;
        }
        for (int other = lanes.lastIndexOf(id); other > lane; other = lanes.lastIndexOf(id)) {
            meet(lane, other);
        }
        rows.add(row(lane) + "  " + label.apply(view));
        goOn(lane, view.revision().down());
    }

    /** The lane further right ends in the one further left; lanes beyond it move one place to the left. */
    private void meet(int left, int right) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < lanes.size(); i++) {
            if (i > 0) {
                row.append(i >= right ? '/' : i > left ? '_' : ' ');
            }
            if (i < right) {
                row.append('|');
            } else if (i + 1 < lanes.size()) {
                row.append(' ');
            }
        }
        rows.add(row.toString().stripTrailing());
        lanes.remove(right);
    }

    /** The lane goes on to the first parent; each further parent gets a lane of its own to its right. */
    private void goOn(int lane, List<RevisionId> parents) {
        if (parents.isEmpty()) {
            end(lane);
            return;
        }
        lanes.set(lane, parents.getFirst());
        for (int i = 1; i < parents.size(); i++) {
            int beside = lane + i;
            rows.add(opening(beside));
            lanes.add(beside, parents.get(i));
        }
    }

    /** A base: its lane ends, and lanes beyond it move one place to the left. */
    private void end(int lane) {
        lanes.remove(lane);
        if (lane < lanes.size()) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < lanes.size(); i++) {
                row.append(i < lane ? "| " : " /");
            }
            rows.add(row.toString().stripTrailing());
        }
    }

    private String opening(int beside) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < beside; i++) {
            row.append(i == 0 ? "|" : " |");
        }
        row.append('\\');
        for (int i = beside; i < lanes.size(); i++) {
            row.append(" \\");
        }
        return row.toString();
    }

    private String row(int lane) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < lanes.size(); i++) {
            row.append(i == 0 ? "" : " ").append(i == lane ? '*' : '|');
        }
        return row.toString();
    }
}
