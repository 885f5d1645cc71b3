/** Version of this package; results that are kept, such as checkpoints, belong to one. */
export const version = "0.1.0";
