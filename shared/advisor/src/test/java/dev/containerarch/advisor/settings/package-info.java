/// Tests of what is settled and how it is entered.
@NullMarked
package dev.containerarch.advisor.settings;

import org.jspecify.annotations.NullMarked;
