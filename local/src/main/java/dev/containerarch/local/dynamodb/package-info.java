/// DynamoDB on one machine: the engine that AWS publishes for development, started inside this
/// process and reached over HTTP like the real one, so that the handlers and the packaged function
/// use it without knowing.
@NullMarked
package dev.containerarch.local.dynamodb;

import org.jspecify.annotations.NullMarked;
