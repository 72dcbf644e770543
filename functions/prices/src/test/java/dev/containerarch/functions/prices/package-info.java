/// Tests of the price refresh against a price list that a local server gives in the shape of AWS's
/// answers.
@NullMarked
package dev.containerarch.functions.prices;

import org.jspecify.annotations.NullMarked;
