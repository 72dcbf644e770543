/// The Lambda function that a schedule starts every week: it reads the AWS Price List API, checks
/// what it says against what was known, and keeps a dated snapshot for each region.
@NullMarked
package dev.containerarch.functions.prices;

import org.jspecify.annotations.NullMarked;
