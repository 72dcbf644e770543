/// The advice against published decisions: which plane somebody chose, and which one the advisor
/// names first when it is told what was published of the situation.
@NullMarked
package dev.containerarch.advisor.validation;

import org.jspecify.annotations.NullMarked;
