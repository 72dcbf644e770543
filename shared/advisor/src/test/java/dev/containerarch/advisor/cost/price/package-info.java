/// Tests of the price book and its files.
@NullMarked
package dev.containerarch.advisor.cost.price;

import org.jspecify.annotations.NullMarked;
