import type { LawContext } from "./law.js";

/** Files that come with the system, whatever the config's author sees. */
const OF_THE_SYSTEM =
  /^\/(etc\/(ssl|pki|ca-certificates|hostname|hosts|os-release)|usr|proc|sys|dev)(\/|$)/;

/** The engine will not find a file that an option names. Of one with a whole path that is known only where the whole file system is. */
export function isMissingFile(
  path: string,
  { filesKnown, everyFileKnown = false, readText }: LawContext,
): boolean {
  if (!filesKnown || readText === undefined || readText(path) !== undefined) return false;
  return !path.startsWith("/") || (everyFileKnown && !OF_THE_SYSTEM.test(path));
}
