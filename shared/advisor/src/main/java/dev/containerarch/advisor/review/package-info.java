/// A review meeting: members weigh in private, see together what came of it, talk, vote on a
/// proposal, and the owner decides on the record. What each phase allows and who may do it is here;
/// ballots stay with their author until the reveal, and where they are kept is a port.
@NullMarked
package dev.containerarch.advisor.review;

import org.jspecify.annotations.NullMarked;
