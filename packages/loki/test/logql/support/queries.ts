import { labelContract } from "@millrace/core";
import {
  above,
  atLeast,
  atMost,
  below,
  countOverTime,
  matches,
  not,
  notMatches,
  oneOf,
  parsed,
  type QuerySource,
  rate,
  stream,
  sum,
  sumBy,
  textVariable,
  variable,
} from "../../../src/logql/index.js";

export const labels = labelContract("service", "level");
const api = stream(labels, { service: "api" });
const bounds = api
  .logfmt()
  .where({ took: above("1m30s"), bytes: atMost(-1), n: below(1e21), m: 0.5 });

/** Queries and the LogQL that they print. Every one is valid. */
export const printed: readonly (readonly [QuerySource, string])[] = [
  [api, '{service="api"}'],
  [stream(labels, { service: "api", level: not("debug") }), '{service="api", level!="debug"}'],
  [stream(labels, { level: oneOf("a.b", "c|d") }), '{level=~"a\\\\.b|c\\\\|d"}'],
  [
    stream(labels, { level: not(oneOf("a", "b")), service: not("") }),
    '{level!~"a|b", service!=""}',
  ],
  [stream(labels, { service: matches("api-\\d+") }), '{service=~"api-\\\\d+"}'],
  [stream(labels, { service: matches(/^API/i) }), '{service=~"(?i)^API"}'],
  [stream(labels, { service: "api", level: notMatches("de.+") }), '{service="api", level!~"de.+"}'],
  [stream(labels, { service: variable("service") }), '{service=~"$service"}'],
  [
    stream(labels, { service: variable("service"), level: not(variable("level")) }),
    '{service=~"$service", level!~"$level"}',
  ],
  [api.contains('say "hi"\\n'), '{service="api"} |= "say \\"hi\\"\\\\n"'],
  [api.contains("two\nlines\t`x`"), '{service="api"} |= "two\\nlines\\t`x`"'],
  [api.contains("costs $5, ${a}, [[b]]"), '{service="api"} |= "costs \\x245, \\x24{a}, \\x5b[b]]"'],
  [api.contains(textVariable("search")), '{service="api"} |= `${search}`'],
  [api.notContains("ELB-HealthChecker"), '{service="api"} != "ELB-HealthChecker"'],
  [api.matches("time(d )?out$"), '{service="api"} |~ "time(d )?out$"'],
  [api.notMatches(/GET \/health/), '{service="api"} !~ "GET \\\\/health"'],
  [api.json().where({ status: atLeast(500) }), '{service="api"} | json | status>=500'],
  [
    api.json().where({ status: 500, path: "/a" }),
    '{service="api"} | json | status=500 | path="/a"',
  ],
  [
    api.json().where({ kind: oneOf("a", "b"), user: variable("user") }),
    '{service="api"} | json | kind=~"a|b" | user=~"$user"',
  ],
  [bounds, '{service="api"} | logfmt | took>1m30s | bytes<=-1 | n<1e+21 | m=0.5'],
  [api.json().withoutErrors(), '{service="api"} | json | __error__=""'],
  [rate(api), 'rate({service="api"} [$__auto])'],
  [countOverTime(api, "5m"), 'count_over_time({service="api"} [5m])'],
  [sum(rate(api, "1h30m")), 'sum(rate({service="api"} [1h30m]))'],
  [
    sumBy(["service", "level"], rate(api)),
    'sum by (service, level) (rate({service="api"} [$__auto]))',
  ],
  [
    sumBy(["service", parsed("status")], countOverTime(api.json().withoutErrors(), "$__interval")),
    'sum by (service, status) (count_over_time({service="api"} | json | __error__="" [$__interval]))',
  ],
  [
    sum(sumBy([parsed("duration")], rate(api.logfmt().withoutErrors(), "$__range"))),
    'sum(sum by (duration) (rate({service="api"} | logfmt | __error__="" [$__range])))',
  ],
];

/** A query as Loki gets it: with values in place of Grafana's variables. */
export function interpolated(query: string): string {
  return query
    .replace(/\$__(auto|interval|range)/g, "5m")
    .replace(/`\$\{\w+\}`/g, "`some text`")
    .replace(/(=~|!~)"\$\w+"/g, '$1"one|two"');
}
