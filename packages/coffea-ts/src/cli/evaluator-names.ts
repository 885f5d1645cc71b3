/** The evaluators that `--evaluator` takes. */
export const evaluatorNames = ["compile", "interpret"] as const;
