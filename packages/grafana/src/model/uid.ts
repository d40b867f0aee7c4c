import { createHash } from "node:crypto";

/** Grafana's limit for the uid of a dashboard, a rule or a data source. */
export const MAX_UID = 40;

const HASH = 8;

/** True for a uid that Grafana takes: letters, digits, `-` and `_`, 40 at most. */
export function isUid(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,40}$/.test(text);
}

/**
 * A uid of a name: `Shop logs` gives `shop-logs`. A name that does not fit, or that would lose characters other than
 * spaces and punctuation, gets a hash of the whole name at its end, so that two names never share a uid by accident.
 */
export function uidOf(name: string): string {
  const slug = slugOf(name);
  if (slug.length <= MAX_UID && slug !== "" && isPlain(name)) return slug;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, HASH);
  const head = slug.slice(0, MAX_UID - HASH - 1).replace(/-$/, "");
  return head === "" ? hash : `${head}-${hash}`;
}

/** Lower case letters and digits, other characters as one `-`. Empty when there is none of them. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** True when the slug says all that the name says. */
const isPlain = (name: string): boolean => /^[A-Za-z0-9 _-]*$/.test(name);
