/** Loki versions whose whole list of options is known, oldest first. */
export const catalogueVersions = Object.freeze(["2.9.17", "3.0.1", "3.5.12", "3.7.6"] as const);
export type CatalogueVersion = (typeof catalogueVersions)[number];

/** A Loki version as its image is tagged, without `v`. */
export type LokiVersion = CatalogueVersion | (string & {});

/** A Loki version, resolved to what we know of it. */
export interface LokiEngine {
  /** As it was given: `3.7.6`. */
  readonly version: string;
  /** The catalogue that stands for it. */
  readonly catalogue: CatalogueVersion;
  /** The catalogue is of this very version. */
  readonly exact: boolean;
}

const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;

/** Reads `3.7.6`; undefined when it is no version. */
export function parseLokiVersion(version: string): LokiEngine | undefined {
  if (!VERSION.test(version)) return undefined;
  const catalogue = nearestCatalogue(version);
  return Object.freeze({ version, catalogue, exact: catalogue === version });
}

/** The nearest catalogue below within the major, else the nearest above, else the newest. */
function nearestCatalogue(version: string): CatalogueVersion {
  const below = catalogueVersions.findLast(
    (known) => majorOf(known) === majorOf(version) && !isBefore(version, known),
  );
  return below ?? catalogueVersions.find((known) => isBefore(version, known)) ?? "3.7.6";
}

const majorOf = (version: string): string | undefined => version.split(".")[0];

/** True when a version is older than another. Text that is no version is older than none. */
export function isBefore(version: string, other: string): boolean {
  if (!VERSION.test(version)) return false;
  const left = version.split(".").map(Number);
  const right = other.split(".").map(Number);
  const different = left.findIndex((part, i) => part !== right[i]);
  return different >= 0 && (left[different] ?? 0) < (right[different] ?? 0);
}
