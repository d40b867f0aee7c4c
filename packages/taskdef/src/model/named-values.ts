import type { Path } from "@millrace/core";
import type { Container, KeyValuePair, Secret } from "./container-definition.js";

/** A pair of a field that may be written as record or list, and where its value stands. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
  /** From the container: `["environment", "PORT"]` or `["environment", 0, "value"]`. */
  readonly path: Path;
}

/** The variables of a container, however they are written. */
export function environmentOf({
  environment = {},
}: {
  readonly environment?: Container["environment"] | undefined;
}): NamedValue[] {
  if (isList<KeyValuePair>(environment))
    return environment.map(({ name, value }, i) => ({
      name,
      value,
      path: ["environment", i, "value"],
    }));
  return fromRecord("environment", environment);
}

/** The secrets of a container, however they are written. */
export function secretsOf({
  secrets = {},
}: {
  readonly secrets?: Container["secrets"] | undefined;
}): NamedValue[] {
  if (isList<Secret>(secrets))
    return secrets.map(({ name, valueFrom }, i) => ({
      name,
      value: valueFrom,
      path: ["secrets", i, "valueFrom"],
    }));
  return fromRecord("secrets", secrets);
}

function fromRecord(field: string, record: { readonly [name: string]: string }): NamedValue[] {
  return Object.entries(record).map(([name, value]) => ({ name, value, path: [field, name] }));
}

function isList<T>(value: object): value is readonly T[] {
  return Array.isArray(value);
}
