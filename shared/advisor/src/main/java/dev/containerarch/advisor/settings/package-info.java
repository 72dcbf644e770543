/// What a team and its members have settled once for all their requests: language, edition, region,
/// currency, points, thresholds; how it is entered, and the port to where it is kept.
@NullMarked
package dev.containerarch.advisor.settings;

import org.jspecify.annotations.NullMarked;
