import { knownText } from "@millrace/fluentbit/check";
import type { FilterFactory } from "../filter.js";
import type { LogEvent } from "../record.js";
import { mapEvents } from "./map-events.js";
import { leadingFloat, leadingInt64 } from "./type-cast.js";

/** Source: plugins/filter_throttle/throttle.c. Its ticker is driven by the time at which chunks arrive. */
export const throttleFilter: FilterFactory = (view, { clock }) => {
  const rate = leadingFloat(knownText(view, "rate") ?? "1") ?? 0;
  const size = Number(leadingInt64(knownText(view, "window") ?? "5"));
  const seconds = intervalSeconds(knownText(view, "interval") ?? "1");
  const window = slidingWindow({
    rate: Math.max(rate, 1),
    size: size <= 1 ? 5 : size,
    seconds,
  });
  const keep = (event: LogEvent): LogEvent | undefined => (window.takes() ? event : undefined);
  return {
    run: ({ events }) => {
      window.advance(clock());
      return mapEvents(events, keep);
    },
  };
};

const UNITS: { readonly [unit: string]: number } = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** What is no duration counts as its leading number of seconds. */
function intervalSeconds(text: string): number {
  const number = leadingFloat(text) ?? 0;
  const unit = /[a-z]?$/i.exec(text)?.[0] ?? "";
  const seconds = number * (UNITS[unit] ?? 1);
  return Math.max(1, Math.trunc(seconds));
}

interface WindowOptions {
  readonly rate: number;
  readonly size: number;
  readonly seconds: number;
}

interface Pane {
  readonly tick: number;
  count: number;
}

/** Counts by tick, of which the last `size` are kept. */
function slidingWindow({ rate, size, seconds }: WindowOptions) {
  const panes: Pane[] = [];
  let total = 0;
  let first: number | undefined;
  let tick = 0;
  return {
    advance(now: number): void {
      const time = Math.floor(now);
      first ??= time;
      tick = Math.max(tick, Math.floor((time - first) / seconds));
      while ((panes[0]?.tick ?? tick) <= tick - size) total -= panes.shift()?.count ?? 0;
    },
    takes(): boolean {
      if (total / size >= rate) return false;
      const last = panes.at(-1);
      if (last?.tick === tick) last.count += 1;
      else panes.push({ tick, count: 1 });
      total += 1;
      return true;
    },
  };
}
