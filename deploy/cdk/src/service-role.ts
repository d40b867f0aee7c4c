import { CfnRole } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

export interface ServiceRoleOptions {
  readonly description: string;
  /** Who may take the role on: the rendered trust policy. */
  readonly trust: unknown;
  /** What the role may do: a rendered policy. */
  readonly policy: unknown;
}

/** A role of exactly the rendered policies. IAM takes no policy without statements: then it has none. */
export function serviceRole(
  scope: Construct,
  id: string,
  { description, trust, policy }: ServiceRoleOptions,
): CfnRole {
  const { Statement } = policy as { Statement: readonly unknown[] };
  return new CfnRole(scope, id, {
    description,
    assumeRolePolicyDocument: trust,
    ...(Statement.length === 0
      ? {}
      : { policies: [{ policyName: "rendered", policyDocument: policy }] }),
  });
}
