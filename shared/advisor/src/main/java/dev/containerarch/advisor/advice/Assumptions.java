package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.SubCriterion;
import java.util.List;
import java.util.Map;

/// What the answer rests on that nobody said.
///
/// @param noFacts whether not one fact is known, so that only points and general ratings speak
/// @param undecided limits whose fact is unknown and that would rule out an option in the ranking,
///   by fact name
/// @param unrated sub-criteria that the edition does not rate; they count as the middle for
///   everybody
/// @param points points in use, by criterion id
/// @param pointsSum what they add up to; normalised when it is not 100
/// @param pointsByDefault whether all points are the product's defaults, which nobody chose
/// @param pointsOfTeam ids of the criteria and sub-criteria whose points are the team's defaults
/// @param regionOfTeam whether the region is the team's default
public record Assumptions(
    boolean noFacts,
    Map<String, List<Limit>> undecided,
    List<SubCriterion> unrated,
    Map<String, Double> points,
    double pointsSum,
    boolean pointsByDefault,
    List<String> pointsOfTeam,
    boolean regionOfTeam) {}
