import { CoffeaError } from "../../base/index.ts";
import { joinBytes } from "../png-image.ts";
import { number } from "../svg.ts";
import type { SvgPicture } from "./parse-svg.ts";
import type { PngParts } from "./png-parts.ts";

/** A page: what is drawn, compressed, and what it refers to. */
export interface PdfPage {
  readonly picture: Pick<SvgPicture, "width" | "height">;
  readonly millimetres: number;
  readonly stream: Uint8Array;
  readonly images: readonly PngParts[];
  readonly opacities: readonly number[];
}

const pointsPerMillimetre = 72 / 25.4;

/** The bytes of a PDF 1.4 document of one page. */
export function writePdf({ picture, millimetres, stream, images, opacities }: PdfPage): Uint8Array {
  if (!(millimetres >= 5 && millimetres <= 5000))
    throw new CoffeaError("BadArgument", `A page of ${millimetres} mm width is not possible: give a width between 5 and 5000 mm.`);
  const scale = (millimetres * pointsPerMillimetre) / picture.width;
  const [width, height] = [picture.width * scale, picture.height * scale];
  const firstImage = 6;
  const states = opacities.map((opacity, index) => `/G${index} << /ca ${number(opacity, 3)} >>`).join(" ");
  const pictures = images.map((_, index) => `/I${index} ${firstImage + index} 0 R`).join(" ");
  const resources = `<< /ExtGState << ${states} >> /XObject << ${pictures} >> >>`;
  const box = `[0 0 ${number(width, 3)} ${number(height, 3)}]`;
  const placing = ascii(`${number(scale, 6)} 0 0 ${number(-scale, 6)} 0 ${number(height, 3)} cm\n`);
  return document([
    ascii("<< /Type /Catalog /Pages 2 0 R >>"),
    ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    ascii(`<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources ${resources} /Contents [4 0 R 5 0 R] >>`),
    streamObject("", placing),
    streamObject("/Filter /FlateDecode", stream),
    ...images.map(imageObject),
  ]);
}

/** Rows of a PNG image are compressed and predicted as PDF allows it, so they go in as they are. */
function imageObject({ width, height, palette, data }: PngParts): Uint8Array {
  const colors = Array.from(palette, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const parameters = `/DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 8 /Columns ${width} >>`;
  const space = `/ColorSpace [/Indexed /DeviceRGB ${palette.length / 3 - 1} <${colors}>]`;
  const head = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 ${space} /Filter /FlateDecode ${parameters}`;
  return streamObject(head, data);
}

function streamObject(head: string, data: Uint8Array): Uint8Array {
  return joinBytes([ascii(`<< ${head} /Length ${data.length} >>\nstream\n`), data, ascii("\nendstream")]);
}

/** Objects, numbered from 1, the first one being the catalogue; the table of their positions; the trailer. */
function document(objects: readonly Uint8Array[]): Uint8Array {
  const pieces = [ascii("%PDF-1.4\n%"), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a)];
  const positions: number[] = [];
  let length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const push = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    positions.push(length);
    push(joinBytes([ascii(`${index + 1} 0 obj\n`), object, ascii("\nendobj\n")]));
  }
  const start = length;
  const table = positions.map((position) => `${String(position).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  push(ascii(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return joinBytes(pieces);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
