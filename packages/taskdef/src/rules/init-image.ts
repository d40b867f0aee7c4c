import { diagnostic } from "@millrace/core";
import { isAwsForFluentBit, parseImage } from "../model/image.js";
import { environmentOf } from "../model/named-values.js";
import type { SoundContainer } from "../sound-task.js";
import type { TaskRule } from "./task-rule.js";

export const notAnInitImage = diagnostic<{ image: string; tag: string }>("FL_NOT_AN_INIT_IMAGE", {
  severity: "error",
  message: ({ image }) =>
    `${image} has no init process, so the config that its variables name is never read`,
  hint: ({ tag }) => `use the tag init-${tag}`,
  docs: "https://github.com/aws/aws-for-fluent-bit/tree/mainline/use_cases/init-process-for-fluent-bit",
});

export const initNeedsWritableRoot = diagnostic("FL_INIT_READONLY_ROOT", {
  severity: "error",
  message: () => "the init process writes to /init, but the root file system is read-only",
  hint: () => "set readonlyRootFilesystem: false, or have the config in the image",
});

export const initHidden = diagnostic<{ mounted: string }>("FL_INIT_HIDDEN", {
  severity: "error",
  message: ({ mounted }) => `a volume at ${mounted} hides the init process`,
  hint: () => "mount it elsewhere",
});

export const initNeedsArn = diagnostic<{ name: string; reason: string }>("FL_INIT_VALUE", {
  severity: "error",
  message: ({ name, reason }) => `${name} ${reason}`,
  hint: () =>
    "aws_fluent_bit_init_s3_N takes arn:aws:s3:::bucket/key, aws_fluent_bit_init_file_N a path in the image",
});

/** A config that the init process should read is read: the image has that process, and it can write where it must. */
export const initImage: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    const variables = environmentOf(container).filter(({ name }) => INIT_VARIABLE.test(name));
    if (variables.length === 0) continue;
    const { image = "", mountPoints = [], readonlyRootFilesystem } = container;
    if (lacksInit(container))
      yield notAnInitImage([...at, "image"], { image, tag: parseImage(image).tag ?? "<version>" });
    if (readonlyRootFilesystem === true)
      yield initNeedsWritableRoot([...at, "readonlyRootFilesystem"], {});
    for (const [i, { containerPath: mounted = "" }] of mountPoints.entries())
      if (/^\/init(\/?$)/.test(mounted))
        yield initHidden([...at, "mountPoints", i, "containerPath"], { mounted });
    for (const { name, value, path } of variables) {
      const reason = valueFault(name, value);
      if (reason !== undefined) yield initNeedsArn([...at, ...path], { name, reason });
    }
  }
};

const INIT_VARIABLE = /aws_fluent_bit_init_([sS]3|[fF]ile)/;

/** An image of the user's own may have the process under any tag. */
function lacksInit({ image }: SoundContainer): boolean {
  if (image === undefined || !isAwsForFluentBit(image)) return false;
  const { tag, digest } = parseImage(image);
  return tag === undefined ? digest === undefined : !tag.startsWith("init-");
}

function valueFault(name: string, value: string): string | undefined {
  const isArn = /^arn:[^:]+:s3:::/.test(value);
  const isS3 = /init_[sS]3/.test(name);
  if (isS3 && !isArn && !value.includes("${")) return "is no ARN of an object in S3";
  return !isS3 && isArn ? "is an ARN, where a path in the image belongs" : undefined;
}
