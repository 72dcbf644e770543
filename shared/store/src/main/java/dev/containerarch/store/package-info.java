/// The advisor's ports on DynamoDB: one table, of which every tenant has a partition of its own;
/// every change is one transaction that keeps all or nothing, and every read is strongly
/// consistent.
@NullMarked
package dev.containerarch.store;

import org.jspecify.annotations.NullMarked;
