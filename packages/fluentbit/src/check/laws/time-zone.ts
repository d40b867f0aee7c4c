/** Zones without a `/` that the engine knows. */
const PLAIN = ["CST6CDT", "EST5EDT", "MST7MDT", "PST8PDT"];

/** Old names by country, and zones that the engine's own table lacks. Source: src/flb_time_tz.c. */
const LACKS =
  /^(US|Canada|Brazil|Chile|Mexico)\/|^(America\/(Ciudad_Juarez|Coyhaique|Argentina\/Buenos_Aires)|Antarctica\/Troll|Europe\/Madrid)$/;

/** Why a parser does not take a zone; undefined: it does, if the machine has the zone's file. */
export function timeZoneFault(zone: string): string | undefined {
  if (PLAIN.includes(zone)) return undefined;
  if (!isIana(zone)) return `has the time_zone ${JSON.stringify(zone)}, which does not exist`;
  if (zone.includes("/") && !LACKS.test(zone)) return undefined;
  const instead = zone === "UTC" || zone === "GMT" ? `; it is called Etc/${zone}` : "";
  return `has the time_zone ${JSON.stringify(zone)}, which the engine's own table lacks${instead}`;
}

/** Names ignore case here and not in the engine; what is known is compared as the engine does it. */
function isIana(zone: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*)*$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
