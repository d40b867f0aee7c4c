import { diagnostic } from "@millrace/core";
import { environmentOf } from "../model/named-values.js";
import type { TaskRule } from "./task-rule.js";

const docs =
  "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html";

export const secretInEnvironment = diagnostic<{ name: string; why: string }>(
  "ECS_SECRET_IN_ENVIRONMENT",
  {
    severity: "error",
    message: ({ name, why }) =>
      `the variable ${name} ${why}, and everyone who may read the task definition can read it`,
    hint: ({ name }) =>
      `put the value into Secrets Manager and write secrets: { ${name}: "arn:aws:secretsmanager:…" }`,
    docs,
  },
);

export const secretInLogOptions = diagnostic<{ name: string; why: string }>(
  "ECS_SECRET_IN_LOG_OPTIONS",
  {
    severity: "error",
    message: ({ name, why }) =>
      `the log option ${name} ${why}, and everyone who may read the task definition can read it`,
    hint: ({ name }) =>
      `put the value into Secrets Manager and write secretOptions: [{ name: "${name}", valueFrom: "arn:aws:secretsmanager:…" }]`,
    docs,
  },
);

/** A task definition has no secrets in plain text. A finding never quotes the value. */
export const plainSecret: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    for (const { name, value, path } of environmentOf(container)) {
      const why = secretFault(name, value);
      if (why !== undefined) yield secretInEnvironment([...at, ...path], { name, why });
    }
    for (const [name, value] of Object.entries(container.logConfiguration?.options ?? {})) {
      const why = secretFault(name, value);
      const path = [...at, "logConfiguration", "options", name];
      if (why !== undefined) yield secretInLogOptions(path, { name, why });
    }
  }
};

function secretFault(name: string, value: string): string | undefined {
  if (/(?<![A-Za-z0-9])(AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/.test(value))
    return "holds the id of an AWS access key";
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(value)) return "holds a private key";
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:(?!\$\{)[^/\s@]+@/i.test(value))
    return "holds a password in an address";
  return isSecretName(name) && !isReference(value) ? "has the name of a secret" : undefined;
}

const SECRET_WORD =
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)(_|$)/;

/** Words at the end of a name that speak about a secret, but are none: `TOKEN_URL`, `PASSWORD_MIN_LENGTH`. */
const ABOUT =
  /_(ALGORITHM|ARN|AUDIENCE|COUNT|ENABLED|ENDPOINT|EXPIRATION|EXPIRES|EXPIRES_IN|EXPIRY|FILE|FORMAT|HEADER|HOST|ID|ISSUER|LENGTH|LIMIT|MAX|MIN|MINUTES|MS|NAME|PATH|POLICY|PREFIX|PROVIDER|REGION|REQUIRED|ROTATION|SECONDS|SIZE|TIMEOUT|TTL|TYPE|URI|URL|VERSION)$/;

function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();
  return SECRET_WORD.test(words) && !ABOUT.test(words);
}

/** True for what stands for a value without being it: a token of the deployment, an ARN, nothing, a switch. */
function isReference(value: string): boolean {
  return /^((\$\{[^}]+\})+|arn:[a-z0-9-]+:[a-z0-9-]+:\S+|true|false)?$/.test(value);
}
