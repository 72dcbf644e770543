/// A Slack that runs on this machine: the Web API methods and response URLs the app uses, answering
/// in Slack's own words, refusing what Slack would refuse, recording every call, and failing when a
/// test asks it to.
@NullMarked
package dev.containerarch.local.fakeslack;

import org.jspecify.annotations.NullMarked;
