package dev.containerarch.advisor.cost;

/// What the containers are made for.
public enum OperatingSystem {
  LINUX,
  WINDOWS
}
