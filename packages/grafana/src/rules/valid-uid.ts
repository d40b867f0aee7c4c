import { diagnostic, type Rule } from "@millrace/core";
import { nodesOf } from "../artefacts.js";
import type { GrafanaModel } from "../grafana.js";
import { isUid, MAX_UID, uidOf } from "../model/uid.js";

export const invalidUid = diagnostic<{ uid: string }>("GRAF_INVALID_UID", {
  severity: "error",
  message: ({ uid }) =>
    uid.length > MAX_UID
      ? `the uid ${JSON.stringify(uid)} has ${uid.length} characters, Grafana takes ${MAX_UID}`
      : `the uid ${JSON.stringify(uid)} has characters that Grafana does not take`,
  hint: ({ uid }) =>
    `a uid has letters, digits, "-" and "_"; for example ${JSON.stringify(uidOf(uid))}`,
});

/** A uid that the user chose is one that Grafana takes. Those that we make always are. */
export const validUid: Rule<GrafanaModel> = function* (model) {
  const given = [
    { uid: model.datasource?.uid, path: ["datasource"] },
    ...nodesOf(model).map(({ node, path }) => ({ uid: node.uid, path })),
  ];
  for (const { uid, path } of given) {
    if (uid !== undefined && !isUid(uid)) yield invalidUid([...path, "uid"], { uid });
  }
};
