/// What a member typed behind `/container-arch`: split into words, the subcommand recognised in
/// either language.
@NullMarked
package dev.containerarch.slack.command;

import org.jspecify.annotations.NullMarked;
