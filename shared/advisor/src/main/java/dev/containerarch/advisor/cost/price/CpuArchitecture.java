package dev.containerarch.advisor.cost.price;

/// The instruction set that an image is built for.
public enum CpuArchitecture {
  X86("x86"),
  ARM64("arm64");

  private final String id;

  CpuArchitecture(String id) {
    this.id = id;
  }

  /// As in facts and price files.
  public String id() {
    return id;
  }

  /// @throws IllegalArgumentException when there is no such architecture
  static CpuArchitecture of(String id) {
    for (CpuArchitecture arch : values()) {
      if (arch.id.equals(id)) {
        return arch;
      }
    }
    throw new IllegalArgumentException("no CPU architecture " + id);
  }
}
