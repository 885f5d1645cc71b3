/** A form as awkward writes it to JSON. */
export interface AwkwardForm {
  readonly class: string;
  readonly primitive?: string;
  readonly inner_shape?: readonly number[];
  readonly offsets?: string;
  readonly starts?: string;
  readonly stops?: string;
  readonly index?: string;
  readonly mask?: string;
  readonly tags?: string;
  readonly size?: number;
  readonly valid_when?: boolean;
  readonly lsb_order?: boolean;
  readonly fields?: readonly string[] | null;
  readonly content?: AwkwardForm | string;
  readonly contents?: readonly (AwkwardForm | string)[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly form_key?: string | null;
}

/** An array taken apart: its form, its length, and its buffers by name (`node1-offsets`). */
export interface Buffers {
  readonly form: AwkwardForm;
  readonly length: number;
  readonly container: Readonly<Record<string, ArrayBufferView>>;
}
