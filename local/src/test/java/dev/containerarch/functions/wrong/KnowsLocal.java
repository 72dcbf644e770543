package dev.containerarch.functions.wrong;

import dev.containerarch.local.LocalStack;

/// Only a developer's machine has the local stack.
public record KnowsLocal(LocalStack stack) {}
