import type { DestinationContext } from "./destination.js";
import { clockPlaceholders, type Random } from "./placeholders.js";
import { strftime } from "./strftime.js";

export interface S3KeyParts {
  readonly format: string;
  readonly delimiters: string;
  readonly tag: string;
  readonly index: number;
}

const MAX_TAG_PARTS = 10;

/**
 * The key of an object: parts of the tag, the tag, the index, random characters, and then the clock over all of it, also
 * over a `%` that stands in a tag. Source: flb_get_s3_key in src/aws/flb_aws_util.c.
 */
export function s3Key(
  { format, delimiters, tag, index }: S3KeyParts,
  random: Random,
  { clock }: Pick<DestinationContext, "clock">,
): string {
  let key = format;
  for (const [i, part] of tagParts(tag, delimiters).entries())
    key = key.replaceAll(`$TAG[${i}]`, () => part);
  key = key.replaceAll("$TAG", () => tag);
  if (format.includes("$INDEX")) key = key.replaceAll("$INDEX", String(index));
  if (key.includes("$UUID")) key = key.split("$UUID").join(random("UUID"));
  return clock === undefined ? clockPlaceholders(key) : strftime(key, clock);
}

/** As C's `strtok`: several delimiters in a row are one. */
function tagParts(tag: string, delimiters: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const char of tag) {
    if (!delimiters.includes(char)) part += char;
    else if (part !== "") {
      parts.push(part);
      part = "";
    }
  }
  if (part !== "") parts.push(part);
  return parts.slice(0, MAX_TAG_PARTS);
}
