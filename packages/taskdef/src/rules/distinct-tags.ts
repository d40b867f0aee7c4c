import { diagnostic } from "@millrace/core";
import { isRouted } from "../model/firelens.js";
import type { TaskRule } from "./task-rule.js";

export const tagOverlap = diagnostic<{ name: string; other: string }>("FL_TAG_OVERLAP", {
  severity: "error",
  message: ({ name, other }) =>
    `records of "${name}" have the tag ${name}-firelens-<task id>, which ${other}-firelens-* matches too`,
  hint: ({ other }) => `rename it so that it does not start with "${other}-firelens"`,
});

/** No container's FireLens tag matches the pattern of another one. */
export const distinctTags: TaskRule = function* ({ containers }) {
  const routed = containers.filter(({ container }) => isRouted(container));
  for (const { at, container } of routed) {
    const { name } = container;
    if (name === undefined) continue;
    const other = routed.find((one) => {
      const otherName = one.container.name;
      return (
        otherName !== undefined &&
        otherName !== name &&
        `${name}-firelens-`.startsWith(`${otherName}-firelens-`)
      );
    });
    if (other !== undefined)
      yield tagOverlap([...at, "name"], { name, other: other.container.name ?? "" });
  }
};
