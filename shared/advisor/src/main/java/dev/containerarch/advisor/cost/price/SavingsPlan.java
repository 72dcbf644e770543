package dev.containerarch.advisor.cost.price;

/// A commitment that lowers the price of compute; each without upfront payment.
public enum SavingsPlan {
  COMPUTE_1_YEAR("compute-savings-plan-1y", true),
  COMPUTE_3_YEARS("compute-savings-plan-3y", true),
  EC2_INSTANCE_1_YEAR("instance-savings-plan-1y", false),
  EC2_INSTANCE_3_YEARS("instance-savings-plan-3y", false);

  private final String option;
  private final boolean fargate;

  SavingsPlan(String option, boolean fargate) {
    this.option = option;
    this.fargate = fargate;
  }

  /// As in the price files.
  public String option() {
    return option;
  }

  /// Whether it lowers the price of Fargate too.
  public boolean coversFargate() {
    return fargate;
  }
}
