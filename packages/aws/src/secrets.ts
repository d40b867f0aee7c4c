import { type AwsPlace, arn } from "./account.js";
import type { PolicyStatement } from "./policy-document.js";
import { isToken } from "./token.js";

const READ_SECRET = "secretsmanager:GetSecretValue";
const READ_PARAMETER = "ssm:GetParameters";

/**
 * What the execution role needs to read the `valueFrom` of `secrets` and `secretOptions`, and of
 * `repositoryCredentials`.
 *
 * @param valuesFrom Secrets Manager ARNs, also with `:key:stage:version`; SSM parameter ARNs; names of SSM parameters
 * @param kmsKeyArns keys of the customer's that encrypt them
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export function secretPermissions(
  place: AwsPlace,
  valuesFrom: readonly string[],
  kmsKeyArns: readonly string[] = [],
): PolicyStatement[] {
  const sources = valuesFrom.map((valueFrom) => secretSource(place, valueFrom));
  const allow = (Sid: string, action: string): PolicyStatement[] => {
    const Resource = [
      ...new Set(
        sources.filter(({ actions }) => actions.includes(action)).map(({ arn: found }) => found),
      ),
    ];
    return Resource.length === 0 ? [] : [{ Sid, Effect: "Allow", Action: [action], Resource }];
  };
  return [
    ...allow("ReadSecrets", READ_SECRET),
    ...allow("ReadParameters", READ_PARAMETER),
    ...(kmsKeyArns.length === 0 || sources.length === 0
      ? []
      : [
          {
            Sid: "DecryptSecrets",
            Effect: "Allow",
            Action: ["kms:Decrypt"],
            Resource: kmsKeyArns,
          } as const,
        ]),
  ];
}

interface SecretSource {
  readonly arn: string;
  readonly actions: readonly string[];
}

function secretSource(place: AwsPlace, valueFrom: string): SecretSource {
  if (/^arn:[^:]+:secretsmanager:/.test(valueFrom))
    return { arn: secretArn(valueFrom), actions: [READ_SECRET] };
  if (/^arn:[^:]+:ssm:/.test(valueFrom)) return { arn: valueFrom, actions: [READ_PARAMETER] };
  // A token is an ARN of one of the two services: the action of the other service allows nothing on it.
  if (isToken(valueFrom))
    return { arn: tokenOf(valueFrom), actions: [READ_SECRET, READ_PARAMETER] };
  return { arn: parameterArn(place, valueFrom), actions: [READ_PARAMETER] };
}

/**
 * `arn:…:secret:NAME-AbCdEf:key:stage:version` without the last three. Six characters that Secrets Manager chose
 * end a secret's ARN; an ARN without them gets a pattern for them.
 */
function secretArn(valueFrom: string): string {
  const secret = valueFrom.split(":").slice(0, 7).join(":");
  return isToken(secret) || /-[A-Za-z0-9]{6}$/.test(secret) ? secret : `${secret}-??????`;
}

/** The token without the `:key:stage:version` behind it. */
function tokenOf(valueFrom: string): string {
  return valueFrom.replace(/(\$\{[^}]+\}[^:}]*):[^}]*$/, "$1");
}

/** A name such as `/shop/db-password`; it is a path, so its first slash is the one behind `parameter`. */
function parameterArn(place: AwsPlace, name: string): string {
  return arn(place, "ssm", `parameter/${name.replace(/^\//, "")}`);
}
