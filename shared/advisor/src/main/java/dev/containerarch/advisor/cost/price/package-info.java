/// The price book: dated rates per region, instance types, Fargate's legal sizes and the defaults
/// of the cost model, read from data files. A rate that nobody knows is absent, and rates whose
/// sources contradict each other are kept side by side: nothing is guessed here.
@NullMarked
package dev.containerarch.advisor.cost.price;

import org.jspecify.annotations.NullMarked;
