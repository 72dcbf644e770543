package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import dev.containerarch.advisor.workload.Condition;
import java.util.List;

/// A hard limit: when its condition holds, the named architectures cannot run the workload,
/// whatever their score.
///
/// @param rule the limit in a few words
/// @param because the fact behind it, with its figure
/// @param excludes ids of the architectures that it rules out
/// @param editions ids of the editions in which it holds
public record Limit(
    String id,
    Text rule,
    Condition.OfOneFact when,
    List<String> excludes,
    List<String> editions,
    Text because,
    String source,
    AsOf asOf) {}
