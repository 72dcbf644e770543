package dev.containerarch.advisor.cost.price;

/// A combination of CPU and memory that Fargate sells.
///
/// @param milliCpu thousandths of a vCPU
/// @param memoryMib MiB
public record FargateSize(int milliCpu, int memoryMib) {}
