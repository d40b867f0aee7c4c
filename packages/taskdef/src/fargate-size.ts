/**
 * The sizes of a Fargate task: CPU units, and the MiB of memory that go with them.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
 */
export const FARGATE_SIZES = {
  256: [512, 1024, 2048],
  512: [1024, 2048, 3072, 4096],
  1024: [2048, 3072, 4096, 5120, 6144, 7168, 8192],
  2048: [4096, 5120, 6144, 7168, 8192, 9216, 10240, 11264, 12288, 13312, 14336, 15360, 16384],
  4096: [
    8192, 9216, 10240, 11264, 12288, 13312, 14336, 15360, 16384, 17408, 18432, 19456, 20480, 21504,
    22528, 23552, 24576, 25600, 26624, 27648, 28672, 29696, 30720,
  ],
  8192: [16384, 20480, 24576, 28672, 32768, 36864, 40960, 45056, 49152, 53248, 57344, 61440],
  16384: [32768, 40960, 49152, 57344, 65536, 73728, 81920, 90112, 98304, 106496, 114688, 122880],
  32768: [61440, 122880, 249856],
} as const;

/** CPU units of a Fargate task. */
export type FargateCpu = keyof typeof FARGATE_SIZES;

/** MiB that go with so many CPU units: `FargateMemory<512>` is `1024 | 2048 | 3072 | 4096`. */
export type FargateMemory<Cpu extends FargateCpu = FargateCpu> =
  (typeof FARGATE_SIZES)[Cpu][number];

/** A pair of CPU units and MiB that Fargate has. */
export type FargateSize = {
  readonly [Cpu in FargateCpu]: { readonly cpu: Cpu; readonly memory: FargateMemory<Cpu> };
}[FargateCpu];

/** All sizes, from the smallest CPU. */
const SIZES: readonly { readonly cpu: number; readonly memories: readonly number[] }[] =
  Object.entries(FARGATE_SIZES).map(([cpu, memories]) => ({ cpu: Number(cpu), memories }));

/** The memory that goes with so many CPU units, or undefined when Fargate has no such CPU. */
export function fargateMemories(cpu: number): readonly number[] | undefined {
  return SIZES.find((size) => size.cpu === cpu)?.memories;
}

/** CPU units that Fargate has, from the smallest. */
export const FARGATE_CPUS: readonly number[] = SIZES.map(({ cpu }) => cpu);

/** The sizes nearest to a wish: the next lower and higher memory of the same CPU, and the smallest size that holds both. */
export function nearestFargateSizes(cpu: number, memory: number): readonly string[] {
  const own = fargateMemories(cpu) ?? [];
  const below = own.filter((size) => size < memory).at(-1);
  const above = own.find((size) => size > memory);
  const near = [below, above].filter((size) => size !== undefined);
  const sizes = near.map((size) => `cpu ${cpu} with memory ${size}`);
  if (above !== undefined) return sizes;
  const holding = SIZES.find((size) => size.cpu >= cpu && (size.memories.at(-1) ?? 0) >= memory);
  const enough = holding?.memories.find((size) => size >= memory);
  return enough === undefined ? sizes : [...sizes, `cpu ${holding?.cpu} with memory ${enough}`];
}
