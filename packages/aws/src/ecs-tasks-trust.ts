import { deepFreeze } from "@millrace/core";
import { type AwsPlace, arn } from "./account.js";
import type { PolicyDocument, TrustStatement } from "./policy-document.js";

/**
 * Who may take on a task's roles: ECS, and with a known account only for tasks of that account and region, so that
 * nobody else's ECS can be made to act for us.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
 */
export function ecsTasksTrust(place: AwsPlace): PolicyDocument<TrustStatement> {
  const { account } = place;
  const only =
    account === undefined
      ? {}
      : {
          Condition: {
            ArnLike: { "aws:SourceArn": arn(place, "ecs", "*") },
            StringEquals: { "aws:SourceAccount": account },
          },
        };
  return deepFreeze({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "EcsTasks",
        Effect: "Allow",
        Principal: { Service: "ecs-tasks.amazonaws.com" },
        Action: ["sts:AssumeRole"],
        ...only,
      },
    ],
  }) as PolicyDocument<TrustStatement>;
}
