/// Tests of the two languages and of the words that users type.
@NullMarked
package dev.containerarch.advisor.text;

import org.jspecify.annotations.NullMarked;
