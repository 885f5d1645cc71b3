/** Names of executors that the command line takes. */
export const executorNames = ["iterative", "futures"] as const;
