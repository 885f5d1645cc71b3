import { CoffeaError, shortText } from "../../base/index.ts";

/** The probability of one standard deviation around the mean of a normal distribution. */
export const ONE_SIGMA = 0.6826894921370859;

/** Refuses a coverage that is no probability, with `BadArgument`. */
export function checkCoverage(coverage: number): void {
  if (typeof coverage === "number" && coverage >= 0 && coverage <= 1) return;
  throw new CoffeaError(
    "BadArgument",
    `A coverage of ${shortText(coverage)} was asked for; it is a probability between 0 and 1, such as 0.68 or 0.95${coverage > 1 && coverage <= 100 ? ` (for ${coverage} % write ${coverage / 100})` : ""}.`,
  );
}
