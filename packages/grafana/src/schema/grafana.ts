import { lazy, lazyModule } from "@millrace/core";
import type * as Zod from "zod";

const zod = lazyModule<typeof Zod>(import.meta.url, "zod");

/** Shape of a whole model. What holds between its parts is the matter of the rules. */
export const grafanaSchema = lazy(() => {
  const z = zod();
  return z.strictObject({
    kind: z.literal("grafana"),
    datasource: datasourceSchema(z).optional(),
    dashboards: z.array(dashboardSchema(z)).optional(),
    alerts: z.array(alertSchema(z)).optional(),
    folder: text(z).optional(),
    dashboardsPath: z.string().regex(/^\//, "expected an absolute path").optional(),
  });
});

/** Some text, and not only blanks. */
const text = (z: typeof Zod) => z.string().regex(/\S/, "expected some text");

function datasourceSchema(z: typeof Zod) {
  return z.strictObject({
    url: z.string(),
    uid: z.string().optional(),
    name: text(z).optional(),
    isDefault: z.boolean().optional(),
    maxLines: z.int().positive().optional(),
    timeout: z.int().positive().optional(),
    tenant: z.string().optional(),
  });
}

/** A contract is made by `labelContract`; of a plain object its names are enough. */
function contractSchema(z: typeof Zod) {
  return z.looseObject({ kind: z.literal("label-contract"), names: z.array(z.string()) });
}

function levelSchema(z: typeof Zod) {
  return z.strictObject({ label: z.string(), values: z.array(text(z)).min(1).optional() });
}

function dashboardSchema(z: typeof Zod) {
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("logs-overview"),
      labels: contractSchema(z),
      title: text(z).optional(),
      name: text(z).optional(),
      uid: z.string().optional(),
      description: z.string().optional(),
      tags: z.array(text(z)).optional(),
      from: z
        .string()
        .regex(/^now-\d+[smhdwMy](\/[smhdwMy])?$/, "expected a time such as now-1h")
        .optional(),
      level: levelSchema(z).optional(),
      service: z.string().optional(),
    }),
  ]);
}

function alertSchema(z: typeof Zod) {
  const texts = z.record(text(z), z.string());
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("error-rate"),
      labels: contractSchema(z),
      over: z.string(),
      above: z.number(),
      for: z.string().optional(),
      where: z.record(z.string(), text(z)).optional(),
      by: z.array(z.string()).optional(),
      title: text(z).optional(),
      name: text(z).optional(),
      uid: z.string().optional(),
      group: text(z).optional(),
      folder: text(z).optional(),
      summary: z.string().optional(),
      description: z.string().optional(),
      alertLabels: texts.optional(),
      noDataState: z.enum(["OK", "NoData", "Alerting", "KeepLast"]).optional(),
      execErrState: z.enum(["OK", "Error", "Alerting", "KeepLast"]).optional(),
      level: levelSchema(z).optional(),
    }),
  ]);
}
