/// The Lambda function behind `POST /slack/events`: an API Gateway event in, Slack's answer out.
@NullMarked
package dev.containerarch.functions.slackfront;

import org.jspecify.annotations.NullMarked;
