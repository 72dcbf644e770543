package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import java.util.List;

/// A way to run containers on AWS: a control plane on a data plane.
///
/// @param id as typed in commands, such as `ecs-fargate`
/// @param shortName for a label below a bar: at most [#LONGEST_SHORT_NAME] characters
/// @param aliases further words that mean it, lower case
/// @param controlPlane `ecs` or `eks`
/// @param dataPlane `ec2`, `fargate` or `managed` (EC2 run by AWS)
/// @param editions ids of the editions that rate it
public record Architecture(
    String id,
    Text name,
    Text shortName,
    List<String> aliases,
    String controlPlane,
    String dataPlane,
    List<String> editions,
    Text summary) {

  public static final int LONGEST_SHORT_NAME = 20;
}
