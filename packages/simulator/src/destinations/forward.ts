import { recordAccessor } from "../accessor/record-accessor.js";
import { toPlain } from "../json/plain.js";
import type { DestinationFactory, OptionProofs } from "./destination.js";
import { landing } from "./landing.js";
import { assuranceOf, flag, lastText } from "./option-values.js";

export const forwardProofs: OptionProofs = {
  time_as_integer: "recorded",
  retain_metadata_in_forward_mode: "transport",
  shared_key: "transport",
  self_hostname: "transport",
  empty_shared_key: "transport",
  send_options: "transport",
  require_ack_response: "transport",
  username: "transport",
  password: "transport",
  unix_path: "transport",
  upstream: "approximate",
  tag: "recorded",
  compress: "transport",
  fluentd_compat: "transport",
  add_option: "transport",
};

/** Source: plugins/out_forward/forward_format.c. */
export const forwardDestination: DestinationFactory = (view, context) => {
  const whole = flag(view, "time_as_integer");
  const tagText = lastText(view, "tag");
  const accessor =
    tagText === undefined ? undefined : recordAccessor(tagText, context.version).accessor;
  if (tagText !== undefined && accessor === undefined)
    return { refused: `cannot create record accessor for tag: '${tagText}'` };
  return landing(
    {
      assurance: assuranceOf(view, "recorded", forwardProofs, context),
      push: (tag, { time, record }, land) =>
        land({
          tag: accessor?.translate(record, { tag }) ?? tag,
          time: whole ? time.sec : time.sec + time.nsec / 1e9,
          record: toPlain(record),
        }),
    },
    context,
  );
};
