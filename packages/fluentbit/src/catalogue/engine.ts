import { type CatalogueVersion, catalogueVersions } from "./catalogue.js";

/** An engine as people name it, resolved to what we know of it. */
export interface Engine {
  /** As it was given: `aws-for-fluent-bit@3.4.9`. */
  readonly name: string;
  /** Fluent Bit's own version: `5.0.9`. */
  readonly fluentBit: string;
  /** The catalogue that stands for it. */
  readonly catalogue: CatalogueVersion;
  /** The catalogue is known to be of this very version. */
  readonly exact: boolean;
  /** The image carries backports: an unknown option is a warning. */
  readonly lenient: boolean;
}

/** First image version of each line, newest first, and the Fluent Bit inside. Source: the image's releases and changelog. */
const AWS_IMAGES: readonly (readonly [from: string, fluentBit: string])[] = [
  ["3.4.9", "5.0.9"],
  ["3.4.4", "5.0.7"],
  ["3.4.0", "5.0.5"],
  ["3.2.0", "4.2.2"],
  ["3.0.2", "4.2.0"],
  ["3.0.1", "4.1.1"],
  ["3.0.0", "4.1.0"],
  ["2.31.0", "1.9.10"],
  ["2.28.4", "1.9.9"],
];

/** Of later images we do not know what is inside: the newest that we know stands for it. */
const NEWEST_SEEN_IMAGE = "3.4.9";

/** Reads `fluent-bit@5.0.9` or `aws-for-fluent-bit@3.4.9`; undefined when it is neither. */
export function parseEngine(name: string): Engine | undefined {
  const match = /^(fluent-bit|aws-for-fluent-bit)@v?(\d+\.\d+\.\d+)$/.exec(name);
  if (match === null) return undefined;
  const [, product, version = ""] = match;
  const fluentBit =
    product === "fluent-bit"
      ? version
      : AWS_IMAGES.find(([from]) => compareVersions(version, from) >= 0)?.[1];
  if (fluentBit === undefined) return undefined;
  const catalogue = nearestCatalogue(fluentBit);
  const seen = product === "fluent-bit" || compareVersions(version, NEWEST_SEEN_IMAGE) <= 0;
  const exact = seen && catalogue === fluentBit;
  return Object.freeze({
    name,
    fluentBit,
    catalogue,
    exact,
    lenient: product !== "fluent-bit" && version.startsWith("2."),
  });
}

/** The nearest catalogue below within the major, else the nearest above, else the newest. */
function nearestCatalogue(version: string): CatalogueVersion {
  const major = version.split(".")[0];
  const below = catalogueVersions.findLast(
    (known) => known.split(".")[0] === major && compareVersions(known, version) <= 0,
  );
  const above = catalogueVersions.find((known) => compareVersions(known, version) >= 0);
  return below ?? above ?? "5.1.1";
}

/** Orders `a.b.c` versions by their numbers. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  const different = left.findIndex((part, i) => part !== (right[i] ?? 0));
  return different < 0 ? 0 : (left[different] ?? 0) - (right[different] ?? 0);
}
