import { readFile } from 'node:fs/promises';
import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import type { Recipient } from '../customers/recipient.js';
import { type PageFormat, sizeOf } from './pageFormat.js';
import type { Label } from './pdfLabel.js';

const MARGIN = 14;
const LINE_HEIGHT = 1.35;
const INK = rgb(0.07, 0.07, 0.09);

export interface DrawOptions {
  readonly format?: PageFormat;
  /** Prints the sender in small letters above the recipient, as some carriers demand. */
  readonly withSender?: boolean;
  readonly logo?: string;
}

/** One page for each label; the bytes are those of a PDF 1.7 file. */
export async function drawLabels(labels: readonly Label[], options: DrawOptions = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const logo = options.logo ? await document.embedPng(await readFile(options.logo)) : undefined;

  for (const label of labels) {
    const page = document.addPage(sizeOf(options.format ?? 'A6'));
    drawAddress(page, label.recipient, { font, bold });
    if (options.withSender) drawSender(page, label, font);
    if (logo) page.drawImage(logo, { x: MARGIN, y: page.getHeight() - MARGIN - 24, width: 72, height: 24 });
    drawBarcode(page, label.number);
  }
  return document.save({ useObjectStreams: false });
}

function drawAddress(page: PDFPage, recipient: Recipient, { font, bold }: { font: PDFFont; bold: PDFFont }): void {
  const lines = [recipient.name, recipient.company, recipient.street, `${recipient.postalCode} ${recipient.city}`, recipient.country];
  let y = page.getHeight() / 2;
  for (const [index, text] of lines.filter((line) => line !== undefined).entries()) {
    page.drawText(text, { x: MARGIN, y, size: 11, font: index === 0 ? bold : font, color: INK });
    y -= 11 * LINE_HEIGHT;
  }
}

function drawSender(page: PDFPage, label: Label, font: PDFFont): void {
  const text = [label.sender.name, label.sender.street, label.sender.city].join(' · ');
  page.drawText(text, { x: MARGIN, y: page.getHeight() / 2 + 22, size: 6, font, color: INK });
}

/** Code 128, subset B; the quiet zone is ten modules on either side. */
function drawBarcode(page: PDFPage, number: string): void {
  let x = MARGIN + 10;
  for (const [index, width] of code128(number).entries()) {
    if (index % 2 === 0) page.drawRectangle({ x, y: MARGIN, width, height: 36, color: INK });
    x += width;
  }
}
