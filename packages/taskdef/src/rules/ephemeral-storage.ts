import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const invalidEphemeralStorage = diagnostic<{ size: number }>("ECS_EPHEMERAL_STORAGE", {
  severity: "error",
  message: ({ size }) => `a task cannot have a disk of ${size} GiB`,
  hint: ({ size }) =>
    size === 20 ? "20 is what it has anyway; leave ephemeralStorage out" : "from 21 to 200 GiB",
});

/** The disk of a task has 21 to 200 GiB. */
export const ephemeralStorage: TaskRule = function* ({ ephemeralStorage: storage }) {
  if (storage === undefined) return;
  const { sizeInGiB: size } = storage;
  if (size < 21 || size > 200)
    yield invalidEphemeralStorage(["ephemeralStorage", "sizeInGiB"], { size });
};
