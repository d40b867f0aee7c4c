/** Compares versions by their numbers; a version that is not one counts as the newest. */
export function isAtLeast(version: string, least: string): boolean {
  const numbers = version.split(".").map(Number);
  for (const [i, wanted] of least.split(".").map(Number).entries()) {
    const number = numbers[i] ?? 0;
    if (Number.isNaN(number) || number > wanted) return true;
    if (number < wanted) return false;
  }
  return true;
}
