const MASK = (1n << 64n) - 1n;

/** Shifts of the four generators, by the bits k, q and s. */
const STEPS = [
  [63n, 31n, 18n],
  [58n, 19n, 28n],
  [55n, 24n, 7n],
  [47n, 21n, 8n],
] as const;

/** Random numbers as LuaJIT draws them: without a seed every engine draws the same. */
export interface RandomSource {
  /** From 0, below 1. */
  next(): number;
  seed(seed: number): void;
}

const BITS = new DataView(new ArrayBuffer(8));

/** A Tausworthe generator with a period of 2^223. Source: lj_prng.c and lib_math.c. */
export function randomSource(): RandomSource {
  let state = seeded(0);
  return {
    next: () => {
      const [drawn, after] = step(state);
      state = after;
      BITS.setBigUint64(0, (drawn & 0xfffffffffffffn) | 0x3ff0000000000000n);
      return BITS.getFloat64(0) - 1;
    },
    seed: (seed) => {
      state = seeded(seed);
    },
  };
}

type State = readonly bigint[];

function step(state: State): readonly [bigint, State] {
  let drawn = 0n;
  const after = STEPS.map(([k, q, s], at) => {
    const z = state[at] ?? 0n;
    const high = MASK ^ ((1n << (64n - k)) - 1n);
    const next = ((((z << q) & MASK) ^ z) >> (k - s)) ^ (((z & high) << s) & MASK);
    drawn ^= next;
    return next;
  });
  return [drawn, after];
}

function seeded(seed: number): State {
  let value = seed;
  let state: State = [1n, 6n, 9n, 17n].map((bits) => {
    value = value * Math.PI + Math.E;
    BITS.setFloat64(0, value);
    const drawn = BITS.getBigUint64(0);
    const least = 1n << bits;
    return drawn < least ? drawn + least : drawn;
  });
  for (let round = 0; round < 10; round += 1) state = step(state)[1];
  return state;
}
