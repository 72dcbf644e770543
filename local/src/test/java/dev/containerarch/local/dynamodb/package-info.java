/// Tests of the embedded database: that it answers, remembers and refuses a second owner.
@NullMarked
package dev.containerarch.local.dynamodb;

import org.jspecify.annotations.NullMarked;
