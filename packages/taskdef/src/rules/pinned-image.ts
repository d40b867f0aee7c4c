import { diagnostic } from "@millrace/core";
import { isPinned } from "../model/image.js";
import type { TaskRule } from "./task-rule.js";

export const unpinnedImage = diagnostic<{ image: string }>("ECS_UNPINNED_IMAGE", {
  severity: "warning",
  message: ({ image }) => `the image ${JSON.stringify(image)} can change under its name`,
  hint: () => "give it the tag of a version or a digest, so that each start runs the same",
});

/** An image is named so that each start runs the same: by a version or a digest. */
export const pinnedImage: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    const { image } = container;
    if (image !== undefined && !isPinned(image)) yield unpinnedImage([...at, "image"], { image });
  }
};
