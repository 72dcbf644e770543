/// DynamoDB on one machine.
@NullMarked
package dev.containerarch.local.dynamodb;

import org.jspecify.annotations.NullMarked;
