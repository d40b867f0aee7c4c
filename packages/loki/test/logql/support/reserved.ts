/** Names that a Loki 3.7.6 was asked about: those that no query can have, and those that look so but can be had. */
export const reservedNames = {
  words:
    "and bool by decolorize drop group_left group_right ignoring json keep label_format line_format logfmt of offset on or pattern regexp unless unpack unwrap variants without BY".split(
      " ",
    ),
  free: "ip label_replace rate sum count duration bytes vector strict start end at Sum".split(" "),
} as const;
