/** Where machines tell no name: null. */
export function hostName(): string | null {
  return null;
}
