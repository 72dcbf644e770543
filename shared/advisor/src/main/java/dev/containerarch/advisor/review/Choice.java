package dev.containerarch.advisor.review;

import java.util.Optional;

/// What somebody would choose, or has chosen.
///
/// @param architecture id of the architecture
/// @param interim id of the architecture to use until that one takes over
public record Choice(String architecture, Optional<String> interim) {}
