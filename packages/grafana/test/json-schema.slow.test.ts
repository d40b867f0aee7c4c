import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { labelContract } from "@millrace/core";
import { type DashboardJson, dashboardJson, logsOverview } from "@millrace/grafana";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { labels } from "./support/shop.js";

/** Grafana's JSON schemas lie beside the repository, where they lie at all. */
const folder = fileURLToPath(new URL("../../../../shared/grafana-jsonschema", import.meta.url));
const present = existsSync(folder);
if (!present) console.log(`skipped: no Grafana schemas in ${folder}`);

type Definitions = Record<string, { properties: Record<string, unknown> }>;

function schemaOf(name: string): { definitions: Definitions } {
  return JSON.parse(readFileSync(join(folder, `${name}.jsonschema.json`), "utf8"));
}

/** A definition of a schema file, as a validator. */
function validatorOf(name: string, definition: string): ValidateFunction {
  const { definitions } = schemaOf(name);
  // The schema wants objects as values of a variable's query. Loki's own query has texts and a number there.
  const variable = definitions.VariableModel;
  if (variable !== undefined) variable.properties.query = { type: ["string", "object"] };
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  return ajv.compile({ $ref: `#/definitions/${definition}`, definitions });
}

function faults(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface AnyPanel {
  readonly type: string;
  readonly options?: unknown;
  readonly targets?: readonly unknown[];
  readonly fieldConfig?: { readonly defaults: { readonly custom?: unknown } };
}

/** The dashboard by its schema, and by panel type what that leaves open: options, field settings, targets. */
function judge(json: DashboardJson): string[] {
  const target = validatorOf("loki", "dataquery");
  return [
    ...faults(validatorOf("dashboard", "Dashboard"), json),
    ...((json.panels ?? []) as readonly AnyPanel[]).flatMap((panel) => [
      ...faults(validatorOf(panel.type, "Options"), panel.options),
      ...(panel.fieldConfig?.defaults.custom === undefined
        ? []
        : faults(validatorOf(panel.type, "FieldConfig"), panel.fieldConfig.defaults.custom)),
      ...(panel.targets ?? []).flatMap((query) => faults(target, query)),
    ]),
  ];
}

describe.runIf(present)("Grafana's JSON schemas", () => {
  test.each([
    { names: ["service", "level"] },
    { names: ["app"] },
    { names: ["level"] },
    { names: ["a", "b", "c", "datasource"] },
  ])("take the dashboard of $names", ({ names }) => {
    expect(judge(dashboardJson(logsOverview({ labels: labelContract(...names) })))).toEqual([]);
  });

  test("see what is wrong in an open part", () => {
    const json = structuredClone(dashboardJson(logsOverview({ labels }))) as unknown as {
      panels: { options: Record<string, unknown>; targets: Record<string, unknown>[] }[];
    };
    Object.assign(json.panels[0]?.options ?? {}, { legned: 1 });
    Object.assign(json.panels[0]?.targets[0] ?? {}, { expresion: 1 });
    expect(judge(json as unknown as DashboardJson)).toEqual([
      " must NOT have additional properties",
      " must NOT have additional properties",
    ]);
  });
});
