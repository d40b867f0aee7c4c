import { expect, test } from "vitest";
import { awsPlace, ecsTasksTrust } from "../src/index.js";

test("with an account only its tasks", () => {
  expect(ecsTasksTrust(awsPlace("eu-west-1", "123456789012"))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "EcsTasks",
        Effect: "Allow",
        Principal: { Service: "ecs-tasks.amazonaws.com" },
        Action: ["sts:AssumeRole"],
        Condition: {
          ArnLike: { "aws:SourceArn": "arn:aws:ecs:eu-west-1:123456789012:*" },
          StringEquals: { "aws:SourceAccount": "123456789012" },
        },
      },
    ],
  });
});

test("without one no condition, since no value for it is known", () => {
  expect(ecsTasksTrust(awsPlace("eu-west-1")).Statement[0]).not.toHaveProperty("Condition");
});
