package dev.aludel.revision;

import dev.aludel.Problem;

/** Everything that can be wrong with the revision graph, with what a user says about it, or with a plan over it. */
public sealed interface RevisionProblem extends Problem
        permits IdentifierProblem, GraphProblem, TargetProblem, PlanProblem, NewRevisionProblem {}
