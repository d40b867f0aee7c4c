import { isToken } from "@millrace/aws";

/** The parts of an image's name. */
export interface ImageName {
  /** With the registry, if it is named: `public.ecr.aws/docker/library/node`. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Reads an image's name: `repository[:tag][@digest]`. A port of the registry is no tag. */
export function parseImage(image: string): ImageName {
  const [name = "", digest] = image.split("@", 2);
  const tag = /:([^:/{}]*)$/.exec(name)?.[1];
  return {
    repository: tag === undefined ? name : name.slice(0, -tag.length - 1),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** True for an image that stays the same: it has a digest, or a tag that is no moving one. A token may be anything. */
export function isPinned(image: string): boolean {
  const { repository, tag, digest } = parseImage(image);
  if (digest !== undefined) return true;
  if (tag === undefined) return isToken(repository);
  return tag !== "" && !/^(.*-)?latest$|^(init-)?stable$/.test(tag);
}

/** True for AWS's image of Fluent Bit, also a mirror of it. */
export function isAwsForFluentBit(image: string): boolean {
  return /(^|\/)aws-for-fluent-bit$/.test(parseImage(image).repository);
}
