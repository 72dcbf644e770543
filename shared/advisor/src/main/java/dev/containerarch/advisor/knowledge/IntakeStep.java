package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import java.util.List;

/// One of the steps in which a team is asked for its facts. Every fact belongs to exactly one.
///
/// @param facts names of the facts, in the order in which they are asked for
public record IntakeStep(String id, Text title, List<String> facts) {}
